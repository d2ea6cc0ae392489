/** What the graph of an entry says of people, other pages, sources and answers. */
import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { nameInDefinition } from '../../../src/glossary/pages/defined-name.ts';
import { pageContext, type PageContext } from '../../../src/glossary/pages/page.ts';
import { termPage } from '../../../src/glossary/pages/term.ts';
import { termGraph } from '../../../src/structured-data/graph.ts';
import { entry, glossary, site, slug, type Matter } from '../glossary/make.ts';

const SITE = site({
  defaultLanguage: 'es',
  publisher: {
    name: 'Test',
    url: 'https://example.org',
    sameAs: ['https://elsewhere.example/'],
    principles: 'https://example.org/principles',
  },
  people: [
    { id: 'ana', name: 'Ana', role: { en: 'Editor', es: 'Editora' }, url: 'https://people.example/ana' },
    { id: 'ben', name: 'Ben Ode', familyName: 'Ode', sameAs: ['https://orcid.example/1'] },
  ],
});

const nodeSchema = z.record(z.string(), z.unknown());
const graphSchema = z.object({ '@graph': z.array(nodeSchema) });
const questionsSchema = z.array(z.object({ acceptedAnswer: z.object({ text: z.string() }) }));
type Node = z.infer<typeof nodeSchema>;

function nodesOf(matter: Matter, outline: Parameters<typeof entry>[2] = {}): (type: string) => Node[] {
  const model = glossary(
    [
      entry('en/a', matter, outline),
      entry('en/b', { term: 'Bee' }),
      entry('es/c'),
      entry('fr/d', { translations: { en: slug('a') } }),
    ],
    { site: SITE },
  );
  return graphOf(pageContext(model, 'en'), 'a');
}

function graphOf(context: PageContext, name: string): (type: string) => Node[] {
  const one = context.own.bySlug.get(slug(name)) ?? expect.fail(name);
  const graph: unknown = JSON.parse(JSON.stringify(termGraph(context, termPage(context, one))));
  const nodes = graphSchema.parse(graph)['@graph'];
  return (type) => nodes.filter((node) => node['@type'] === type);
}

describe('people', () => {
  test('are nodes of their own, each once, and the page says who did what and when', () => {
    const of = nodesOf({ authors: ['ana', 'ben'], reviewers: ['ben'], reviewed: '2026-02-03' });
    const [ana, ben] = ['https://example.org/#person-ana', 'https://example.org/#person-ben'];
    expect(of('Person')).toEqual([
      { '@type': 'Person', '@id': ana, name: 'Ana', jobTitle: 'Editor', url: 'https://people.example/ana' },
      {
        '@type': 'Person',
        '@id': ben,
        name: 'Ben Ode',
        givenName: 'Ben',
        familyName: 'Ode',
        sameAs: ['https://orcid.example/1'],
      },
    ]);
    expect(of('WebPage')[0]).toMatchObject({
      author: [{ '@id': ana }, { '@id': ben }],
      reviewedBy: [{ '@id': ben }],
      lastReviewed: '2026-02-03',
    });
  });

  test('that nobody gave are not there', () => {
    const of = nodesOf({});
    expect(of('Person')).toEqual([]);
    for (const name of ['author', 'reviewedBy', 'lastReviewed']) expect(of('WebPage')[0]).not.toHaveProperty(name);
  });

  test('and the publisher say where else they are, and by what they go', () => {
    expect(nodesOf({})('Organization')[0]).toMatchObject({
      sameAs: ['https://elsewhere.example/'],
      publishingPrinciples: 'https://example.org/principles',
    });
  });
});

describe('the page', () => {
  test('names the terms that its text links to, with type, name and address', () => {
    const [page] = nodesOf({}, { links: ['en/b'] })('WebPage');
    const url = 'https://example.org/en/glossary/b/';
    expect(page?.['mentions']).toEqual([{ '@type': 'DefinedTerm', '@id': `${url}#definedterm`, name: 'Bee', url }]);
  });

  test('is a translation of that of the default language, else of the first language of the site', () => {
    const french = { '@type': 'WebPage', inLanguage: 'fr', url: 'https://example.org/fr/glossaire/d/' };
    const spanish = { '@type': 'WebPage', inLanguage: 'es', url: 'https://example.org/es/glosario/c/' };
    const translated = nodesOf({ translations: { es: slug('c') } })('WebPage')[0];
    expect(translated?.['translationOfWork']).toMatchObject(spanish);
    expect(translated).not.toHaveProperty('workTranslation');
    const original = nodesOf({})('WebPage')[0];
    expect(original?.['workTranslation']).toMatchObject([french]);
    expect(original).not.toHaveProperty('translationOfWork');
  });

  test('says that its term is deprecated, and nothing of any other', () => {
    const pageOf = (matter: Matter): Node => nodesOf(matter)('WebPage')[0] ?? {};
    expect(pageOf({ status: 'deprecated', replacedBy: slug('b') })['creativeWorkStatus']).toBe('Deprecated');
    expect(pageOf({})).not.toHaveProperty('creativeWorkStatus');
  });

  test('says for when a source holds and why it can be trusted', () => {
    const [page] = nodesOf({ sources: [{ id: 's', title: 'S', asOf: '2026-05', note: 'Counted twice' }] })('WebPage');
    expect(page?.['citation']).toEqual([
      { '@type': 'CreativeWork', name: 'S', temporalCoverage: '2026-05', description: 'Counted twice' },
    ]);
  });
});

test('an answer that is read as HTML shows what the page shows, whatever stands in it', () => {
  const answer = fc
    .array(fc.constantFrom('a', 'R&D', '&', '&amp;', '&lt', '&#60;', '<b>', '</script>', '<', '>', '"', ' ', '1. x'))
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(answer, (text) => {
      const [faq] = nodesOf({}, { faqs: [{ id: 'q', question: 'Why?', answer: text }] })('FAQPage');
      const [question] = questionsSchema.parse(faq?.['mainEntity']);
      expect(load(`<p>${question?.acceptedAnswer.text ?? ''}</p>`, null, false)('p').text()).toBe(text);
    }),
    { numRuns: 60 },
  );
});

describe('the name in a definition', () => {
  test.each([
    ['A key account is a customer.', ['Key account'], ['A ', 'key account', ' is a customer.']],
    ['Keys open. A key, too.', ['key'], ['Keys open. A ', 'key', ', too.']],
    ['The KAM sells.', ['Key account manager', 'KAM'], ['The ', 'KAM', ' sells.']],
    ['C++ (a language).', ['C++'], ['', 'C++', ' (a language).']],
    ['客户经理负责客户。', ['客户经理'], ['', '客户经理', '负责客户。']],
    ['Nothing of the kind.', ['Kin'], ['Nothing of the kind.', '', '']],
  ])('%s', (definition, names, [before, name, after]) => {
    expect(nameInDefinition(definition, names)).toEqual({ before, name, after });
  });
});
