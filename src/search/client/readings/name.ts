import type { LabelHit } from '../../labels/match.ts';
import { GRADES } from './grades.ts';
import type { Asked, Proposal } from './reading.ts';

/** Entries by their names. Words beyond the name may ask something of it; a name alone settles what is meant. */
export function name({ query, hits, labels, make }: Asked): Promise<Proposal> {
  const meant = meantBy(query, hits);
  const ordered = meant ? [meant, ...hits.filter((hit) => hit !== meant)] : hits;
  const [first] = ordered;
  const isAlone =
    first !== undefined && first.fit !== 'part' && labels.query(query).words.length <= first.name.words.length;
  const whole = isAlone ? GRADES.nameAlone : GRADES.name;
  const candidates = ordered
    .filter(({ fit }, index) => fit === 'whole' || fit === 'prefix' || index < NEAR)
    .map((hit) => {
      const found = make.entry(hit, 'name', hit.fit === 'whole' ? whole : GRADES.nearName);
      return hit === meant ? { ...found, result: { ...found.result, isExact: true } } : found;
    });
  return Promise.resolve({ candidates, settles: isAlone });
}

/** Of entries that may be meant, so many. */
const NEAR = 3;

/**
 * The entry whose name the query is; none where several have that name, unless one of them alone writes it as it is typed
 * ("PoS", "résumé"). A retired entry gives way to a current one, and what is not shown of an entry to what is.
 */
function meantBy(query: string, hits: readonly LabelHit[]): LabelHit | undefined {
  const whole = hits.filter(({ fit }) => fit === 'whole');
  const [first] = whole;
  const same = whole.filter(
    ({ name, record }) =>
      name.normal === first?.name.normal &&
      record.deprecated === first.record.deprecated &&
      (name.kind === 'hidden') === (first.name.kind === 'hidden'),
  );
  if (same.length < 2) return first;
  const written = same.filter(({ name }) => name.text === query.trim());
  return written.length === 1 ? written[0] : undefined;
}
