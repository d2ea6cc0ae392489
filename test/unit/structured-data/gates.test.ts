/** Each gate lets a sound graph pass, and stops the faults that it is there for. */
import { describe, expect, test } from 'vitest';
import {
  comparisonGraph,
  homeGraph,
  indexGraph,
  listGraph,
  plainGraph,
  termGraph,
  comparisonsGraph,
  topicsGraph,
} from '../../../src/structured-data/graph.ts';
import { serializeGraph } from '../../../src/structured-data/serialize.ts';
import { comparisonsOf } from '../../../src/glossary/comparisons.ts';
import { buildGlossary } from '../../../src/glossary/glossary.ts';
import { comparisonPage } from '../../../src/glossary/pages/comparison.ts';
import { PAGES } from '../../../src/glossary/pages/all.ts';
import { frameOf } from '../../../src/glossary/pages/frame.ts';
import { comparisonsPage, topicsPage } from '../../../src/glossary/pages/indexes.ts';
import { homePage } from '../../../src/glossary/pages/home.ts';
import { indexPage } from '../../../src/glossary/pages/a-z.ts';
import { letterPage, topicPage } from '../../../src/glossary/pages/lists.ts';
import { pageContext } from '../../../src/glossary/pages/page.ts';
import { termPage } from '../../../src/glossary/pages/term.ts';
import { entry, site, slug } from '../glossary/make.ts';
import { checkWithAdobe } from './gates/adobe.ts';
import { everyNode, readGraph, type Document, type Node } from './gates/json-ld.ts';
import { checkShapes } from './gates/shacl.ts';
import { checkReferences, checkVocabulary } from './gates/vocabulary-check.ts';

const BASE = 'https://example.org/docs/';
const GATES = {
  vocabulary: (document: Document) => Promise.resolve(checkVocabulary(document)),
  references: (document: Document) => Promise.resolve(checkReferences([document], BASE)),
  adobe: checkWithAdobe,
  shacl: checkShapes,
};
type Gate = keyof typeof GATES;

test('a sound graph of each kind of page passes every gate', async () => {
  const documents = soundDocuments();
  expect(documents.map(({ file }) => file)).toEqual([
    'home',
    'index',
    'topics',
    'Comparisons',
    'Terms under A',
    'Terms under K',
    'Terms under S',
    'Topic',
    'am',
    'kam',
    'Account manager vs Key account manager',
    'search',
  ]);
  for (const document of documents) {
    for (const gate of ['vocabulary', 'adobe', 'shacl'] as const) expect(await GATES[gate](document), gate).toEqual([]);
  }
  expect(checkReferences(documents, BASE)).toEqual([]);
});

/** A fault, the gates that see it, and how one of them names it. `set` goes into the first node of a type; undefined removes. */
interface Fault {
  fault: string;
  gates: Gate[];
  message: RegExp;
  on: string;
  set: Node;
}

const FAULTS: Fault[] = [
  {
    fault: 'a type that there is none of',
    gates: ['vocabulary', 'adobe'],
    message: /DefinedTrem/,
    on: 'DefinedTerm',
    set: { '@type': 'DefinedTrem' },
  },
  { fault: 'no type', gates: ['vocabulary'], message: /no @type/, on: 'DefinedTerm', set: { '@type': undefined } },
  {
    fault: 'a property that there is none of',
    gates: ['vocabulary', 'adobe'],
    message: /abbreviation/,
    on: 'DefinedTerm',
    set: { abbreviation: 'KAM' },
  },
  {
    fault: 'a property of another type',
    gates: ['vocabulary', 'adobe', 'shacl'],
    message: /inLanguage/,
    on: 'DefinedTerm',
    set: { inLanguage: 'en' },
  },
  {
    fault: 'a text where a thing belongs',
    gates: ['vocabulary', 'shacl'],
    message: /mainEntity cannot be a text/,
    on: 'WebPage',
    set: { mainEntity: 'KAM' },
  },
  {
    fault: 'a thing of the wrong type',
    gates: ['vocabulary', 'shacl'],
    message: /acceptedAnswer cannot be a Person/,
    on: 'Question',
    set: { acceptedAnswer: { '@type': 'Person', name: 'x' } },
  },
  {
    fault: 'a date that is none',
    gates: ['vocabulary', 'shacl'],
    message: /datePublished/,
    on: 'WebPage',
    set: { datePublished: 'yesterday' },
  },
  ...[undefined, '', ['one', 'two'], { '@type': 'Thing', name: 'x' }].map((description): Fault => ({
    fault: `a definition that is ${description === undefined ? 'missing' : JSON.stringify(description)}`,
    gates: ['shacl'],
    message: /description/,
    on: 'DefinedTerm',
    set: { description },
  })),
  ...['Glossary', { '@type': 'DefinedTermSet', name: 'Glossary', url: BASE }, undefined].map((set): Fault => ({
    fault: `a set that is ${set === undefined ? 'missing' : JSON.stringify(set)}`,
    gates: ['shacl'],
    message: /inDefinedTermSet/,
    on: 'DefinedTerm',
    set: { inDefinedTermSet: set },
  })),
  { fault: 'a term without an address', gates: ['shacl'], message: / url/, on: 'DefinedTerm', set: { url: undefined } },
  {
    fault: 'an abbreviation that is no other name',
    gates: ['shacl'],
    message: /#definedterm/,
    on: 'DefinedTerm',
    set: { alternateName: undefined },
  },
  { fault: 'a question without words', gates: ['shacl'], message: / name/, on: 'Question', set: { name: undefined } },
  {
    fault: 'a question without an answer',
    gates: ['shacl'],
    message: /acceptedAnswer/,
    on: 'Question',
    set: { acceptedAnswer: undefined },
  },
  { fault: 'an answer without words', gates: ['shacl'], message: / text/, on: 'Answer', set: { text: undefined } },
  { fault: 'no questions', gates: ['shacl'], message: /mainEntity/, on: 'FAQPage', set: { mainEntity: [] } },
  {
    fault: 'a publisher without a name',
    gates: ['adobe', 'shacl'],
    message: /name/,
    on: 'Organization',
    set: { name: undefined },
  },
  {
    fault: 'a breadcrumb of one step',
    gates: ['adobe', 'shacl'],
    message: /At least two ListItems/,
    on: 'BreadcrumbList',
    set: { itemListElement: [{ '@type': 'ListItem', position: 1, name: 'Home', item: BASE }] },
  },
  {
    fault: 'a step without a position',
    gates: ['adobe', 'shacl'],
    message: /position/,
    on: 'ListItem',
    set: { position: undefined },
  },
  {
    fault: 'a picture without a file',
    gates: ['adobe', 'shacl'],
    message: /contentUrl/,
    on: 'ImageObject',
    set: { contentUrl: undefined, url: undefined },
  },
  {
    fault: 'a reference to nothing',
    gates: ['references', 'shacl'],
    message: /nothing defines .*#gone/,
    on: 'WebPage',
    set: { mainEntity: { '@id': `${BASE}#gone` } },
  },
  {
    fault: 'a relative @id',
    gates: ['references'],
    message: /not an absolute @id/,
    on: 'DefinedTerm',
    set: { '@id': '/kam/#definedterm' },
  },
];

