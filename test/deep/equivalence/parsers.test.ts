/** Which of the two parsers reads a body is never seen: entries and their mutants give the same from both. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeCase, readOriginals, type Original } from '../../tools/fuzz/cases.ts';
import { BodyReader } from '../../../src/mdx/body-reader.ts';
import { readCarefully } from '../../../src/mdx/careful-parser.ts';
import { parseEntryFile, splitFrontmatter } from '../../../src/mdx/entry-file.ts';
import { parseMdx } from '../../../src/mdx/parse.ts';
import { Reporter } from '../../../src/mdx/reporter.ts';
import { decodeSource } from '../../../src/mdx/source-text.ts';
import { isError } from '../../../src/glossary/problem.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures');

describe.each(['sample', 'edge'])('entries of %s', (name) => {
  const originals = readOriginals(path.join(FIXTURES, name));

  test('as they are', { timeout: 120_000 }, () => {
    for (const original of originals) compare(original);
  });

  test('mutated', { timeout: 300_000 }, () => {
    let compared = 0;
    for (let number = 0; number < 400; number += 1) {
      const { bytes, ...one } = makeCase(originals, 11, number);
      compared += compare({ ...one, text: decodeSource(bytes, one.name).text ?? '' });
    }
    expect(compared).toBeGreaterThan(80);
  });
});

/** The number of bodies compared: none for an entry with errors. */
function compare({ language, name, text }: Original): number {
  const bytes = new TextEncoder().encode(text);
  const { entry, problems } = parseEntryFile({ bytes, file: name, language, name });
  const split = splitFrontmatter(text, name);
  if (!entry || problems.some(isError) || 'problem' in split) return 0;
  const sourceIds = entry.matter.sources.map(({ id }) => id);
  const definitions = sourceIds.map((id) => `[^${id}]: source\n`).join('');
  const body = definitions === '' ? split.body : `${definitions}\n${split.body}`;
  const [fast, careful] = [parseMdx(body), readCarefully(body)].map(({ tree }) => {
    const source = { text: body, file: name, lineOffset: 0, language, sourceIds, checkCitations: true };
    const reporter = new Reporter(name, 0);
    return tree ? joined([new BodyReader(source, reporter).read(tree), reporter.problems]) : undefined;
  });
  expect(careful, `${language}/${name}`).toBe(fast);
  return 1;
}

/** As JSON, texts side by side as one. */
function joined(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    Array.isArray(inner)
      ? inner.reduce<unknown[]>((all, one: unknown) => {
          const last = all.at(-1);
          if (typeof one === 'string' && typeof last === 'string') return [...all.slice(0, -1), last + one];
          return [...all, one];
        }, [])
      : inner,
  );
}
