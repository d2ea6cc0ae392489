/** SKOS in Turtle: https://www.w3.org/TR/turtle/ */
import { DataFactory, Writer, type Quad, type Quad_Object } from 'n3';
import type { PageContext } from '../glossary/pages/page.ts';
import type { Sheet } from './sheet.ts';
import { Concepts, schemeOf, type Concept, type Scheme } from './skos.ts';

export const PREFIXES = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  owl: 'http://www.w3.org/2002/07/owl#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** The scheme, then a piece for each concept. */
export function glossaryTurtle(context: PageContext): Sheet {
  const pieces = new TurtlePieces();
  const scheme = schemeOf(context);
  const concepts = new Concepts(context);
  return {
    head: pieces.write(schemeQuads(scheme)),
    piece: ({ entry }) => pieces.write(conceptQuads(concepts.of(entry), scheme)),
    foot: '.\n',
  };
}

function conceptQuads(concept: Concept, scheme: Scheme): Quad[] {
  const about = statements(concept.iri);
  const text = (value: string): Quad_Object => DataFactory.literal(value, scheme.language);
  return [
    ...about(RDF_TYPE, [iri(`${PREFIXES.skos}Concept`)]),
    ...about('skos:inScheme', [iri(scheme.iri)]),
    ...about('skos:topConceptOf', concept.isTop ? [iri(scheme.iri)] : []),
    ...about('skos:prefLabel', [text(concept.prefLabel)]),
    ...about('skos:altLabel', concept.altLabel.map(text)),
    ...about('skos:hiddenLabel', concept.hiddenLabel.map(text)),
    ...about('skos:notation', concept.notation === undefined ? [] : [DataFactory.literal(concept.notation)]),
    ...about('skos:definition', [text(concept.definition)]),
    ...about('skos:broader', concept.broader.map(iri)),
    ...about('skos:narrower', concept.narrower.map(iri)),
    ...about('skos:related', concept.related.map(iri)),
    ...about('skos:exactMatch', concept.exactMatch.map(iri)),
    ...about('skos:changeNote', concept.changeNote.map(text)),
    ...about('dct:source', concept.source.map(iri)),
    ...about('dct:issued', [date(concept.issued)]),
    ...about('dct:modified', [date(concept.modified)]),
    ...about(
      'owl:deprecated',
      concept.deprecated ? [DataFactory.literal('true', DataFactory.namedNode(`${PREFIXES.xsd}boolean`))] : [],
    ),
    ...about('dct:isReplacedBy', concept.isReplacedBy === undefined ? [] : [iri(concept.isReplacedBy)]),
    ...about('foaf:page', [iri(concept.page)]),
  ];
}

function schemeQuads(scheme: Scheme): Quad[] {
  const about = statements(scheme.iri);
  const text = (value: string): Quad_Object => DataFactory.literal(value, scheme.language);
  return [
    ...about(RDF_TYPE, [iri(`${PREFIXES.skos}ConceptScheme`)]),
    ...about('dct:title', [text(scheme.title)]),
    ...about('dct:description', [text(scheme.description)]),
    ...about('dct:language', [DataFactory.literal(scheme.language)]),
    ...about('dct:publisher', [iri(scheme.publisher.iri)]),
    ...about('dct:license', scheme.license === undefined ? [] : [iri(scheme.license)]),
    ...about('dct:modified', scheme.modified === undefined ? [] : [date(scheme.modified)]),
    ...about('foaf:page', [iri(scheme.page)]),
    ...about('skos:hasTopConcept', scheme.topConcepts.map(iri)),
    ...statements(scheme.publisher.iri)(RDF_TYPE, [iri(`${PREFIXES.foaf}Organization`)]),
    ...statements(scheme.publisher.iri)('foaf:name', [DataFactory.literal(scheme.publisher.name)]),
    ...scheme.collections.flatMap(({ iri: collection, prefLabel, members }) => [
      ...statements(collection)(RDF_TYPE, [iri(`${PREFIXES.skos}Collection`)]),
      ...statements(collection)('skos:prefLabel', [text(prefLabel)]),
      ...statements(collection)('skos:member', members.map(iri)),
    ]),
  ];
}

/** Makes the statements of one subject; a property is an IRI or `prefix:name`. */
function statements(subject: string): (property: string, objects: readonly Quad_Object[]) => Quad[] {
  return (property, objects) => {
    const [prefix = '', name = ''] = property.split(':');
    const known: Readonly<Record<string, string>> = PREFIXES;
    const base = known[prefix];
    const predicate = DataFactory.namedNode(base === undefined ? property : base + name);
    return objects.map((object) => DataFactory.quad(DataFactory.namedNode(subject), predicate, object));
  };
}

function iri(value: string): Quad_Object {
  return DataFactory.namedNode(value);
}

function date(value: string): Quad_Object {
  return DataFactory.literal(value, DataFactory.namedNode(`${PREFIXES.xsd}date`));
}

/** N3's writer, asked for what it has written since the last time. The statement that it wrote last is still open. */
class TurtlePieces {
  #written = '';
  readonly #writer = new Writer(
    {
      write: (chunk: string, _encoding: string, done?: () => void): void => {
        this.#written += chunk;
        done?.();
      },
      end: (done?: () => void): void => done?.(),
    },
    { prefixes: PREFIXES },
  );

  write(quads: readonly Quad[]): string {
    for (const one of quads) this.#writer.addQuad(one);
    const written = this.#written;
    this.#written = '';
    return written;
  }
}
