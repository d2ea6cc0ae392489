import type { Entry } from '../entry.ts';
import type { TermLink } from '../body.ts';
import { isSectionId } from '../page-ids.ts';
import type { Finding } from '../finding.ts';
import { didYouMean, nearest } from '../suggest.ts';
import { namesToSuggest, type GlossaryRule, type RuleInput } from './rule.ts';

/** Links in prose lead to entries, and to sections, that exist. */
export const links: GlossaryRule<'unknown-fragment', 'unknown-term'> = {
  codes: {
    'unknown-fragment': {
      severity: 'error',
      reason: 'A link to a section that does not exist lands at the top of the page.',
      example:
        'content/terms/en/b.mdx:7:1 unknown-fragment: "#daily-works" is no section of a.mdx; did you mean "#daily-work"?',
    },
  },
  check: (input) =>
    [...input.entries, ...input.pages].flatMap((entry) =>
      entry.outline.termLinks.flatMap((link) => checkLink(entry, link, input)),
    ),
};

function checkLink(
  entry: Pick<Entry, 'file' | 'language'>,
  link: TermLink,
  input: RuleInput,
): Finding<'unknown-fragment' | 'unknown-term'>[] {
  const place = { file: entry.file, line: link.line, column: link.column };
  const [language = '', slug = ''] = link.id.split('/');
  const target = input.byId.get(link.id);
  if (!target) {
    if (input.unreadable.has(link.id)) return [];
    const names = namesToSuggest(input, language, entry);
    const near = nearest(slug, names);
    const advice =
      names.length > 0 || language === entry.language
        ? `; ${near === undefined ? 'write that entry or remove the link' : `did you mean "${near}.mdx"?`}`
        : `; there are no entries in the language "${language}", remove the link`;
    return [{ code: 'unknown-term', place, message: `the link "${slug}.mdx" leads to no entry${advice}` }];
  }
  const { fragment } = link;
  if (fragment === undefined || isSectionId(fragment)) return [];
  const { headings, faqs, landmarks } = target.outline;
  const ids = [...headings, ...faqs, ...landmarks].map(({ id }) => `#${id}`);
  if (ids.includes(`#${fragment}`)) return [];
  return [
    {
      code: 'unknown-fragment',
      place,
      message: `"#${fragment}" is no section of ${slug}.mdx${didYouMean(`#${fragment}`, ids, `its sections are ${ids.join(', ') || 'none'}: link one of them, or the entry alone`)}`,
    },
  ];
}
