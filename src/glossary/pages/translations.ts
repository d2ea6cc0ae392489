/** In which other languages of the site an entry is, and in which it is not yet. */
import type { Entry } from '../entry.ts';
import { relationsOf } from '../glossary.ts';
import { fullName } from '../naming.ts';
import type { Link, PageContext } from './page.ts';

export interface Translations {
  /** In the order of site.yaml: each with the language's own name and that of the term in it. */
  there: (Required<Link> & { languageLabel: string })[];
  /** The languages that lack it. */
  missing: { code: string; label: string }[];
}

export function translationsOf({ glossary, own, urls }: PageContext, entry: Entry): Translations {
  const { translations } = relationsOf(own, entry);
  const others = glossary.site.languages.filter(({ code }) => code !== entry.language);
  return {
    there: others.flatMap(({ code, label }) => {
      const other = translations.get(code);
      if (!other) return [];
      const href = urls.term(code, other.slug);
      return [{ href, label: fullName(other.matter), language: code, languageLabel: label }];
    }),
    missing: others.filter(({ code }) => !translations.has(code)).map(({ code, label }) => ({ code, label })),
  };
}
