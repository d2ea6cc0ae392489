/** Finds the labels of one language in prose, all at once. */
import AhoCorasick from 'modern-ahocorasick';
import type { Entry } from '../entry.ts';
import { isWholeWord } from './boundary.ts';
import { fold, type Folded } from './fold.ts';
import { writtenAs } from './letter-case.ts';
import { isPartOfName } from './name.ts';
import type { Pattern } from './patterns.ts';

/** A label in a text. */
export interface Mention {
  start: number;
  end: number;
  /** Undefined for a form that links nowhere. */
  target: Entry | undefined;
}

/** One automaton over all patterns; a search costs time in proportion to the text, however many patterns there are. */
export class LabelMatcher {
  readonly #automaton: AhoCorasick<Pattern>;

  readonly #language: string;

  constructor(patterns: readonly Pattern[], language: string) {
    this.#language = language;
    this.#automaton = new AhoCorasick(patterns.map((data) => ({ pattern: data.text, data })));
  }

  /** The labels in a text, in order, without overlaps: of labels that overlap the longest is taken. */
  mentions(text: string): Mention[] {
    const folded = fold(text);
    const all = this.#automaton.search(folded.text).flatMap(({ start, end, data }) => {
      if (!data) return [];
      const mention = { start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0, target: data.target };
      if (!isWholeWord(text, mention.start, mention.end) || !hasCapitals(text, folded, start, data)) return [];
      const elsewhere = !data.name && isPartOfName(text, mention.start, mention.end, this.#language);
      return [elsewhere ? { ...mention, target: undefined } : mention];
    });
    return withoutOverlaps(all);
  }
}

function hasCapitals(original: string, folded: Folded, at: number, { exact }: Pattern): boolean {
  return exact.every(({ start, end, text }) => writtenAs(original, folded, at + start, at + end) === text);
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
