/** Redirects for hosts that know them, a page for hosts that do not, and which page a server shows for an address without one. */
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Glossary } from '../glossary/glossary.ts';
import { PAGES } from '../glossary/pages/all.ts';
import { pageContext } from '../glossary/pages/page.ts';
import { redirectsOf, type Redirect } from '../glossary/redirects.ts';
import { Urls } from '../glossary/urls.ts';
import { baseLanguage } from '../languages/code.ts';
import { strings } from '../languages/index.ts';
import { PAGE_POLICY } from './policy.ts';
import { inBreakableParts, typeset } from '../typeset/text.ts';

/** Lines of `_redirects`. `301!` is Netlify's word for a redirect that stands above a file at its address. */
export function redirectLines(redirects: readonly Redirect[], status: '301' | '301!' = '301'): string {
  return redirects.map((redirect) => `${redirectLine(redirect, status)}\n`).join('');
}

/**
 * Netlify leads readers on from where they choose a language. It tells languages by two letters:
 * https://docs.netlify.com/manage/routing/redirects/redirect-options/
 */
export function languageLines(glossary: Glossary): string {
  const { base } = new Urls(glossary.site);
  return homesByLanguage(glossary)
    .map(({ language, home }) => `${base} ${home} 302! Language=${language}\n`)
    .join('');
}

/**
 * Where the page at the root is one to choose a language, a server can lead readers on to the one that their browser asks for:
 * a home page for each language that has entries; of those that differ by country alone, the first.
 */
export function homesByLanguage({ site, languages }: Glossary): LanguageHome[] {
  if (site.root !== 'chooser') return [];
  const urls = new Urls(site);
  const homes = new Map<string, string>();
  for (const [code, { entries }] of languages) {
    const language = baseLanguage(code);
    if (entries.length > 0 && !homes.has(language)) homes.set(language, urls.home(code));
  }
  return [...homes].map(([language, home]) => ({ language, home }));
}

export interface LanguageHome {
  /** Without a country: `pt`. */
  language: string;
  /** Path from the root of the host: `/docs/pt-BR/`. */
  home: string;
}

/** A line of `_redirects`, without its end. */
export function redirectLine({ from, to }: Redirect, status: string): string {
  return `${from} ${to} ${status}`;
}

/** Languages with a page for unknown addresses in their own folder. */
export function languagesNotFound(glossary: Glossary): string[] {
  return [...glossary.languages.keys()].filter(
    (language) => PAGES['not-found-in-language'].all(pageContext(glossary, language)).length > 0,
  );
}

/** Lines of Netlify's `_redirects`; they stand behind all files. It knows the one at the root of a host by itself. */
export function notFoundLines(glossary: Glossary): string {
  const urls = new Urls(glossary.site);
  const folders = languagesNotFound(glossary).map((language) => urls.folder(language));
  return [...folders, ...(urls.base === '/' ? [] : [urls.base])]
    .map((folder) => `${folder}* ${folder}404.html 404\n`)
    .join('');
}

/** The entries of an nginx `map $uri …`, with the last slash and without; nginx compares decoded paths. */
export function nginxMap(redirects: readonly Redirect[]): string {
  return redirects
    .flatMap(({ from, to }) => [from, from.replace(/\/$/, '')].map((path) => `"${decodeURI(path)}" "${to}";\n`))
    .join('');
}

export interface SiteRedirect extends Redirect {
  language: string;
  direction: 'ltr' | 'rtl';
}

/** The redirects of every language. Former slugs come first: where a host takes only so many, they matter most. */
export function allRedirects(glossary: Glossary): SiteRedirect[] {
  const rank = ['home', 'former', 'name', 'comparison'];
  const all = [...glossary.languages.values()].flatMap(({ language: { code, direction } }) =>
    redirectsOf(pageContext(glossary, code)).map((redirect) => ({ ...redirect, language: code, direction })),
  );
  return all.toSorted((a, b) => rank.indexOf(a.kind) - rank.indexOf(b.kind));
}

/** What a page at an old address has of the site around it. */
export interface RedirectFrame {
  /** The address that it leads to, with the origin. */
  absolute: string;
  /** Root-relative addresses of the stylesheets of the site. */
  stylesheets: readonly string[];
}

/**
 * What stands at an old address on a host without redirects: sends readers on, and names the address to list. No
 * `noindex`: search engines read an instant refresh as a redirect for good, and would lose what led to the old address
 * (https://developers.google.com/search/docs/crawling-indexing/301-redirects).
 */
export function redirectPage(redirect: SiteRedirect, { absolute, stylesheets }: RedirectFrame): string {
  const { to, language, direction } = redirect;
  const words = strings(language);
  const title = words.redirectsTo(redirect.title);
  const head = element(
    'head',
    {},
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: ['content-security-policy'], content: PAGE_POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, text(title)),
    element('meta', { httpEquiv: ['refresh'], content: `0; url=${to}` }),
    element('link', { rel: ['canonical'], href: absolute }),
    ...stylesheets.map((href) => element('link', { rel: ['stylesheet'], href })),
  );
  const address = inBreakableParts(absolute).flatMap((part) => [text(part), element('wbr', {})]);
  const moved = element('p', {}, text(`${words.redirected} `), element('a', { href: to }, ...address));
  const body = element('body', {}, element('main', {}, element('h1', {}, text(typeset(title, language))), moved));
  const html = element('html', { lang: language, dir: direction }, head, body);
  const page: Root = { type: 'root', children: [{ type: 'doctype' }, html] };
  return toHtml(page);
}

function element(tagName: string, properties: Element['properties'], ...children: Element['children']): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): Element['children'][number] {
  return { type: 'text', value };
}
