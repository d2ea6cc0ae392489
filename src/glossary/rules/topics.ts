import { placeOf } from '../entry.ts';
import { didYouMean } from '../suggest.ts';
import type { Rule } from './index.ts';

/** Topics are named in site.yaml. */
export const checkTopics: Rule = ({ site, entries }) => {
  const known = site.topics.map(({ id }) => id);
  return entries.flatMap((entry) =>
    entry.matter.topics.flatMap((topic, index) =>
      known.includes(topic)
        ? []
        : [
            {
              code: 'unknown-topic' as const,
              place: placeOf(entry, 'topics', index),
              message: `"${topic}" is no topic of site.yaml${didYouMean(topic, known, `use one of ${known.join(', ') || '(none yet)'} or add it there`)}`,
            },
          ],
    ),
  );
};
