import { describe, expect, test } from 'vitest';
import { linkResolver } from '../../../src/glossary/pages/link-resolver.ts';
import type { TermLink } from '../../../src/glossary/body.ts';
import { PAGES } from '../../../src/glossary/pages/all.ts';
import { comparisonsPage, topicsPage, type ComparisonsPage } from '../../../src/glossary/pages/indexes.ts';
import { homePage } from '../../../src/glossary/pages/home.ts';
import { indexPage } from '../../../src/glossary/pages/a-z.ts';
import { letterPage, topicPage, type ListPage } from '../../../src/glossary/pages/lists.ts';
import {
  editUrl,
  metaDescription,
  PAGE_SIZE,
  pageContext,
  paginate,
  type PageContext,
} from '../../../src/glossary/pages/page.ts';
import { termPage, type TermPage } from '../../../src/glossary/pages/term.ts';
import type { Entry } from '../../../src/glossary/entry.ts';
import { readEntryHref } from '../../../src/mdx/urls.ts';
import { context, entry, glossary, site, slug } from './make.ts';

function many(count: number): Entry[] {
  return Array.from({ length: count }, (_, index) =>
    entry(`en/a-${String(index).padStart(4, '0')}`, { topics: ['t'] }),
  );
}

const TOPICS = site({ topics: [{ id: 't', label: { en: 'Topic', es: 'Tema' } }] });

function letterPages(own: PageContext): ListPage[] {
  return PAGES.letter.all(own).map(({ item }) => letterPage(own, item));
}

function topicPages(own: PageContext): ListPage[] {
  return PAGES.topic.all(own).map(({ item }) => topicPage(own, item));
}

describe('paginate', () => {
  test.each([
    [0, [0]],
    [1, [1]],
    [99, [99]],
    [100, [100]],
    [101, [100, 1]],
    [200, [100, 100]],
    [201, [100, 100, 1]],
  ])('%i items make pages of %j', (count, sizes) => {
    const items = Array.from({ length: count }, (_, index) => index);
    const pages = paginate(items);
    expect(pages.map((page) => page.items.length)).toEqual(sizes);
    expect(pages.flatMap((page) => page.items)).toEqual(items);
    expect(pages.map(({ number, total }) => [number, total])).toEqual(
      sizes.map((_, index) => [index + 1, sizes.length]),
    );
  });

  test('7,000 items make 70 pages', () => {
    const pages = paginate(many(7000));
    expect(pages).toHaveLength(70);
    expect(pages.every(({ items }) => items.length === PAGE_SIZE)).toBe(true);
  });
});

describe('metaDescription', () => {
  test('leaves what is short enough', () => {
    expect(metaDescription('', 'en')).toBe('');
    expect(metaDescription('x'.repeat(155), 'en')).toBe('x'.repeat(155));
  });

  test('cuts at a word, without the sign before it, within the limit', () => {
    expect(metaDescription(`${'word '.repeat(29)}wo, and more than fits into it`, 'en')).toBe(
      `${'word '.repeat(29)}wo, and…`,
    );
    expect(metaDescription(`${'word '.repeat(29)}word, another`, 'en')).toBe(`${'word '.repeat(29)}word…`);
    const whole = `${'word '.repeat(29)}wordwords`;
    expect(metaDescription(`${whole} more`, 'en')).toBe(`${whole}…`);
    expect(metaDescription(`${whole}x more`, 'en')).toBe(`${'word '.repeat(29).trim()}…`);
  });

  test('ends with a sentence where sentences fill half of the room, and not after an abbreviation', () => {
    const first = `${'word '.repeat(20)}sentence.`;
    expect(metaDescription(`${first} ${'More '.repeat(20)}`, 'en')).toBe(first);
    expect(metaDescription(`A word. ${'more '.repeat(40)}`, 'en')).toMatch(/more…$/);
    expect(metaDescription(`${'word '.repeat(20)}of the U.S. ${'More '.repeat(20)}`, 'en')).toMatch(/More…$/);
    expect(metaDescription(`${'语言'.repeat(50)}。${'语言'.repeat(50)}`, 'en')).toBe(`${'语言'.repeat(50)}。`);
  });

  test('cuts text without spaces anyway', () => {
    expect(metaDescription('界'.repeat(200), 'en')).toBe(`${'界'.repeat(154)}…`);
  });

  test('never cuts a character in two', () => {
    expect(metaDescription('😀'.repeat(100) + 'x', 'en').isWellFormed()).toBe(true);
    expect(metaDescription(`x${'😀'.repeat(100)}`, 'en').isWellFormed()).toBe(true);
  });
});

