import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { comparisonsOf, findComparison } from '../../../src/glossary/comparisons.ts';
import type { Entry } from '../../../src/glossary/entry.ts';
import { comparisonPage, type ComparisonPage } from '../../../src/glossary/pages/comparison.ts';
import { pageContext } from '../../../src/glossary/pages/page.ts';
import { termPage } from '../../../src/glossary/pages/term.ts';
import { inOrder, pairSegment } from '../../../src/glossary/pair.ts';
import { strings } from '../../../src/languages/index.ts';
import { contrastWith, entry, glossary, site, slug } from './make.ts';

const SITE = site({
  topics: [
    { id: 'roles', label: 'Roles' },
    { id: 'metrics', label: 'Metrics' },
  ],
});

/** The pairs of a language, each with its aspects. */
function pairs(entries: readonly Entry[], language = 'en', showDrafts = false): string[] {
  const { own } = pageContext(glossary(entries, { showDrafts, site: SITE }), language);
  return comparisonsOf(own).map(
    ({ first, second, points }) => `${first.slug} ${second.slug}: ${points.map(({ aspect }) => aspect).join(', ')}`,
  );
}

function pageOf(entries: readonly Entry[], a: string, b: string, language = 'en', showDrafts = false): ComparisonPage {
  const context = pageContext(glossary(entries, { showDrafts, site: SITE }), language);
  const [one, other] = [a, b].map((name) => context.own.bySlug.get(slug(name)));
  const comparison = one && other && findComparison(context.own, one, other);
  if (!comparison) throw new RangeError(`nothing compares ${a} and ${b}`);
  return comparisonPage(context, comparison);
}

describe('pairs', () => {
  test('stand in the order of their slugs, whichever entry has the contrast', () => {
    expect(pairs([entry('en/b', { contrasts: [contrastWith('a', 'size')] }), entry('en/a')])).toEqual(['a b: size']);
    expect(pairs([entry('en/a', { contrasts: [contrastWith('b', 'size')] }), entry('en/b')])).toEqual(['a b: size']);
  });

  test('stand in the order of their slugs even where the terms stand the other way round', () => {
    const first = entry('en/a', { term: 'Zebra', contrasts: [contrastWith('b', 'size')] });
    expect(pairs([first, entry('en/b', { term: 'Ant' })])).toEqual(['a b: size']);
  });

  test('written from both sides are one, with the points of both', () => {
    const a = entry('en/a', { contrasts: [contrastWith('b', 'size', 'pay')] });
    const b = entry('en/b', { contrasts: [contrastWith('a', 'pay', 'age')] });
    expect(pairs([a, b])).toEqual(['a b: size, pay, age']);
  });

  test('have the verdict of whichever entry has one, on the pages of both', () => {
    const verdict = 'Told apart by pay.';
    const written = [contrastWith('a', 'size'), { ...contrastWith('a', 'age'), verdict }];
    for (const contrast of [written, written.toReversed()]) {
      const entries = [
        entry('en/a', { contrasts: [contrastWith('b', 'size')] }),
        entry('en/b', { contrasts: contrast }),
      ];
      const context = pageContext(glossary(entries), 'en');
      expect(comparisonsOf(context.own).map((pair) => pair.verdict)).toEqual([verdict]);
      expect(entries.map((one) => termPage(context, one).contrasts.map((pair) => pair.verdict))).toEqual([
        [verdict],
        [verdict],
      ]);
    }
  });

  test('make no cycle endless', () => {
    const cycle = [
      entry('en/a', { contrasts: [contrastWith('b', 'size')] }),
      entry('en/b', { contrasts: [contrastWith('c', 'size')] }),
      entry('en/c', { contrasts: [contrastWith('a', 'size')] }),
    ];
    expect(pairs(cycle)).toEqual(['a b: size', 'a c: size', 'b c: size']);
  });

  test('need both entries: a missing one, a draft and the entry itself give no page', () => {
    const a = entry('en/a', { contrasts: ['a', 'draft', 'missing'].map((name) => contrastWith(name, 'size')) });
    const draft = entry('en/draft', { status: 'draft', contrasts: [contrastWith('a', 'age')] });
    expect(pairs([a, draft])).toEqual([]);
    expect(pairs([a, draft], 'en', true)).toEqual(['a draft: size, age']);
  });

  test('stay within their language', () => {
    expect(pairs([entry('en/a', { contrasts: [contrastWith('b', 'size')] }), entry('es/b')])).toEqual([]);
  });
});

