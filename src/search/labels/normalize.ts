/** The form in which what readers type and what entries are called are compared. */
import { UNSPACED } from '../../languages/scripts.ts';
import { segmenterOf } from '../../languages/segmenter.ts';

/**
 * Compatibility-composed (NFKC), lower case by the language's rules, without diacritics; apostrophes and the dots of
 * "K.A.M." are left out, every other sign is a space, but "C++" and "C#" keep theirs. A text of signs alone stays as it is.
 * "Crème-brûlée" gives "creme brulee". Vowel signs of scripts that spell with them (Devanagari, Thai) stay.
 */
export function normalize(text: string, language: string): string {
  // Most labels: nothing but letters of the alphabet, where the rest would take ten times as long.
  if (/^[A-Za-z0-9 -]*[A-Za-z0-9][A-Za-z0-9 -]*$/.test(text)) return text.toLowerCase().replace(/[ -]+/g, ' ').trim();
  const folded = text
    .normalize('NFKC')
    .toLocaleLowerCase(language)
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(LETTERS, (letter) => PLAIN[letter] ?? letter);
  const words = folded
    .replace(/['’‘ʼ`´\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}?(?![\p{L}\p{N}])/gu, (dotted) => dotted.replaceAll('.', ''))
    .replace(/(?:(?<![\p{L}\p{N}\p{M}+#])[+#]+|[^\p{L}\p{N}\p{M}+#]+)+/gu, ' ')
    .trim();
  return words === '' ? folded.replace(/\s+/gu, ' ').trim() : words;
}

/** The words of a normalized text; scripts that write none apart are cut by the language's dictionary (`Intl.Segmenter`). */
export function wordsOf(normal: string, language: string): string[] {
  if (/^[a-z0-9 ]*$/.test(normal) || !UNSPACED.test(normal)) return normal === '' ? [] : normal.split(' ');
  return [...segmenterOf(language, 'word').segment(normal)]
    .map(({ segment }) => segment.trim())
    .filter((segment) => segment !== '');
}

/** Diacritics, and the optional vowel signs of Arabic and Hebrew. */
const MARKS = /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1-\u05C2\u05C4-\u05C7\u0640\u064B-\u065F\u0670]/gu;

/** Letters that have no decomposition, as readers without them on their keyboards type them. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const LETTERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');
