/** What each rule lets pass, and what fixtures cannot show; what it reports is in `test/fixtures/failures`. */
import { describe, expect, test } from 'vitest';
import { formatProblem, sortProblems, summarizeProblems, type Problem } from '../../../src/glossary/problem.ts';
import type { Entry } from '../../../src/glossary/entry.ts';
import { entry, glossary, site, slug } from './make.ts';

function codes(...entries: Entry[]): string[] {
  return glossary(entries).problems.map(({ code, place }) => `${place.file.slice('content/terms/'.length)} ${code}`);
}

const chain = (names: readonly string[]): Entry[] =>
  names.slice(1).map((name, index) => entry(`en/${name}`, { broader: [slug(names[index] ?? '')] }));

describe('entries may have', () => {
  test.each<[string, Entry[]]>([
    [
      'a label of an entry in another language',
      [entry('en/crm', { term: 'CRM', translations: { es: 'crm' } }), entry('es/crm', { term: 'CRM' })],
    ],
    [
      'two ways to one broader entry',
      [entry('en/top'), ...chain(['top', 'b', 'd']), entry('en/c', { broader: [slug('top')], narrower: [slug('d')] })],
    ],
    ['a relation written from both sides', [entry('en/a', { broader: ['b'] }), entry('en/b', { narrower: ['a'] })]],
    ['an old address that another language uses', [entry('en/a', { redirectFrom: ['b'] }), entry('es/b')]],
    ['a name that is their own address', [entry('en/old-name', { term: 'New', aliases: ['Old name'] })]],
    ['a name that was their own address', [entry('en/a', { aliases: ['Old name'], redirectFrom: ['old-name'] })]],
    [
      'a name of an entry that they replace',
      [
        entry('en/a', { aliases: ['Old name'] }),
        entry('en/old-name', { term: 'Old name', status: 'deprecated', replacedBy: 'a' }),
      ],
    ],
    ['names that signs alone tell from an address', [entry('en/c'), entry('en/a', { aliases: ['C++', 'C#'] })]],
    [
      'translations written from both sides',
      [entry('en/a', { translations: { es: 'b' } }), entry('es/b', { translations: { en: 'a' } })],
    ],
    [
      'a draft as their translation',
      [entry('en/a', { translations: { es: 'b' } }), entry('es/b', { status: 'draft' })],
    ],
  ])('%s', (_, entries) => {
    expect(codes(...entries)).toEqual([]);
  });
});

test('the reading orders of topics name entries of their language', () => {
  const topics = [{ id: 'roles', label: 'Roles', start: { en: ['kam', 'kma'], fr: ['kam'] } }];
  const { problems } = glossary([entry('en/kam'), entry('es/kma')], { site: site({ topics }) });
  expect(problems.map(({ message }) => message)).toEqual([
    '"kam" in the reading order of the topic "roles" (start, fr) is no entry; name one that is there or remove it',
    '"kma" in the reading order of the topic "roles" (start, en) is no entry; did you mean "kam"?',
  ]);
});

describe('cycles', () => {
  test('are reported once each', () => {
    const problems = codes(...chain(['b', 'a', 'b']), ...chain(['d', 'c', 'd']));
    expect(problems.map((problem) => problem.split(' ')[1])).toEqual(['broader-cycle', 'broader-cycle']);
  });

  test('are found at the end of a chain of 20,000', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `t-${index}`);
    expect(codes(entry('en/t-0', { broader: [slug('t-19999')] }), ...chain(names))).toHaveLength(1);
  });
});

test('an old address may not be written twice', () => {
  expect(codes(entry('en/a', { redirectFrom: ['old', 'old'] }))).toEqual(['en/a.mdx redirect-collision']);
});

describe('suggestions', () => {
  test('never name the entry itself', () => {
    const [problem] = glossary([entry('en/account', { related: [slug('accounts')] })]).problems;
    expect(problem?.message).not.toContain('did you mean "account"');
  });
});

describe('sizes', () => {
  test('of a language without entries are no problem while another has some', () => {
    expect(glossary([entry('es/a')], { site: site() }).problems).toEqual([]);
  });

  test('are counted with drafts where they are shown', () => {
    const draft = entry('en/a', { status: 'draft' });
    expect(glossary([draft]).problems.map(({ code }) => code)).toEqual(['empty-glossary']);
    expect(glossary([draft], { showDrafts: true }).problems).toEqual([]);
  });
});

describe('problems', () => {
  const problem = (
    file: string,
    line: number,
    column: number,
    code: Problem['code'] = 'bad-mdx',
    message = 'm',
  ): Problem => ({
    code,
    place: { file, line, column },
    message,
  });

  test('are sorted by file, line, column, code and message, numbers as numbers', () => {
    const sorted = [
      problem('a', 2, 1),
      problem('a', 10, 1),
      problem('a', 10, 9, 'bad-faq'),
      problem('a', 10, 9, 'bad-mdx', 'a'),
      problem('a', 10, 9, 'bad-mdx', 'b'),
      problem('b', 1, 1),
    ];
    expect(sortProblems(sorted.toReversed())).toEqual(sorted);
  });

  test('are one line each', () => {
    expect(formatProblem(problem('content/terms/en/a.mdx', 7, 3))).toBe('content/terms/en/a.mdx:7:3 bad-mdx: m');
  });

  test('are counted', () => {
    expect(summarizeProblems([])).toBeUndefined();
    expect(summarizeProblems([problem('a', 1, 1)])).toBe('1 error');
    expect(summarizeProblems([problem('a', 1, 1, 'unused-source'), problem('a', 1, 1, 'line-endings')])).toBe(
      '2 warnings',
    );
  });
});