describe('a letter', () => {
  test.each([
    [1, 1],
    [100, 1],
    [101, 2],
    [250, 3],
  ])('of %i terms has %i pages that follow each other', (count, total) => {
    const pages = letterPages(context(many(count)));
    expect(pages).toHaveLength(total);
    expect(pages.map(({ frame }) => frame.path)).toEqual(
      Array.from({ length: total }, (_, index) =>
        index === 0 ? '/en/glossary/letter/a/' : `/en/glossary/letter/a/${index + 1}/`,
      ),
    );
    expect(pages[0]).not.toHaveProperty('previous');
    expect(pages.at(-1)).not.toHaveProperty('next');
    for (const [index, page] of pages.entries()) {
      expect(page.next).toBe(pages[index + 1]?.frame.path);
      expect(page.previous).toBe(pages[index - 1]?.frame.path);
    }
  });

  test('says its number on every page but the first, in title, description and breadcrumb', () => {
    const [first, second] = letterPages(context(many(101)));
    expect(first?.frame).toMatchObject({
      title: 'Terms under A',
      description: '101 terms under A, each with its definition.',
      breadcrumb: [],
    });
    expect(second?.frame).toMatchObject({
      title: 'Terms under A, page 2',
      description: 'page 2. 101 terms under A, each with its definition.',
      breadcrumb: [{ href: '/en/glossary/letter/a/', label: 'Terms under A' }],
      alternates: [],
    });
  });

  test('under which only other names stand says so, is not for search engines, and counts no terms', () => {
    const own = context([entry('en/ab', { term: 'Ab', aliases: ['Zed'] })]);
    const [first, second] = letterPages(own);
    expect(first).toMatchObject({ count: 1, names: 0 });
    expect(second).toMatchObject({
      count: 0,
      names: 1,
      rows: { items: [{ name: 'Zed' }] },
      frame: { noindex: true, description: 'One name under Z, with the term that each leads to.' },
    });
  });

  test('is as long as a page in lines, other names among them', () => {
    const pages = letterPages(
      context(many(60).map((one, index) => ({ ...one, matter: { ...one.matter, aliases: [`a${index}`] } }))),
    );
    expect(pages.map(({ rows }) => rows.items.length)).toEqual([100, 20]);
  });

  test('is the same as no page of another language, which has other terms', () => {
    const [page] = letterPages(context([entry('en/abc'), entry('es/ajo')]));
    expect(page?.frame.alternates).toEqual([]);
  });
});

describe('a topic', () => {
  test('has its name and intro in the language of the page', () => {
    const topics = site({
      topics: [{ id: 't', label: { en: 'Topic', es: 'Tema' }, description: { en: 'About it.' } }],
    });
    const own = context([entry('en/a', { topics: ['t'] }), entry('es/b', { topics: ['t'] })], {
      site: topics,
      language: 'es',
    });
    expect(topicPages(own)).toMatchObject([
      {
        heading: 'Tema',
        description: 'About it.',
        current: '/es/glosario/topic/t/',
        frame: {
          alternates: [
            { language: 'en', path: '/en/glossary/topic/t/' },
            { language: 'es', path: '/es/glosario/topic/t/' },
            { language: 'x-default', path: '/en/glossary/topic/t/' },
          ],
        },
        topics: [{ href: '/es/glosario/topic/t/', label: 'Tema', count: 1 }],
      },
    ]);
  });

  test('that is long begins with the terms to which most others point, in prose or by relation', () => {
    const one = entry('en/hub', { topics: ['t'] });
    const two = entry('en/spoke', { topics: ['t'], related: ['hub'] });
    const out = entry('en/gone', { topics: ['t'], status: 'deprecated', replacedBy: 'hub', related: ['hub'] });
    const others = many(20).map((other) => ({ ...other, outline: { ...other.outline, termLinks: [link('en/hub')] } }));
    const own = context([one, two, out, ...others], { site: TOPICS });
    const [page] = topicPages(own);
    expect(page?.mostReferenced.map(({ term }) => term)).toEqual(['hub', 'spoke']);
    const few = context([one, two, out], { site: TOPICS });
    expect(topicPages(few)[0]?.mostReferenced).toEqual([]);
  });

  test('of 7,000 terms has 70 pages, and the index lists letters alone', () => {
    const own = context(many(7000), { site: TOPICS });
    expect(topicPages(own)).toHaveLength(70);
    expect(indexPage(own)).toMatchObject({ count: 7000, groups: [], counts: [{ label: 'A', count: 7000 }] });
  });
});

