/** The exports of small glossaries: what is rare in a real one. */
import { parse as parseCsv } from 'csv-parse/sync';
import { Parser, Store } from 'n3';
import { describe, expect, test } from 'vitest';
import { load } from 'cheerio';
import { allPaths, allPieces, fileText } from '../../../src/exports/files.ts';
import type { Entry } from '../../../src/glossary/entry.ts';
import { contrastWith, entry, glossary, site, slug } from '../glossary/make.ts';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';

async function files(entries: readonly Entry[], url = 'https://example.org'): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const model = glossary(entries, { site: site({ url }) });
  for await (const { path, text } of allPieces(model, (_, { slug: name }) => Promise.resolve(`# ${name}\n`))) {
    found.set(path, (found.get(path) ?? '') + text);
  }
  expect([...found.keys()].toSorted()).toEqual(allPaths(model).toSorted());
  return found;
}

describe('exports', () => {
  test('one by one are the same as all together', async () => {
    const entries = [entry('en/a', { aliases: ['Alpha'] }), entry('en/b'), entry('es/c')];
    for (const [path, text] of await files(entries)) {
      expect(await fileText(glossary(entries), path, (_, { slug: name }) => Promise.resolve(`# ${name}\n`)), path).toBe(
        text,
      );
    }
  });

  test('of a language without entries are valid and empty', async () => {
    const found = await files([entry('en/a')]);
    expect(JSON.parse(found.get('es/glosario.json') ?? '')).toMatchObject({ language: 'es', entries: [] });
    expect(parseCsv(found.get('es/glosario.csv') ?? '')).toHaveLength(1);
    expect(new Parser().parse(found.get('es/glosario.ttl') ?? '').length).toBeGreaterThan(3);
    expect(JSON.parse(found.get('es/glosario.jsonld') ?? '')).toHaveProperty('@graph');
    expect(load(found.get('es/feed.xml') ?? '', { xml: true })('lastBuildDate').text()).toContain('01 Jan 2026');
    expect(JSON.parse(found.get('es/feed.json') ?? '')).toMatchObject({ items: [] });
  });

  test.each(['https://x.org/docs', 'https://x.org/docs/'])('stand under the path of the site: %s', async (url) => {
    const found = await files([entry('en/a', { redirectFrom: [slug('old')] })], url);
    expect(JSON.parse(found.get('en/glossary/a.json') ?? '')).toMatchObject({
      $schema: 'https://x.org/docs/schemas/entry-1.json',
      url: 'https://x.org/docs/en/glossary/a/',
    });
    expect(found.get('_redirects')).toBe('/docs/en/glossary/old/ /docs/en/glossary/a/ 301\n');
  });

  test('come with schemas that say what they are of', async () => {
    const found = await files([entry('en/a')]);
    const [one, all] = ['entry', 'glossary'].map((kind): unknown =>
      JSON.parse(found.get(`schemas/${kind}-1.json`) ?? ''),
    );
    expect(one).toMatchObject({ description: 'An entry of a glossary.', properties: { term: { type: 'string' } } });
    expect(all).toMatchObject({
      description: 'A glossary in one language.',
      properties: { entries: { description: 'In alphabetical order, without their bodies.' } },
    });
    expect(all).toHaveProperty('properties.entries.items.description', 'An entry of a glossary.');
  });

  test('a cell like a formula is disarmed, and reads back', async () => {
    const found = await files([entry('en/a', { term: '=HYPERLINK("https://x")', aliases: ['+1', 'a;b', '"q", r'] })]);
    const [row] = parseCsv(found.get('en/glossary.csv') ?? '', { columns: true });
    expect(row).toMatchObject({ term: `'=HYPERLINK("https://x")`, aliases: `'+1\na;b\n"q", r` });
  });

  test('terms with every kind of sign are the same in all formats', async () => {
    const term = `</script> "q" 'r' \\ ]]> <![CDATA[ / ${'x'.repeat(240)} 😀 مرحبا \u2028`.trim();
    const found = await files([entry('en/a', { term, definition: term })]);
    const graph = new Store(new Parser().parse(found.get('en/glossary.ttl') ?? ''));
    expect(graph.getObjects(null, `${SKOS}prefLabel`, null).map(({ value }) => value)).toEqual([term]);
    const rss = load(found.get('en/feed.xml') ?? '', { xml: true });
    expect(rss('item > title').text()).toBe(term);
    expect(load(rss('item > description').text(), null, false).text()).toBe(term);
    const atom = load(found.get('en/atom.xml') ?? '', { xml: true });
    expect(load(atom('entry > title').text(), null, false).text()).toBe(term);
    expect(JSON.parse(found.get('en/feed.json') ?? '')).toMatchObject({ items: [{ title: term }] });
  });

  test('SKOS keeps "related" apart from what stands above over several steps', async () => {
    const found = await files([
      entry('en/a', { broader: [slug('b')], related: [slug('c'), slug('d')] }),
      entry('en/b', { broader: [slug('c')] }),
      entry('en/c'),
      entry('en/d'),
    ]);
    const graph = new Store(new Parser().parse(found.get('en/glossary.ttl') ?? ''));
    const related = graph
      .getQuads(null, `${SKOS}related`, null, null)
      .map(({ subject, object }) => subject.value + object.value);
    expect(related).toHaveLength(2);
    expect(related.every((pair) => pair.includes('/d/'))).toBe(true);
  });

  test('SKOS bears addresses that RDF does not', async () => {
    const found = await files([entry('en/a', { sameAs: ['https://x.example/a|b^c?q={1}'] })]);
    expect(() => new Parser().parse(found.get('en/glossary.ttl') ?? '')).not.toThrow();
    expect(found.get('en/glossary.ttl')).toContain('<https://x.example/a%7Cb%5Ec?q=%7B1%7D>');
  });

  test('feeds name the newest fifty, newest first, and never the clock', async () => {
    const entries = Array.from({ length: 60 }, (_, index) =>
      entry(`en/t-${index}`, {
        published: '2020-01-01',
        updated: `2020-02-${String((index % 28) + 1).padStart(2, '0')}`,
      }),
    );
    const rss = load((await files(entries)).get('en/feed.xml') ?? '', { xml: true });
    expect(rss('item')).toHaveLength(50);
    expect(rss('item > pubDate').first().text()).toBe('Fri, 28 Feb 2020 00:00:00 GMT');
    expect(rss('lastBuildDate').text()).toBe('Fri, 28 Feb 2020 00:00:00 GMT');
  });

  test('former slugs come first among the redirects, then other names, then comparisons', async () => {
    const found = await files([
      entry('en/a', { aliases: ['Alpha'], contrasts: [contrastWith('b', 'size')] }),
      entry('en/b', { redirectFrom: [slug('old')] }),
      entry('es/c', { redirectFrom: [slug('viejo')] }),
    ]);
    expect((found.get('_redirects') ?? '').split('\n').map((rule) => rule.split(' ')[0])).toEqual([
      '/en/glossary/old/',
      '/es/glosario/viejo/',
      '/en/glossary/alpha/',
      '/en/glossary/compare/b-vs-a/',
      '',
    ]);
  });

  test('a name that two entries claim by signs alone leads to neither', async () => {
    const found = await files([entry('en/a', { aliases: ['C++'] }), entry('en/b', { aliases: ['C#'] })]);
    expect(found.get('_redirects')).toBe('');
  });
});
