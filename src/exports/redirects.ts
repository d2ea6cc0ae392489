/** Redirects for hosts that know them, and a page for hosts that do not. */
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Glossary } from '../glossary/glossary.ts';
import { pageContext } from '../glossary/pages/page.ts';
import { redirectsOf, type Redirect } from '../glossary/redirects.ts';
import { strings } from '../languages/index.ts';
import { PAGE_POLICY } from './policy.ts';

/** `_redirects`, as Netlify and Cloudflare Pages read it. */
export function redirectsFile(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}

/** The entries of an nginx `map $uri …`; nginx compares decoded paths. */
export function nginxMap(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, to }) => `"${decodeURI(from)}" "${to}";\n`).join('');
}

export interface SiteRedirect extends Redirect {
  language: string;
}

/** The redirects of every language. Former slugs come first: where a host takes only so many, they matter most. */
export function allRedirects(glossary: Glossary): SiteRedirect[] {
  const rank = ['former', 'name', 'comparison'];
  const all = [...glossary.languages.keys()].flatMap((language) =>
    redirectsOf(pageContext(glossary, language)).map((redirect) => ({ ...redirect, language })),
  );
  return all.toSorted((a, b) => rank.indexOf(a.kind) - rank.indexOf(b.kind));
}

/** What stands at an old address on a host without redirects: sends readers on, and names the address to list. */
export function redirectPage({ to, language }: SiteRedirect, absolute: string): string {
  const words = strings(language);
  const element = (tagName: string, properties: Element['properties'], ...children: Element['children']): Element => ({
    type: 'element',
    tagName,
    properties,
    children,
  });
  const text = (value: string): Element['children'][number] => ({ type: 'text', value });
  const head = element(
    'head',
    {},
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: ['content-security-policy'], content: PAGE_POLICY }),
    element('title', {}, text(words.redirected)),
    element('meta', { httpEquiv: ['refresh'], content: `0; url=${to}` }),
    element('meta', { name: 'robots', content: 'noindex' }),
    element('link', { rel: ['canonical'], href: absolute }),
  );
  const body = element(
    'body',
    {},
    element('p', {}, text(`${words.redirected} `), element('a', { href: to }, text(absolute))),
  );
  const page: Root = { type: 'root', children: [{ type: 'doctype' }, element('html', { lang: language }, head, body)] };
  return toHtml(page);
}
