/** Every page that search engines should know: https://www.sitemaps.org/protocol.html */
import { SitemapIndexStream, SitemapStream, streamToPromise, type SitemapItemLoose } from 'sitemap';
import { comparisonsOf, type Comparison } from '../glossary/comparisons.ts';
import { lastChange, type Entry } from '../glossary/entry.ts';
import { relationsOf, type Glossary } from '../glossary/glossary.ts';
import { comparisonTranslations } from '../glossary/pages/comparison.ts';
import { pageContext, paginate, type PageContext } from '../glossary/pages/page.ts';
import { hasTopicGraph } from '../glossary/topic-graph.ts';
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

/** All canonical pages, language by language. */
function sitemapPages(glossary: Glossary): SitemapPage[] {
  const pages = [...glossary.languages.keys()].flatMap((language) => languagePages(pageContext(glossary, language)));
  return pages.map((page) => ({ ...page, alternates: withDefault(page.alternates, glossary.site.defaultLanguage) }));
}

/** For readers of any other language: the page in the default one, where it exists. */
function withDefault(alternates: SitemapPage['alternates'], defaultLanguage: string): SitemapPage['alternates'] {
  const url = alternates.find(({ language }) => language === defaultLanguage)?.url;
  return url === undefined ? alternates : [...alternates, { language: 'x-default', url }];
}

function languagePages(context: PageContext): SitemapPage[] {
  const { glossary, own, urls } = context;
  const { code } = own.language;
  const others = [...glossary.languages.values()];
  const page = (
    address: (language: string) => string,
    entries: readonly Entry[],
    has: (other: typeof own) => boolean = () => true,
  ): SitemapPage => {
    const languages = others.filter(has).map(({ language }) => language.code);
    return make(
      urls,
      address(code),
      entries,
      languages.length > 1 ? languages.map((language) => ({ language, url: urls.absolute(address(language)) })) : [],
    );
  };
  const more = (entries: readonly Entry[], address: (number: number) => string): SitemapPage[] =>
    paginate(entries)
      .slice(1)
      .map(({ number, items }) => make(urls, address(number), items, []));
  return [
    page((language) => urls.home(language), own.entries),
    page((language) => urls.about(language), []),
    page((language) => urls.data(language), own.entries),
    page((language) => urls.glossary(language), own.entries),
    ...own.letters.flatMap(({ id, entries }) => [
      page(
        (language) => urls.letter(language, id),
        paginate(entries)[0]?.items ?? [],
        (other) => other.letters.some((letter) => letter.id === id),
      ),
      ...more(entries, (number) => urls.letter(code, id, number)),
    ]),
    ...own.topics.flatMap(({ topic, entries }) => [
      page(
        (language) => urls.topic(language, topic.id),
        paginate(entries)[0]?.items ?? [],
        (other) => other.topics.some((group) => group.topic.id === topic.id),
      ),
      ...more(entries, (number) => urls.topic(code, topic.id, number)),
    ]),
    ...own.topics
      .filter((group) => hasTopicGraph(own, group))
      .map((group) =>
        page(
          (language) => urls.topicMap(language, group.topic.id),
          group.entries,
          (other) => other.topics.some((found) => found.topic.id === group.topic.id && hasTopicGraph(other, found)),
        ),
      ),
    ...own.entries.map((entry) => termEntry(context, entry)),
    ...comparisonsOf(own).map((comparison) => comparisonEntry(context, comparison)),
  ];
}

function termEntry({ own, urls }: PageContext, entry: Entry): SitemapPage {
  const all = [entry, ...relationsOf(own, entry).translations.values()];
  const alternates = all.map((other) => ({
    language: other.language,
    url: urls.absolute(urls.term(other.language, other.slug)),
  }));
  return make(urls, urls.term(entry.language, entry.slug), [entry], all.length > 1 ? alternates : []);
}

function comparisonEntry(context: PageContext, comparison: Comparison): SitemapPage {
  const { urls } = context;
  const path = ({ first, second }: Comparison): string => urls.comparison(first.language, first.slug, second.slug);
  const all = [comparison, ...comparisonTranslations(context, comparison)];
  const alternates = all.map((other) => ({ language: other.first.language, url: urls.absolute(path(other)) }));
  const { first, second } = comparison;
  return make(urls, path(comparison), [first, second], all.length > 1 ? alternates : []);
}

/** A page changed last when the newest of what it shows did. */
function make(urls: Urls, path: string, entries: readonly Entry[], alternates: SitemapPage['alternates']): SitemapPage {
  const lastmod = entries.map(lastChange).toSorted().at(-1);
  return { url: urls.absolute(path), ...(lastmod !== undefined && { lastmod }), alternates };
}
