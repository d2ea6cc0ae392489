/** The SKOS of small glossaries, as programs that we did not write read it. */
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { entryDocument } from '../../../src/exports/document.ts';
import { jsonLd } from '../../../src/exports/jsonld.ts';
import type { Sheet } from '../../../src/exports/sheet.ts';
import { glossaryGraph } from '../../../src/exports/skos.ts';
import { turtle } from '../../../src/exports/turtle.ts';
import { pageContext, type PageContext } from '../../../src/glossary/pages/page.ts';
import { termPage } from '../../../src/glossary/pages/term.ts';
import { hasProgram, runProgram } from '../../tools/program.ts';
import { contrastWith, entry, glossary, site, slug } from '../glossary/make.ts';

const DATA = 'https://example.org/en/data/';
const A = 'https://example.org/en/glossary/a/#definedterm';
const B = 'https://example.org/en/glossary/b/#definedterm';
const ANA = 'https://example.org/#person-ana';
const BEN = 'https://example.org/#person-ben';
const PUBLISHER = 'https://example.org/#organization';

const NAMESPACES: Readonly<Record<string, string>> = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  owl: 'http://www.w3.org/2002/07/owl#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  vann: 'http://purl.org/vocab/vann/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  gloss: `${DATA}#`,
};

const CONTEXT = pageContext(
  glossary(
    [
      entry(
        'en/a',
        {
          term: 'Alpha "quoted" \\ <b>',
          abbreviation: 'AL',
          aliases: ['First'],
          takeaways: ['Remember', 'this.'],
          contrasts: [contrastWith('b', 'size'), contrastWith('c', 'size')],
          broader: [slug('c')],
          sources: [
            { id: 's', title: 'Source', url: 'https://s.example/', asOf: '2026-05', note: 'Counted twice' },
            { id: 't', title: 'A book' },
          ],
          authors: ['ana'],
          reviewers: ['ben'],
        },
        { landmarks: [{ kind: 'example', id: 'example-1', example: 'Ten\nless two.' }] },
      ),
      entry('en/b', {
        updated: '2026-04-05',
        sources: [{ id: 's', title: 'Source again', url: 'https://s.example/' }],
      }),
      entry('en/c', {
        id: 'first-c',
        sources: [
          { id: 'New', title: 'New' },
          { id: 't', title: 'A book' },
        ],
      }),
    ],
    {
      site: site({
        people: [
          { id: 'ana', name: 'Ana', url: 'https://people.example/ana', sameAs: ['https://orcid.example/1'] },
          { id: 'ben', name: 'Ben' },
          { id: 'cid', name: 'Cid' },
        ],
      }),
    },
  ),
  'en',
);

function whole({ head, piece, foot }: Sheet, context: PageContext): string {
  const pieces = context.own.entries.map((one) =>
    piece({ entry: one, document: entryDocument(context, one, termPage(context, one)) }),
  );
  return [head, ...pieces, foot].join('');
}

const TURTLE = whole(turtle(glossaryGraph(CONTEXT)), CONTEXT);
const JSON_LD = whole(jsonLd(glossaryGraph(CONTEXT)), CONTEXT);

function valuesIn(store: Store): (subject: string, property: string) => string[] {
  return (subject, property) => {
    const [prefix = '', name = ''] = property.split(':');
    return store.getObjects(subject, `${NAMESPACES[prefix] ?? ''}${name}`, null).map(({ value }) => value);
  };
}