describe('the index', () => {
  test('lists every term while they fit on one page', () => {
    expect(indexPage(context(many(300))).groups.flatMap(({ rows }) => rows)).toHaveLength(300);
    expect(indexPage(context(many(301))).groups).toEqual([]);
  });

  test.each([
    [1, 'One term, with its definition.'],
    [300, 'All 300 terms in alphabetical order, each with its definition.'],
    [301, '301 terms from A to Z: each letter leads to its terms and their definitions.'],
  ])('of %i says what is on it', (count, description) => {
    expect(indexPage(context(many(count))).frame.description).toBe(description);
  });

  test('of no terms has letters that lead nowhere', () => {
    const page = indexPage(context([entry('es/a')]));
    expect(page).toMatchObject({ count: 0, counts: [], groups: [], topics: [] });
    expect([page.letters.length, page.letters.some(({ href }) => href !== undefined)]).toEqual([26, false]);
  });

  test('has a place for every other name, and letters that lead to their places', () => {
    const page = indexPage(context([entry('en/ab', { term: 'Ab', abbreviation: 'Q', aliases: ['Z', 'AB'] })]));
    expect(page.groups.map(({ label, rows }) => [label, rows])).toMatchObject([
      ['A', [{ term: 'Ab' }]],
      ['Q', [{ name: 'Q', see: [{ href: '/en/glossary/ab/', label: 'Ab' }] }]],
      ['Z', [{ name: 'Z', see: [{ href: '/en/glossary/ab/', label: 'Ab' }] }]],
    ]);
    expect(page.letters.filter(({ href }) => href !== undefined).map(({ href }) => href)).toEqual(
      page.groups.map(({ id }) => `#${id}`),
    );
  });
});

describe('the index of comparisons', () => {
  const pairs = (count: number): Entry[] => {
    const points = [{ aspect: 'Size', this: 'small', other: 'large' }];
    const others = Array.from({ length: count }, (_, index) => slug(`b-${String(index).padStart(3, '0')}`));
    const contrasts = others.map((name, index) => ({
      with: name,
      points,
      ...(index === 0 && { verdict: 'One is small.' }),
    }));
    return [entry('en/a', { term: 'Ab', contrasts }), ...others.map((name) => entry(`en/${name}`))];
  };
  const indexOf = (own: PageContext): ComparisonsPage[] =>
    PAGES.comparisons.all(own).map(({ item }) => comparisonsPage(own, item));

  test('says of each pair what the difference is, else what its page is', () => {
    const [page] = indexOf(context(pairs(2)));
    expect(page?.pairs.items).toEqual([
      { href: '/en/glossary/compare/a-vs-b-000/', label: 'Ab vs b-000', description: 'One is small.' },
      {
        href: '/en/glossary/compare/a-vs-b-001/',
        label: 'Ab vs b-001',
        description: 'The difference between Ab and b-001, point by point.',
      },
    ]);
    expect(page?.frame).toMatchObject({ path: '/en/glossary/compare/', breadcrumb: [] });
  });

  test('goes on from page to page, each with its place in the whole list', () => {
    const [first, second] = indexOf(context(pairs(201)));
    expect(first).toMatchObject({ count: 201, pairs: { before: 0 }, next: '/en/glossary/compare/2/' });
    expect(second).toMatchObject({
      count: 201,
      self: 'page 2',
      pairs: { before: 200, items: [{ label: 'Ab vs b-200' }] },
      previous: '/en/glossary/compare/',
      frame: { breadcrumb: [{ href: '/en/glossary/compare/', label: 'Comparisons' }] },
    });
    expect(second).not.toHaveProperty('next');
  });

  test('is not there without comparisons; then no page leads to it', () => {
    const own = context([entry('en/a')]);
    expect(indexOf(own)).toEqual([]);
    expect(homePage(own).allComparisons).toEqual([]);
  });
});

