/** Gate: nothing that schema.org does not know, nothing where it does not belong, no reference into the void. */
import { everyNode, isNode, isReference, type Document, type Node } from './json-ld.ts';
import { VOCABULARY, withAncestors, type Property } from './vocabulary.ts';

/** Types, properties, domains and ranges of one document. */
export function checkVocabulary({ file, nodes }: Document): string[] {
  const typeOfId = typesById(nodes);
  return nodes.flatMap((root) =>
    everyNode(root).flatMap(({ node, path }) =>
      isReference(node) ? [] : checkNode(node, typeOfId).map((fault) => `${file}: ${path}: ${fault}`),
    ),
  );
}

/** References to nodes of the site that no page of the site defines. `base` is the site's address. */
export function checkReferences(documents: readonly Document[], base: string): string[] {
  const all = documents.flatMap(({ file, nodes }) =>
    nodes.flatMap((root) => everyNode(root).map(({ node, path }) => ({ file, node, path }))),
  );
  const defined = new Set(all.flatMap(({ node }) => (isReference(node) ? [] : [node['@id']])));
  return all.flatMap(({ file, node, path }) => {
    const id = node['@id'];
    if (id === undefined) return [];
    if (typeof id !== 'string' || !URL.canParse(id))
      return [`${file}: ${path}: ${JSON.stringify(id)} is not an absolute @id`];
    return !id.startsWith(base) || defined.has(id) ? [] : [`${file}: ${path}: nothing defines ${id}`];
  });
}

function typesById(nodes: readonly Node[]): Map<string, string> {
  const all = nodes.flatMap((root) => everyNode(root).map(({ node }) => node));
  return new Map(
    all.flatMap((node): [string, string][] =>
      typeof node['@id'] === 'string' && typeof node['@type'] === 'string' ? [[node['@id'], node['@type']]] : [],
    ),
  );
}

function checkNode(node: Node, typeOfId: ReadonlyMap<string, string>): string[] {
  const type = node['@type'];
  if (typeof type !== 'string') return ['has no @type'];
  if (!VOCABULARY.types.has(type)) return [`${type} is no type`];
  const above = withAncestors(type);
  return Object.entries(node).flatMap(([name, value]) => {
    if (name === '@type' || name === '@id') return [];
    // Of an action's property, "-input" describes what a user fills in: https://schema.org/docs/actions.html
    const property = VOCABULARY.properties.get(name.replace(/-(?:input|output)$/, ''));
    if (!property) return [`${name} is no property`];
    if (!property.domains.some((domain) => above.has(domain))) return [`${name} does not belong to ${type}`];
    if (name.endsWith('-input')) return [];
    return [value].flat().flatMap((one) => {
      const found = typeOfValue(one, typeOfId);
      return found === undefined || fits(one, found, property) ? [] : [`${name} cannot be a ${found}`];
    });
  });
}

/** Type of a node, also of one that is referred to; `text`, `number` or `boolean`; undefined where another page says. */
function typeOfValue(value: unknown, typeOfId: ReadonlyMap<string, string>): string | undefined {
  if (!isNode(value)) return typeof value === 'string' ? 'text' : typeof value;
  if (isReference(value)) return typeOfId.get(String(value['@id'])) ?? typeOfAnchor(String(value['@id']));
  return String(value['@type']);
}

/** What the site's own identifiers promise of nodes on other pages. */
function typeOfAnchor(id: string): string | undefined {
  return id.endsWith('#definedterm') ? 'DefinedTerm' : id.endsWith('#definedtermset') ? 'DefinedTermSet' : undefined;
}

function fits(value: unknown, type: string, { ranges }: Property): boolean {
  if (isNode(value)) return [...withAncestors(type)].some((above) => ranges.includes(above));
  if (typeof value === 'number') return ranges.some((range) => ['Number', 'Integer', 'Float'].includes(range));
  if (typeof value === 'boolean') return ranges.includes('Boolean');
  if (typeof value !== 'string') return false;
  if (ranges.some((range) => withAncestors(range).has('Text') && range !== 'URL')) return true;
  if (ranges.includes('URL') && URL.canParse(value)) return true;
  if (ranges.some((range) => range === 'Date' || range === 'DateTime')) return /^\d{4}-\d{2}-\d{2}$/.test(value);
  // Distances are written as texts: "7 px".
  return ranges.includes('Distance') && /^\d+ [a-z]+$/.test(value);
}