describe('a concept', () => {
  const values = valuesIn(new Store(new Parser().parse(TURTLE)));

  test('says what it is confused with, and keeps that apart from what stands above it', () => {
    expect(values(A, 'gloss:contrastsWith')).toEqual([B, A.replace('/a/', '/first-c/')]);
    expect(values(B, 'gloss:contrastsWith')).toEqual([A]);
    expect(values(A, 'skos:related')).toEqual([B]);
  });

  test('tells its abbreviation from its other names', () => {
    expect(values(A, 'skos:altLabel')).toEqual(['AL', 'First']);
    expect(values(A, 'gloss:abbreviation')).toEqual(['AL']);
  });

  test('has its takeaways and its examples', () => {
    expect(values(A, 'skos:scopeNote')).toEqual(['Remember', 'this.']);
    expect(values(A, 'skos:example')).toEqual(['Ten\nless two.']);
  });

  test('has sources with title and date, each described once', () => {
    const book = 'https://example.org/en/glossary/a/#source:t';
    expect(values(A, 'dct:source')).toEqual(['https://s.example/', book]);
    expect(values('https://s.example/', 'dct:title')).toEqual(['Source']);
    expect(values('https://s.example/', 'dct:date')).toEqual(['2026-05']);
    expect(values(book, 'dct:title')).toEqual(['A book']);
    expect(values(book, 'dct:date')).toEqual([]);
    const renamed = 'https://example.org/en/glossary/first-c/';
    expect(values(`${renamed}#definedterm`, 'dct:source')).toEqual([`${renamed}#source:New`, `${renamed}#source:t`]);
  });

  test('names who wrote and who reviewed it, else the publisher', () => {
    expect([values(A, 'dct:creator'), values(A, 'dct:contributor')]).toEqual([[ANA], [BEN]]);
    expect([values(B, 'dct:creator'), values(B, 'dct:contributor')]).toEqual([[PUBLISHER], []]);
    expect(values(ANA, 'foaf:name')).toEqual(['Ana']);
    expect(values(ANA, 'owl:sameAs')).toEqual(['https://orcid.example/1']);
    expect(TURTLE).not.toContain('person-cid');
  });

  test('has a scheme with its date and its namespace', () => {
    const scheme = 'https://example.org/en/glossary/#definedtermset';
    expect(values(scheme, 'dct:modified')).toEqual(['2026-04-05']);
    expect(values(scheme, 'owl:versionInfo')).toEqual(['2026-04-05']);
    expect(values(scheme, 'vann:preferredNamespaceUri')).toEqual(['https://example.org/en/glossary/']);
  });

  test('uses properties of its own that the file explains', () => {
    expect(values(DATA, 'vann:preferredNamespaceUri')).toEqual([`${DATA}#`]);
    expect(values(DATA, 'vann:preferredNamespacePrefix')).toEqual(['gloss']);
    for (const name of ['abbreviation', 'contrastsWith'])
      expect(values(`${DATA}#${name}`, 'rdfs:comment'), name).toHaveLength(1);
  });
});

describe('both syntaxes say the same', () => {
  const statements = (text: string): string[] =>
    new Parser()
      .parse(text)
      .map(({ subject, predicate, object }) => `${subject.id} ${predicate.id} ${object.id}`)
      .toSorted();

  test('to jsonld', async () => {
    const document = z.custom<jsonld.JsonLdDocument>((value) => typeof value === 'object').parse(JSON.parse(JSON_LD));
    const nquads = z.string().parse(await jsonld.toRDF(document, { format: 'application/n-quads' }));
    expect(statements(nquads)).toEqual(statements(TURTLE));
  });

  test.skipIf(!hasProgram('rapper', ['--version']))('to raptor', () => {
    const read = runProgram('rapper', ['-q', '-i', 'turtle', '-o', 'ntriples', '-', DATA], TURTLE);
    expect(statements(read)).toEqual(statements(TURTLE));
  });

  const RDFLIB = 'import sys, rdflib\ng = rdflib.Graph()\ng.parse(data=sys.stdin.buffer.read(), format=sys.argv[1])\n';
  const python = ['/usr/bin/python3', 'python3'].find((name) => hasProgram(name, ['-c', 'import rdflib']));

  test.skipIf(python === undefined).each([
    ['turtle', TURTLE],
    ['json-ld', JSON_LD],
  ])('to rdflib: %s', (format, text) => {
    const script = `${RDFLIB}sys.stdout.buffer.write(g.serialize(format='nt', encoding='utf-8'))`;
    const read = runProgram(python ?? '', ['-c', script, format], text);
    expect(statements(read)).toEqual(statements(TURTLE));
  });
});
