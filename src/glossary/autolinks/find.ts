/** Which words of an entry's prose become links. */
import type { Entry } from '../entry.ts';
import type { LabelMatcher } from './matcher.ts';
import type { Block } from './prose.ts';

/** One link: characters `start` to `end` of a text node lead to the entry `slug` of the same language. */
export interface AutoLink {
  slug: string;
  /** Which text node: see `Run`. */
  run: number;
  start: number;
  end: number;
}

/** The first mention of each other entry, unless the prose links to that entry by hand. */
export function findAutoLinks(matcher: LabelMatcher, entry: Entry, prose: readonly Block[]): AutoLink[] {
  const done = new Set(entry.outline.termLinks.map(({ id }) => id));
  done.add(`${entry.language}/${entry.slug}`);
  return prose.flatMap(({ text, runs }) =>
    matcher.mentions(text).flatMap(({ target, start, end }) => {
      const run = runs.find((candidate) => candidate.start <= start && end <= candidate.end);
      const id = target && `${target.language}/${target.slug}`;
      if (!run || !target || id === undefined || done.has(id)) return [];
      done.add(id);
      return [{ slug: target.slug, run: run.index, start: start - run.start, end: end - run.start }];
    }),
  );
}
