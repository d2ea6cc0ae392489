/** Finds automatic links for all entries of a glossary. */
import { entryId, type Entry } from '../entry.ts';
import { writeLabels } from './changes.ts';
import { LabelMatcher } from './matcher.ts';
import { patternsOf } from './patterns.ts';
import type { Block } from './prose.ts';

/** One link: characters `start` to `end` of a text node lead to the entry `slug` of the same language. */
export interface AutoLink {
  slug: string;
  /** Which text node: see `Run`. */
  run: number;
  start: number;
  end: number;
}

/** The labels of a language are gathered when they are first needed, then used for all its entries. */
export class AutoLinker {
  readonly #entries: ReadonlyMap<string, Entry[]>;
  readonly #matchers = new Map<string, LabelMatcher>();

  /** Takes the entries that have pages. */
  constructor(entries: readonly Entry[]) {
    this.#entries = Map.groupBy(entries, ({ language }) => language);
  }

  /** The first mention of each other entry, unless the prose links to that entry by hand. */
  find(entry: Entry, prose: readonly Block[]): AutoLink[] {
    const matcher = this.#matcher(entry.language);
    const done = new Set([entryId(entry), ...entry.outline.termLinks.map(({ id }) => id)]);
    return prose.flatMap(({ text, runs }) =>
      matcher.mentions(text).flatMap(({ target, start, end }) => {
        const run = runs.find((candidate) => candidate.start <= start && end <= candidate.end);
        if (!run || !target || done.has(entryId(target))) return [];
        done.add(entryId(target));
        return [{ slug: target.slug, run: run.index, start: start - run.start, end: end - run.start }];
      }),
    );
  }

  /** All that the links of a language depend on besides the bodies; see `changeFilter`. */
  labels(language: string): string {
    return writeLabels(this.#of(language));
  }

  #matcher(language: string): LabelMatcher {
    const known = this.#matchers.get(language);
    const matcher = known ?? new LabelMatcher(patternsOf(this.#of(language), language).patterns, language);
    this.#matchers.set(language, matcher);
    return matcher;
  }

  #of(language: string): readonly Entry[] {
    return this.#entries.get(language) ?? [];
  }
}
