/** Finds the labels of one language in prose, all at once. */
import type { Entry } from '../entry.ts';
import { isWholeWord } from './boundary.ts';
import { fold, type Folded } from './fold.ts';
import { writtenAs } from './letter-case.ts';
import { isPartOfName } from './name.ts';
import type { Pattern } from './patterns.ts';
import { PatternTree } from './pattern-tree.ts';

/** A label in a text. */
export interface Mention {
  start: number;
  end: number;
  /** Undefined for a form that links nowhere. */
  target: Entry | undefined;
}

/** One tree over all patterns; a search costs time in proportion to the text, however many patterns there are. */
export class LabelMatcher {
  readonly #tree: PatternTree<Pattern>;

  readonly #language: string;

  constructor(patterns: readonly Pattern[], language: string) {
    this.#language = language;
    this.#tree = new PatternTree(patterns);
  }

  /** The labels in a text, in order, without overlaps: of labels that overlap the longest is taken. */
  mentions(text: string): Mention[] {
    const folded = fold(text);
    const all = this.#tree.search(folded.text).flatMap(({ start, pattern }) => {
      const end = folded.end(start + pattern.text.length - 1);
      const mention = { start: folded.start(start), end, target: pattern.target };
      if (!isWholeWord(text, mention.start, mention.end) || !hasCapitals(text, folded, start, pattern)) return [];
      const elsewhere = !pattern.name && isPartOfName(text, mention.start, mention.end, this.#language);
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
