/** Gate: the shapes that this project asks of its graphs, over the RDF that the JSON-LD means. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import jsonld, { type ContextDefinition, type JsonLdDocument, type Options } from 'jsonld';
import { Parser, Store, type Quad } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { z } from 'zod';
import type { Document, Node } from './json-ld.ts';
import { VOCABULARY } from './vocabulary.ts';

const shapes = parse(readFileSync(path.join(import.meta.dirname, 'shapes.ttl'), 'utf8'), 'text/turtle');
const validator = new SHACLValidator(shapes);
const context = { '@context': schemaOrgContext() };

/** Every violation of `shapes.ttl`. */
export async function checkShapes({ file, nodes }: Document): Promise<string[]> {
  const { results } = await validator.validate(await toStore(nodes));
  return results.map(({ focusNode, path: property, message, value }) => {
    const text = message.map((one) => one.value).join(' ');
    return `${file}: ${valueOf(focusNode)} ${nameOf(property)}: ${text} (found "${valueOf(value)}")`;
  });
}

/** The graph as RDF, without the network: the only context there is is made from the vocabulary. */
async function toStore(nodes: Node[]): Promise<Store> {
  const document = z.custom<JsonLdDocument>().parse({ '@context': 'https://schema.org', '@graph': nodes });
  const options: Options.ToRdf = {
    format: 'application/n-quads',
    documentLoader: (url) => {
      if (url !== 'https://schema.org') throw new Error(`${url} is not to be loaded`);
      return Promise.resolve({ document: context, documentUrl: url });
    },
  };
  const text: unknown = await jsonld.toRDF(document, options);
  return parse(String(text), 'application/n-quads');
}

function parse(text: string, format: string): Store {
  const quads: Quad[] = new Parser({ format }).parse(text);
  return new Store(quads);
}

/** Like schema.org's own context: a property that may be a URL holds an IRI, a date is a `schema:Date`. */
function schemaOrgContext(): ContextDefinition {
  const properties = [...VOCABULARY.properties].map(([name, { ranges }]): [string, object] => {
    const id = `http://schema.org/${name}`;
    if (ranges.includes('URL')) return [name, { '@id': id, '@type': '@id' }];
    const dates = ranges.filter((range) => range === 'Date' || range === 'DateTime');
    return [name, dates.length > 0 ? { '@id': id, '@type': 'http://schema.org/Date' } : { '@id': id }];
  });
  return { '@vocab': 'http://schema.org/', ...Object.fromEntries(properties) };
}

/** A property's name; of a path of several, nothing. */
function nameOf(path: unknown): string {
  return valueOf(path).replace('http://schema.org/', '');
}

/** A term's value; the types promise a term where there may be none. */
function valueOf(term: unknown): string {
  return z.object({ value: z.string() }).safeParse(term).data?.value ?? '';
}
