/** Whether a stretch of prose is made of whole words. */
import { UNSPACED } from '../../languages/scripts.ts';
import { LEFT_OUT } from './fold.ts';

/** True when no word, address, number or compound goes on to the left or to the right of `start` to `end`. */
export function isWholeWord(text: string, start: number, end: number): boolean {
  return opensAt(text, start) && closesAt(text, end);
}

const WORD = /[\p{L}\p{N}\p{M}_]/u;

function opensAt(text: string, from: number): boolean {
  let start = from;
  while (LEFT_OUT.test(characterBefore(text, start))) start -= 1;
  const before = characterBefore(text, start);
  if (before === '') return true;
  const beyond = characterBefore(text, start - before.length);
  if (WORD.test(before)) return isUnspaced(before) || isUnspaced(characterAt(text, start));
  if (/[@#\\=~]/.test(before)) return false;
  if (/[.&+]/.test(before)) return before === '.' ? beyond === '.' : !WORD.test(beyond) && beyond !== before;
  if (/[-\u2010\u2011'\u2019]/u.test(before)) return !WORD.test(beyond);
  return before === '/' ? WORD.test(beyond) : true;
}

function closesAt(text: string, to: number): boolean {
  let end = to;
  while (LEFT_OUT.test(characterAt(text, end))) end += 1;
  const next = characterAt(text, end);
  if (next === '') return true;
  const beyond = characterAt(text, end + next.length);
  if (WORD.test(next)) return isUnspaced(next) || isUnspaced(characterBefore(text, end));
  if (/[-\u2010\u2011@#\\=~]/u.test(next)) return false;
  if (/['\u2019]/u.test(next)) return !WORD.test(beyond) || isPossessive(text, end + 1);
  if (next === '+') return WORD.test(beyond);
  if (next === '/') return WORD.test(beyond);
  if (next === ':') return !text.startsWith('//', end + 1);
  return /[.&]/.test(next) ? !WORD.test(beyond) : true;
}

function isPossessive(text: string, index: number): boolean {
  return /^s$/i.test(text.charAt(index)) && !WORD.test(characterAt(text, index + 1));
}

/** In a script without spaces a label may stand next to any letter. */
function isUnspaced(character: string): boolean {
  return UNSPACED.test(character);
}

function characterAt(text: string, index: number): string {
  const code = text.codePointAt(index);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, index: number): string {
  if (index <= 0) return '';
  const low = text.charCodeAt(index - 1);
  const paired = low >= 0xdc00 && low <= 0xdfff && index > 1;
  return text.slice(paired ? index - 2 : index - 1, index);
}
