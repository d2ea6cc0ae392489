/** SKOS in JSON-LD (https://www.w3.org/TR/json-ld11/), with its context inside, so that nothing has to be fetched to read it. */
import type { PageContext } from '../glossary/pages/page.ts';
import type { Sheet } from './sheet.ts';
import { prefixes, PROPERTY_ROWS, type Node, type Property } from './skos-properties.ts';
import { Concepts, schemeNodes } from './skos.ts';

/** The scheme, then a piece for each concept. */
export function glossaryJsonLd(context: PageContext): Sheet {
  const concepts = new Concepts(context);
  const nodes = schemeNodes(context).map((node) => JSON.stringify(written(node)));
  return {
    head: `{"@context":${JSON.stringify(contextOf(context))},"@graph":[\n${nodes.join(',\n')}`,
    piece: ({ entry }) =>
      concepts
        .of(entry)
        .map((node) => `,\n${JSON.stringify(written(node))}`)
        .join(''),
    foot: '\n]}\n',
  };
}

/** Names of the nodes' properties -> terms of SKOS and Dublin Core. Texts are in the language of the glossary. */
function contextOf(context: PageContext): Record<string, unknown> {
  const language = context.own.language.code;
  const properties = [...PROPERTY_ROWS].map(([name, row]): [string, unknown] => [name, propertyOf(row, language)]);
  return { ...prefixes(context), id: '@id', type: '@type', ...Object.fromEntries<unknown>(properties) };
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
