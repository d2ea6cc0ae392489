/** Precision and recall of automatic links on sentences that were labelled by hand. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { AutoLinker } from '../../../src/glossary/autolinks/linker.ts';
import { write } from './entries.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../fixtures/autolinks');
const LABELS = z
  .record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown())))
  .parse(JSON.parse(readFileSync(path.join(FOLDER, 'labels.json'), 'utf8')));

const results = ['en', 'es'].flatMap((language) => {
  const find = finder(language);
  return sentencesOf(language).map((labelled) => {
    const expected = [...labelled.matchAll(/\[\[([^\]]+)\]\]/g)].map(([, words = '']) => words);
    const sentence = labelled.replace(/\[\[|\]\]/g, '');
    return { sentence, expected, found: find(sentence) };
  });
});

describe('automatic links on the labelled sentences', () => {
  const total = (count: (result: (typeof results)[number]) => number): number =>
    results.reduce((sum, result) => sum + count(result), 0);
  const right = total(({ expected, found }) => found.filter((words) => expected.includes(words)).length);
  const precision = right / total(({ found }) => found.length);
  const recall = right / total(({ expected }) => expected.length);

  test('there are at least 150 sentences, a third of them without links', () => {
    expect(results.length).toBeGreaterThanOrEqual(150);
    expect(results.filter(({ expected }) => expected.length === 0).length).toBeGreaterThan(results.length / 4);
  });

  test(`precision ${precision.toFixed(4)} and recall ${recall.toFixed(4)} on ${results.length} sentences`, () => {
    const wrong = results.filter(({ expected, found }) => expected.join('|') !== found.join('|'));
    expect(precision, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(0.99);
    expect(recall, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(0.97);
  });
});

function sentencesOf(language: string): string[] {
  const lines = readFileSync(path.join(FOLDER, `${language}.txt`), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '' && !line.startsWith('# '));
}

/** Plain text, not Markdown: the sentences test the words, other tests the places. */
function finder(language: string): (sentence: string) => string[] {
  const entries = Object.entries(LABELS[language] ?? {}).map(
    ([slug, fields]) => write(slug, fields, 'Text.', language).entry,
  );
  const linker = new AutoLinker(entries);
  const page = write('page-itself', { term: 'Page itself' }, 'Text.', language).entry;
  return (sentence) => {
    const block = { text: sentence, runs: [{ index: 0, start: 0, end: sentence.length }], links: [], objects: [] };
    return linker.find(page, [block]).map(({ start, end }) => sentence.slice(start, end));
  };
}
