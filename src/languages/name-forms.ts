/** The forms in which names are compared, one for each purpose. That of prose, which leads back to it, is in the links' `fold.ts`. */
import { UNSPACED } from './scripts.ts';
import { segmenterOf } from './segmenter.ts';

/**
 * Whether two names are the same: compatibility-composed (NFKC), lower case, with hyphens, dashes and runs of spaces as
 * one space. Diacritics and other signs stay: "résumé" is not "resume", "C++" is not "C".
 */
export function nameKey(name: string, language: string): string {
  return lowerCase(name, language)
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .trim();
}

/** Whether two names are one: `nameKey` is the same, and not both have capitals that somebody meant ("PoS" and "POS"). */
export function isSameName(one: string, other: string, language: string): boolean {
  if (nameKey(one, language) !== nameKey(other, language)) return false;
  const [words, others] = [one, other].map((name) => name.normalize('NFKC').split(/[\s\p{Pd}]+/u));
  return !words?.some((word, index) => isOtherWord(word, others?.[index] ?? ''));
}

/**
 * Two words of the same letters are two where both are written so on purpose. The first letter of a word tells nothing: it
 * is large at the start of sentences and in titles. A word is written on purpose with capitals inside it ("POS", "PoS"); one
 * without any is a careless "pos" beside "POS", but beside small and large letters in turn ("MySQL", "mysql") it is meant.
 */
function isOtherWord(one: string, other: string): boolean {
  if (one.slice(1) === other.slice(1)) return false;
  const [small, mixed] = [/^\P{Lu}*$/u, /^(?=.*\p{Ll}).+\p{Lu}/u];
  if (CAPITAL_INSIDE.test(one) && CAPITAL_INSIDE.test(other)) return true;
  return (small.test(one) && mixed.test(other)) || (small.test(other) && mixed.test(one));
}

const CAPITAL_INSIDE = /^.+\p{Lu}/u;

/**
 * Whether a reader means a name: as `nameKey`, without diacritics; apostrophes and the dots of "K.A.M." are left out,
 * every other sign is a space, but "C++" and "C#" keep theirs. A text of signs alone stays as it is. "Crème-brûlée" gives
 * "creme brulee". Vowel signs of scripts that spell with them (Devanagari, Thai) stay. Katakana becomes hiragana; Arabic
 * loses its article with what is written together with it, and letters that are written for each other are one.
 */
export function searchForm(text: string, language: string): string {
  // Most labels and questions: letters of the alphabet and signs that are spaces. The rest would take ten times as long.
  if (/^[A-Za-z0-9 ,:;?!()-]*[A-Za-z0-9][A-Za-z0-9 ,:;?!()-]*$/.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const letters = plainLetters(lowerCase(text, language).normalize('NFD').replace(MARKS, '').normalize('NFC'));
  const folded = arabicNouns(hiragana(letters));
  const words = folded
    .replace(APOSTROPHES_AND_UNSEEN, '')
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}?(?![\p{L}\p{N}])/gu, (dotted) => dotted.replaceAll('.', ''))
    .replace(/(?:(?<![\p{L}\p{N}\p{M}+#])[+#]+|[^\p{L}\p{N}\p{M}+#]+)+/gu, ' ')
    .trim();
  return words === '' ? folded.replace(/\s+/gu, ' ').trim() : words;
}

/** The words of a text in the form of the search; scripts that write none apart are cut by the language's dictionary. */
export function searchWords(form: string, language: string): string[] {
  if (/^[a-z0-9 ]*$/.test(form) || !UNSPACED.test(form)) return form === '' ? [] : form.split(' ');
  return [...segmenterOf(language, 'word').segment(form)]
    .map(({ segment }) => segment.trim())
    .filter((segment) => segment !== '');
}

function hiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - KANA_DISTANCE));
}

/** Between the codes of a sound in katakana and in hiragana. */
const KANA_DISTANCE = 0x60;

function arabicNouns(text: string): string {
  return text
    .replace(/[ةىیک]/gu, (letter) => ARABIC[letter] ?? letter)
    .replace(/(?<!\p{L})(?:[وبكف]?ال|لل)(?=\p{Script=Arabic}{3})/gu, '');
}

const ARABIC: Readonly<Record<string, string>> = { ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك' };

/** The words of an address: lower case, Latin letters without their marks, other scripts as they are. */
export function addressWords(name: string): string[] {
  const letters = name
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase();
  return (
    plainLetters(letters)
      .replace(/['’.]/g, '')
      .replace(UNSEEN_LETTERS, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

function lowerCase(text: string, language: string): string {
  return text.normalize('NFKC').toLocaleLowerCase(language);
}

/** Letters that have no decomposition, as readers without them on their keyboards type them. */
function plainLetters(text: string): string {
  return text.replace(/[ßæœøłđðþı]/g, (letter) => PLAIN[letter] ?? letter);
}

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

/** Letters and marks that are never shown, such as those that choose a picture for the sign before them. */
export const UNSEEN_LETTERS = /(?=[\p{L}\p{M}])\p{Default_Ignorable_Code_Point}/gu;

/** Signs that nobody sees, for a class of characters. */
export const UNSEEN = String.raw`\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF`;

/** Vowel signs that Arabic and Hebrew may leave out, and the stroke that lengthens Arabic words. */
export const OPTIONAL_VOWELS = String.raw`\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4-\u05C7\u0640\u064B-\u065F\u0670`;

const MARKS = new RegExp(String.raw`[\u0300-\u036F${OPTIONAL_VOWELS}]`, 'gu');
const APOSTROPHES_AND_UNSEEN = new RegExp(`['’‘ʼ\`´${UNSEEN}]`, 'gu');
