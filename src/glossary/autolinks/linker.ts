/** Finds automatic links for all entries of a glossary. */
import type { Entry } from '../entry.ts';
import { writeLabels } from './changes.ts';
import { findAutoLinks, type AutoLink } from './find.ts';
import { LabelMatcher } from './matcher.ts';
import { patternsOf } from './patterns.ts';
import type { Block } from './prose.ts';

/** The tree of a language is built when it is first needed, then used for all its entries. */
export class AutoLinker {
  readonly #entries: ReadonlyMap<string, Entry[]>;
  readonly #matchers = new Map<string, LabelMatcher>();

  /** Takes the entries that have pages. */
  constructor(entries: readonly Entry[]) {
    this.#entries = Map.groupBy(entries, ({ language }) => language);
  }

  find(entry: Entry, prose: readonly Block[]): AutoLink[] {
    return findAutoLinks(this.#matcher(entry.language), entry, prose);
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
