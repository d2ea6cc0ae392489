import { equalWord } from '../../labels/words.ts';
import { GRADES } from './grades.ts';
import type { Asked, Proposal } from './reading.ts';

/** The topic whose label the query is, but for a plural. */
export function topic({ query, labels, make }: Asked): Promise<Proposal> {
  const { words } = labels.query(query);
  const candidates = labels.directory.topics
    .filter(([label]) => {
      const own = labels.query(label).words;
      return own.length === words.length && own.every((word, index) => equalWord(word, words[index] ?? ''));
    })
    .map(([label, href]) => make.topic(label, href, GRADES.topic));
  return Promise.resolve({ candidates, settles: false });
}
