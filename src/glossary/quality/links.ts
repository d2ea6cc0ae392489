/** Links to pages of this site that are written as addresses. Links by file are checked with the entries. */
import { formerSlugs } from '../entry.ts';
import { findEntry, type Glossary } from '../glossary.ts';
import type { Finding } from '../finding.ts';
import { didYouMean } from '../suggest.ts';
import { Urls } from '../urls.ts';
import type { QualityRule } from './rule.ts';
import type { PageLink, WrittenEntry } from './passage.ts';

export const pageLinks: QualityRule<'dead-link'> = {
  codes: {
    'dead-link': {
      severity: 'warning',
      reason: 'A link that leads nowhere costs the reader trust and time.',
      example:
        'content/terms/en/ledger.mdx:7:5 dead-link: the link "/en/glossary/chater/" leads to no page of this site; did you mean "charter"?',
    },
  },
  check: ({ glossary, entries }) => {
    const former = new Set(
      entries.flatMap(({ entry }) => formerSlugs(entry).map((slug) => `${entry.language}/${slug}`)),
    );
    return entries.flatMap((written) => written.links.flatMap((link) => checkLink(written, link, glossary, former)));
  },
};

function checkLink(
  { entry }: WrittenEntry,
  link: PageLink,
  glossary: Glossary,
  former: ReadonlySet<string>,
): Finding<'dead-link'>[] {
  const place = { file: entry.file, line: link.line, column: link.column };
  const path = pathOnSite(link.href, glossary);
  if (path === undefined) return [];
  const [code = '', folder = '', slug = '', ...rest] = path.split('/').filter((part) => part !== '');
  const own = glossary.languages.get(code);
  if (own?.language.glossaryPath !== folder || slug === '' || rest.length > 0) return [];
  if (PAGES.has(slug)) return [];
  const file = `${code === entry.language ? '' : `../${code}/`}${slug}.mdx`;
  const found = findEntry(glossary, code, slug);
  const advice = found
    ? `; link the entry by its file, ${file}`
    : didYouMean(slug, own.bySlug.keys(), 'write that entry or remove the link');
  if (found && link.href.startsWith('/')) return [];
  const says = found
    ? 'names the address of this site'
    : former.has(`${code}/${slug}`)
      ? 'leads to a former address'
      : 'leads to no page of this site';
  return [{ code: 'dead-link', place, message: `the link "${link.href}" ${says}${advice}` }];
}

/** Pages of a glossary that are no entries. */
const PAGES = new Set(['letter', 'topic', 'compare']);

/** The path from the site's root, decoded, without query and fragment; undefined for other sites. */
function pathOnSite(href: string, { site }: Glossary): string | undefined {
  const urls = new Urls(site);
  const root = urls.absolute(urls.base);
  const path = href.startsWith('/') ? href : href.startsWith(root) ? href.slice(root.length - 1) : undefined;
  try {
    return path === undefined ? undefined : decodeURI(path.replace(/[?#].*$/s, '')).normalize('NFC');
  } catch {
    return path;
  }
}
