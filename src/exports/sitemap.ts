/** Every page that search engines should know: https://www.sitemaps.org/protocol.html */
import { SitemapIndexStream, SitemapStream, streamToPromise, type SitemapItemLoose } from 'sitemap';
import type { Glossary } from '../glossary/glossary.ts';
import { allPages } from '../glossary/pages/all.ts';
import { Urls } from '../glossary/urls.ts';

/** A canonical page; `lastmod` is `YYYY-MM-DD` where the content has a date. */
export interface SitemapPage {
  url: string;
  lastmod?: string;
  /** The same page in other languages, this one included, and for all others (`x-default`); empty when there is none. */
  alternates: { language: string; url: string }[];
}

/** The protocol allows 50,000 addresses in a file. */
const PAGES_PER_FILE = 45_000;

/** The pages of each sitemap file; at least one file. */
export function sitemapFiles(glossary: Glossary): SitemapPage[][] {
  const pages = sitemapPages(glossary);
  const files = Math.max(1, Math.ceil(pages.length / PAGES_PER_FILE));
  return Array.from({ length: files }, (_, index) => pages.slice(index * PAGES_PER_FILE, (index + 1) * PAGES_PER_FILE));
}

export async function sitemapXml(pages: readonly SitemapPage[], site: string): Promise<string> {
  const stream = new SitemapStream({ hostname: site });
  const items = pages.map(({ url, lastmod, alternates }): SitemapItemLoose => ({
    url,
    ...(lastmod !== undefined && { lastmod }),
    links: alternates.map((alternate) => ({ lang: alternate.language, url: alternate.url })),
  }));
  for (const item of items) stream.write(item);
  stream.end();
  return (await streamToPromise(stream)).toString();
}

export async function sitemapIndexXml(urls: readonly string[]): Promise<string> {
  const stream = new SitemapIndexStream();
  for (const url of urls) stream.write({ url });
  stream.end();
  return (await streamToPromise(stream)).toString();
}

function sitemapPages(glossary: Glossary): SitemapPage[] {
  const urls = new Urls(glossary.site);
  return allPages(glossary)
    .filter(({ listed }) => listed)
    .map(({ path, lastChange, alternates }) => ({
      url: urls.absolute(path),
      ...(lastChange !== undefined && { lastmod: lastChange }),
      alternates: alternates.map((page) => ({ language: page.language, url: urls.absolute(page.path) })),
    }));
}
