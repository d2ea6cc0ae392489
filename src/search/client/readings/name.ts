import { GRADES } from './grades.ts';
import type { Asked, Proposal } from './reading.ts';

/** Entries by their names. Words beyond the name may ask something of it; a name alone settles what is meant. */
export function name({ query, hits, labels, make }: Asked): Promise<Proposal> {
  const [first] = hits;
  const isAlone =
    first !== undefined && first.fit !== 'part' && labels.query(query).words.length <= first.name.words.length;
  const whole = isAlone ? GRADES.nameAlone : GRADES.name;
  const candidates = hits
    .filter(({ fit }, index) => fit === 'whole' || fit === 'prefix' || index < NEAR)
    .map((hit) => make.entry(hit, 'name', hit.fit === 'whole' ? whole : GRADES.nearName));
  return Promise.resolve({ candidates, settles: isAlone });
}

/** Of entries that may be meant, so many. */
const NEAR = 3;
