/** Which page an address of the site is that of. */
import type { Glossary } from '../glossary.ts';
import { PAGE_ROUTES } from '../routes.ts';
import { PAGES } from './all.ts';
import { pageContext, type PageContext } from './page.ts';
import type { GivenParams, SitePage } from './page-kind.ts';

/**
 * @param path Root-relative, percent-encoded, with the slash at its end, without query and fragment.
 * @returns undefined where there is no page.
 */
export function pageAt(glossary: Glossary, path: string): SitePage | undefined {
  const { defaultLanguage } = glossary.site;
  const { base } = pageContext(glossary, defaultLanguage).urls;
  if (!path.startsWith(base)) return undefined;
  const segments = decodePath(path.slice(base.length))
    .replace(/\.html$/, '')
    .split('/');
  for (const { kind, find } of Object.values(PAGES)) {
    const params = matchRoute(PAGE_ROUTES[kind].replace(/(?<=^|\/)index$/, ''), segments);
    const language = params && (params['lang'] ?? defaultLanguage);
    if (language === undefined || !glossary.languages.has(language)) continue;
    const page: SitePage | undefined = find(pageContext(glossary, language), params ?? {});
    if (page && decodePath(page.path) === decodePath(path)) return page;
  }
  return undefined;
}

/**
 * The address on the site that an entry names from its root, such as `/en/about/`: with or without the path that the site
 * is served under, with or without query and fragment.
 */
export function addressOnSite({ glossary, urls }: Pick<PageContext, 'glossary' | 'urls'>, href: string): string {
  const below = urls.written(href);
  const isWhole = urls.base !== '/' && href.startsWith(urls.base) && !pageAtLink(glossary, below);
  return isWhole ? href : below;
}

/** The page that a link leads to, whatever part of it, and with or without the last slash. */
export function pageAtLink(glossary: Glossary, href: string): SitePage | undefined {
  const path = href.replace(/[?#].*$/s, '');
  return pageAt(glossary, path) ?? pageAt(glossary, `${path}/`);
}

/** What the segments of an address are in a route; undefined where it has another shape. */
function matchRoute(route: string, segments: readonly string[]): GivenParams | undefined {
  const parts = route.split('/');
  const params: Record<string, string | undefined> = {};
  for (const [index, part] of parts.entries()) {
    const name = /^\[(?:\.\.\.)?(\w+)\]$/.exec(part)?.[1];
    if (name !== undefined) params[name] = segments[index] === '' ? undefined : segments[index];
    else if (part !== segments[index]) return undefined;
  }
  return params;
}

/** A path as people write it; as it is where it is not well encoded. */
export function decodePath(path: string): string {
  try {
    return decodeURI(path).normalize('NFC');
  } catch {
    return path;
  }
}
