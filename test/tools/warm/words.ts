/** Made-up words: those that prose is made of, and names that never come twice. */
import type { Random } from '../corpus.ts';

const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te', 'vi', 'zo'];

/** Words of prose: short enough to come again and again, so that a name of two of them is somewhere in the text. */
const PROSE = ['lomi', 'tara', 'veno', 'suki', 'pado', 'gire', 'nalo', 'bemi', 'rofa', 'cuta', 'dila', 'zemo'];

export function sentence(random: Random, length = 6 + random.below(6)): string {
  const words = Array.from({ length }, () => pick(PROSE, random));
  return `${capitalise(words.join(' '))}.`;
}

/** Two words of prose. */
export function phrase(random: Random): string {
  return `${pick(PROSE, random)} ${pick(PROSE, random)}`;
}

/** A name that no other number has: two or more syllables and a second word. */
export function nameOf(number: number): string {
  return `${capitalise(wordOf(number))} ${wordOf(number * 3 + 1)}`;
}

/** Capitals that no other number has. */
export function abbreviationOf(number: number): string {
  return `Q${wordOf(number)}`.toUpperCase();
}

function wordOf(number: number): string {
  let word = '';
  for (let rest = number + SYLLABLES.length ** 2; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
  return word;
}

export function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[random.below(items.length)];
  if (item === undefined) throw new RangeError('nothing to choose from');
  return item;
}

export function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
