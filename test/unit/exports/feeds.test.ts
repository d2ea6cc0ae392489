/** The feeds as their standards have them: https://www.jsonfeed.org/version/1.1/, RFC 4287, RSS 2.0. */
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { FEEDS, glossaryFeed, type FeedFormat } from '../../../src/exports/feeds.ts';
import { context, entry, site } from '../glossary/make.ts';

/** All that version 1.1 knows; what it calls deprecated (`author`) is unknown here. */
const author = z.strictObject({ name: z.string().optional(), url: z.url().optional(), avatar: z.url().optional() });
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  description: z.string(),
  language: z.string(),
  authors: z.array(author).min(1),
  items: z.array(
    z.strictObject({
      id: z.url(),
      url: z.url(),
      title: z.string().min(1),
      content_html: z.string().min(1),
      date_published: z.iso.datetime(),
      date_modified: z.iso.datetime(),
      authors: z.array(author).min(1).optional(),
      tags: z.array(z.string()).optional(),
    }),
  ),
});

const model = context(
  [entry('es/a', { term: 'Área', topics: ['t'], updated: '2026-02-02' }), entry('es/b', { published: '2026-01-05' })],
  {
    language: 'es',
    site: site({ topics: [{ id: 't', label: 'Tema' }], languages: [{ code: 'es', label: 'Español' }] }),
  },
);

function feed(format: FeedFormat): string {
  const kind = FEEDS.find((one) => one.format === format) ?? expect.fail(format);
  return glossaryFeed(model, kind);
}

describe('a feed', () => {
  test('in JSON is version 1.1, with its language and its authors', () => {
    const found = jsonFeed.parse(JSON.parse(feed('json')));
    expect(found).toMatchObject({ language: 'es', authors: [{ name: 'Test', url: 'https://example.org' }] });
    expect(found.items.map(({ title }) => title)).toEqual(['Área', 'b']);
  });

  test('in Atom and RSS says its language', () => {
    expect(load(feed('atom'), { xml: true })('feed').attr('xml:lang')).toBe('es');
    expect(load(feed('rss'), { xml: true })('channel > language').text()).toBe('es');
  });
});
