/** Gate: Adobe's validator, with Google's requirements for rich results and schema.org's vocabulary. */
import Validator from '@adobe/structured-data-validator';
import { z } from 'zod';
import type { Document } from './json-ld.ts';
import { VOCABULARY } from './vocabulary.ts';

const issuesSchema = z.array(
  z.looseObject({
    rootType: z.string(),
    issueMessage: z.string(),
    severity: z.enum(['ERROR', 'WARNING']),
    path: z.array(z.looseObject({ type: z.string().optional(), property: z.string().optional() })).optional(),
  }),
);

const validator = new Validator(schemaOrgJson());

/** Everything that it finds, warnings too. */
export async function checkWithAdobe({ file, nodes }: Document): Promise<string[]> {
  const jsonld = Object.fromEntries(Map.groupBy(structuredClone(nodes), (node) => String(node['@type'])));
  const issues = issuesSchema.parse(await validator.validate({ jsonld, microdata: {}, rdfa: {}, errors: [] }));
  return issues.map(
    ({ path = [], issueMessage }) =>
      `${file}: ${path.map(({ property, type }) => property ?? type ?? '?').join('.')}: ${issueMessage}`,
  );
}

/** The vocabulary in the form of schema.org's own `schemaorg-all-https.jsonld`. */
function schemaOrgJson(): { '@graph': object[] } {
  const references = (names: readonly string[]): { '@id': string }[] =>
    names.map((name) => ({ '@id': `schema:${name}` }));
  const types = [...VOCABULARY.types].map(([name, parents]) => ({
    '@id': `schema:${name}`,
    '@type': 'rdfs:Class',
    'rdfs:subClassOf': references(parents),
  }));
  const properties = [...VOCABULARY.properties].map(([name, { domains }]) => ({
    '@id': `schema:${name}`,
    '@type': 'rdf:Property',
    'schema:domainIncludes': references(domains),
  }));
  return { '@graph': [...types, ...properties] };
}