describe('the index of topics', () => {
  const SOME = site({
    topics: ['t', 'u', 'empty'].map((id) => ({ id, label: { en: `Topic ${id}`, es: `Tema ${id}` } })),
  });

  test('lists those that have terms, and stands above each of them', () => {
    const own = context([entry('en/a', { topics: ['t', 'u'] }), entry('es/a', { topics: ['u'] })], { site: SOME });
    expect(topicsPage(own)).toMatchObject({
      frame: { path: '/en/glossary/topic/', description: 'The glossary by topic: Topic t, Topic u.' },
      topics: [{ label: 'Topic t', count: 1 }, { label: 'Topic u' }],
    });
    expect(topicsPage(own).frame.alternates.map(({ language }) => language)).toEqual(['en', 'es', 'x-default']);
    expect(topicPages(own)[0]?.frame.breadcrumb).toEqual([{ href: '/en/glossary/topic/', label: 'Topics' }]);
  });

  test('is not there without topics', () => {
    expect(PAGES.topics.all(context([entry('en/a')], { site: SOME }))).toEqual([]);
  });
});

describe('the home page', () => {
  test('shows the six newest terms, newest first, by publication, then by change, then A–Z', () => {
    const page = homePage(
      context([
        entry('en/a', { published: '2026-01-01' }),
        entry('en/b', { published: '2026-01-03' }),
        entry('en/c', { published: '2026-01-02', updated: '2026-02-01' }),
        entry('en/d', { published: '2026-01-02', updated: '2026-03-01' }),
        entry('en/e', { published: '2026-01-02' }),
        entry('en/f', { published: '2026-01-02' }),
        entry('en/g', { published: '2025-01-01', updated: '2026-12-01' }),
        entry('en/h', { published: '2026-01-09', status: 'deprecated', replacedBy: slug('a') }),
      ]),
    );
    expect(page.newest.map(({ term }) => term)).toEqual(['b', 'd', 'c', 'e', 'f', 'a']);
  });

  test('shows the terms to which most others point, by relation or in prose, each other entry counted once', () => {
    const page = homePage(
      context([
        entry('en/hub'),
        entry('en/two'),
        entry('en/x', { related: [slug('hub')], broader: [slug('two')] }, { links: ['en/hub', 'en/hub'] }),
        entry('en/y', { broader: [slug('hub')] }, { links: ['en/two'] }),
        entry('en/z', {}, { links: ['en/hub'] }),
        entry('en/alone'),
      ]),
    );
    expect(page.mostReferenced.map(({ term }) => term)).toEqual(['hub', 'two', 'x', 'y']);
  });

  test('counts entries that point elsewhere for nothing, and puts ties A–Z', () => {
    const page = homePage(
      context([
        entry('en/c', {}, { links: ['en/b', 'en/a'] }),
        entry('en/b'),
        entry('en/a'),
        entry('en/d', {}, { links: ['en/c'] }),
      ]),
    );
    expect(page.mostReferenced.map(({ term }) => term)).toEqual(['a', 'b', 'c']);
  });

  test('shows nothing as new where all terms came on one day, and nothing of an empty glossary', () => {
    expect(homePage(context(many(3))).newest).toEqual([]);
    const empty = homePage(context([entry('es/a')], { today: '2026-11-30' }));
    expect(empty).toMatchObject({ mostReferenced: [], comparisons: [], newest: [], paths: [] });
    expect(empty).not.toHaveProperty('word');
  });

  test('has a word for each day, no deprecated one, and all others before one comes again', () => {
    const entries = [...many(10), entry('en/z', { status: 'deprecated', replacedBy: slug('a-0001') })];
    const days = Array.from({ length: 20 }, (_, index) => `2026-12-${String(index + 1).padStart(2, '0')}`);
    const shown = days.map((today) => homePage(context(entries, { today })).word?.term);
    expect(new Set(shown.slice(0, 10))).toEqual(new Set(many(10).map(({ matter }) => matter.term)));
    expect(shown.slice(10)).toEqual(shown.slice(0, 10));
    expect(homePage(context(many(1), { today: '2026-12-01' })).word?.term).toBe('a-0000');
    expect(homePage(context(many(1)))).not.toHaveProperty('word');
  });

  test('leads newcomers to reading orders, by whom each is for, else by its topic', () => {
    const start = { en: ['a-0001', 'a-0000', 'nowhere'] };
    const topics = [
      { id: 't', label: 'Topic', reader: { en: 'New gardener', es: 'Jardinero nuevo' }, start },
      { id: 'u', label: 'Other', start },
      { id: 'v', label: 'Too short', start: { en: ['a-0001'] } },
    ];
    const entries = many(2).map((one) => ({ ...one, matter: { ...one.matter, topics: ['t', 'u', 'v'] } }));
    expect(homePage(context(entries, { site: site({ topics }) })).paths).toEqual([
      { href: '/en/glossary/topic/t/#start', label: 'New gardener', count: 2 },
      { href: '/en/glossary/topic/u/#start', label: 'Other', count: 2 },
    ]);
  });

  test('names the pairs that are confused with each other, those with most points first', () => {
    const contrast = (name: string, points: number): object => ({
      contrasts: [
        {
          with: slug(name),
          points: Array.from({ length: points }, (_, index) => ({ aspect: `aspect ${index}`, this: 'a', other: 'b' })),
        },
      ],
    });
    const page = homePage(
      context([
        entry('en/a', contrast('b', 1)),
        entry('en/b'),
        entry('en/d', contrast('c', 2)),
        entry('en/c'),
        entry('en/e', { ...contrast('a', 3), status: 'deprecated', replacedBy: slug('a') }),
      ]),
    );
    expect(page.comparisons).toEqual([
      { href: '/en/glossary/compare/c-vs-d/', label: 'c vs d' },
      { href: '/en/glossary/compare/a-vs-b/', label: 'a vs b' },
    ]);
  });
});

