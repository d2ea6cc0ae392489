/**
 * DESIGN, decision 4: remark-gfm is the reference for GFM. Every entry of `content/` and a torture file give the same
 * HTML through the fast parser as through unified, but for differences that are ours on purpose; `reference.ts` makes
 * those in the reference too, and says why.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseEntryFile } from '../../src/mdx/entry-file.ts';
import { ourHtml, referenceHtml } from './reference.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

function entryFiles(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .toSorted()
    .map((name) => path.join(folder, name));
}

const FILES = [...entryFiles('content/terms'), ...entryFiles('test/fixtures/edge/terms'), 'test/fixtures/torture.mdx'];

describe('the fast parser gives what remark-gfm gives', () => {
  test.each(FILES)('%s', (file) => {
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    const language = path.basename(path.dirname(file));
    const { entry, problems } = parseEntryFile({ bytes: new TextEncoder().encode(text), file, language, name: 'x' });
    expect(problems).toEqual([]);
    const sourceIds = entry?.matter.sources.map(({ id }) => id) ?? [];
    const markdown = text.replace(/^---\n.*?\n---\n/s, '');
    expect(entry && ourHtml(entry.body, language)).toBe(referenceHtml(markdown, sourceIds));
  });
});
