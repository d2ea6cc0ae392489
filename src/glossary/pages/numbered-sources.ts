/** The sources of an entry, numbered as its page lists them. */
import type { Source } from '../entry-matter.ts';

export interface NumberedSource extends Source {
  number: number;
}

/** Sources in the order in which the text cites them, uncited ones last. */
export function numberSources(sources: readonly Source[], citations: readonly string[]): NumberedSource[] {
  const cited = citations.flatMap((id, index) => {
    const source = sources.find((candidate) => candidate.id === id);
    return source ? [{ ...source, number: index + 1 }] : [];
  });
  const uncited = sources
    .filter(({ id }) => !citations.includes(id))
    .map((source, index) => ({ ...source, number: citations.length + index + 1 }));
  return [...cited, ...uncited];
}
