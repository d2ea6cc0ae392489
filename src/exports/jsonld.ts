/** SKOS in JSON-LD (https://www.w3.org/TR/json-ld11/), with its context inside, so that nothing has to be fetched to read it. */
import type { Sheet } from './sheet.ts';
import { PROPERTY_ROWS, valuesOf, type Node, type Property, type SkosGraph, type Value } from './skos-properties.ts';

/** The scheme, then its pieces. */
export function jsonLd<Item>(graph: SkosGraph<Item>): Sheet<Item> {
  const lines = (nodes: readonly Node[]): string[] => nodes.map((node) => JSON.stringify(written(node)));
  return {
    head: `{"@context":${JSON.stringify(contextOf(graph))},"@graph":[\n${lines(graph.scheme).join(',\n')}`,
    piece: (item) =>
      lines(graph.nodesOf(item))
        .map((line) => `,\n${line}`)
        .join(''),
    foot: '\n]}\n',
  };
}

/** Names of the nodes' properties -> terms of SKOS and Dublin Core. Texts are in the language of the graph, or name theirs. */
function contextOf({ known, language }: Pick<SkosGraph<never>, 'known' | 'language'>): Record<string, unknown> {
  const properties = [...PROPERTY_ROWS].map(([name, row]): [string, unknown] => [name, propertyOf(row, language)]);
  return { ...known, id: '@id', type: '@type', ...Object.fromEntries<unknown>(properties) };
}

function propertyOf({ predicate, kind, many }: Property, language?: string): unknown {
  const container = many && { '@container': '@set' };
  if (kind === 'text' && language === undefined) {
    return { '@id': predicate, '@container': many ? ['@language', '@set'] : '@language' };
  }
  if (kind === 'text') return { '@id': predicate, '@language': language, ...container };
  if (kind === 'iri') return { '@id': predicate, '@type': '@id', ...container };
  return kind === 'date' ? { '@id': predicate, '@type': 'xsd:date' } : predicate;
}

function written(node: Node): Record<string, unknown> {
  const properties = [...valuesOf(node)].map(([name, list]): [string, unknown] => {
    const { kind, many = false } = PROPERTY_ROWS.get(name) ?? {};
    if (kind === 'flag') return [name, true];
    return [name, inLanguages(list, many) ?? (many ? list : list[0])];
  });
  return { id: node.iri, type: node.type, ...Object.fromEntries<unknown>(properties) };
}

/** Texts by the code of their language; undefined where they do not name one. */
function inLanguages(list: readonly Value[], many: boolean): Record<string, string | string[]> | undefined {
  const texts = list.flatMap((value) => (typeof value === 'string' ? [] : [value]));
  if (texts.length === 0) return undefined;
  const groups = Map.groupBy(texts, ({ language }) => language);
  const of = (own: readonly { text: string }[]): string | string[] =>
    many ? own.map(({ text }) => text) : (own[0]?.text ?? '');
  return Object.fromEntries([...groups].map(([language, own]) => [language, of(own)]));
}
