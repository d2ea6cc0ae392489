/** Every page that search engines should know: https://www.sitemaps.org/protocol.html */
import { SitemapIndexStream, SitemapStream, streamToPromise, type SitemapItemLoose } from 'sitemap';
import type { Glossary } from '../glossary/glossary.ts';
import { allPages } from '../glossary/pages/all.ts';
import { Urls } from '../glossary/urls.ts';

/** The protocol allows 50,000 addresses in a file. */
const PAGES_PER_FILE = 45_000;

/** The pages of each sitemap file, with the same page in other languages; at least one file. */
export function sitemapFiles(glossary: Glossary): SitemapItemLoose[][] {
  const pages = sitemapPages(glossary);
  const files = Math.max(1, Math.ceil(pages.length / PAGES_PER_FILE));
  return Array.from({ length: files }, (_, index) => pages.slice(index * PAGES_PER_FILE, (index + 1) * PAGES_PER_FILE));
}

export function sitemapXml(pages: readonly SitemapItemLoose[]): Promise<string> {
  return xmlOf(new SitemapStream(), pages);
}

export function sitemapIndexXml(urls: readonly string[]): Promise<string> {
  return xmlOf(
    new SitemapIndexStream(),
    urls.map((url) => ({ url })),
  );
}

async function xmlOf(stream: SitemapStream | SitemapIndexStream, items: readonly object[]): Promise<string> {
  for (const item of items) stream.write(item);
  stream.end();
  return (await streamToPromise(stream)).toString();
}

function sitemapPages(glossary: Glossary): SitemapItemLoose[] {
  const urls = new Urls(glossary.site);
  return allPages(glossary)
    .filter(({ listed }) => listed)
    .map(({ path, lastChange, alternates }) => ({
      url: urls.absolute(path),
      ...(lastChange !== undefined && { lastmod: lastChange }),
      links: alternates.map((page) => ({ lang: page.language, url: urls.absolute(page.path) })),
    }));
}
