/** Terms that are confused with each other: what either entry says of the two stands on the pages of both. */
import type { Contrast } from './entry-matter.ts';
import type { Entry } from './entry.ts';
import type { Slug } from './slug.ts';

/** A contrast seen from either side: `this` is always the entry that asks. */
export interface ResolvedContrast {
  entry: Entry;
  /** One sentence that says what the difference is. */
  verdict?: string;
  points: Contrast['points'];
}

/** What an entry is contrasted with, by the other entry. */
export type Contrasts = Map<Entry, ResolvedContrast>;

/** The contrasts of entries that have any: what an entry wrote itself stands first, then what others wrote of it. */
export function resolveContrasts(
  entries: readonly Entry[],
  bySlug: ReadonlyMap<Slug, Entry>,
): ReadonlyMap<Entry, Contrasts> {
  const resolved = new Map<Entry, Contrasts>();
  const add = (entry: Entry, other: Entry, contrast: Contrast): void => {
    const own = resolved.get(entry) ?? new Map<Entry, ResolvedContrast>();
    resolved.set(entry, own.set(other, merge(own.get(other) ?? { entry: other, points: [] }, contrast)));
  };
  const written = entries.flatMap((entry) =>
    entry.matter.contrasts.flatMap((contrast) => {
      const other = bySlug.get(contrast.with);
      return other && other !== entry ? [{ entry, other, contrast }] : [];
    }),
  );
  for (const { entry, other, contrast } of written) add(entry, other, contrast);
  for (const { entry, other, contrast } of written) add(other, entry, mirror(contrast));
  return resolved;
}

/** Aspects that are known already are not said again. */
function merge(known: ResolvedContrast, { verdict, points }: Contrast): ResolvedContrast {
  const added = points.filter(({ aspect }) => !known.points.some((point) => point.aspect === aspect));
  const first = known.verdict ?? verdict;
  return { entry: known.entry, ...(first !== undefined && { verdict: first }), points: [...known.points, ...added] };
}

function mirror({ points, ...contrast }: Contrast): Contrast {
  return { ...contrast, points: points.map(({ aspect, this: own, other }) => ({ aspect, this: other, other: own })) };
}
