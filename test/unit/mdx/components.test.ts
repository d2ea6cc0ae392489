/** Each component of entries is one folder: what it must hold, and that its parts agree. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { flowOf } from '../../../src/exports/markdown.ts';
import { strings } from '../../../src/languages/index.ts';
import { COMPONENTS } from '../../../src/mdx/components/index.ts';
import { writeMarkdown } from '../../../src/mdx/mdast.ts';
import { plainText } from '../../../src/mdx/plain-text.ts';
import { read } from './read.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../src/mdx/components');
const NAMES = readdirSync(FOLDER, { withFileTypes: true }).flatMap((item) => (item.isDirectory() ? [item.name] : []));

test('every folder is a component that entries may use', () => {
  expect(Object.keys(COMPONENTS).toSorted()).toEqual(NAMES.toSorted());
});

describe.each(Object.entries(COMPONENTS))('%s', (name, component) => {
  const fixture = readFileSync(path.join(FOLDER, name, 'fixture.mdx'), 'utf8');
  const { body, problems } = read(fixture);

  test('has a view', () => {
    expect(existsSync(path.join(FOLDER, name, 'View.astro'))).toBe(true);
  });

  test('has a fixture that is sound and holds it', () => {
    expect(problems).toEqual([]);
    expect(JSON.stringify(body)).toContain(`"component":"${name}"`);
  });

  test('becomes the Markdown beside its fixture', () => {
    const write = { resolve: (href: string) => href, image: (src: string) => src, citations: [], words: strings('en') };
    const expected = readFileSync(path.join(FOLDER, name, 'fixture.md'), 'utf8');
    expect(writeMarkdown(flowOf(body.nodes, write))).toBe(expected);
  });

  test('shows its words and hands over its passages, which are attributes that it has', () => {
    const known = Object.keys(component.attributes.shape);
    expect(known).toEqual(expect.arrayContaining([...component.words, ...Object.keys(component.passages)]));
    const texts = component.words.flatMap((word) => new RegExp(` ${word}="([^"]*)"`).exec(fixture)?.[1] ?? []);
    expect(texts.length).toBe(component.words.length);
    for (const text of texts) expect(plainText(body.nodes)).toContain(text);
  });

  test('has a snippet that the site accepts', () => {
    const text = component.snippet.body
      .join('\n')
      .replace(/\$\{\d+\|([^,|]+)[^|]*\|\}|\$\{\d+:([^{}]*)\}|\$\d+/g, '$1$2');
    expect(text).toContain(`<${name}`);
    expect(read(text).problems).toEqual([]);
  });
});
