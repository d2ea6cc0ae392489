/** Everything that is XML, read by a strict parser: whatever characters a glossary's texts hold. */
import { load } from 'cheerio';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { FEEDS, glossaryFeed } from '../../../src/exports/feeds.ts';
import { pageContext } from '../../../src/glossary/pages/page.ts';
import { openSearch } from '../../../src/search/opensearch.ts';
import { entry, glossary, site } from '../glossary/make.ts';

const TEXT = `<b a="1"> & &amp; &lt; &nbsp; &#0; "q" 'r' ]]> --> <![CDATA[ <?x?> <!DOCTYPE x> é 字 😀 \u00a0\u00ad\u200f {x} </title>`;

/** All texts and values of attributes. @throws what is not well-formed. */
function textsOf(xml: string): string[] {
  const texts: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  let inside = '';
  const take = (text: string): void => {
    inside += text;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => {
    texts.push(inside);
    inside = '';
  });
  parser.on('opentag', ({ attributes }) => {
    texts.push(...Object.values(attributes).map(({ value }) => value));
    inside = '';
  });
  parser.write(xml).close();
  return texts;
}

const model = glossary(
  [
    entry('en/a', {
      term: TEXT,
      abbreviation: `${TEXT} A`,
      definition: TEXT,
      topics: ['topic'],
      sources: [{ id: 's', title: TEXT, url: "https://example.org/?a=1&b='2'" }],
    }),
  ],
  {
    site: site({
      name: TEXT,
      tagline: TEXT,
      publisher: { name: TEXT, url: 'https://example.org/?a=1&b=2' },
      license: { name: TEXT, url: 'https://example.org/?a=1&b=2' },
      topics: [{ id: 'topic', label: TEXT }],
    }),
  },
);
const context = pageContext(model, 'en');

describe('is well-formed, and says what was written:', () => {
  test.each(FEEDS.filter(({ format }) => format !== 'json'))('$format', (kind) => {
    const texts = textsOf(glossaryFeed(context, kind));
    const html = load(`<p>${texts.find((text) => text.startsWith('&#x3C;b')) ?? ''}</p>`)('p').text();
    expect(html).toContain(TEXT);
    for (const text of [TEXT, `${TEXT}, https://example.org/?a=1&b=2`]) expect(texts).toContain(text);
    expect(texts.some((text) => text !== TEXT && text.includes(TEXT))).toBe(true);
  });

  test('OpenSearch', () => {
    expect(textsOf(openSearch(context, TEXT))).toContain(TEXT);
  });
});
