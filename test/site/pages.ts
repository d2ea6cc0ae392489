/** Reads the pages of a built test site. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import type { TestSite } from '../sites.ts';
import { asTyped } from './as-typed.ts';

export interface BuiltPage {
  /** Path in the output with forward slashes: `en/index.html`. */
  file: string;
  /** Absolute address at which the page is served. */
  url: string;
  html: string;
  $: CheerioAPI;
}

/** Every file of the output, with forward slashes. */
export function filesOf({ outDir }: TestSite): string[] {
  return readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(outDir, file)).isFile())
    .map((file) => file.split(path.sep).join('/'))
    .toSorted();
}

/** Every HTML page, parsed as a browser parses it. */
export function pagesOf(site: TestSite): BuiltPage[] {
  return filesOf(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(path.join(site.outDir, file), 'utf8');
      return { file, url: urlOf(site, file), html, $: load(html) };
    });
}

/** Pages that readers stay on: redirects left out. */
export function contentPagesOf(site: TestSite): BuiltPage[] {
  return pagesOf(site).filter(({ $ }) => $('meta[http-equiv=refresh]').length === 0);
}

export function urlOf({ url }: TestSite, file: string): string {
  const base = url.endsWith('/') ? url : `${url}/`;
  return base + encodeURI(file.replace(/(^|\/)index\.html$/, '$1'));
}

/** The file that a host serves for an address of the site; undefined when there is none. */
export function fileFor(site: TestSite, url: string): string | undefined {
  const base = new URL(site.url.endsWith('/') ? site.url : `${site.url}/`);
  const { origin, pathname } = new URL(url);
  if (origin !== base.origin || !pathname.startsWith(base.pathname)) return undefined;
  const relative = decodeURIComponent(pathname.slice(base.pathname.length));
  return relative === '' || relative.endsWith('/') ? `${relative}index.html` : relative;
}

/** What a reader can read on the page, without spaces: block ends and line breaks do not count as text. */
export function visibleText($: CheerioAPI): string {
  const copy = load($.html());
  copy('script, style, template, noscript, sup.citation, .anchor').remove();
  // A formula says its text beside it.
  copy('math').remove();
  // Browsers show the numbers of an ordered list.
  copy('details.faq ol').each((_, list) => {
    const first = Number(copy(list).attr('start') ?? 1);
    copy(list)
      .children('li')
      .each((index, item) => void copy(item).prepend(`${first + index}. `));
  });
  return squeeze(copy('body').text());
}

/** A text as it was typed, without spaces. */
export function squeeze(text: string): string {
  return asTyped(text).replace(/\s+/g, '');
}
