/** `npm run schemas`: writes JSON Schemas of what editors write into `.vscode/`, from the schemas that the site uses. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { entryMatterSchema } from '../src/glossary/entry.ts';
import { siteSchema } from '../src/glossary/site.ts';

const root = path.resolve(import.meta.dirname, '..');

/** The text of each file, by its path in the project. */
export function schemaFiles(): Record<string, string> {
  return {
    '.vscode/entry.schema.json': schemaText(entryMatterSchema, 'Frontmatter of an entry', 'src/glossary/entry.ts'),
    '.vscode/site.schema.json': schemaText(siteSchema, 'site.yaml', 'src/glossary/site.ts'),
  };
}

/** Draft 7, which every editor reads; descriptions are the comments above the fields in the source. */
function schemaText(schema: z.ZodType, title: string, source: string): string {
  const descriptions = commentsIn(readFileSync(path.join(root, source), 'utf8'));
  const json = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      for (const [name, property] of Object.entries(jsonSchema.properties ?? {})) {
        const description = descriptions.get(name);
        if (typeof property === 'object' && description !== undefined) property.description = description;
      }
    },
  });
  return `${JSON.stringify({ title, ...json }, null, 2)}\n`;
}

/** The one-line comment above each field that has one; none for names that stand there twice. */
function commentsIn(source: string): Map<string, string> {
  const found = [...source.matchAll(/\/\*\* (.+) \*\/\n\s+(\w+):/g)].map(([, comment = '', name = '']) => ({
    name,
    comment,
  }));
  const names = Map.groupBy(found, ({ name }) => name);
  return new Map(
    [...names].flatMap(([name, [one, ...more]]) => (one && more.length === 0 ? [[name, one.comment]] : [])),
  );
}

if (import.meta.main) {
  for (const [file, text] of Object.entries(schemaFiles())) {
    writeFileSync(path.join(root, file), text);
    console.log(`wrote ${file}`);
  }
}
