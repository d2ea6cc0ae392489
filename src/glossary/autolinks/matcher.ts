/** Finds the labels of one language in prose, all at once. */
import { isAbbreviation } from '../../languages/abbreviation.ts';
import { isStopWord, languageOf } from '../../languages/index.ts';
import type { Entry } from '../entry.ts';
import { isWholeWord } from './boundary.ts';
import { fold, type Folded } from './fold.ts';
import { writtenAs } from './letter-case.ts';
import type { Pattern } from './patterns.ts';

/** A label in a text. */
export interface Mention {
  start: number;
  end: number;
  /** Undefined for a form that links nowhere. */
  target: Entry | undefined;
}

/** A search costs time in proportion to the text, however many patterns there are. */
export class LabelMatcher {
  /** Patterns by their texts, and every beginning of one that ends where a word does. */
  readonly #known = new Map<string, Pattern | undefined>();
  readonly #language: string;

  constructor(patterns: readonly Pattern[], language: string) {
    this.#language = language;
    for (const { text } of patterns)
      for (let end = endOfWord(text, 0); end < text.length; end = endOfWord(text, end))
        this.#known.set(text.slice(0, end), undefined);
    for (const pattern of patterns) this.#known.set(pattern.text, pattern);
  }

  /** The labels in a text, in order, without overlaps: of labels that overlap the longest is taken. */
  mentions(text: string): Mention[] {
    const folded = fold(text);
    const all = this.#search(folded.text).flatMap(({ start, pattern }) => {
      const end = folded.end(start + pattern.text.length - 1);
      const mention = { start: folded.start(start), end, target: pattern.target };
      if (!isWholeWord(text, mention.start, mention.end) || !hasCapitals(text, folded, start, pattern)) return [];
      const elsewhere = !pattern.name && isPartOfName(text, mention.start, mention.end, this.#language);
      return [elsewhere ? { ...mention, target: undefined } : mention];
    });
    return withoutOverlaps(all);
  }

  /** The patterns in a folded text, those inside others too: labels are whole words, so it is read word by word. */
  #search(text: string): { start: number; pattern: Pattern }[] {
    const found: { start: number; pattern: Pattern }[] = [];
    for (let start = 0; start < text.length; start = endOfWord(text, start)) {
      for (let end = endOfWord(text, start); this.#known.has(text.slice(start, end)); end = endOfWord(text, end)) {
        const pattern = this.#known.get(text.slice(start, end));
        if (pattern) found.push({ start, pattern });
        if (end === text.length) break;
      }
    }
    return found;
  }
}

/** Where the ASCII letters and digits end that stand at a place, or the one unit that stands there instead. */
function endOfWord(text: string, start: number): number {
  let end = start;
  while (isPlainLetter(text.charCodeAt(end))) end += 1;
  return Math.max(end, start + 1);
}

function isPlainLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

function hasCapitals(original: string, folded: Folded, at: number, { exact }: Pattern): boolean {
  return exact.every(({ start, end, text }) => writtenAs(original, folded, at + start, at + end) === text);
}

/**
 * Whether a label stands inside the name of something else: the Business Review in "Harvard Business Review". True when
 * the words from `start` to `end` have the capitals of a name and so has the word before or after them.
 */
function isPartOfName(text: string, start: number, end: number, language: string): boolean {
  if (languageOf(language).capitalizesNouns === true) return false;
  const words = text.slice(start, end);
  if (!/^\p{Lu}/u.test(words) || !/(?:^|[\s-])\p{Lu}[^\s-]*$/u.test(words)) return false;
  const before = /(?:^|[^\p{L}\p{N}'’])(\p{Lu}[\p{L}\p{M}\p{N}'’&-]*) $/u.exec(
    text.slice(Math.max(0, start - 40), start),
  )?.[1];
  const after = /^ (\p{Lu}[\p{L}\p{M}\p{N}'’&-]*)/u.exec(text.slice(end, end + 40))?.[1];
  return isName(after, language) || (!isShort(words) && isName(before, language));
}

/** "Salesforce CRM" is a CRM, while "CX Dive" is something else. */
function isShort(words: string): boolean {
  return !words.includes(' ') && isAbbreviation(words);
}

function isName(word: string | undefined, language: string): boolean {
  return word !== undefined && word.length > 1 && !isAbbreviation(word) && !isStopWord(word, language);
}

function withoutOverlaps(mentions: readonly Mention[]): Mention[] {
  if (mentions.length < 2) return [...mentions];
  const byLength = mentions.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken: Mention[] = [];
  for (const mention of byLength) {
    if (!taken.some(({ start, end }) => mention.start < end && start < mention.end)) taken.push(mention);
  }
  return taken.toSorted((a, b) => a.start - b.start);
}
