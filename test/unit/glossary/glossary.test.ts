import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/glossary/entry.ts';
import { findEntry, relationsOf } from '../../../src/glossary/glossary.ts';
import { english, entry, glossary, languageOf, relations, site, slug, slugs } from './make.ts';

describe('relations are closed both ways, each there once, A–Z', () => {
  /** `a: narrower b c` for each entry and list that has others. */
  function listsOf(entries: readonly Entry[]): string[] {
    const model = glossary(entries);
    return entries.flatMap(({ language, slug: name }) => {
      const found = relations(model, `${language}/${name}`);
      return (['broader', 'narrower', 'related'] as const)
        .filter((list) => found[list].length > 0)
        .map((list) => `${name}: ${list} ${slugs(found[list]).join(' ')}`);
    });
  }

  test.each<[string, Entry[], string[]]>([
    [
      'broader makes narrower, and narrower makes broader',
      [entry('en/a', { broader: ['b'] }), entry('en/b', { narrower: ['c'] }), entry('en/c')],
      ['a: broader b', 'b: narrower a c', 'c: broader b'],
    ],
    [
      'related makes related',
      [entry('en/a', { related: ['b', 'c'] }), entry('en/b'), entry('en/c', { related: ['a'] })],
      ['a: related b c', 'b: related a', 'c: related a'],
    ],
    [
      'written from both sides, or twice',
      [
        entry('en/z', { term: 'Zed', broader: ['b', 'b'] }),
        entry('en/y', { term: 'Ypsilon', broader: ['b'] }),
        entry('en/b', { narrower: ['z', 'y'] }),
      ],
      ['z: broader b', 'y: broader b', 'b: narrower y z'],
    ],
    [
      'an entry that is broader or narrower is not related as well',
      [entry('en/a', { broader: ['b'], related: ['b', 'c'] }), entry('en/b'), entry('en/c')],
      ['a: broader b', 'a: related c', 'b: narrower a', 'c: related a'],
    ],
    [
      'names of no entry, of the entry itself, or of another language relate nothing',
      [entry('en/a', { related: ['a', 'nowhere', 'b'] }), entry('es/b')],
      [],
    ],
  ])('%s', (_, entries, lists) => {
    expect(listsOf(entries)).toEqual(lists);
  });
});

describe('contrasts', () => {
  const points = [{ aspect: 'Size', this: 'one', other: 'many' }];

  test('are mirrored for the other side', () => {
    const model = glossary([entry('en/a', { contrasts: [{ with: slug('b'), points }] }), entry('en/b')]);
    expect(relations(model, 'en/a').contrasts).toMatchObject([{ entry: { slug: 'b' }, points }]);
    expect(relations(model, 'en/b').contrasts).toMatchObject([
      { entry: { slug: 'a' }, points: [{ aspect: 'Size', this: 'many', other: 'one' }] },
    ]);
  });

  test('written by both keep their own words, own aspects first, and gain those of the other', () => {
    const model = glossary([
      entry('en/a', { contrasts: [{ with: slug('b'), points }] }),
      entry('en/b', {
        contrasts: [
          {
            with: slug('a'),
            points: [
              { aspect: 'Goal', this: 'grow', other: 'keep' },
              { aspect: 'Size', this: 'MANY', other: 'ONE' },
            ],
          },
        ],
      }),
    ]);
    expect(relations(model, 'en/a').contrasts[0]?.points).toEqual([
      { aspect: 'Size', this: 'one', other: 'many' },
      { aspect: 'Goal', this: 'keep', other: 'grow' },
    ]);
  });

  test('written by both keep their own words on the page that comes later in the A–Z, too', () => {
    const model = glossary([
      entry('en/a', { contrasts: [{ with: slug('b'), points }] }),
      entry('en/b', { contrasts: [{ with: slug('a'), points: [{ aspect: 'Size', this: 'MANY', other: 'ONE' }] }] }),
    ]);
    expect(relations(model, 'en/b').contrasts[0]?.points).toEqual([{ aspect: 'Size', this: 'MANY', other: 'ONE' }]);
  });
});

describe('backlinks', () => {
  test('are entries whose prose links here, once each, A–Z, without the entry itself', () => {
    const model = glossary([
      entry('en/z', {}, { links: ['en/a', 'en/a'] }),
      entry('en/b', {}, { links: ['en/a', 'en/nowhere'] }),
      entry('en/a', {}, { links: ['en/a'] }),
    ]);
    expect(slugs(relations(model, 'en/a').mentionedIn)).toEqual(['b', 'z']);
  });

  test('from other languages are left out', () => {
    const model = glossary([entry('es/a', {}, { links: ['en/a'] }), entry('en/a')]);
    expect(relations(model, 'en/a').mentionedIn).toEqual([]);
    expect(relations(model, 'es/a').mentionedIn).toEqual([]);
  });
});