describe.each(FAULTS)('$fault', ({ gates, message, on, set }) => {
  test(`is seen by ${gates.join(', ')}`, async () => {
    const { nodes } = structuredClone(soundTerm());
    const inside = nodes.flatMap((root) => everyNode(root)).map(({ node }) => node);
    const target = [...nodes, ...inside].find((node) => node['@type'] === on);
    if (!target) throw new Error(`the sound graph has no ${on}`);
    Object.assign(target, set);
    const bad = { file: 'bad', nodes: readNodes(nodes) };
    const found = await Promise.all(gates.map(async (gate) => ({ gate, faults: await GATES[gate](bad) })));
    for (const { gate, faults } of found) expect(faults, gate).not.toEqual([]);
    expect(found.flatMap(({ faults }) => faults).join('\n')).toMatch(message);
  });
});

test('every gate is shown to fail', () => {
  expect(new Set(FAULTS.flatMap(({ gates }) => gates))).toEqual(new Set(Object.keys(GATES)));
});

/** What a reader of the page gets: undefined values are gone. */
function readNodes(nodes: readonly Node[]): Node[] {
  return readGraph(JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }));
}

const SITE = site({
  url: 'https://example.org/docs',
  languages: [{ code: 'en', label: 'English' }],
  topics: [{ id: 't', label: 'Topic' }],
  license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
});
const CONTEXT = pageContext(
  buildGlossary({
    site: SITE,
    entries: [
      entry(
        'en/kam',
        {
          term: 'Key account manager',
          abbreviation: 'KAM',
          aliases: ['Strategic account manager'],
          topics: ['t'],
          sameAs: ['https://www.wikidata.org/wiki/Q1'],
          sources: [{ id: 'a', title: 'A book', author: 'A. Uthor', publisher: 'P', url: 'https://example.com/' }],
          contrasts: [{ with: slug('am'), points: [{ aspect: 'Accounts', this: 'few', other: 'many' }] }],
          updated: '2026-02-01',
        },
        { faqs: [{ id: 'what', question: 'What is it?', answer: 'A role.' }], links: ['en/am'] },
      ),
      entry('en/am', { term: 'Account manager', status: 'deprecated', replacedBy: slug('kam') }),
    ],
  }),
  'en',
);

function soundTerm(): Document {
  return soundDocuments().find(({ file }) => file === 'kam') ?? { file: '', nodes: [] };
}

function soundDocuments(): Document[] {
  const terms = CONTEXT.own.entries.map((one) => termPage(CONTEXT, one));
  const image = {
    src: 'a.svg',
    alt: 'A',
    href: '/docs/_pictures/a.svg',
    width: 640,
    height: 480,
    caption: 'A picture',
  };
  const letters = PAGES.letter.all(CONTEXT).map(({ item }) => letterPage(CONTEXT, item));
  const pairs = PAGES.comparisons.all(CONTEXT).map(({ item }) => comparisonsPage(CONTEXT, item));
  const topics = PAGES.topic.all(CONTEXT).map(({ item }) => topicPage(CONTEXT, item));
  const comparisons = comparisonsOf(CONTEXT.own).map((one) => comparisonPage(CONTEXT, one));
  const search = frameOf(CONTEXT, PAGES.search.of(CONTEXT, CONTEXT.own), { title: 'Search', description: 'Search.' });
  const graphs = {
    home: homeGraph(CONTEXT, homePage(CONTEXT)),
    index: indexGraph(CONTEXT, indexPage(CONTEXT)),
    topics: topicsGraph(CONTEXT, topicsPage(CONTEXT)),
    ...Object.fromEntries(pairs.map((page) => [page.self, comparisonsGraph(CONTEXT, page)])),
    ...Object.fromEntries([...letters, ...topics].map((page) => [page.heading, listGraph(CONTEXT, page)])),
    ...Object.fromEntries(terms.map((page) => [page.entry.slug, termGraph(CONTEXT, { ...page, images: [image] })])),
    ...Object.fromEntries(comparisons.map((page) => [page.frame.title, comparisonGraph(CONTEXT, page)])),
    search: plainGraph(CONTEXT, search, 'SearchResultsPage'),
  };
  return Object.entries(graphs).map(([file, graph]) => ({ file, nodes: readGraph(serializeGraph(graph)) }));
}
