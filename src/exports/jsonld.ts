/** SKOS in JSON-LD (https://www.w3.org/TR/json-ld11/), with its context inside, so that nothing has to be fetched to read it. */
import type { PageContext } from '../glossary/pages/page.ts';
import type { Sheet } from './sheet.ts';
import { Concepts, PREFIXES, PROPERTY_ROWS, schemeNodes, type Node, type Property } from './skos.ts';

/** The scheme, then a piece for each concept. */
export function glossaryJsonLd(context: PageContext): Sheet {
  const concepts = new Concepts(context);
  const nodes = schemeNodes(context).map((node) => JSON.stringify(written(node)));
  return {
    head: `{"@context":${JSON.stringify(contextOf(context.own.language.code))},"@graph":[\n${nodes.join(',\n')}`,
    piece: ({ entry }) => `,\n${JSON.stringify(written(concepts.of(entry)))}`,
    foot: '\n]}\n',
  };
}

/** Names of the nodes' properties -> terms of SKOS and Dublin Core. Texts are in the language of the glossary. */
function contextOf(language: string): Record<string, unknown> {
  const properties = [...PROPERTY_ROWS].map(([name, row]): [string, unknown] => [name, propertyOf(row, language)]);
  return { ...PREFIXES, id: '@id', type: '@type', ...Object.fromEntries<unknown>(properties) };
}

function propertyOf({ predicate, kind, many }: Property, language: string): unknown {
  const container = many && { '@container': '@set' };
  if (kind === 'text') return { '@id': predicate, '@language': language, ...container };
  if (kind === 'iri') return { '@id': predicate, '@type': '@id', ...container };
  return kind === 'date' ? { '@id': predicate, '@type': 'xsd:date' } : predicate;
}

function written({ iri, type, values }: Node): Record<string, unknown> {
  const properties = Object.entries(values).flatMap(([name, list]): [string, unknown][] => {
    const row = PROPERTY_ROWS.get(name);
    if (list === undefined) return [];
    return [[name, row?.kind === 'flag' ? true : row?.many === true ? list : list[0]]];
  });
  return { id: iri, type, ...Object.fromEntries<unknown>(properties) };
}
