import { equalWords } from '../../labels/words.ts';
import { GRADES } from './grades.ts';
import type { Asked, Proposal } from './reading.ts';

/** The topic whose label the query is, but for a plural. */
export function topic({ query, labels, make }: Asked): Promise<Proposal> {
  const { words } = labels.query(query);
  const candidates = labels.directory.topics
    .filter(([label]) => equalWords(labels.query(label).words, words))
    .map(([label, href]) => make.topic(label, href, GRADES.topic));
  return Promise.resolve({ candidates, settles: false });
}