describe('translations', () => {
  const names = (model: ReturnType<typeof glossary>, id: string): string[] =>
    [...relations(model, id).translations].map(([code, other]) => `${code}/${other.slug}`).toSorted();

  test('named by one side are known to both', () => {
    const model = glossary([entry('en/a', { translations: { es: slug('b') } }), entry('es/b')]);
    expect(names(model, 'en/a')).toEqual(['es/b']);
    expect(names(model, 'es/b')).toEqual(['en/a']);
  });

  test('are closed through a third language, in whatever order they are read', () => {
    const entries = [
      entry('en/a', { translations: { es: slug('b') } }),
      entry('es/b'),
      entry('fr/c', { translations: { en: slug('a') } }),
    ];
    for (const model of [glossary(entries), glossary(entries.toReversed())]) {
      expect(names(model, 'en/a')).toEqual(['es/b', 'fr/c']);
      expect(names(model, 'es/b')).toEqual(['en/a', 'fr/c']);
      expect(names(model, 'fr/c')).toEqual(['en/a', 'es/b']);
    }
  });

  test('are closed through a chain', () => {
    const model = glossary([
      entry('es/b', { translations: { fr: slug('c') } }),
      entry('en/a', { translations: { es: slug('b') } }),
      entry('fr/c'),
    ]);
    expect(names(model, 'en/a')).toEqual(['es/b', 'fr/c']);
    expect(names(model, 'fr/c')).toEqual(['en/a', 'es/b']);
  });

  test('that do not exist, or are drafts, are left out', () => {
    const model = glossary([
      entry('en/a', { translations: { es: slug('b'), fr: slug('nowhere') } }),
      entry('es/b', { status: 'draft' }),
    ]);
    expect(names(model, 'en/a')).toEqual([]);
  });

  test('that disagree are reported', () => {
    const model = glossary([
      entry('en/a', { translations: { es: slug('c') } }),
      entry('en/b'),
      entry('es/c', { translations: { en: slug('b') } }),
    ]);
    expect(model.problems.map(({ code }) => code)).toEqual(['missing-translation']);
  });

  test('lead back to where they came from, when they are sound', () => {
    const model = glossary([
      entry('en/a', { translations: { es: slug('b') } }),
      entry('es/b', { translations: { fr: slug('c'), en: slug('a') } }),
      entry('fr/c'),
    ]);
    for (const { entries } of model.languages.values()) {
      for (const one of entries) {
        for (const [code, other] of relations(model, `${one.language}/${one.slug}`).translations) {
          expect(relations(model, `${code}/${other.slug}`).translations.get(one.language)).toBe(one);
        }
      }
    }
    expect(model.problems).toEqual([]);
  });
});

