/** SKOS in Turtle: https://www.w3.org/TR/turtle/ */
import { DataFactory, Writer, type Quad, type Quad_Object } from 'n3';
import type { PageContext } from '../glossary/pages/page.ts';
import type { Sheet } from './sheet.ts';
import { Concepts, PREFIXES, PROPERTY_ROWS, schemeNodes, type Node, type Property } from './skos.ts';

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** The scheme, then a piece for each concept. */
export function glossaryTurtle(context: PageContext): Sheet {
  const pieces = new TurtlePieces();
  const concepts = new Concepts(context);
  const { code } = context.own.language;
  return {
    head: pieces.write(schemeNodes(context).flatMap((node) => quadsOf(node, code))),
    piece: ({ entry }) => pieces.write(quadsOf(concepts.of(entry), code)),
    foot: '.\n',
  };
}

/** The statements of one node, in the order of the properties. */
function quadsOf(node: Node, language: string): Quad[] {
  const subject = DataFactory.namedNode(node.iri);
  const type = DataFactory.quad(subject, DataFactory.namedNode(RDF_TYPE), DataFactory.namedNode(whole(node.type)));
  const values = new Map<string, readonly string[] | undefined>(Object.entries(node.values));
  const rest = [...PROPERTY_ROWS].flatMap(([name, { predicate, kind }]) =>
    (values.get(name) ?? []).map((value) =>
      DataFactory.quad(subject, DataFactory.namedNode(whole(predicate)), OBJECTS[kind](value, language)),
    ),
  );
  return [type, ...rest];
}

const OBJECTS: Readonly<Record<Property['kind'], (value: string, language: string) => Quad_Object>> = {
  text: (value, language) => DataFactory.literal(value, language),
  plain: (value) => DataFactory.literal(value),
  iri: (value) => DataFactory.namedNode(value),
  date: (value) => DataFactory.literal(value, DataFactory.namedNode(whole('xsd:date'))),
  flag: (value) => DataFactory.literal(value, DataFactory.namedNode(whole('xsd:boolean'))),
};

/** `skos:broader` as a whole IRI. */
function whole(term: string): string {
  const [prefix = '', name = ''] = term.split(':');
  const known: Readonly<Record<string, string>> = PREFIXES;
  return `${known[prefix] ?? ''}${name}`;
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
