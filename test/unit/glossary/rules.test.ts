/** What each rule lets pass, and what fixtures cannot show; what it reports is in `test/fixtures/failures`. */
import { describe, expect, test } from 'vitest';
import { formatProblem, sortProblems, summarizeProblems, type Problem } from '../../../src/glossary/problem.ts';
import type { Entry } from '../../../src/glossary/entry.ts';
import { entry, glossary, site, slug } from './make.ts';

function codes(...entries: Entry[]): string[] {
  return glossary(entries).problems.map(({ code, place }) => `${place.file.slice('content/terms/'.length)} ${code}`);
}

describe('labels', () => {
  test('may be the same in two languages', () => {
    const english = entry('en/crm', { term: 'CRM', translations: { es: 'crm' } });
    expect(codes(english, entry('es/crm', { term: 'CRM' }))).toEqual([]);
  });

  test('may not be the same in one, however they are written', () => {
    expect(codes(entry('en/a', { term: 'Key account' }), entry('en/b', { term: 'KEY-ACCOUNT' }))).toEqual([
      'en/b.mdx duplicate-label',
    ]);
    expect(codes(entry('en/a', { abbreviation: 'X' }), entry('en/b', { aliases: ['x'] }))).toEqual([
      'en/b.mdx duplicate-label',
    ]);
  });

  test('of three entries are reported twice', () => {
    expect(codes(entry('en/a', { term: 'X' }), entry('en/b', { term: 'x' }), entry('en/c', { term: 'X ' }))).toEqual([
      'en/b.mdx duplicate-label',
      'en/c.mdx duplicate-label',
    ]);
  });
});

describe('reading orders', () => {
  const topics = [{ id: 'roles', label: 'Roles', start: { en: ['kam', 'kma'], fr: ['kam'] } }];

  test('name entries of their language', () => {
    const { problems } = glossary([entry('en/kam'), entry('es/kma')], { site: site({ topics }) });
    expect(problems.map(({ message }) => message)).toEqual([
      '"kam" in the reading order of the topic "roles" (start, fr) is no entry; name one that is there or remove it',
      '"kma" in the reading order of the topic "roles" (start, en) is no entry; did you mean "kam"?',
    ]);
  });
});

describe('cycles', () => {
  const chain = (names: readonly string[]): Entry[] =>
    names.slice(1).map((name, index) => entry(`en/${name}`, { broader: [slug(names[index] ?? '')] }));

  test('are none when two ways lead to one entry', () => {
    expect(
      codes(
        entry('en/top'),
        ...chain(['top', 'b', 'd']),
        entry('en/c', { broader: [slug('top')], narrower: [slug('d')] }),
      ),
    ).toEqual([]);
  });

  test('are none when both sides write the same relation', () => {
    expect(codes(entry('en/a', { broader: [slug('b')] }), entry('en/b', { narrower: [slug('a')] }))).toEqual([]);
  });

  test('are reported once each', () => {
    const problems = codes(...chain(['b', 'a', 'b']), ...chain(['d', 'c', 'd']));
    expect(problems.map((problem) => problem.split(' ')[1])).toEqual(['broader-cycle', 'broader-cycle']);
  });

  test('are found at the end of a chain of 20,000', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `t-${index}`);
    expect(codes(entry('en/t-0', { broader: [slug('t-19999')] }), ...chain(names))).toHaveLength(1);
  });
});

describe('redirects', () => {
  test('may have a name that another language uses', () => {
    expect(codes(entry('en/a', { redirectFrom: [slug('b')] }), entry('es/b'))).toEqual([]);
  });

  test('may not be written twice', () => {
    expect(codes(entry('en/a', { redirectFrom: [slug('old'), slug('old')] }))).toEqual(['en/a.mdx redirect-collision']);
  });
});

describe('other names', () => {
  test('may not lead where another entry is', () => {
    const other = entry('en/other-thing', { term: 'Something else' });
    expect(codes(entry('en/a', { aliases: ['Other thing'] }), other)).toEqual(['en/a.mdx redirect-collision']);
    expect(codes(entry('en/a', { abbreviation: 'OT' }), entry('en/ot', { term: 'Something else' }))).toEqual([
      'en/a.mdx redirect-collision',
    ]);
  });

  test('may not lead where another entry was', () => {
    const other = entry('en/b', { redirectFrom: [slug('old-name')] });
    expect(codes(entry('en/a', { aliases: ['Old name'] }), other)).toEqual(['en/a.mdx redirect-collision']);
  });

  test('may be the address of the entry itself, now or before', () => {
    expect(codes(entry('en/old-name', { term: 'New', aliases: ['Old name'] }))).toEqual([]);
    expect(codes(entry('en/a', { aliases: ['Old name'], redirectFrom: [slug('old-name')] }))).toEqual([]);
  });

  test('may be taken over from an entry that is replaced', () => {
    const old = entry('en/old-name', { term: 'Old name', status: 'deprecated', replacedBy: slug('a') });
    expect(codes(entry('en/a', { aliases: ['Old name'] }), old)).toEqual([]);
  });

  test('that differ from an address in signs alone simply have none', () => {
    expect(codes(entry('en/c'), entry('en/a', { aliases: ['C++', 'C#'] }))).toEqual([]);
  });
});

describe('translations', () => {
  test('may be written from both sides', () => {
    expect(
      codes(entry('en/a', { translations: { es: slug('b') } }), entry('es/b', { translations: { en: slug('a') } })),
    ).toEqual([]);
  });

  test('may name a draft', () => {
    expect(codes(entry('en/a', { translations: { es: slug('b') } }), entry('es/b', { status: 'draft' }))).toEqual([]);
  });
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
