import type { Finding, Place } from '../finding.ts';
import { placeOf, type Entry } from '../entry.ts';
import { leadsToFile, pathOnSite } from '../site-files.ts';
import type { GlossaryRule } from './rule.ts';

/** Whole addresses of this site lead to pages, like those from its root, which are checked where they are read. */
export const fileLinks: GlossaryRule<never, 'forbidden-mdx' | 'bad-frontmatter'> = {
  codes: {},
  check: ({ entries, pages, site }) =>
    [...entries.map(addresses), ...pages.map(linksOf)].flatMap((all) =>
      all.flatMap(({ href, place, code }): Finding<'forbidden-mdx' | 'bad-frontmatter'>[] => {
        const path = pathOnSite(href, site);
        if (path === undefined || !leadsToFile(path)) return [];
        const message = `the address "${href}" leads to a file of this site, expected a page or a file elsewhere; write that address, or remove it`;
        return [{ code, place, message }];
      }),
    ),
};

interface Address {
  href: string;
  place: Place;
  code: 'forbidden-mdx' | 'bad-frontmatter';
}

function addresses(entry: Entry): Address[] {
  const { matter } = entry;
  const fields = [
    ...matter.sources.flatMap(({ url }, index) =>
      url === undefined ? [] : [{ href: url, place: placeOf(entry, 'sources', index, 'url') }],
    ),
    ...matter.sameAs.map((href, index) => ({ href, place: placeOf(entry, 'sameAs', index) })),
  ];
  return [...linksOf(entry), ...fields.map((field): Address => ({ ...field, code: 'bad-frontmatter' }))];
}

function linksOf({ file, outline }: Pick<Entry, 'file' | 'outline'>): Address[] {
  return outline.webLinks.map(({ href, line, column }): Address => ({
    href,
    place: { file, line, column },
    code: 'forbidden-mdx',
  }));
}
