/** The files of all languages: one concept for translations, related as SKOS allows it however the languages see it. */
import { Parser, Store } from 'n3';
import { describe, expect, test } from 'vitest';
import { conceptsJson } from '../../../src/exports/glossary-json.ts';
import { conceptsGraph } from '../../../src/exports/concept-nodes.ts';
import { turtle } from '../../../src/exports/turtle.ts';
import type { ConceptSheet } from '../../../src/exports/sheet.ts';
import type { Entry } from '../../../src/glossary/entry.ts';
import type { Glossary } from '../../../src/glossary/glossary.ts';
import { entry, glossary, site, slug } from '../glossary/make.ts';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';

function textOf({ head, piece, separator = '', foot }: ConceptSheet, { concepts }: Glossary): string {
  return head + [...concepts.values()].map(piece).join(separator) + foot;
}

/** `a broader b` for each statement between concepts. */
function relationsIn(entries: readonly Entry[]): string[] {
  const model = glossary(entries, { site: site({ topics: [{ id: 't', label: { en: 'Topic', es: 'Tema' } }] }) });
  const store = new Store(new Parser().parse(textOf(turtle(conceptsGraph(model)), model)));
  const nameOf = (iri: string): string => iri.replace('https://example.org/concept/', '').replace(/\/$/, '');
  const relations = ['broader', 'narrower', 'related'].flatMap((name) =>
    store
      .getQuads(null, `${SKOS}${name}`, null, null)
      .map(({ subject, object }) => `${nameOf(subject.value)} ${name} ${nameOf(object.value)}`),
  );
  return relations.toSorted();
}

describe('relations between concepts', () => {
  test('are those of the first language, and hold both ways', () => {
    const entries = [
      entry('en/key-account', { broader: [slug('account')], translations: { es: 'cuenta-clave' } }),
      entry('en/account', { translations: { es: 'cuenta' } }),
      entry('es/cuenta-clave'),
      entry('es/cuenta', { related: [slug('libro')] }),
      entry('es/libro', { broader: [slug('cuenta')] }),
      entry('es/tinta', { related: [slug('cuenta')] }),
    ];
    expect(relationsIn(entries)).toEqual([
      'account narrower key-account',
      'account narrower libro',
      'account related tinta',
      'key-account broader account',
      'libro broader account',
      'tinta related account',
    ]);
  });

  test('make no circle where two languages see them the other way round, and nothing is related and above', () => {
    const entries = [
      entry('en/a', { broader: [slug('b')], translations: { es: 'aa' } }),
      entry('en/b', { translations: { es: 'bb' } }),
      entry('es/aa'),
      entry('es/bb', { broader: [slug('aa')], related: [slug('cc')] }),
      entry('es/cc', { broader: [slug('aa')], related: [slug('bb')] }),
    ];
    expect(relationsIn(entries)).toEqual(['a broader b', 'a narrower cc', 'b narrower a', 'cc broader a']);
  });
});

test('a concept has its labels by language, with its entries and where else it is described', () => {
  const model = glossary([
    entry('en/account', {
      abbreviation: 'AC',
      id: 'client',
      topics: ['t'],
      translations: { es: 'cuenta' },
      sameAs: ['https://example.org/same'],
    }),
    entry('es/cuenta', { aliases: ['Cliente'], updated: '2026-02-03' }),
    entry('es/libro', { status: 'deprecated', replacedBy: slug('cuenta') }),
  ]);
  const lines = textOf(turtle(conceptsGraph(model)), model).split(/(?<=\.)\n/);
  expect(lines.find((line) => line.startsWith('<https://example.org/concept/client/>'))).toMatchInlineSnapshot(`
    "<https://example.org/concept/client/> a skos:Concept;
        skos:inScheme <https://example.org/#conceptscheme>;
        skos:topConceptOf <https://example.org/#conceptscheme>;
        skos:prefLabel "account"@en, "cuenta"@es;
        skos:altLabel "AC"@en, "Cliente"@es;
        gloss:abbreviation "AC"@en;
        skos:notation "AC";
        skos:definition "account defined."@en, "cuenta defined."@es;
        skos:exactMatch <https://example.org/en/glossary/client/#definedterm>, <https://example.org/es/glosario/cuenta/#definedterm>, <https://example.org/same>;
        dct:issued "2026-01-01"^^xsd:date;
        dct:modified "2026-02-03"^^xsd:date."
  `);
  expect(lines.find((line) => line.startsWith('<https://example.org/concept/libro/>'))).toContain(
    'dct:isReplacedBy <https://example.org/concept/client/>',
  );
  expect(JSON.parse(textOf(conceptsJson(model), model))).toMatchObject({
    concepts: [{ id: 'client', entries: { en: { id: 'en/client' }, es: { term: 'cuenta' } } }, { id: 'libro' }],
  });
});
