/** Texts as rows of numbers, one for each word, for comparing many of them: strings would cost most of the time. */
import { UNSPACED } from '../../languages/scripts.ts';

export interface Tokens {
  /** A hash of each word in lower case; of each character in scripts without spaces. */
  hashes: number[];
  /** How many of them stand for a character. */
  dense: number;
}

export function tokensOf(text: string): Tokens {
  const hashes: number[] = [];
  let dense = 0;
  let hash = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const unit = code < 0x80 ? asciiUnit(code) : otherUnit(code);
    if (unit > 0) hash = Math.imul((hash === 0 ? FNV_OFFSET : hash) ^ unit, FNV_PRIME) || 1;
    if (unit > 0 && unit < DENSE) continue;
    if (hash !== 0) hashes.push(hash >>> 0);
    if (unit >= DENSE) dense += 1;
    hash = 0;
  }
  if (hash !== 0) hashes.push(hash >>> 0);
  return { hashes, dense };
}

/** As long as this many words: two characters without spaces count as one. */
export function lengthOf({ hashes, dense }: Tokens): number {
  return hashes.length - Math.floor(dense / 2);
}

/** One number of 53 bits for a row of words. */
export function keyOf(hashes: readonly number[]): number {
  let [one, other] = [FNV_OFFSET, hashes.length];
  for (const hash of hashes) {
    one = mix(one, hash);
    other = mix(other ^ 0x5bd1e995, hash);
  }
  return (one >>> 0) * 0x200000 + (other & 0x1fffff);
}

export function mix(hash: number, next: number): number {
  const mixed = Math.imul(hash ^ next, FNV_PRIME);
  return mixed ^ (mixed >>> 15);
}

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
export const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** Units from here on are words of their own. */
const DENSE = 0x10000;

function asciiUnit(code: number): number {
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) return code;
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : 0;
}

/** Halves of characters beyond the basic plane count as letters, which is enough to compare texts. */
function otherUnit(code: number): number {
  const character = String.fromCharCode(code);
  if (UNSPACED.test(character)) return DENSE + code;
  return LETTER.test(character) ? character.toLowerCase().charCodeAt(0) : 0;
}

const LETTER = /[\p{L}\p{M}\p{N}\p{Cs}]/u;
