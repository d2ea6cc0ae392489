/** Words that no dictionary knows. Dictionaries come from outside; the glossary's own names are known words, too. */
import { labelsOf } from '../labels.ts';
import type { Codes, Finding } from '../finding.ts';
import { placeIn, type Passage, type WrittenEntry, type WrittenText } from './passage.ts';
import { nearest } from '../suggest.ts';
import { wordsOf } from './text.ts';

/** Checked apart from the rules, where there are dictionaries. */
export const SPELLING_CODES: Codes<'unknown-word'> = {
  'unknown-word': {
    reason: 'A misspelt word is not found by search, and makes the rest look careless.',
    example:
      'content/terms/en/ledger.mdx:7:26 unknown-word: "recieve" is in no dictionary; did you mean "receive"? If not, write it into words/en.txt',
  },
};

/** A dictionary of one language. */
export interface Dictionary {
  has: (word: string) => boolean;
  /** Words that may have been meant, the likeliest first. */
  suggest: (word: string) => string[];
}

/** One unknown word: where it stands first, and in how many files. */
export interface UnknownWord {
  word: string;
  written: WrittenText;
  passage: Passage;
  start: number;
  /** The text that was counted last. */
  last: WrittenText;
  files: number;
}

/**
 * The words that are not known, each once, in order. Names, abbreviations, addresses and words with digits
 * are not judged.
 */
export function wordsIn(texts: readonly WrittenText[], known: ReadonlySet<string>): UnknownWord[] {
  const words = new Map<string, UnknownWord>();
  const names = new Set<string>();
  for (const written of texts) {
    for (const passage of written.passages) {
      eachWord(passage.text, (found, start, name) => {
        const word = found.replace(/['’]s?$/u, '');
        if (known.has(word.toLowerCase())) return;
        if (name) return void names.add(word);
        const key = word.toLowerCase();
        const first = words.get(key);
        if (!first) words.set(key, { word, written, passage, start, last: written, files: 1 });
        else if (first.last !== written) {
          first.last = written;
          first.files += 1;
        }
      });
    }
  }
  return [...words.values()].filter(({ word }) => isOrdinary(word) && !names.has(word));
}

/** Everything that labels, forms and titles of the glossary are made of, in lower case. */
export function ownWords(entries: readonly WrittenEntry[]): Set<string> {
  return new Set(
    entries.flatMap(({ entry }) =>
      [
        ...labelsOf(entry).map(({ text }) => text),
        ...entry.matter.forms,
        ...entry.matter.sources.flatMap(({ publisher = '', author = '', title }) => [publisher, author, title]),
      ].flatMap(wordsOf),
    ),
  );
}

export function unknownWord(
  { word, written, passage, start, files }: UnknownWord,
  dictionary?: Dictionary,
): Finding<'unknown-word'> {
  const { language } = written;
  const near = mayBeName(word) ? undefined : nearest(word, dictionary?.suggest(word).filter(isOneWord) ?? []);
  const more = files > 1 ? ` (in ${files} files)` : '';
  const advice = near === undefined ? '' : `did you mean "${near}"? If not, `;
  const message = `"${word}" is in no dictionary${more}; ${advice}${advice === '' ? 'correct it, or ' : ''}write it into words/${language}.txt`;
  return { code: 'unknown-word', place: placeIn(written, passage, start), message };
}

/** Where a sentence begins, a name looks like any other word: what is near to one is another name. */
function mayBeName(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Dictionaries make pieces of words that they do not know, "nard licht" of "nardlicht": nobody meant those. */
function isOneWord(meant: string): boolean {
  return !/\s/.test(meant);
}

/** Calls back for each word, with its start, and whether it has a capital where none is needed: somebody's name. */
function eachWord(text: string, use: (word: string, start: number, name: boolean) => void): void {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (isPart(text, index, index + word.length)) continue;
    use(
      word,
      index,
      /^\p{Lu}/u.test(word) && !/(?:^|[.!?…:;“"«(¿¡–—\uFFF9])\s*$/u.test(text.slice(Math.max(0, index - 4), index)),
    );
  }
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu;

/** True within an address, a file name, a number or a tag. */
function isPart(text: string, start: number, end: number): boolean {
  const [before, after, next] = [text.charAt(start - 1), text.charAt(end), text.charAt(end + 1)];
  if (/[\p{N}_@#/\\.&]/u.test(before) || /[\p{N}_@/\\]/u.test(after)) return true;
  // What is short behind a hyphen is an ending, as in "add-ons".
  if (before === '-' && end - start < 4) return true;
  return (after === '.' || after === ':') && /[\p{L}\p{N}/]/u.test(next);
}

/** Two letters are too few to judge, capitals inside make an abbreviation or a brand, and endings stand behind hyphens. */
function isOrdinary(word: string): boolean {
  return word.length > 2 && !/.\p{Lu}/u.test(word);
}
