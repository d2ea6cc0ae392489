import { placeOf } from '../entry.ts';
import { didYouMean } from '../suggest.ts';
import type { GlossaryRule } from './rule.ts';

/** The reading orders of topics in site.yaml name entries of their language. */
export const readingOrders: GlossaryRule<never, 'unknown-term'> = {
  codes: {},
  check: ({ site, sitePlaces, entries, byId, unreadable }) => {
    const file = { file: 'content/site.yaml', fieldPlaces: sitePlaces };
    return site.topics.flatMap(({ id, start }, topic) =>
      Object.entries(start).flatMap(([language, slugs]) => {
        const names = entries.flatMap((entry) => (entry.language === language ? entry.slug : []));
        return slugs
          .map((slug, index) => ({ slug, place: placeOf(file, 'topics', topic, 'start', language, index) }))
          .filter(({ slug }) => !byId.has(`${language}/${slug}`) && !unreadable.has(`${language}/${slug}`))
          .map(({ slug, place }) => ({
            code: 'unknown-term' as const,
            place,
            message: `"${slug}" in the reading order of the topic "${id}" (start, ${language}) is no entry${didYouMean(slug, names, 'name one that is there or remove it')}`,
          }));
      }),
    );
  },
};