describe('a term page', () => {
  function pageOf(id: string, entries: readonly Entry[], more: { site?: ReturnType<typeof site> } = {}): TermPage {
    const [language = '', name = ''] = id.split('/');
    const own = pageContext(glossary(entries, more), language);
    const found = own.own.bySlug.get(slug(name));
    if (!found) throw new Error(`no entry ${id}`);
    return termPage(own, found);
  }

  test('numbers sources as the text cites them, notes between them, and uncited ones last', () => {
    const sources = ['a', 'b', 'c', 'd'].map((id) => ({ id, title: id.toUpperCase() }));
    const page = pageOf('en/x', [entry('en/x', { sources }, { citations: ['c', 'note', 'a'] })]);
    expect(page.sources.map(({ id, number }) => `${number} ${id}`)).toEqual(['1 c', '3 a', '4 b', '5 d']);
  });

  test('has its abbreviation in the title, and its definition as the description', () => {
    const page = pageOf('en/kam', [
      entry('en/kam', { term: 'Key account manager', abbreviation: 'KAM', definition: 'A role.' }),
    ]);
    expect(page.frame).toMatchObject({
      title: 'Key account manager (KAM)',
      description: 'A role.',
      path: '/en/glossary/kam/',
    });
  });

  test('is described by as much of a long definition as search engines show', () => {
    const page = pageOf('en/a', [entry('en/a', { definition: 'word '.repeat(60) })]);
    expect(page.frame.description).toBe(`${'word '.repeat(31).trim()}…`);
    expect(page.definition).toHaveLength(299);
  });

  test('shows the date of the last change, which is that of publication when there was none', () => {
    expect(pageOf('en/a', [entry('en/a')])).toMatchObject({ published: '2026-01-01', updated: '2026-01-01' });
    expect(pageOf('en/a', [entry('en/a', { updated: '2026-02-01' })])).toMatchObject({ updated: '2026-02-01' });
  });

  test('lists headings of the second and third level', () => {
    const headings = [2, 3, 4].map((depth) => ({ depth, id: `h${depth}`, text: 'x' }));
    expect(pageOf('en/a', [entry('en/a', {}, { headings })]).headings.map(({ id }) => id)).toEqual(['h2', 'h3']);
  });

  test('links to translations, neighbours, topics and what replaces it', () => {
    const page = pageOf(
      'en/b',
      [
        entry('en/a'),
        entry('en/b', { topics: ['t'], translations: { es: slug('b') }, status: 'deprecated', replacedBy: slug('a') }),
        entry('es/b'),
      ],
      { site: TOPICS },
    );
    expect(page).toMatchObject({
      deprecated: true,
      draft: false,
      replacedBy: { href: '/en/glossary/a/', term: 'a' },
      previous: { href: '/en/glossary/a/', label: 'a' },
      topics: [{ href: '/en/glossary/topic/t/', label: 'Topic' }],
      translations: {
        there: [{ href: '/es/glosario/b/', label: 'b', language: 'es', languageLabel: 'Español' }],
        missing: [{ code: 'fr', label: 'Français' }],
      },
      frame: {
        alternates: [
          { language: 'en', path: '/en/glossary/b/' },
          { language: 'es', path: '/es/glosario/b/' },
          { language: 'x-default', path: '/en/glossary/b/' },
        ],
        breadcrumb: [{ href: '/en/glossary/topic/t/', label: 'Topic' }],
      },
    });
    expect(page).not.toHaveProperty('next');
  });

  test('says where the reading orders of topics go on; entries without a page are no step', () => {
    const start = { en: ['c', 'draft', 'a', 'nowhere', 'b'], es: ['b', 'a'] };
    const topics = [
      { id: 't', label: 'Topic', start },
      { id: 'u', label: 'Other', start: { en: ['b', 'c'] } },
      { id: 'v', label: 'Of one', start: { en: ['c'] } },
      { id: 'w', label: 'Without a page', start: { en: ['c', 'b'] } },
    ];
    const entries = [
      entry('en/a', { topics: ['t', 'u', 'v'] }),
      entry('en/b'),
      entry('en/c'),
      entry('en/draft', { status: 'draft' }),
    ];
    const steps = (id: string): unknown =>
      pageOf(id, entries, { site: site({ topics }) }).steps.map(({ topic, number, total, next }) =>
        [topic.label, number, total, next?.href].join(' '),
      );
    expect(steps('en/c')).toEqual(['Topic 1 3 /en/glossary/a/', 'Other 2 2 ']);
    expect(steps('en/a')).toEqual(['Topic 2 3 /en/glossary/b/']);
    expect(steps('en/b')).toEqual(['Topic 3 3 ', 'Other 1 2 /en/glossary/c/']);
  });

  test('mentions entries of any language that its prose links to, once each, in the order of the text', () => {
    const page = pageOf('en/a', [
      entry('en/a', {}, { links: ['en/c', 'es/b', 'en/c', 'en/a', 'en/draft', 'en/nowhere'] }),
      entry('es/b'),
      entry('en/c'),
      entry('en/draft', { status: 'draft' }),
    ]);
    expect(page.mentions.map(({ href }) => href)).toEqual(['/en/glossary/c/', '/es/glosario/b/']);
  });
});

