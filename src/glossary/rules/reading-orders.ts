import { didYouMean } from '../suggest.ts';
import type { Rule } from './index.ts';
import { slugsByLanguage } from './index.ts';

/** The reading orders of topics in site.yaml name entries of their language. */
export const checkReadingOrders: Rule = ({ site, entries, unreadable }) => {
  const languages = slugsByLanguage(entries);
  return site.topics.flatMap(({ id, start }) =>
    Object.entries(start).flatMap(([language, slugs]) => {
      const known = languages.get(language);
      return slugs
        .filter((slug) => known?.has(slug) !== true && !unreadable.has(`${language}/${slug}`))
        .map((slug) => ({
          code: 'unknown-term' as const,
          place: { file: 'content/site.yaml', line: 1, column: 1 },
          message: `"${slug}" in the reading order of the topic "${id}" (start, ${language}) is no entry${didYouMean(slug, known?.keys() ?? [], 'name one that is there or remove it')}`,
        }));
    }),
  );
};
