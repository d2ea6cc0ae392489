import { entryId, placeOf, type Entry } from '../entry.ts';
import type { Problem } from '../problem.ts';
import { slugsByLanguage, type Rule } from './index.ts';

/** A former address must not be an entry's present one, nor lead to two entries. */
export const checkRedirects: Rule = ({ entries }) => {
  const languages = slugsByLanguage(entries);
  const claimed = new Map<string, Entry>();
  return entries.flatMap((entry) =>
    entry.matter.redirectFrom.flatMap((slug, index) => {
      const place = placeOf(entry, 'redirectFrom', index);
      const collision = (what: string): Problem[] => [
        { code: 'redirect-collision', place, message: `the old address "${slug}" ${what}` },
      ];
      const present = languages.get(entry.language)?.get(slug);
      if (present === entry) return collision("is this entry's present address; remove it");
      if (present)
        return collision(
          `is the present address of ${present.file}, expected one that is free; remove it or rename that file`,
        );
      const id = entryId({ language: entry.language, slug });
      const other = claimed.get(id);
      if (other) return collision(`already leads to ${other.file}; remove it here or there`);
      claimed.set(id, entry);
      return [];
    }),
  );
};
