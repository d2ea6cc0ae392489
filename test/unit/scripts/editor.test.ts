/** What editors' programs read in `.vscode/` fits what the site reads. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { schemaFiles } from '../../../scripts/schemas.ts';
import { parseEntryFile } from '../../../src/mdx/entry-file.ts';
import { formatProblem } from '../../../src/glossary/problem.ts';
import { problemLine } from '../../../src/glossary/problem.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

describe('the schemas for editors', () => {
  test.each(Object.entries(schemaFiles()))('%s is what npm run schemas writes', (file, text) => {
    expect(read(file)).toBe(text);
  });

  test('describe fields and refuse unknown ones', () => {
    const schema = z
      .object({
        properties: z.record(z.string(), z.object({ description: z.string().optional() })),
        required: z.array(z.string()),
        additionalProperties: z.literal(false),
      })
      .parse(JSON.parse(read('.vscode/entry.schema.json')));
    expect(schema.required).toEqual(['term', 'definition', 'published']);
    expect(schema.properties['related']?.description).toBe('Associated concepts (SKOS related).');
  });
});

describe('the schema of site.yaml', () => {
  interface Schema {
    description?: string | undefined;
    properties?: Record<string, Schema> | undefined;
    items?: Schema | undefined;
    additionalProperties?: Schema | boolean | undefined;
    anyOf?: Schema[] | undefined;
  }
  const schema: z.ZodType<Schema> = z.lazy(() =>
    z.looseObject({
      description: z.string().optional(),
      properties: z.record(z.string(), schema).optional(),
      items: schema.optional(),
      additionalProperties: z.union([z.boolean(), schema]).optional(),
      anyOf: z.array(schema).optional(),
    }),
  );
  const fieldsOf = ({ properties = {}, items, additionalProperties, anyOf = [] }: Schema, path = ''): string[][] => {
    const inner = [items, additionalProperties, ...anyOf].filter((one) => typeof one === 'object');
    const own = Object.entries(properties).flatMap(([name, property]) => [
      [`${path}${name}`, property.description ?? ''],
      ...fieldsOf(property, `${path}${name}.`),
    ]);
    return [...own, ...inner.flatMap((one) => fieldsOf(one, path))];
  };

  test('says of every field what it is for, of each in words of its own', () => {
    const fields = fieldsOf(schema.parse(JSON.parse(read('.vscode/site.schema.json'))));
    const uses = Map.groupBy(fields, ([, description]) => description);
    expect(fields.length).toBeGreaterThan(40);
    expect(fields.filter(([, description = '']) => description.length < 20)).toEqual([]);
    expect([...uses.values()].filter((same) => same.length > 1)).toEqual([]);
  });
});

describe('the snippets', () => {
  const snippets = z
    .record(z.string(), z.object({ prefix: z.string(), body: z.array(z.string()) }))
    .parse(JSON.parse(read('.vscode/glossary.code-snippets')));
  const textOf = (name: string): string =>
    (snippets[name]?.body ?? [])
      .join('\n')
      .replace('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2026-11-22')
      .replace(/\$\{\d+\|([^,|]+)[^|]*\|\}/g, '$1')
      .replace(/\$\{\d+:([^{}]*)\}/g, '$1')
      .replace(/\$\{?\d+\}?/g, '');
  const entryAround = (body: string, more = ''): string =>
    `---\nterm: A\ndefinition: B\n${more}published: 2026-01-01\n---\n\n${body}\n`;

  test.each([
    ['Entry', textOf('Entry')],
    ...['Question', 'Callout', 'Figure', 'Formula'].map((name) => [name, entryAround(textOf(name))]),
    ['Source', entryAround('Text.[^id]', `sources:\n  ${textOf('Source')}\n`)],
  ])('%s makes what the site accepts', (_, text) => {
    const { problems } = parseEntryFile({ bytes: Buffer.from(text), file: 'a.mdx', language: 'en', name: 'a' });
    expect(problems.map(formatProblem)).toEqual([]);
  });
});

test('the task finds the place of every problem in what npm run check prints', () => {
  const pattern = z.object({ regexp: z.string(), file: z.number(), line: z.number(), column: z.number() });
  const tasks = z
    .object({ tasks: z.array(z.object({ problemMatcher: z.object({ pattern }) })) })
    .parse(JSON.parse(read('.vscode/tasks.json')));
  const matcher = tasks.tasks[0]?.problemMatcher.pattern;
  const printed = problemLine({
    code: 'bad-mdx',
    place: { file: 'content/terms/en/a.mdx', line: 7, column: 3 },
    message: 'x: y',
  });
  const found = new RegExp(matcher?.regexp ?? '').exec(printed);
  expect([matcher?.file, matcher?.line, matcher?.column].map((group) => found?.[group ?? -1])).toEqual([
    'content/terms/en/a.mdx',
    '7',
    '3',
  ]);
});
