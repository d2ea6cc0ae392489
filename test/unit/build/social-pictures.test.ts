/** Social pictures: what they show, what happens to text that no font has, and when they are drawn. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { create } from 'fontkitten';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { Random } from '../../tools/corpus.ts';
import { loadDrawer } from '../../../src/build/social/draw.ts';
import { loadFonts } from '../../../src/build/social/fonts.ts';
import { writeSocialPictures } from '../../../src/build/social/write-pictures.ts';
import { buildGlossary } from '../../../src/glossary/glossary.ts';
import { documentHead } from '../../../src/glossary/pages/head.ts';
import { pageContext } from '../../../src/glossary/pages/page.ts';
import { socialCards, type SocialCard } from '../../../src/glossary/pages/social.ts';
import { termPage } from '../../../src/glossary/pages/term.ts';
import { corrupt } from '../../corrupt.ts';
import { entry, site } from '../glossary/make.ts';

const drawCard = await loadDrawer();
const CARD: SocialCard = {
  path: '/docs/en/glossary/kam/social.png',
  direction: 'ltr',
  site: 'A site',
  address: 'example.org/docs',
  title: 'Key account manager',
  definition: 'A role.',
};
const draw = (card: Partial<SocialCard>): Promise<Uint8Array> => drawCard({ ...CARD, ...card });
const same = async (a: Partial<SocialCard>, b: Partial<SocialCard>): Promise<boolean> =>
  Buffer.compare(await draw(a), await draw(b)) === 0;

describe('a picture', () => {
  test('is the same each time, and another one for another text', async () => {
    expect(await same({}, {})).toBe(true);
    for (const other of [{ title: 'x' }, { abbreviation: 'KAM' }, { definition: 'x' }, { topic: 'x' }, { site: 'x' }])
      expect(await same({}, other), JSON.stringify(other)).toBe(false);
  });

  test.each([
    'Ñandú',
    'Łódź',
    'Việt Nam',
    'Ключевой',
    'Πελάτης',
    'ग्राहक',
    'مدير الحساب',
    'מנהל לקוח',
    '“a” — b/c & <d>',
  ])('has fonts for %s', async (title) => {
    expect(await same({ title }, { title: CARD.site, definition: CARD.definition })).toBe(false);
  });

  test.each(['客户经理', 'KAM 客', 'ผู้จัดการ', '😀', 'a\u{10FFFF}b', 'а\u0304'])(
    'without the title %j, which no font has, is that of the site',
    async (title) => {
      const drawn = await draw({ title, abbreviation: 'A', topic: 'Topic' });
      const sites = await draw({ title: CARD.site, definition: '' });
      expect(Buffer.compare(drawn, sites)).toBe(0);
    },
  );

  test('leaves out what else no font has, and emoji alone', async () => {
    expect(await same({ definition: '客' }, { definition: '' })).toBe(true);
    expect(await same({ topic: '客' }, {})).toBe(true);
    expect(await same({ site: '客' }, { site: '' })).toBe(true);
    expect(await same({ title: '👩‍💻 Key account manager 🇪🇸' }, {})).toBe(true);
    expect(await same({ title: '客', site: '客' }, { title: '😀', site: '客' })).toBe(true);
  });

  test.each([
    ['brackets from right to left', 'المدير (الأهم)', 'المدير الأهم'],
    ['vowel points', 'مُدِير', 'مدير'],
    ['letters that join', 'क्ष', 'कष'],
    ['joiners that nobody sees', 'می\u200Cخواهم', 'میخواهم'],
  ])('shows %s', async (_name, definition, other) => {
    for (const without of [other, '']) expect(await same({ definition }, { definition: without })).toBe(false);
  });

  test('draws a letter before a joiner as it is elsewhere', async () => {
    // None of these joins the next letter.
    for (const [written, other] of [
      ['دا\u200Cر', 'دار'],
      ['Ab\u200Cend', 'Abend'],
      ['א\u200Dב', 'אב'],
    ] as const)
      for (const place of ['title', 'definition', 'topic'])
        expect(await same({ [place]: written }, { [place]: other }), `${place} ${other}`).toBe(true);
  });

  test('ignores what nobody sees', async () => {
    expect(await same({ title: 'Key\u00AD\u200F\u3164  account\u2028manager\u034F' }, {})).toBe(true);
  });

  test.each([
    ['one word of 80 letters', 'Donaudampfschifffahrts'.repeat(4)],
    ['300 characters', 'The art of choosing very many words '.repeat(9).slice(0, 300)],
    ['a word of 300 letters', 'm'.repeat(300)],
  ])('keeps %s inside its edges, in every place', async (_name, title) => {
    const places = ['title', 'definition', 'abbreviation', 'site', 'topic'] as const;
    for (const direction of ['ltr', 'rtl'] as const) {
      const texts = Object.fromEntries(places.map((place) => [place, title]));
      const { data, info } = await sharp(await draw({ ...texts, direction, address: `example.org/${'a'.repeat(200)}` }))
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([1200, 630]);
      const column = (x: number): number[] =>
        Array.from({ length: 630 }, (_, y) => data[(y * 1200 + x) * info.channels] ?? 0);
      // Dark ink at neither edge but for the bar at the start.
      const edges = direction === 'ltr' ? [40, 60, 1150, 1190] : [10, 50, 1140, 1160];
      for (const x of edges) expect(Math.min(...column(x)), `${direction} ${x}`).toBeGreaterThan(200);
    }
  });
});

/** The rows of a picture that hold dark ink, its bar at the edge apart, and the line above its foot. */
async function rowsOf(card: Partial<SocialCard>): Promise<{ inked: number[]; line: number[] }> {
  const { data, info } = await sharp(await draw(card))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const row = (y: number): number[] =>
    Array.from({ length: 1200 - 160 }, (_, x) => data[(y * 1200 + x + 80) * info.channels] ?? 0);
  const rows = Array.from({ length: 630 }, (_, y) => row(y));
  return {
    inked: rows.flatMap((pixels, y) => (pixels.some((grey) => grey < 160) ? [y] : [])),
    line: rows.flatMap((pixels, y) => (pixels.every((grey) => grey > 200 && grey < 228) ? [y] : [])),
  };
}

