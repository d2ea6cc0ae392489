/** The four gates of structured data, over every page of every test site; the check of types is the fifth and guards the builders. */
import { describe, expect, test } from 'vitest';
import { checkWithAdobe } from '../unit/structured-data/gates/adobe.ts';
import { readGraph } from '../unit/structured-data/gates/json-ld.ts';
import { checkShapes } from '../unit/structured-data/gates/shacl.ts';
import { checkReferences, checkVocabulary } from '../unit/structured-data/gates/vocabulary-check.ts';
import { SITES } from '../sites.ts';
import { contentPagesOf } from './pages.ts';

describe.each(SITES)('$name', (site) => {
  const pages = contentPagesOf(site);
  const documents = pages.map(({ file, $ }) => ({
    file,
    nodes: readGraph($('script[type="application/ld+json"]').text()),
  }));

  test('every page of every kind has a graph', () => {
    const kinds = new Set(pages.map(({ $ }) => $('body').attr('data-kind')));
    expect([...kinds]).toEqual(
      expect.arrayContaining(['about', 'home', 'index', 'list', 'not-found', 'search', 'term']),
    );
    expect(documents.filter(({ nodes }) => nodes.length < 3)).toEqual([]);
  });

  test('schema.org knows every type and property, and what belongs to what', () => {
    expect(documents.flatMap(checkVocabulary)).toEqual([]);
  });

  test('every node that is referred to is defined', () => {
    expect(checkReferences(documents, site.url)).toEqual([]);
  });

  test('Adobe’s validator finds nothing', async () => {
    expect((await Promise.all(documents.map(checkWithAdobe))).flat()).toEqual([]);
  });

  test('every graph has the shapes that this project asks for', async () => {
    const found = [];
    for (const document of documents) found.push(...(await checkShapes(document)));
    expect(found).toEqual([]);
  });
});
