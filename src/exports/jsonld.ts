/** SKOS in JSON-LD (https://www.w3.org/TR/json-ld11/), with its context inside, so that nothing has to be fetched to read it. */
import type { Glossary } from '../glossary/glossary.ts';
import { pageContext, type PageContext } from '../glossary/pages/page.ts';
import { conceptNodes, conceptSchemeNodes } from './concept-nodes.ts';
import type { ConceptSheet, Sheet } from './sheet.ts';
import { prefixes, PROPERTY_ROWS, type Node, type Property, type Value } from './skos-properties.ts';
import { Concepts, schemeNodes } from './skos.ts';

/** The scheme, then a piece for each concept. */
export function glossaryJsonLd(context: PageContext): Sheet {
  const concepts = new Concepts(context);
  const nodes = schemeNodes(context).map((node) => JSON.stringify(written(node)));
  return {
    head: `{"@context":${JSON.stringify(contextOf(context, context.own.language.code))},"@graph":[\n${nodes.join(',\n')}`,
    piece: ({ entry }) =>
      concepts
        .of(entry)
        .map((node) => `,\n${JSON.stringify(written(node))}`)
        .join(''),
    foot: '\n]}\n',
  };
}

/** The scheme of all languages, then a piece for each concept. Texts stand by their language. */
export function conceptsJsonLd(glossary: Glossary): ConceptSheet {
  const context = pageContext(glossary, glossary.site.defaultLanguage);
  const nodeOf = conceptNodes(glossary);
  const nodes = conceptSchemeNodes(glossary).map((node) => JSON.stringify(written(node)));
  return {
    head: `{"@context":${JSON.stringify(contextOf(context))},"@graph":[\n${nodes.join(',\n')}`,
    piece: (concept) => `,\n${JSON.stringify(written(nodeOf(concept)))}`,
    foot: '\n]}\n',
  };
}

/** Names of the nodes' properties -> terms of SKOS and Dublin Core. Texts are in the language of the glossary, or name theirs. */
function contextOf(context: PageContext, language?: string): Record<string, unknown> {
  const properties = [...PROPERTY_ROWS].map(([name, row]): [string, unknown] => [name, propertyOf(row, language)]);
  return { ...prefixes(context), id: '@id', type: '@type', ...Object.fromEntries<unknown>(properties) };
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

function written({ iri, type, values }: Node): Record<string, unknown> {
  const properties = Object.entries(values).flatMap(([name, list]): [string, unknown][] => {
    const row = PROPERTY_ROWS.get(name);
    if (list === undefined) return [];
    if (row?.kind === 'flag') return [[name, true]];
    return [[name, inLanguages(list, row?.many === true) ?? (row?.many === true ? list : list[0])]];
  });
  return { id: iri, type, ...Object.fromEntries<unknown>(properties) };
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
