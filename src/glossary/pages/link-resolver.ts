/** Addresses in a body -> addresses on the site. */
import { findEntry } from '../glossary.ts';
import { addressOnSite } from './find.ts';
import type { PageContext } from './page.ts';

type ReadEntryHref = (href: string) => { id: string; fragment: string } | undefined;

/**
 * A function from an `href` of a checked body to the address to show: entries by their page, pages of the site under
 * its base path, everything else as it is; undefined for an entry without a page (a draft).
 */
export function linkResolver(context: PageContext, readEntryHref: ReadEntryHref): (href: string) => string | undefined {
  const { glossary, urls } = context;
  return (href) => {
    const entry = readEntryHref(href);
    if (!entry) return href.startsWith('/') ? addressOnSite(context, href) : href;
    const [language = '', slug = ''] = entry.id.split('/');
    const found = findEntry(glossary, language, slug);
    return found && urls.term(language, found.slug) + encodeURI(entry.fragment);
  };
}