describe('drafts', () => {
  const entries = [
    entry('en/a', { term: 'A', related: [slug('draft')], topics: ['t'] }, { links: ['en/draft'] }),
    entry('en/draft', { term: 'B', status: 'draft', broader: [slug('a')], topics: ['t'] }, { links: ['en/a'] }),
    entry('en/c', { term: 'C' }),
  ];
  const topics = site({ topics: [{ id: 't', label: 'T' }] });

  test('have no page, letter, topic, relation, backlink or neighbour, and are no problem to name', () => {
    const model = glossary(entries, { site: topics });
    const own = english(model);
    expect(slugs(own.entries)).toEqual(['a', 'c']);
    expect(findEntry(model, 'en', 'draft')).toBeUndefined();
    expect(own.letters.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(own.topics.flatMap((topic) => slugs(topic.entries))).toEqual(['a']);
    const { related, narrower, mentionedIn, next } = relations(model, 'en/a');
    expect([...related, ...narrower, ...mentionedIn]).toEqual([]);
    expect(next?.slug).toBe('c');
    expect(model.problems).toEqual([]);
  });

  test('are there where they are shown', () => {
    const model = glossary(entries, { site: topics, showDrafts: true });
    expect(slugs(english(model).entries)).toEqual(['a', 'draft', 'c']);
    expect(slugs(relations(model, 'en/a').narrower)).toEqual(['draft']);
    expect(slugs(relations(model, 'en/a').mentionedIn)).toEqual(['draft']);
  });

  test('are checked all the same', () => {
    const model = glossary([entry('en/a'), entry('en/b', { status: 'draft', related: [slug('nowhere')] })]);
    expect(model.problems.map(({ code }) => code)).toEqual(['unknown-term']);
  });
});

describe('deprecated entries', () => {
  const model = glossary([
    entry('en/new', { term: 'New' }),
    entry('en/old', { term: 'Old', status: 'deprecated', replacedBy: slug('new') }),
    entry('en/older', { term: 'new', status: 'deprecated', replacedBy: slug('new') }),
  ]);

  test('keep their page and say what replaces them, and that says what it replaces', () => {
    expect(relations(model, 'en/old').replacedBy?.slug).toBe('new');
    expect(slugs(relations(model, 'en/new').replaces)).toEqual(['older', 'old']);
    expect(english(model).entries).toHaveLength(3);
  });

  test('may share a label with what replaces them', () => {
    expect(model.problems).toEqual([]);
  });
});

describe('the model', () => {
  test('puts entries A–Z, with the one before and the one after', () => {
    const model = glossary([entry('en/b'), entry('en/c'), entry('en/a')]);
    expect(slugs(english(model).entries)).toEqual(['a', 'b', 'c']);
    expect(relations(model, 'en/a')).not.toHaveProperty('previous');
    expect(relations(model, 'en/a').next?.slug).toBe('b');
    expect(relations(model, 'en/b').previous?.slug).toBe('a');
    expect(relations(model, 'en/c')).not.toHaveProperty('next');
  });

  test('keeps languages apart, in the order of site.yaml, with those that have no entries', () => {
    const model = glossary([entry('es/a'), entry('en/a', { term: 'A' })]);
    expect([...model.languages.keys()]).toEqual(['en', 'es', 'fr']);
    expect(languageOf(model, 'fr').entries).toEqual([]);
    expect(findEntry(model, 'en', 'a')?.matter.term).toBe('A');
    expect(findEntry(model, 'fr', 'a')).toBeUndefined();
    expect(findEntry(model, 'xx', 'a')).toBeUndefined();
  });

  test('lists topics in the order of site.yaml, without empty ones, each entry once', () => {
    const topics = site({
      topics: [
        { id: 'z', label: 'Z' },
        { id: 'empty', label: 'E' },
        { id: 'a', label: 'A' },
      ],
    });
    const model = glossary([entry('en/b', { topics: ['a', 'z', 'a'] }), entry('en/a', { topics: ['a'] })], {
      site: topics,
    });
    expect(english(model).topics.map(({ topic, entries }) => [topic.id, ...slugs(entries)])).toEqual([
      ['z', 'b'],
      ['a', 'a', 'b'],
    ]);
  });

  test('is the same whatever the order of the files', () => {
    const entries = [
      entry('en/a', {
        related: [slug('c')],
        contrasts: [{ with: slug('b'), points: [{ aspect: 'x', this: 'y', other: 'z' }] }],
      }),
      entry('en/b', { broader: [slug('c')] }, { links: ['en/a'] }),
      entry('en/c', { translations: { es: slug('d') } }),
      entry('es/d'),
    ];
    const shape = (model: ReturnType<typeof glossary>): unknown =>
      [...model.languages.values()].map((own) => [
        slugs(own.entries),
        [...own.relations]
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, { broader, narrower, related, mentionedIn }]) => [
            name,
            ...[broader, narrower, related, mentionedIn].map(slugs),
          ]),
      ]);
    expect(shape(glossary(entries.toReversed()))).toEqual(shape(glossary(entries)));
  });

  test('does not know entries of another glossary', () => {
    const model = glossary([entry('en/a')]);
    expect(() => relationsOf(english(model), entry('en/b'))).toThrow(RangeError);
  });

  test('of nothing has a problem and no pages', () => {
    const model = glossary([]);
    expect(model.problems.map(({ code }) => code)).toEqual(['empty-glossary']);
    expect(english(model).letters).toEqual([]);
  });

  test('of 7,000 entries is made in seconds, cycles and long chains included', () => {
    const entries = Array.from({ length: 7000 }, (_, index) =>
      entry(
        `en/t-${index}`,
        {
          broader: [slug(`t-${index === 0 ? 6999 : index - 1}`)],
          related: [slug(`t-${(index * 7) % 7000}`)].filter((name) => name !== slug(`t-${index}`)),
        },
        { links: [`en/t-${(index * 13) % 7000}`] },
      ),
    );
    const start = performance.now();
    const model = glossary(entries);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(model.problems.map(({ code }) => code)).toEqual(['broader-cycle']);
    expect(english(model).entries).toHaveLength(7000);
  });
});
