import { placeOf } from '../entry.ts';
import { didYouMean } from '../suggest.ts';
import type { GlossaryRule } from './rule.ts';

/** Topics are named in site.yaml. */
export const topics: GlossaryRule<'unknown-topic'> = {
  codes: {
    'unknown-topic': {
      severity: 'error',
      reason: 'Only the topics in site.yaml have pages.',
      example: 'content/terms/en/a.mdx:5:10 unknown-topic: "rols" is no topic of site.yaml; did you mean "roles"?',
    },
  },
  check: ({ site, entries }) => {
    const known = site.topics.map(({ id }) => id);
    return entries.flatMap((entry) =>
      entry.matter.topics.flatMap((topic, index) =>
        known.includes(topic)
          ? []
          : [
              {
                code: 'unknown-topic' as const,
                place: placeOf(entry, 'topics', index),
                message: `"${topic}" is no topic of site.yaml${didYouMean(topic, known, known.length === 0 ? 'add it there, or remove it' : `use one of ${known.join(', ')} or add it there`)}`,
              },
            ],
      ),
    );
  },
};
