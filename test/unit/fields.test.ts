/** What the table of fields says of each output is what the output does: a field changes it, or leaves it as it is. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { entryDocument, jsonTwin } from '../../src/exports/document.ts';
import { FEEDS, glossaryFeed } from '../../src/exports/feeds.ts';
import { jsonLd } from '../../src/exports/jsonld.ts';
import { llmsTxt } from '../../src/exports/llms.ts';
import { glossaryCsv } from '../../src/exports/table.ts';
import { glossaryGraph } from '../../src/exports/skos.ts';
import { turtle } from '../../src/exports/turtle.ts';
import { entryMarkdown, markdownTwin } from '../../src/exports/twin.ts';
import type { EntryMatter, Source } from '../../src/glossary/entry-matter.ts';
import type { Entry } from '../../src/glossary/entry.ts';
import { ENTRY_FIELDS, OUTPUTS, plainFields, plainValues, type Output } from '../../src/glossary/entry-fields.ts';
import { pageContext, type PageContext } from '../../src/glossary/pages/page.ts';
import { termPage } from '../../src/glossary/pages/term.ts';
import { readCsv } from '../../src/importers/readers/csv.ts';
import { matterPassages } from '../../src/mdx/matter-passages.ts';
import { labelFiles } from '../../src/search/label-files.ts';
import { termGraph } from '../../src/structured-data/graph.ts';
import { contrastWith, entry, glossary, site, slug, type Matter } from './glossary/make.ts';
import { importAll, read } from './importers/make.ts';

/** For each field, what is written instead of nothing, or instead of what every entry has; with what it needs to be sound. */
const SAMPLES: { [Field in keyof EntryMatter]-?: Matter } = {
  term: { term: 'Another name' },
  qualifier: { qualifier: 'of a kind' },
  abbreviation: { abbreviation: 'AN' },
  aliases: { aliases: ['Alias'] },
  forms: { forms: ['Formed'] },
  autolink: { autolink: true },
  autolinkExcept: { autolinkExcept: ['a'] },
  definition: { definition: 'Another definition.' },
  topics: { topics: ['topic'] },
  takeaways: { takeaways: ['Remember this.'] },
  broader: { broader: [slug('b')] },
  narrower: { narrower: [slug('b')] },
  related: { related: [slug('b')] },
  contrasts: { contrasts: [contrastWith('b', 'size')] },
  sources: { sources: [{ id: 's', title: 'Source', url: 'https://example.org/source' }] },
  sameAs: { sameAs: ['https://example.org/same'] },
  translations: { translations: { es: slug('c') } },
  concept: { concept: slug('one') },
  published: { published: '2025-12-31' },
  updated: { updated: '2026-02-02' },
  reviewBy: { reviewBy: '2027-01-01' },
  authors: { authors: ['ana'] },
  reviewers: { reviewers: ['ana'] },
  reviewed: { reviewed: '2026-03-03' },
  id: { id: slug('first') },
  redirectFrom: { redirectFrom: [slug('old')] },
  status: { status: 'deprecated' },
  replacedBy: { status: 'deprecated', replacedBy: slug('b') },
};

/** What is compared with, where nothing at all would not be sound. */
const BASES: Partial<Record<string, Matter>> = { replacedBy: { status: 'deprecated' } };

const MADE: Record<Output, (entry: Entry, context: PageContext) => unknown> = {
  page: (one, context) => termPage(context, one),
  structuredData: (one, context) => termGraph(context, termPage(context, one)),
  json: (one, context) => jsonTwin(context, entryDocument(context, one, termPage(context, one)), ''),
  csv: (one, context) => glossaryCsv().piece(pieceOf(one, context)),
  markdown: (one, context) => [markdownTwin(context, one, ''), entryMarkdown(context, termPage(context, one), BODY)],
  skos: (_, context) => {
    const [turtleText, jsonLdText] = [turtle(glossaryGraph(context)), jsonLd(glossaryGraph(context))].map(
      ({ head, piece }) => [head, ...context.own.entries.map((other) => piece(pieceOf(other, context)))].join(''),
    );
    return { turtle: turtleText, jsonLd: jsonLdText };
  },
  feeds: (_, context) => FEEDS.map((kind) => glossaryFeed(context, kind)),
  llms: (_, context) => llmsTxt(context.glossary),
  search: (_, context) => labelFiles(context),
  checked: ({ matter }) => matterPassages(matter, {}),
};

const BODY = { nodes: [], notes: [] };

function pieceOf(one: Entry, context: PageContext): Parameters<ReturnType<typeof glossaryCsv>['piece']>[0] {
  return { entry: one, document: entryDocument(context, one, termPage(context, one)) };
}

/** An entry with these fields, among others. */
function among(matter: Matter): { one: Entry; context: PageContext } {
  const one = entry('en/a', matter);
  const model = glossary([one, entry('en/b'), entry('es/c')], {
    site: site({ topics: [{ id: 'topic', label: 'T' }], people: [{ id: 'ana', name: 'Ana' }] }),
  });
  return { one, context: pageContext(model, 'en') };
}

