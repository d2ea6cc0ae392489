/** SKOS in JSON-LD (https://www.w3.org/TR/json-ld11/), with its context inside, so that nothing has to be fetched to read it. */
import type { PageContext } from '../glossary/pages/page.ts';
import type { Sheet } from './sheet.ts';
import { Concepts, schemeOf, type Concept, type Scheme } from './skos.ts';
import { PREFIXES } from './turtle.ts';

/** The scheme, then a piece for each concept. */
export function glossaryJsonLd(context: PageContext): Sheet {
  const scheme = schemeOf(context);
  const concepts = new Concepts(context);
  const nodes = schemeNodes(scheme).map((node) => JSON.stringify(node));
  return {
    head: `{"@context":${JSON.stringify(contextOf(scheme.language))},"@graph":[\n${nodes.join(',\n')}`,
    piece: ({ entry }) => `,\n${JSON.stringify(conceptNode(concepts.of(entry), scheme))}`,
    foot: '\n]}\n',
  };
}

/** Names of the nodes below -> terms of SKOS and Dublin Core. Texts are in the language of the glossary. */
function contextOf(language: string): Record<string, unknown> {
  const link = (id: string): object => ({ '@id': id, '@type': '@id' });
  const set = (id: string): object => ({ ...link(id), '@container': '@set' });
  const texts = (id: string): object => ({ '@id': id, '@language': language, '@container': '@set' });
  const inLanguage = (id: string): object => ({ '@id': id, '@language': language });
  const date = (id: string): object => ({ '@id': id, '@type': 'xsd:date' });
  return {
    ...PREFIXES,
    id: '@id',
    type: '@type',
    inScheme: link('skos:inScheme'),
    topConceptOf: link('skos:topConceptOf'),
    hasTopConcept: set('skos:hasTopConcept'),
    member: set('skos:member'),
    prefLabel: inLanguage('skos:prefLabel'),
    altLabel: texts('skos:altLabel'),
    hiddenLabel: texts('skos:hiddenLabel'),
    notation: 'skos:notation',
    definition: inLanguage('skos:definition'),
    broader: set('skos:broader'),
    narrower: set('skos:narrower'),
    related: set('skos:related'),
    exactMatch: set('skos:exactMatch'),
    changeNote: texts('skos:changeNote'),
    source: set('dct:source'),
    issued: date('dct:issued'),
    modified: date('dct:modified'),
    deprecated: 'owl:deprecated',
    isReplacedBy: link('dct:isReplacedBy'),
    title: inLanguage('dct:title'),
    description: inLanguage('dct:description'),
    language: 'dct:language',
    publisher: link('dct:publisher'),
    license: link('dct:license'),
    page: link('foaf:page'),
    name: 'foaf:name',
  };
}

function conceptNode(concept: Concept, scheme: Scheme): Record<string, unknown> {
  const { iri, isTop, deprecated, ...rest } = concept;
  const written = Object.entries(rest).filter(([, value]) => !(Array.isArray(value) && value.length === 0));
  return {
    id: iri,
    type: 'skos:Concept',
    inScheme: scheme.iri,
    ...(isTop && { topConceptOf: scheme.iri }),
    ...Object.fromEntries(written),
    ...(deprecated && { deprecated }),
  };
}

function schemeNodes(scheme: Scheme): Record<string, unknown>[] {
  const { iri, publisher, topConcepts, collections, ...rest } = scheme;
  return [
    { id: iri, type: 'skos:ConceptScheme', ...rest, publisher: publisher.iri, hasTopConcept: topConcepts },
    { id: publisher.iri, type: 'foaf:Organization', name: publisher.name },
    ...collections.map(({ iri: id, prefLabel, members }) => ({
      id,
      type: 'skos:Collection',
      prefLabel,
      member: members,
    })),
  ];
}
