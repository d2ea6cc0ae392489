/** SKOS in Turtle: https://www.w3.org/TR/turtle/ */
import { DataFactory, Writer, type NamedNode, type Quad, type Quad_Object } from 'n3';
import type { Sheet } from './sheet.ts';
import { PROPERTY_ROWS, valuesOf, wholeIri, type Node, type Property, type SkosGraph } from './skos-properties.ts';

/** The scheme, then its pieces. */
export function turtle<Item>({ known, language = '', scheme, nodesOf }: SkosGraph<Item>): Sheet<Item> {
  const pieces = new TurtlePieces(known);
  const written = (nodes: readonly Node[]): string =>
    pieces.write(nodes.flatMap((node) => quadsOf(node, language, known)));
  return { head: written(scheme), piece: (item) => written(nodesOf(item)), foot: '.\n' };
}

/** The statements of one node, in the order of the properties. */
function quadsOf(node: Node, language: string, known: Readonly<Record<string, string>>): Quad[] {
  const named = (term: Property['predicate']): NamedNode => DataFactory.namedNode(wholeIri(term, known));
  const subject = DataFactory.namedNode(node.iri);
  const type = DataFactory.quad(subject, named('rdf:type'), named(node.type));
  const values = valuesOf(node);
  const rest = [...PROPERTY_ROWS].flatMap(([name, { predicate, kind }]) =>
    (values.get(name) ?? []).map((value) => {
      const own = typeof value === 'string' ? { text: value, language } : value;
      return DataFactory.quad(subject, named(predicate), OBJECTS[kind](own.text, own.language));
    }),
  );
  return [type, ...rest];
}

const XSD = 'http://www.w3.org/2001/XMLSchema#';

const OBJECTS: Readonly<Record<Property['kind'], (value: string, language: string) => Quad_Object>> = {
  text: (value, language) => DataFactory.literal(value, language),
  plain: (value) => DataFactory.literal(value),
  iri: (value) => DataFactory.namedNode(value),
  date: (value) => DataFactory.literal(value, DataFactory.namedNode(`${XSD}date`)),
  flag: (value) => DataFactory.literal(value, DataFactory.namedNode(`${XSD}boolean`)),
};

/** N3's writer, asked for what it has written since the last time. The statement that it wrote last is still open. */
class TurtlePieces {
  #written = '';
  readonly #writer: Writer;

  constructor(known: Readonly<Record<string, string>>) {
    const sink = {
      write: (chunk: string, _encoding: string, done?: () => void): void => {
        this.#written += chunk;
        done?.();
      },
      end: (done?: () => void): void => done?.(),
    };
    this.#writer = new Writer(sink, { prefixes: known });
  }

  write(quads: readonly Quad[]): string {
    for (const one of quads) this.#writer.addQuad(one);
    const written = this.#written;
    this.#written = '';
    return written;
  }
}