/** What each output has of an entry with these fields. */
function outputsOf(matter: Matter): Record<string, string> {
  const { one, context } = among(matter);
  return Object.fromEntries(Object.entries(MADE).map(([name, make]) => [name, JSON.stringify(make(one, context))]));
}

describe.each(Object.entries(ENTRY_FIELDS))('%s', (field, { shownIn }: { shownIn: readonly Output[] }) => {
  const samples: Readonly<Record<string, Matter>> = SAMPLES;
  const base = outputsOf(BASES[field] ?? {});
  const other = outputsOf(samples[field] ?? {});

  test.each(OUTPUTS)('in %s', (output) => {
    expect(other[output] !== base[output]).toBe(shownIn.includes(output));
  });
});

/** What may be said of a source besides its title. */
const OF_A_SOURCE: Required<Omit<Source, 'id' | 'title'>> = {
  author: 'Ana',
  publisher: 'House',
  url: 'https://example.org/source',
  asOf: '2026-05',
  note: 'Counted twice.',
};

test.each(Object.entries(OF_A_SOURCE))('%s of a source is where sources are', (name, value) => {
  const source = { id: 's', title: 'Source' };
  const [base, other] = [source, { ...source, [name]: value }].map((one) => outputsOf({ sources: [one] }));
  for (const output of ['page', 'structuredData', 'json', 'markdown']) {
    expect(other?.[output], output).not.toBe(base?.[output]);
  }
});

describe('a field that an output writes as it is', () => {
  const row = { ...ENTRY_FIELDS.forms, plainIn: ['json'] } as const;
  const rows = [['forms', row]] as const;

  test('is there under its own name, when it says something', () => {
    expect(plainFields('json', rows)).toEqual(['forms']);
    expect(plainFields('csv', rows)).toEqual([]);
    expect(plainValues(entry('en/a', { forms: ['Form'] }).matter, 'json', rows)).toEqual([['forms', ['Form']]]);
    expect(plainValues(entry('en/a').matter, 'json', rows)).toEqual([]);
  });
});

const HEADED = Object.entries(ENTRY_FIELDS).flatMap(([name, { headings }]) => (headings === '' ? [] : [name]));

test.each(HEADED)('%s, which has headings, comes from a table into the entry', (field) => {
  const samples: Readonly<Record<string, Matter>> = SAMPLES;
  // A table has no replacement here, without which a deprecated entry would become a draft.
  const sample = field === 'status' ? { status: 'draft' } : samples[field];
  const own = Object.entries({ term: 'a', definition: 'What it is.', published: '2026-01-01', ...sample });
  const rows = [
    ['id', 'slug', 'language', ...own.map(([name]) => name)],
    ['a', 'a', 'en', ...own.map(([, value]) => cell(value))],
    ['b', 'b', 'en', 'b', 'What it is.'],
    ['c', 'c', 'es', 'c', 'What it is.'],
  ];
  const { files } = importAll(
    readCsv(rows.map((cells) => cells.join('|')).join('\n'), 'a.csv', { map: new Map(), delimiter: '|' }),
  );
  const matters = files.filter(({ path: file }) => file === 'terms/en/a.mdx').map((file) => read(file).entry.matter);
  expect(matters).toEqual([expect.objectContaining(sample ?? {})]);
});

function cell(value: unknown): string {
  if (Array.isArray(value)) return value.join('; ');
  const pairs = z.record(z.string(), z.string()).safeParse(value);
  return pairs.success
    ? Object.entries(pairs.data)
        .map((pair) => pair.join(': '))
        .join('; ')
    : String(value);
}

/** What a view need not read: questions and pictures, which the text shows, and what machines alone are told. */
const UNSEEN = ['concept', 'faqs', 'images', 'mentions', 'sameAs'];

/** What says which page it is, and what others link to. */
const WHICH = ['entry', 'href', 'permalink'];

test('what the model of a page of an entry holds is shown by a view; what none reads is said to machines', () => {
  const held = Object.values(SAMPLES).flatMap((matter) => {
    const { one, context } = among(matter);
    return Object.keys(termPage(context, one)).filter((name) => !WHICH.includes(name));
  });
  const unread = (names: Iterable<string>, ...folders: readonly string[]): string[] => {
    const texts = folders.flatMap(textsIn);
    return [...new Set(names)].filter((name) => !texts.some((text) => reads(text, name))).toSorted();
  };
  expect(unread(held, 'layouts', 'components').filter((name) => !UNSEEN.includes(name))).toEqual([]);
  expect(unread(UNSEEN, 'structured-data')).toEqual([]);
});

/** The code of a folder of `src/`. */
function textsIn(folder: string): string[] {
  return readdirSync(path.resolve(import.meta.dirname, '../../src', folder), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.(?:astro|ts)$/.test(item.name))
    .map((item) => readFileSync(path.join(item.parentPath, item.name), 'utf8'));
}

/** True for `page.name`, and for `const { name } = page`. */
function reads(text: string, name: string): boolean {
  return new RegExp(`\\bpage\\.${name}\\b|\\b${name}\\b[^;{}]*\\}(?: = |: )(?:page|TermPage)\\b`).test(text);
}
