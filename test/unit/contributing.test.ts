/** CONTRIBUTING is followed to the letter: its entries pass what a pull request must pass, and what it names is there. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { formatProblem } from '../../src/glossary/problem.ts';
import { PROBLEM_CODES } from '../../src/glossary/problem-codes.ts';
import { slugFor } from '../../src/glossary/slug-for.ts';
import { reviewContent } from '../../src/loading/review.ts';
import { entryText, SITE, withFolderAsync } from './loading/folder.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FILE = path.join(ROOT, '.github/CONTRIBUTING.md');
const TEXT = readFileSync(FILE, 'utf8');
const NODES = nodesOf(unified().use(remarkParse).use(remarkGfm).parse(TEXT));
const CODE = NODES.flatMap((node) => (node.type === 'code' ? node.value : []));

const matterSchema = z.looseObject({
  term: z.string(),
  topics: z.array(z.string()).default([]),
  related: z.array(z.string()).default([]),
  translations: z.record(z.string(), z.string()).default({}),
});

const ENTRIES = CODE.filter((value) => value.startsWith('---\n')).map((value) => {
  const matter = matterSchema.parse(parse(value.split('---\n')[1] ?? ''));
  const language = Object.keys(matter.translations).includes('en') ? 'es' : 'en';
  return { value: `${value}\n`, matter, language, slug: slugFor(matter.term) ?? '' };
});
const FIGURE = CODE.find((value) => value.startsWith('<Figure')) ?? '';

/** The entries in a glossary that has the topics and entries which they name. */
function folderOf(change: (text: string) => string = (text) => text): Record<string, string> {
  const topics = [...new Set(ENTRIES.flatMap(({ matter }) => matter.topics))];
  const neighbours = ENTRIES.flatMap(({ matter, language }) => matter.related.map((slug) => ({ language, slug })));
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><path d="M0 0h90v60z"/></svg>\n';
  return {
    'site.yaml': `${SITE}topics:\n${topics.map((id) => `  - {id: ${id}, label: ${id}}\n`).join('')}`,
    [`images/${/[\w-]+\.svg/.exec(FIGURE)?.[0] ?? ''}`]: picture,
    ...Object.fromEntries(
      neighbours.map(({ language, slug }) => [`terms/${language}/${slug}.mdx`, entryText(slug.replace(/-/g, ' '))]),
    ),
    ...Object.fromEntries(ENTRIES.map(({ language, slug, value }) => [`terms/${language}/${slug}.mdx`, change(value)])),
  };
}

async function problemsOf(files: Record<string, string>): Promise<string[]> {
  const own = ENTRIES.map(({ language, slug }) => `content/terms/${language}/${slug}.mdx`);
  return withFolderAsync(files, async (folder) => {
    const { problems } = await reviewContent(folder, { today: '2026-12-01', dictionaries: ROOT });
    return problems.filter(({ place }) => own.includes(place.file)).map(formatProblem);
  });
}

describe('CONTRIBUTING', () => {
  test('shows entries that pass the checks of a pull request, with a picture, and as drafts', async () => {
    expect(ENTRIES.map(({ language }) => language)).toEqual(['en', 'es']);
    expect(await problemsOf(folderOf())).toEqual([]);
    expect(await problemsOf(folderOf((text) => text.replace('\n## ', `\n${FIGURE}\n\n## `)))).toEqual([]);
    expect(FIGURE).not.toBe('');
    expect(TEXT).toContain('a line `status: draft` below `published`');
    expect(await problemsOf(folderOf((text) => text.replace(/^published.*\n/m, '$&status: draft\n')))).toEqual([]);
  });

  test('calls the files of its entries what their terms make of them', () => {
    for (const { slug } of ENTRIES) expect(TEXT).toContain(`${slug}.mdx`);
  });

  test('shows a message as the check writes it', async () => {
    const [message = ''] = CODE.filter((value) => value.startsWith('unknown-term\n'));
    const [, found = '', meant = ''] = /"([^"]+)".*"([^"]+)"/.exec(message) ?? [];
    const files = folderOf((text) => text.replace(/^related: .*/m, `related: [${found}]`));
    const neighbours = ['en', 'es'].map((code): [string, string] => [`terms/${code}/${meant}.mdx`, entryText('Meant')]);
    const problems = await problemsOf({ ...files, ...Object.fromEntries(neighbours) });
    expect(problems.some((line) => line.endsWith(` ${message.replace('\n', ': ')}`))).toBe(true);
  });

  test('names rules, files and headings that exist', () => {
    const codes = NODES.flatMap((node) => (node.type === 'inlineCode' ? node.value : []));
    const rules = codes.filter((value) => /^(?:unknown|missing|bad|duplicate|stray)-/.test(value));
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter((value) => !(value in PROBLEM_CODES))).toEqual([]);
    const slugger = new GithubSlugger();
    const headings = NODES.flatMap((node) => (node.type === 'heading' ? `#${slugger.slug(toString(node))}` : []));
    const links = NODES.flatMap((node) => (node.type === 'link' ? node.url : []));
    const isThere = (url: string): boolean =>
      url.startsWith('#') ? headings.includes(url) : existsSync(path.join(path.dirname(FILE), url));
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((url) => !/^https?:/.test(url) && !isThere(url))).toEqual([]);
  });
});

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
}
