/** `npm run schemas`: writes what editors see of the tables that the site uses: into `.vscode/`, and a table into the docs. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { entryMatterSchema } from '../src/glossary/entry-matter.ts';
import { ENTRY_FIELDS } from '../src/glossary/entry-fields.ts';
import { siteSchema } from '../src/glossary/site.ts';
import { COMPONENTS } from '../src/mdx/components/index.ts';
import { headOf, showHelp } from './usage.ts';

const root = path.resolve(import.meta.dirname, '..');
const DOCS = '.github/docs/writing.md';

/** The text of each file, by its path in the project. */
export function schemaFiles(): Record<string, string> {
  const fields = new Map(Object.entries(ENTRY_FIELDS).map(([name, { help }]) => [name, help]));
  return {
    '.vscode/entry.schema.json': schemaText(entryMatterSchema, 'Frontmatter of an entry', fields),
    '.vscode/site.schema.json': schemaText(siteSchema, 'site.yaml'),
    '.vscode/glossary.code-snippets': `${JSON.stringify(snippets(), null, 2)}\n`,
    [DOCS]: read(DOCS).replace(/^\| Field .*(?:\n\|.*)*$/m, fieldTable),
  };
}

/** Draft 7, which every editor reads. */
function schemaText(schema: z.ZodType, title: string, descriptions: ReadonlyMap<string, string> = new Map()): string {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      if (!jsonSchema.properties) return;
      // A copy: fields of one kind share their schema.
      const properties = Object.entries(jsonSchema.properties).map(([name, property]): [string, typeof property] => {
        const description = descriptions.get(name);
        return [
          name,
          typeof property === 'object' && description !== undefined ? { ...property, description } : property,
        ];
      });
      jsonSchema.properties = Object.fromEntries(properties);
    },
  });
  return `${JSON.stringify({ title, ...json }, null, 2)}\n`;
}

/** What VS Code writes for a short word: a whole entry, each component, a source. */
function snippets(): Record<string, unknown> {
  const components = Object.values(COMPONENTS).map(({ snippet: { name, ...rest } }): [string, unknown] => [
    name,
    { scope: 'mdx,markdown', ...rest },
  ]);
  return { Entry: ENTRY, ...Object.fromEntries(components), Source: SOURCE };
}

const ENTRY = {
  scope: 'mdx,markdown,plaintext',
  prefix: 'entry',
  description: 'A whole entry: frontmatter, text, question',
  body: [
    '---',
    'term: ${1:Term}',
    'definition: >-',
    '  ${2:One or two plain sentences that start with what kind of thing it is.}',
    'topics: [${3}]',
    'related: [${4}]',
    'published: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE',
    'status: draft',
    '---',
    '',
    '${5:Text.}',
    '',
    '<Faq question="${6:What do people ask}?">',
    '',
    '${7:The first sentence answers.}',
    '',
    '</Faq>',
    '$0',
  ],
};

const SOURCE = {
  scope: 'mdx,markdown',
  prefix: 'source',
  description: 'A source of the frontmatter; cite it as [^id]',
  body: [
    '- {id: ${1:id}, title: "${2:Title}", publisher: "${3:Publisher}", url: "https://${4:example.org/page}", asOf: ${5:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE}}',
  ],
};

/** The fields as a table of Markdown, its columns as wide as their widest cell. */
function fieldTable(): string {
  const rows = Object.entries(ENTRY_FIELDS).map(([name, { docs }]): [string, string] => [`\`${name}\``, docs]);
  const [first = 0, second = 0] = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: [string, string], fill = ' '): string =>
    `| ${cells[0].padEnd(first, fill)} | ${cells[1].padEnd(second, fill)} |`;
  return [line(['Field', '']), line(['', ''], '-'), ...rows.map((row) => line(row))].join('\n');
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

if (import.meta.main) {
  showHelp(headOf(import.meta.filename));
  for (const [file, text] of Object.entries(schemaFiles())) {
    writeFileSync(path.join(root, file), text);
    console.log(`wrote ${file}`);
  }
}