test.each([CARD.site, '客'])(
  'where the site, %s, is not named above it, a heading stands where others do',
  async (name) => {
    const card = { title: CARD.site, site: name };
    const below = ({ inked }: { inked: number[] }): number[] => inked.filter((y) => y > 116);
    expect(below(await rowsOf(card))).toEqual(below(await rowsOf({ ...card, site: 'Another' })));
    expect(await same(card, { ...card, definition: '' })).toBe(false);
  },
);

test('every letter that can be drawn can be drawn in bold, as headings are', () => {
  const charactersOf = (weight: number): Set<number> => {
    const read = loadFonts().flatMap((font) => (font.weight === weight ? create(font.data) : []));
    return new Set(read.flatMap((font) => (font.isCollection ? [] : font.characterSet)));
  };
  const bold = charactersOf(600);
  const letters = [...charactersOf(400)].filter((character) => /\p{L}/u.test(String.fromCodePoint(character)));
  expect(letters.filter((letter) => !bold.has(letter))).toEqual([]);
});

test('no part of a picture lies over another one, however long its texts are', async () => {
  const long = { site: 'Äpfel q Ж', topic: 'Sales q', definition: 'It is long, for many a year q. '.repeat(20) };
  const titles = ['Kam', 'Two words of it', 'Key account manager q', 'A name on two lines that is wide enough']
    .concat(['a b c d e f g h i j', 'The art of choosing very many words '.repeat(9).slice(0, 88)])
    .concat(['The art of choosing very many words '.repeat(9).slice(0, 290), 'Donaudampfschifffahrts'.repeat(4)]);
  const short = ['QAMJ', 'An abbreviation that is as long as many a name of a term'];
  const cases = titles.flatMap((title) => short.map((abbreviation) => ({ ...long, title, abbreviation })));
  const wrong: string[] = [];
  for (const card of cases) {
    const { inked, line } = await rowsOf(card);
    const [foot = 0] = line;
    // Between the name of the site, which ends above row 116, the middle and the line there is a gap.
    const free = [...[113, 114, 115], ...[-4, -3, -2].map((above) => foot + above)];
    if (line.length !== 2 || inked.some((y) => free.includes(y)))
      wrong.push(JSON.stringify([card.title, card.abbreviation]));
  }
  expect(wrong).toEqual([]);
});

