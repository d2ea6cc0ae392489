/** The addresses that a link in an entry may have. */
import { parseSlug, slugLike } from '../glossary/slug.ts';
import { leadsToFile } from '../glossary/site-files.ts';

const ALLOWED_PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:']);

export type LinkTarget =
  | { kind: 'entry'; id: string; fragment?: string }
  | { kind: 'page'; href: string }
  | { kind: 'refused'; reason: string };

/**
 * Reads a link's address as written in the entry `terms/<language>/<slug>.mdx`.
 * Other entries are linked by file (`account-executive.mdx`, `../en/kam.mdx#faq`), so that links work in any
 * Markdown viewer; pages of the site from the root (`/en/about/`); other sites with `https:`.
 */
export function readLink(href: string, language: string): LinkTarget {
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(href)) return refused('it has a control character');
  const entry = /^(?:\.\/|\.\.\/(?<language>[A-Za-z0-9-]+)\/)?(?<name>[^/?#]+)\.mdx(?:#(?<fragment>.+))?$/.exec(href);
  if (entry?.groups) return readEntryLink(entry.groups, language);
  if (href.startsWith('#')) return { kind: 'page', href };
  if (href.startsWith('//')) return refused(`it does not say http: or https:; write https:${href}`);
  const protocol = protocolOf(href);
  const hidden = protocol === undefined ? hiddenProtocol(href) : undefined;
  if (hidden !== undefined) return refused(`it hides the protocol ${hidden} behind other characters; use https:`);
  if (protocol === undefined && href.startsWith('/')) {
    if (!leadsToFile(href)) return { kind: 'page', href };
    return refused(
      'it leads to a file of the site, not to a page; link a page, such as "/en/about/", or a file elsewhere with https://, or remove the link',
    );
  }
  if (protocol === undefined) {
    if (/^www\./i.test(href)) return refused(`it does not say https:; write https://${href}`);
    const name = slugLike(
      decode(
        href
          .replace(/[?#].*$/s, '')
          .replace(/\.\w+$/, '')
          .replace(/^.*\//s, ''),
      ),
    );
    return refused(
      `it is relative; link an entry by its file ("${name || 'key-account-manager'}.mdx"), a page from the root ("/en/about/") or another site with https://`,
    );
  }
  if (!ALLOWED_PROTOCOLS.has(protocol)) return refused(`${protocol} addresses are not allowed; use https:`);
  if (protocol.startsWith('http') && !/^https?:\/\/[^/?#\s]/i.test(href)) {
    return refused('it has no host; write it out, like https://example.org');
  }
  if (!URL.canParse(href)) {
    return refused(`no site has the name "${hostOf(href)}"; correct it, like https://example.org`);
  }
  return { kind: 'page', href };
}

function hostOf(href: string): string {
  return decode(/^[a-z]+:\/*([^/?#]*)/i.exec(href)?.[1] ?? '');
}

function readEntryLink(groups: Record<string, string | undefined>, language: string): LinkTarget {
  const slug = parseSlug(decode(groups['name'] ?? ''));
  if (!slug) return refused('it is not the file name of an entry');
  const id = `${groups['language'] ?? language}/${slug}`;
  const fragment = groups['fragment'];
  return { kind: 'entry', id, ...(fragment !== undefined && { fragment: decode(fragment) }) };
}

/** The protocol a browser would see, control characters and spaces notwithstanding; undefined for a relative address. */
function protocolOf(href: string): string | undefined {
  try {
    return new URL(href).protocol;
  } catch {
    return /^\s*[a-z][a-z0-9+.-]*:/i.exec(href)?.[0].trim().toLowerCase();
  }
}

/** `javascript:` with encoded characters in or around it, which some programs leave out. */
function hiddenProtocol(href: string): string | undefined {
  const bare = decode(href).replace(/[\s\p{Cc}\\\uFFFD]/gu, '');
  return /^[a-z][a-z0-9+.-]*:/i.exec(bare)?.[0].toLowerCase();
}

/** The text without percent-encoding, in the form in which texts are compared. */
export function decode(text: string): string {
  return decodeText(text).normalize('NFC');
}

/** The text without percent-encoding; as it is where a percent sign encodes nothing. Never throws. */
export function decodeText(text: string, decoder = decodeURIComponent): string {
  try {
    return decoder(text);
  } catch {
    return text;
  }
}

/** The same for a path: a separator that is encoded stays so, and an address that has one is no plain path. */
export function decodePath(text: string): string {
  return decodeText(text, decodeURI);
}

function refused(reason: string): LinkTarget {
  return { kind: 'refused', reason };
}

/** How a checked body names another entry in `href`: `entry:en/kam#faq`. */
export function entryHref(id: string, fragment: string | undefined): string {
  return `${ENTRY}${id}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** Reads what `entryHref` wrote; undefined for any other address. */
export function readEntryHref(href: string): { id: string; fragment: string } | undefined {
  if (!href.startsWith(ENTRY)) return undefined;
  const [id = '', fragment] = href.slice(ENTRY.length).split(/#(.*)/s);
  return { id, fragment: fragment === undefined ? '' : `#${fragment}` };
}

const ENTRY = 'entry:';
