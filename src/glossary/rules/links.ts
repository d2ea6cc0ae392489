import type { Entry, FieldPlaces } from '../entry.ts';
import type { TermLink } from '../body.ts';
import type { Problem } from '../problem.ts';
import { didYouMean } from '../suggest.ts';
import { slugsByLanguage, type Rule } from './index.ts';

/** Sections that every term page may have, besides those that its body makes. */
const PAGE_SECTIONS = new Set(['definition', 'takeaways', 'questions', 'contrasts', 'related', 'mentions', 'sources']);

/** Links in prose lead to entries, and to sections, that exist. */
export const checkLinks: Rule = ({ entries }) => {
  const languages = slugsByLanguage(entries);
  return entries.flatMap((entry) => entry.outline.termLinks.flatMap((link) => checkLink(entry, link, languages)));
};

function checkLink(
  entry: { file: string; fieldPlaces: FieldPlaces },
  link: TermLink,
  languages: ReadonlyMap<string, ReadonlyMap<string, Entry>>,
): Problem[] {
  const place = { file: entry.file, line: link.line, column: link.column };
  const [language = '', slug = ''] = link.id.split('/');
  const slugs = languages.get(language);
  const target = slugs?.get(slug);
  if (!target) {
    const advice = slugs
      ? didYouMean(slug, slugs.keys(), 'write that entry or remove the link')
      : `; there are no entries in the language "${language}"`;
    return [{ code: 'unknown-term', place, message: `the link "${slug}.mdx" leads to no entry${advice}` }];
  }
  const { fragment } = link;
  if (fragment === undefined || PAGE_SECTIONS.has(fragment)) return [];
  const ids = [...target.outline.headings, ...target.outline.faqs].map(({ id }) => id);
  if (ids.includes(fragment)) return [];
  return [
    {
      code: 'unknown-fragment',
      place,
      message: `"#${fragment}" is no section of ${slug}.mdx${didYouMean(fragment, ids, `its sections are ${ids.map((id) => `#${id}`).join(', ') || 'none'}`)}`,
    },
  ];
}
