/** Whatever somebody writes into the form, the draft is one that the check lets pass, or there is none. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../tools/check-content.ts';
import { Drafts, RefusedError } from '../../../src/loading/new-entry.ts';
import { formatProblem, isError } from '../../../src/glossary/problem.ts';
import { FORM_LABELS, readSuggestion, suggestionText } from '../../../src/importers/readers/issue-form.ts';
import { entryText, SITE } from '../loading/folder.ts';

let folder: string;
const entries = (): string => path.join(folder, 'terms', 'en');
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'issue-'));
  mkdirSync(entries(), { recursive: true });
  writeFileSync(path.join(folder, 'site.yaml'), `${SITE}topics:\n  - { id: roles, label: Roles }\n`);
  writeFileSync(
    path.join(entries(), 'ledger.mdx'),
    entryText('Ledger', { more: 'aliases: [Book]\nredirectFrom: [old-ledger]\n' }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** "draft", or why there is none; an error of the check is thrown. */
function outcomeOf(issue: string): string {
  const suggestion = readSuggestion(issue);
  try {
    new Drafts(folder).create(suggestion, '2026-01-01', (made) => suggestionText(suggestion, made));
    expect(checkContent(folder).problems.filter(isError).map(formatProblem)).toEqual([]);
    return 'draft';
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    expect(error.message).not.toMatch(/[\n\r]/);
    return error.message;
  } finally {
    for (const file of readdirSync(entries())) if (file !== 'ledger.mdx') rmSync(path.join(entries(), file));
  }
}

const NAMES = Object.keys(FORM_LABELS).filter((name): name is keyof typeof FORM_LABELS => name in FORM_LABELS);
type Answers = Partial<Record<keyof typeof FORM_LABELS, string>>;

function issueOf(answers: Answers): string {
  const all: Answers = {
    term: 'Night audit',
    language: 'English (en)',
    definition: 'A look at the books.',
    ...answers,
  };
  return NAMES.filter((name) => name in all)
    .map((name) => `### ${FORM_LABELS[name]}\n\n${all[name] ?? ''}`)
    .join('\n\n');
}

/** What is dangerous in YAML, MDX, Markdown or a name. */
const DANGERS = [
  ...'--- ... { } {x} {process.exit()} < <b <b> </b> <Faq> <!-- <> </>'.split(' '),
  ...['\n---\n'],
  ...['import x from "y"', 'export const x = 1', 'export', 'import', '# H', '## Questions to answer', '### Term'],
  ...['### Definition'],
  ...'[^1] [a](b.mdx) [a](javascript:x) [a](/en/x) ![a](b.png) <https://x:99999>'.split(' '),
  ...['[^1]: note', '[a]: b'],
  ...'https://x:99999/ https://[::1]/ http:// www.x https://x/" mailto:x@y https://x/%zz'.split(' '),
  ...['https://a b'],
  ...'``` ~~~ $x$ &amp; &#0; & ` "'.split(' '),
  ...['    code', '| a |\n| - |', '- ', '1. ', '> ', '* * *', '\\', "'"],
  ...['\0', '\u0001', '\u001B[31m', '\u007F', '\u0085', '\u200B', '\u2028', '\u202E', '\u2066', '\uD800'],
  ...['\uFEFF', '\uFFFE'],
  ...['\uFFFF', '\u{1FFFE}', '\u{E000}', '🏴‍☠️', 'e\u0301', 'ﬀ', '　', 'ـ', '中', 'é'],
  ...'null ~ true 1.5 2026-01-01 *a !!js @ % # | > Ledger Book'.split(' '),
  ...['&a *a', '? ', ': ', '- -'],
  ...'old-ledger roles TODO ${x} {{x}} $(x) `x` ../x'.split(' '),
  ...['Night audit', '_No response_', '<%= x %>', '; rm'],
];

const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...DANGERS) },
      { weight: 2, arbitrary: fc.constantFrom(' ', '\n', '\r\n', '\t', 'word', 'Two words.') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

describe('a form that says anything', () => {
  test('in one of its answers gives a sound draft, but for names that are none or taken', () => {
    const prose = ['notes', 'questions', 'sources'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...prose), text, (name, answer) => {
        expect(outcomeOf(issueOf({ [name]: answer }))).toBe('draft');
      }),
      { numRuns: 150, seed: 20261129 },
    );
  });

  test('in all of its answers gives a sound draft or none', () => {
    const answers = fc.record({
      term: text,
      abbreviation: text,
      aliases: text,
      definition: text,
      topic: text,
      notes: text,
    });
    const outcomes: string[] = [];
    fc.assert(
      fc.property(answers, (given) => {
        outcomes.push(outcomeOf(issueOf(given)));
      }),
      { numRuns: 150, seed: 20261129 },
    );
    expect(outcomes.filter((outcome) => outcome === 'draft').length).toBeGreaterThan(50);
  });

  test('that is no form at all gives a sound draft or none', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (issue) => {
        expect(outcomeOf(issue)).not.toBe('draft');
      }),
      { numRuns: 100, seed: 20261129 },
    );
  });

  test.each([
    ['quotes', '>'.repeat(60_000)],
    ['brackets', '['.repeat(60_000)],
    ['lists', '- '.repeat(30_000)],
    ['stars', '*a'.repeat(30_000)],
    ['braces', '{'.repeat(60_000)],
    ['tags', '<b>'.repeat(20_000)],
    ['a word', 'a'.repeat(60_000)],
    ['a table', `|${'a|'.repeat(10_000)}\n|${'-|'.repeat(10_000)}`],
    ['lines', 'a\n'.repeat(30_000)],
    ['indents', Array.from({ length: 340 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n')],
  ])('and much of it, as %s', (_, answer) => {
    for (const name of ['notes', 'aliases', 'definition'] as const)
      expect(outcomeOf(issueOf({ [name]: answer }))).toMatch(/^draft$|would have an error/);
  });
});

test.each([
  ['an alias that is a name of an entry', { aliases: 'Book' }, /^the draft would have an error.*"Book" is .*"Ledger"/],
  ['an abbreviation that is a name of an entry', { abbreviation: 'ledger' }, /^the draft would have an error/],
  ['a topic that there is none', { topic: 'rolls' }, /^"rolls" is no topic/],
])('%s is told', (_, answers, message) => {
  expect(outcomeOf(issueOf(answers))).toMatch(message);
});

test('a name that is given twice stands there once', () => {
  expect(outcomeOf(issueOf({ aliases: 'Night audit\nBooks\nbooks\n- Books', abbreviation: 'Night Audit' }))).toBe(
    'draft',
  );
});
