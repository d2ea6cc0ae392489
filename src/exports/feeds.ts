/** New and changed terms as RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1: for each language one feed in three formats. */
import { Feed, type FeedOptions, type Item } from 'feed';
import { toHtml } from 'hast-util-to-html';
import { firstSlug, lastChange, newestChange, type Entry } from '../glossary/entry.ts';
import { titleOf } from '../glossary/naming.ts';
import { creditsOf } from '../glossary/pages/credits.ts';
import { text, type PageContext } from '../glossary/pages/page.ts';
import { topicsOf } from '../glossary/pages/index-links.ts';
import { strings } from '../languages/index.ts';

/** New and changed terms: one row for each format. */
export const FEEDS = [
  { format: 'rss', file: 'feed.xml', mediaType: 'application/rss+xml', write: (feed: Feed) => feed.rss2() },
  { format: 'atom', file: 'atom.xml', mediaType: 'application/atom+xml', write: atomOf },
  { format: 'json', file: 'feed.json', mediaType: 'application/feed+json', write: jsonFeedOf },
] as const;

type FeedKind = (typeof FEEDS)[number];
export type FeedFormat = FeedKind['format'];

/** Readers ask for a feed often: it holds this many entries, and no bodies. */
const FEED_SIZE = 50;

/** The feed; its dates are those of the entries, never the clock's. */
export function glossaryFeed(context: PageContext, { format, write }: FeedKind): string {
  const written = write(makeFeed(context, format));
  const whole = written.replace(/[\uFDD0-\uFDD3]/g, (sign) => WRITTEN[sign] ?? sign);
  return whole.endsWith('\n') ? whole : `${whole}\n`;
}

/** The library says the language in RSS alone. */
function atomOf(feed: Feed): string {
  const start = '<feed xmlns="http://www.w3.org/2005/Atom"';
  return feed.atom1().replace(start, `${start} xml:lang="${feed.options.language ?? ''}"`);
}

/** https://www.jsonfeed.org/version/1.1/; the library writes version 1, which has no language and one author. */
function jsonFeedOf({ options, items }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: options.title,
    home_page_url: options.link,
    feed_url: options.feedLinks?.json,
    description: options.description,
    language: options.language,
    authors: authorsOf(options.author),
    items: items.map(({ id, link, title, description, date, published, author, category }) => ({
      id,
      url: link,
      title,
      content_html: description,
      date_published: published?.toISOString(),
      date_modified: date.toISOString(),
      authors: authorsOf(author),
      tags: category?.map(({ name }) => name),
    })),
  };
  return JSON.stringify(feed, null, 2);
}

function authorsOf(
  author: Item['author'] | FeedOptions['author'],
): { name: string | undefined; url: string | undefined }[] | undefined {
  return author && [author].flat().map(({ name, link }) => ({ name, url: link }));
}

/** Signs that no text may hold, for what the library escapes wrongly: in text and attributes, and in CDATA. */
const SIGNS: Readonly<Record<string, string>> = { '&': '\uFDD0', '<': '\uFDD1', '>': '\uFDD2', ']]>': ']]\uFDD3' };
const WRITTEN: Readonly<Record<string, string>> = {
  '\uFDD0': '&amp;',
  '\uFDD1': '&lt;',
  '\uFDD2': '&gt;',
  '\uFDD3': ']]><![CDATA[>',
};

function plain(value: string, format: FeedFormat, pattern = /[&<>]/g): string {
  return format === 'json' ? value : value.replace(pattern, (found) => SIGNS[found] ?? found);
}

function cdata(value: string, format: FeedFormat): string {
  return plain(value, format, /\]\]>/g);
}

/** The newest changes first; entries of one day A–Z. */
function newestEntries(entries: readonly Entry[]): Entry[] {
  return entries
    .toSorted((a, b) => (lastChange(a) < lastChange(b) ? 1 : lastChange(a) > lastChange(b) ? -1 : 0))
    .slice(0, FEED_SIZE);
}

function makeFeed(context: PageContext, format: FeedFormat): Feed {
  const { glossary, own, urls } = context;
  const { site } = glossary;
  const { code } = own.language;
  const everyone = [...glossary.languages.values()].flatMap(({ entries }) => entries);
  const updated = newestChange(own.entries) ?? newestChange(everyone);
  const link = urls.absolute(urls.home(code));
  const feed = new Feed({
    id: link,
    link,
    title: plain(strings(code).feedTitle(text(context, site.name)), format),
    description: plain(text(context, site.tagline), format),
    language: code,
    generator: false,
    author: { name: plain(site.publisher.name, format), link: site.publisher.url },
    feedLinks: Object.fromEntries(FEEDS.map((kind) => [kind.format, urls.absolute(urls.feed(code, kind.file))])),
    ...(updated !== undefined && { updated: dateOf(updated) }),
    ...(site.license && { copyright: plain(`${site.license.name}, ${site.license.url}`, format) }),
  });
  for (const entry of newestEntries(own.entries)) feed.addItem(itemOf(context, entry, format));
  return feed;
}

function itemOf(context: PageContext, entry: Entry, format: FeedFormat): Item {
  const { definition, published } = entry.matter;
  const link = context.urls.absolute(context.urls.term(entry.language, entry.slug));
  const title = titleOf(entry.matter);
  return {
    // The address that was first published, which leads on: readers of feeds know an entry by it.
    id: context.urls.absolute(context.urls.term(entry.language, firstSlug(entry))),
    link,
    // The library marks both as HTML in Atom, and the text of an item as HTML everywhere.
    title: cdata(format === 'atom' ? asHtml(title) : title, format),
    description: cdata(asHtml(definition), format),
    date: dateOf(lastChange(entry)),
    // RSS has one date for an item, and the library would take this one.
    ...(format !== 'rss' && { published: dateOf(published) }),
    ...creditOf(context, entry, format),
    category: topicsOf(context, entry).map(({ label }) => {
      const name = plain(label, format);
      return { name, term: name };
    }),
  };
}

/** RSS wants mail addresses for its authors, and leaves their names to Dublin Core. */
function creditOf(context: PageContext, { matter }: Entry, format: FeedFormat): Partial<Item> {
  const { authors } = creditsOf(context, matter);
  if (authors.length === 0) return {};
  if (format !== 'rss') {
    return {
      author: authors.map(({ name, url }) => ({ name: plain(name, format), ...(url !== undefined && { link: url }) })),
    };
  }
  const names = plain(authors.map(({ name }) => name).join(', '), format);
  const objects = { _attributes: { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, _text: names };
  return { extensions: [{ name: 'dc:creator', objects }] };
}

function asHtml(value: string): string {
  return toHtml({ type: 'text', value });
}

/** Midnight, UTC: entries have a day, feeds want a time. */
function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