describe('links in prose', () => {
  test('lead to pages, to text where there is none, and elsewhere as they are', () => {
    const more = { site: site({ url: 'https://example.org/docs/' }) };
    const resolve = linkResolver(
      context([entry('en/a'), entry('es/café'), entry('en/d', { status: 'draft' })], more),
      readEntryHref,
    );
    expect(resolve('entry:en/a')).toBe('/docs/en/glossary/a/');
    expect(resolve('entry:es/café#qué')).toBe('/docs/es/glosario/caf%C3%A9/#qu%C3%A9');
    expect(resolve('entry:en/d')).toBeUndefined();
    expect(resolve('/en/about/')).toBe('/docs/en/about/');
    expect(resolve('#x')).toBe('#x');
    expect(resolve('https://example.org/x')).toBe('https://example.org/x');
  });
});

describe('edit this page', () => {
  const url = 'https://git.example/r/';

  test('leads to the file in the repository', () => {
    expect(editUrl(site({ repository: { url } }), entry('es/café'))).toBe(
      'https://git.example/r/edit/main/content/terms/es/caf%C3%A9.mdx',
    );
    expect(editUrl(site({ repository: { url, branch: 'trunk', contentPath: '' } }), entry('en/a'))).toBe(
      'https://git.example/r/edit/trunk/terms/en/a.mdx',
    );
  });

  test('is not there without a repository', () => {
    expect(editUrl(site(), entry('en/a'))).toBeUndefined();
  });
});

function link(id: string): TermLink {
  return { id, line: 9, column: 1 };
}
