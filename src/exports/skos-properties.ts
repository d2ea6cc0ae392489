/** What can be said in the SKOS files: namespaces, a row for each property, and the few properties that no vocabulary has. */
import { text, type PageContext } from '../glossary/pages/page.ts';

const PREFIXES = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  owl: 'http://www.w3.org/2002/07/owl#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vann: 'http://purl.org/vocab/vann/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const OWN_PREFIX = 'gloss';

type Term = `${keyof typeof PREFIXES | typeof OWN_PREFIX}:${string}`;

/** Prefixes and namespaces. The data page explains the properties that the engine adds, and is their namespace. */
export function prefixes({ glossary, urls }: PageContext): Readonly<Record<string, string>> {
  return { ...PREFIXES, [OWN_PREFIX]: `${urls.absolute(urls.data(glossary.site.defaultLanguage))}#` };
}

/** `skos:broader` as a whole IRI. */
export function wholeIri(term: Term, known: Readonly<Record<string, string>>): string {
  const [prefix = '', name = ''] = term.split(':');
  return `${known[prefix] ?? ''}${name}`;
}

export interface Property {
  predicate: Term;
  /** `text` is in the language of the glossary, `plain` in none; a `date` is `YYYY-MM-DD`, a `flag` is there or not. */
  kind: 'text' | 'plain' | 'iri' | 'date' | 'flag';
  /** True where a node may have several. */
  many?: true;
}

/** Every property that a node may have, in the order of Turtle: both syntaxes, and the context of JSON-LD, read its row. */
const PROPERTIES = {
  inScheme: { predicate: 'skos:inScheme', kind: 'iri' },
  topConceptOf: { predicate: 'skos:topConceptOf', kind: 'iri' },
  prefLabel: { predicate: 'skos:prefLabel', kind: 'text' },
  altLabel: { predicate: 'skos:altLabel', kind: 'text', many: true },
  abbreviation: { predicate: 'gloss:abbreviation', kind: 'text' },
  hiddenLabel: { predicate: 'skos:hiddenLabel', kind: 'text', many: true },
  notation: { predicate: 'skos:notation', kind: 'plain' },
  definition: { predicate: 'skos:definition', kind: 'text' },
  scopeNote: { predicate: 'skos:scopeNote', kind: 'text', many: true },
  example: { predicate: 'skos:example', kind: 'text', many: true },
  broader: { predicate: 'skos:broader', kind: 'iri', many: true },
  narrower: { predicate: 'skos:narrower', kind: 'iri', many: true },
  related: { predicate: 'skos:related', kind: 'iri', many: true },
  contrastsWith: { predicate: 'gloss:contrastsWith', kind: 'iri', many: true },
  exactMatch: { predicate: 'skos:exactMatch', kind: 'iri', many: true },
  changeNote: { predicate: 'skos:changeNote', kind: 'text', many: true },
  source: { predicate: 'dct:source', kind: 'iri', many: true },
  title: { predicate: 'dct:title', kind: 'text' },
  sourceTitle: { predicate: 'dct:title', kind: 'plain' },
  description: { predicate: 'dct:description', kind: 'text' },
  language: { predicate: 'dct:language', kind: 'plain' },
  creator: { predicate: 'dct:creator', kind: 'iri', many: true },
  contributor: { predicate: 'dct:contributor', kind: 'iri', many: true },
  publisher: { predicate: 'dct:publisher', kind: 'iri' },
  license: { predicate: 'dct:license', kind: 'iri' },
  issued: { predicate: 'dct:issued', kind: 'date' },
  modified: { predicate: 'dct:modified', kind: 'date' },
  /** Of a source: a year, a month or a day. */
  date: { predicate: 'dct:date', kind: 'plain' },
  versionInfo: { predicate: 'owl:versionInfo', kind: 'plain' },
  deprecated: { predicate: 'owl:deprecated', kind: 'flag' },
  isReplacedBy: { predicate: 'dct:isReplacedBy', kind: 'iri' },
  page: { predicate: 'foaf:page', kind: 'iri' },
  hasTopConcept: { predicate: 'skos:hasTopConcept', kind: 'iri', many: true },
  member: { predicate: 'skos:member', kind: 'iri', many: true },
  name: { predicate: 'foaf:name', kind: 'plain' },
  homepage: { predicate: 'foaf:homepage', kind: 'iri' },
  sameAs: { predicate: 'owl:sameAs', kind: 'iri', many: true },
  preferredNamespaceUri: { predicate: 'vann:preferredNamespaceUri', kind: 'plain' },
  preferredNamespacePrefix: { predicate: 'vann:preferredNamespacePrefix', kind: 'plain' },
  label: { predicate: 'rdfs:label', kind: 'plain' },
  comment: { predicate: 'rdfs:comment', kind: 'plain' },
  subPropertyOf: { predicate: 'rdfs:subPropertyOf', kind: 'iri' },
} as const satisfies Record<string, Property>;

type PropertyName = keyof typeof PROPERTIES;

/** The rows, by name. */
export const PROPERTY_ROWS: ReadonlyMap<string, Property> = new Map(Object.entries(PROPERTIES));

/** Something that the file says something of. */
export interface Node {
  iri: string;
  type: Term;
  /** In the order of JSON-LD; a property that it does not have is undefined, or an empty list. A flag has the value `true`. */
  values: Readonly<Partial<Record<PropertyName, Value | readonly Value[] | undefined>>>;
}

/** All values of each property that the node has. */
export function valuesOf({ values }: Node): Map<string, readonly Value[]> {
  const lists = Object.entries(values).map(([name, value]) => [name, [value ?? []].flat()] as const);
  return new Map(lists.filter(([, list]) => list.length > 0));
}

/** A text says its language where the file has several. */
export type Value = string | { text: string; language: string };

/** What a file says, before it is written in a syntax. */
export interface SkosGraph<Item> {
  /** Prefixes and namespaces. */
  known: Readonly<Record<string, string>>;
  /** Of texts that do not say theirs; undefined where all do. */
  language?: string;
  /** What stands before the pieces. */
  scheme: readonly Node[];
  /** The nodes of a piece. */
  nodesOf: (item: Item) => readonly Node[];
}

/** The vocabulary of the engine, and its properties: what each means, and which property of a known one it refines. */
export function vocabularyNodes(context: PageContext): Node[] {
  const known = prefixes(context);
  const namespace = known[OWN_PREFIX] ?? '';
  const property = (name: string, label: string, comment: string, refined: Term): Node => ({
    iri: `${namespace}${name}`,
    type: 'rdf:Property',
    values: { label, comment, subPropertyOf: wholeIri(refined, known) },
  });
  return [
    {
      iri: namespace.slice(0, -1),
      type: 'owl:Ontology',
      values: {
        title: text(context, context.glossary.site.name),
        preferredNamespaceUri: namespace,
        preferredNamespacePrefix: OWN_PREFIX,
      },
    },
    property('abbreviation', 'abbreviation', 'The established short form; also a skos:altLabel.', 'skos:altLabel'),
    property(
      'contrastsWith',
      'contrasts with',
      'A concept that is often confused with this one; also skos:related, where neither stands above the other.',
      'skos:semanticRelation',
    ),
  ];
}
