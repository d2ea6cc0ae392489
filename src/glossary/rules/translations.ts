import { entryId, placeOf, type Entry } from '../entry.ts';
import type { Problem } from '../problem.ts';
import { didYouMean } from '../suggest.ts';
import { slugsByLanguage, type Rule } from './index.ts';

/** `translations` names one existing entry in another language of the site, and no entry is the translation of two. */
export const checkTranslations: Rule = ({ site, entries }) => {
  const languages = slugsByLanguage(entries);
  const codes = site.languages.map(({ code }) => code);
  const claims = new Map<string, Entry>();
  return entries.flatMap((entry) =>
    Object.entries(entry.matter.translations).flatMap(([language, slug]): Problem[] => {
      const place = placeOf(entry, 'translations', language);
      if (!codes.includes(language)) {
        return [
          {
            code: 'unknown-language',
            place,
            message: `"${language}" is no language of site.yaml${didYouMean(language, codes, `the languages are ${codes.join(', ')}`)}`,
          },
        ];
      }
      if (language === entry.language)
        return [
          {
            code: 'missing-translation',
            place,
            message: `"${language}" is this entry's own language, expected another; remove it`,
          },
        ];
      const slugs = languages.get(language) ?? new Map<string, Entry>();
      if (!slugs.has(slug))
        return [
          {
            code: 'missing-translation',
            place,
            message: `"${slug}" is no entry in "${language}"${didYouMean(slug, slugs.keys(), `write terms/${language}/${slug}.mdx or remove it`)}`,
          },
        ];
      const claim = `${entry.language} ${entryId({ language, slug })}`;
      const other = claims.get(claim);
      claims.set(claim, entry);
      return other
        ? [
            {
              code: 'missing-translation',
              place,
              message: `"${slug}" is already the translation of ${other.file}, expected one entry for each; remove it here or there`,
            },
          ]
        : [];
    }),
  );
};