describe('a build', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'social-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const [outDir, cacheDir] = [path.join(folder, 'out'), path.join(folder, 'cache')];
  const build = (cards: SocialCard[]): Promise<void> =>
    writeSocialPictures({ cards, base: '/docs/', outDir, cacheDir });
  const arabic = { ...CARD, path: `/docs/ar/${encodeURI('مسرد/مدير')}/social.png`, title: 'مدير' };

  test('writes each picture beside its page, under the decoded address', async () => {
    await build([CARD, arabic]);
    expect(
      readdirSync(outDir, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.png'))
        .toSorted(),
    ).toEqual(['ar/مسرد/مدير/social.png', 'en/glossary/kam/social.png']);
  });

  test('draws nothing twice, draws what changed, and forgets what is gone', async () => {
    const before = readdirSync(cacheDir);
    const times = (): Map<string, number> =>
      new Map(readdirSync(cacheDir).map((file) => [file, statSync(path.join(cacheDir, file)).mtimeMs]));
    const drawn = times();
    await build([CARD, { ...arabic, definition: 'Changed.' }]);
    expect([...times()].filter(([file, time]) => drawn.get(file) === time)).toHaveLength(1);
    expect(statSync(path.join(outDir, 'ar/مسرد/مدير/social.png')).size).toBeGreaterThan(1000);
    expect(readdirSync(cacheDir).length).toBe(2);
    expect(readdirSync(cacheDir).filter((file) => before.includes(file)).length).toBe(1);
  });
});

describe('what was drawn', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'social-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is drawn again where it is not what was kept', async () => {
    const [outDir, cacheDir] = [path.join(folder, 'out'), path.join(folder, 'cache')];
    const build = async (): Promise<Buffer> => {
      await writeSocialPictures({ cards: [CARD], base: '/docs/', outDir, cacheDir });
      return readFileSync(path.join(outDir, 'en/glossary/kam/social.png'));
    };
    const clean = await build();
    const random = new Random(1);
    for (let round = 0; round < 12; round += 1) {
      const done = corrupt(cacheDir, random);
      expect((await build()).equals(clean), done).toBe(true);
    }
  });
});

describe('socialPictures in site.yaml', () => {
  const cardsOf = (mode: 'auto' | 'terms' | 'site' | 'none', count = 2): string[] => {
    const entries = Array.from({ length: count }, (_, index) => entry(`en/e${index}`));
    const glossary = buildGlossary({
      site: site({ socialPictures: mode, languages: [{ code: 'en', label: 'English' }] }),
      entries,
    });
    const context = pageContext(glossary, 'en');
    const { frame } = termPage(context, entries[0] ?? entry('en/none'));
    const { picture } = documentHead(context, frame);
    const cards = socialCards(glossary).map(({ path: address }) => address);
    // What the head names is drawn.
    expect(picture === undefined || cards.includes(new URL(picture.url).pathname)).toBe(true);
    return [picture === undefined ? '' : new URL(picture.url).pathname, String(cards.length)];
  };

  test.each([
    ['terms', 2, ['/en/glossary/e0/social.png', '3']],
    ['site', 2, ['/en/social.png', '1']],
    ['none', 2, ['', '0']],
    ['auto', 500, ['/en/glossary/e0/social.png', '501']],
    ['auto', 501, ['/en/social.png', '1']],
    ['terms', 501, ['/en/glossary/e0/social.png', '502']],
  ] as const)('%s, with %i terms', (mode, count, expected) => {
    expect(cardsOf(mode, count)).toEqual(expected);
  });
});
