/** The exports of small glossaries: what is rare in a real one. */
import { parse as parseCsv } from 'csv-parse/sync';
import { Parser, Store } from 'n3';
import { describe, expect, test } from 'vitest';
import { load } from 'cheerio';
import { glossaryDocumentSchema, glossaryIndexSchema } from '../../../src/exports/document-schemas.ts';
import { allPaths, allPieces, fileText } from '../../../src/exports/files.ts';
import type { Entry } from '../../../src/glossary/entry.ts';
import { contrastWith, entry, glossary, site, slug } from '../glossary/make.ts';

type GlossaryDocument = ReturnType<typeof glossaryDocumentSchema.parse>;

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
    expect(found.get('_redirects')).toBe('/docs/en/ /docs/ 301\n/docs/en/glossary/old/ /docs/en/glossary/a/ 301\n');
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

  test('the folder of the home page and former slugs come first among the redirects, then other names, then comparisons', async () => {
    const found = await files([
      entry('en/a', { aliases: ['Alpha'], contrasts: [contrastWith('b', 'size')] }),
      entry('en/b', { redirectFrom: [slug('old')] }),
      entry('es/c', { redirectFrom: [slug('viejo')] }),
    ]);
    expect((found.get('_redirects') ?? '').split('\n').map((rule) => rule.split(' ')[0])).toEqual([
      '/en/',
      '/en/glossary/old/',
      '/es/glosario/viejo/',
      '/en/glossary/alpha/',
      '/en/glossary/compare/b-vs-a/',
      '/en/glossary/compare/a-vs-old/',
      '',
    ]);
  });

  test('a name that two entries claim by signs alone leads to neither', async () => {
    const found = await files([entry('en/a', { aliases: ['C++'] }), entry('en/b', { aliases: ['C#'] })]);
    expect(found.get('_redirects')).toBe('/en/ / 301\n');
  });
});

describe('long files', () => {
  const entries = ['apple', 'anchor', 'ñame', '3d', 'berry'].map((name) => entry(`en/${name}`, { term: name }));
  const model = glossary([...entries, entry('es/amor')], { site: site({ url: 'https://example.org/docs' }) });
  const piecesWith = async (splitAt?: number): Promise<Map<string, string>> => {
    const found = new Map<string, string>();
    const options = splitAt === undefined ? {} : { splitAt };
    for await (const { path, text } of allPieces(model, (_, { slug: name }) => Promise.resolve(`# ${name}\n`), options))
      found.set(path, (found.get(path) ?? '') + text);
    return found;
  };
  const read = (found: ReadonlyMap<string, string>, path: string): GlossaryDocument =>
    glossaryDocumentSchema.parse(JSON.parse(found.get(path) ?? ''));
  const added = async (splitAt: number): Promise<string[]> => {
    const whole = await piecesWith();
    return [...(await piecesWith(splitAt)).keys()].filter((path) => !whole.has(path)).toSorted();
  };

  test('are split by letter, and what stands in their place names the parts', async () => {
    expect(await added(100)).toEqual([
      'en/glossary-0-9.json',
      'en/glossary-a.json',
      'en/glossary-b.json',
      'en/glossary-n.json',
      'es/glosario-a.json',
      'llms-full-en-0-9.txt',
      'llms-full-en-a.txt',
      'llms-full-en-b.txt',
      'llms-full-en-n.txt',
      'llms-full-es-a.txt',
    ]);
    const found = await piecesWith(100);
    const { parts, ...about } = glossaryIndexSchema.parse(JSON.parse(found.get('en/glossary.json') ?? ''));
    expect(about.$schema).toBe('https://example.org/docs/schemas/glossary-index-1.json');
    expect(parts).toContainEqual({ letter: 'A', entries: 2, url: 'https://example.org/docs/en/glossary-a.json' });
    expect(parts.reduce((sum, part) => sum + part.entries, 0)).toBe(5);
    expect(found.get('llms-full.txt')).toContain('- [English: A](https://example.org/docs/llms-full-en-a.txt): 2\n- [');
    expect(found.get('llms-full-en-a.txt')).toMatch(/^<!-- \S+\/anchor\/ -->\n\n# anchor\n[^]*# apple\n\n---\n\n$/);
  });

  test('have all that the whole has, each part in the shape of the whole', async () => {
    const [whole, split] = [await piecesWith(), await piecesWith(100)];
    const parts = ['0-9', 'a', 'b', 'n'].map((letter) => read(split, `en/glossary-${letter}.json`));
    expect(parts.map(({ letter }) => letter)).toEqual(['0–9', 'A', 'B', 'N']);
    const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
    expect(parts.flatMap(({ entries: own }) => own).toSorted(byId)).toEqual(
      read(whole, 'en/glossary.json').entries.toSorted(byId),
    );
    for (const path of ['en/glossary.csv', 'en/glossary.ttl', 'en/glossary.jsonld'])
      expect(split.get(path)).toBe(whole.get(path));
  });

  test('stay whole up to the limit, to the byte', async () => {
    const texts = (await piecesWith()).get('llms-full.txt') ?? '';
    const bytes = Buffer.byteLength(texts);
    expect(bytes).toBeGreaterThan(texts.length);
    expect((await piecesWith(bytes)).get('llms-full.txt')).toBe(texts);
    expect((await added(bytes - 1)).filter((path) => path.startsWith('llms'))).toHaveLength(5);
  });

  test('with few entries lie before the parts of longer ones', async () => {
    const found = await piecesWith(700);
    expect(read(found, 'es/glosario.json').entries).toHaveLength(1);
    expect(found.has('en/glossary-a.json')).toBe(true);
  });
});
