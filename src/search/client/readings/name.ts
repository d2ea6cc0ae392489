import { GRADES } from './grades.ts';
import type { Asked, Proposal } from './reading.ts';

/** Entries by their names. Words beyond the name may ask something of it; a name alone settles what is meant. */
export function name({ query, hits, labels, make }: Asked): Promise<Proposal> {
  const [first] = hits;
  const candidates = hits
    .filter(({ fit }, index) => fit === 'whole' || fit === 'prefix' || index < NEAR)
    .map((hit) => make.entry(hit, 'name', hit.fit === 'whole' ? GRADES.name : GRADES.nearName));
  const settles =
    first !== undefined && first.fit !== 'part' && labels.query(query).words.length <= first.name.words.length;
  return Promise.resolve({ candidates, settles });
}

/** Of entries that may be meant, so many. */
const NEAR = 3;