describe('addresses', () => {
  const address = (a: string, b: string): string => pairSegment(...inOrder(slug(a), slug(b)));

  test('are the slugs in alphabetical order', () => {
    expect(address('kam', 'account-manager')).toBe('account-manager-vs-kam');
    expect(address('account-manager', 'kam')).toBe('account-manager-vs-kam');
  });

  test('are never the same for two pairs, either way round', () => {
    const slugs = ['a', 'b', 'vs', 'a-vs', 'vs-b', 'a-vs-b', 'b-vs-a', 'vs-vs', 'a-vs-vs', 'comparison'].map(slug);
    const all = slugs.flatMap((a) => slugs.filter((b) => a !== b).map((b) => pairSegment(a, b)));
    expect(all.filter((segment, index) => all.indexOf(segment) !== index)).toEqual([]);
  });
});

describe('the page', () => {
  const faq = { id: 'what', question: 'What?', answer: 'This.' };
  const link = { id: 'en/c', line: 1, column: 1 };
  const a = entry(
    'en/a',
    {
      term: 'Alpha',
      abbreviation: 'A',
      aliases: ['First'],
      topics: ['metrics', 'roles'],
      translations: { es: 'z' },
      updated: '2026-03-01',
    },
    { faqs: [faq], termLinks: [link] },
  );
  const b = entry('en/b', {
    term: 'Beta',
    topics: ['roles'],
    translations: { es: 'y' },
    updated: '2026-02-01',
    contrasts: [{ ...contrastWith('a', 'Size', 'Pay'), verdict: 'Beta is paid, Alpha pays.' }],
  });
  const c = entry('en/c', { term: 'Gamma' });
  const spanish = [
    entry('es/z', { term: 'Zeta', contrasts: [contrastWith('y', 'Tamaño')] }),
    entry('es/y', { term: 'Ípsilon' }),
  ];

  test('is all that the view shows', () => {
    expect(stringify(pageOf([a, b, c, ...spanish], 'b', 'a'))).toMatchInlineSnapshot(`
      "frame:
        language: en
        direction: ltr
        path: /en/glossary/compare/a-vs-b/
        alternates:
          - language: en
            path: /en/glossary/compare/a-vs-b/
          - language: es
            path: /es/glosario/compare/y-vs-z/
          - language: x-default
            path: /en/glossary/compare/a-vs-b/
        breadcrumb:
          - href: /en/glossary/compare/
            label: Comparisons
        title: Alpha vs Beta
        description: Beta is paid, Alpha pays.
      sides:
        - href: /en/glossary/a/
          term: Alpha
          abbreviation: A
          definition: a defined.
          aliases:
            - First
          questions:
            - href: /en/glossary/a/#what
              label: What?
          draft: false
        - href: /en/glossary/b/
          term: Beta
          definition: b defined.
          aliases: []
          questions: []
          draft: false
      verdict: Beta is paid, Alpha pays.
      points:
        - aspect: Size
          this: other Size
          other: own Size
        - aspect: Pay
          this: other Pay
          other: own Pay
      others: []
      topics:
        - Roles
        - Metrics
      updated: 2026-03-01
      "
    `);
  });

  test('has words of its own in Spanish, with "e" before the sound of an i', () => {
    const { title, description } = pageOf([a, b, ...spanish], 'z', 'y', 'es').frame;
    expect([title, description]).toEqual([
      'Ípsilon vs. Zeta',
      'La diferencia entre Ípsilon y Zeta, punto por punto: Tamaño.',
    ]);
    expect(strings('es').compareIntro('Zeta', 'Ípsilon')).toBe('La diferencia entre Zeta e Ípsilon, punto por punto.');
    expect(strings('es').compareIntro('Zeta', 'Hierro')).toBe('La diferencia entre Zeta y Hierro, punto por punto.');
  });

  test('is described by its points where it has no verdict', () => {
    const plain = entry('en/b', { term: 'Beta', contrasts: [contrastWith('a', 'Size', 'Pay')] });
    const { frame, verdict } = pageOf([a, plain], 'a', 'b');
    expect([frame.description, verdict]).toEqual([
      'The difference between Alpha and Beta, point by point: Size, Pay.',
      undefined,
    ]);
  });

  test('has no translation where the translations are not compared, or only one entry has one', () => {
    const [z, y] = [entry('es/z'), entry('es/y')];
    expect(pageOf([a, b, z, y], 'a', 'b').frame.alternates).toEqual([]);
    const untranslated = entry('en/b', { contrasts: [contrastWith('a', 'Size')] });
    expect(pageOf([a, untranslated, ...spanish], 'a', 'b').frame.alternates).toEqual([]);
  });

  test('has the date of the entry that changed last, whichever that is', () => {
    const newer = { ...b, matter: { ...b.matter, updated: '2026-04-01' } };
    expect([pageOf([a, b], 'a', 'b').updated, pageOf([a, newer], 'a', 'b').updated]).toEqual([
      '2026-03-01',
      '2026-04-01',
    ]);
  });

  test('says that an entry is deprecated and what replaces it, and stays listed', () => {
    const old = entry('en/old', {
      status: 'deprecated',
      replacedBy: 'c',
      contrasts: [contrastWith('a', 'Size')],
    });
    const { frame, sides } = pageOf([a, old, c], 'a', 'old');
    expect(frame.noindex).toBeUndefined();
    expect([sides[1].deprecated, sides[1].replacedBy?.term]).toEqual([true, 'Gamma']);
    expect(sides[0].deprecated).toBeUndefined();
  });

  test('is not for search engines while an entry is a draft', () => {
    const draft = entry('en/draft', { status: 'draft', contrasts: [contrastWith('a', 'Size')] });
    const { frame, sides } = pageOf([a, draft], 'a', 'draft', 'en', true);
    expect([frame.noindex, sides.map((side) => side.draft)]).toEqual([true, [false, true]]);
  });

  test('leads on to what else either of the two is confused with, but to no draft', () => {
    const contrasts = [contrastWith('a', 'Size'), contrastWith('b', 'Size')];
    const [d, draft] = [entry('en/d', { contrasts }), entry('en/draft', { status: 'draft', contrasts })];
    expect(pageOf([a, b, d, draft], 'a', 'b').others).toEqual([
      { href: '/en/glossary/compare/a-vs-d/', label: 'Alpha vs d' },
      { href: '/en/glossary/compare/b-vs-d/', label: 'Beta vs d' },
    ]);
  });

  test('stays as it is where only a text is changed', () => {
    const model = (entries: Entry[]): string => JSON.stringify(pageOf(entries, 'a', 'b'));
    const before = model([a, b, c]);
    const outline = { ...a.outline, faqs: [{ ...faq, question: 'Who?' }] };
    expect(model([{ ...a, digest: 'new' }, b, c, entry('en/d')])).toBe(before);
    expect(model([{ ...a, outline }, b, c])).not.toBe(before);
  });

  test('is linked from both entries', () => {
    const context = pageContext(glossary([a, b, c]), 'en');
    expect([a, b].map((entry) => termPage(context, entry).contrasts.map(({ comparison }) => comparison))).toEqual([
      ['/en/glossary/compare/a-vs-b/'],
      ['/en/glossary/compare/a-vs-b/'],
    ]);
  });
});
