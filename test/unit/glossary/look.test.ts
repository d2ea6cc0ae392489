/** Colours, fonts and measures of a theme: what is taken, what is refused, and what becomes of it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { color, contrast, mix } from '../../../src/glossary/look/colors.ts';
import { lookFile } from '../../../src/glossary/look/look.ts';
import { nearestReadable, PALETTE, softened, worstContrast } from '../../../src/glossary/look/palette.ts';
import { themeCss } from '../../../src/glossary/look/theme-css.ts';
import { themeSchema } from '../../../src/glossary/look/theme.ts';

const TOKENS = readFileSync(path.resolve(import.meta.dirname, '../../../src/styles/tokens.css'), 'utf8');

function token(name: string): string {
  return new RegExp(`--${name}: light-dark\\((.*)\\);`).exec(TOKENS)?.[1] ?? '';
}

describe('contrast', () => {
  // Ratios as https://webaim.org/resources/contrastchecker/ gives them.
  test.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
  ])('of %s and %s is %f', (one, other, ratio) => {
    expect(contrast(color.parse(one), color.parse(other))).toBeCloseTo(ratio, 1);
    expect(contrast(color.parse(other), color.parse(one))).toBe(contrast(color.parse(one), color.parse(other)));
  });

  test('is measured against the colours that the stylesheet has', () => {
    for (const [name, { light, dark }] of Object.entries(PALETTE)) expect(token(name)).toBe(`${light}, ${dark}`);
  });

  test('of the engine’s own accent and highlighter is enough, so that an owner may write them down', () => {
    const [accent = '', dark = ''] = token('accent').split(', ');
    const [mark = '', darkMark = ''] = token('mark').split(', ');
    expect(
      themeSchema.safeParse({ accent: { light: accent, dark }, highlight: { light: mark, dark: darkMark } }).error,
    ).toBe(undefined);
  });
});

test('the custom properties of the stylesheet are those that the docs promise', () => {
  const docs = readFileSync(path.resolve(import.meta.dirname, '../../../.github/docs/owning.md'), 'utf8');
  const rows = docs.split('\n').filter((line) => line.startsWith('| `--'));
  const named = rows.flatMap((row) => row.match(/--[a-z-]+/g) ?? []);
  expect(named.toSorted()).toEqual([...new Set(TOKENS.match(/--[a-z-]+(?=:)/g))].toSorted());
});

test('a colour is mixed channel by channel', () => {
  expect(mix(color.parse('#000000'), color.parse('#ffffff'), 0.5)).toBe('#808080');
  expect(mix(color.parse('#ff0000'), color.parse('#0000ff'), 0.25)).toBe('#4000bf');
});

describe('the nearest colour that is read', () => {
  test.each(['#ffffff', '#ff9900', '#00c2ff', '#7a7a7a', '#0a5f5a', '#000000'])(
    'to %s passes, and no nearer one does',
    (text) => {
      for (const scheme of ['light', 'dark'] as const) {
        for (const role of ['accent', 'highlight'] as const) {
          const found = nearestReadable(role, color.parse(text), scheme);
          expect(worstContrast(role, found, scheme).ratio).toBeGreaterThanOrEqual(4.5);
          expect(nearestReadable(role, found, scheme)).toBe(found);
        }
      }
    },
  );

  test('keeps its hue: orange becomes brown, not grey', () => {
    expect(nearestReadable('accent', color.parse('#ff9900'), 'light')).toMatch(/^#9[0-9a-f]5[0-9a-f]00$/);
  });
});

test('grey text is read on the soft ground of any accent', () => {
  for (const [scheme, soft] of [
    ['light', '#52606a'],
    ['dark', '#a5b1b7'],
  ] as const) {
    for (const accent of ['#000000', '#ffffff', '#ff0000', '#00ff00', '#0000ff'])
      expect(contrast(color.parse(soft), softened(color.parse(accent), scheme))).toBeGreaterThan(4.5);
  }
});

function messages(theme: unknown): string[] {
  return (themeSchema.safeParse(theme).error?.issues ?? []).map(
    ({ path: at, message }) => `${at.join('.')} ${message}`,
  );
}

describe('a theme', () => {
  test('says by how much a colour fails, and which would not', () => {
    expect(messages({ accent: { light: '#ff9900', dark: '#005f5a' } })).toEqual([
      expect.stringMatching(
        /^accent\.light has a contrast of 1\.\d\d with #[0-9a-f]{6}, a ground that it stands on, expected at least 4\.5; write "#9[0-9a-f]{5}", the nearest that has it$/,
      ),
      expect.stringMatching(
        /^accent\.dark has a contrast of \d\.\d\d with #[0-9a-f]{6}, .*, expected at least 4\.5; write "#/,
      ),
    ]);
    const [, advised = ''] = /write "(#\w+)"/.exec(messages({ accent: { light: '#ff9900' } })[0] ?? '') ?? [];
    expect(messages({ accent: { light: advised } })).toEqual([]);
  });

  test('makes the colour by night from that by day', () => {
    const { accent } = themeSchema.parse({ accent: { light: '#7A1F3D' } });
    expect(accent?.light).toBe('#7a1f3d');
    expect(worstContrast('accent', accent?.dark ?? color.parse('#000000'), 'dark').ratio).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    { accent: { light: 'red; } body{' } },
    { accent: { light: 'red' } },
    { accent: { light: '#0a5f5a;' } },
    { accent: { light: '#0a5f5a\n' } },
    { accent: { light: 'url(https://example.org)' } },
    { accent: { light: 'var(--ink)' } },
    { fonts: { text: ['Georgia"; } body {'] } },
    { fonts: { text: ['Georgia, serif'] } },
    { fonts: { text: ["url('https://example.org')"] } },
    { fonts: { code: [] } },
    { fontFiles: [{ family: 'A', file: '../a.woff2' }] },
    { fontFiles: [{ family: 'A', file: 'fonts/../../a.woff2' }] },
    { fontFiles: [{ family: 'A', file: 'https://example.org/fonts/a.woff2' }] },
    { fontFiles: [{ family: 'A', file: 'fonts/a.ttf' }] },
    { fontFiles: [{ family: 'A', file: 'fonts/a.woff2', weight: '400; }' }] },
    { fontFiles: [{ family: 'A', file: 'fonts/a.woff2', style: 'oblique' }] },
    { radius: '8px; }' },
    { radius: 400 },
    { width: -1 },
    { width: 'none' },
    { colour: {} },
  ])('does not take %j', (theme) => {
    expect(messages(theme)).toHaveLength(1);
  });
});

describe('the stylesheet of a theme', () => {
  const name = lookFile.parse(`${'0'.repeat(32)}.woff2`);

  test('says what the theme says, and nothing else', () => {
    expect(themeCss(themeSchema.parse({}), [])).toBe('');
    expect(themeCss(themeSchema.parse({ radius: 0, fonts: { interface: ['Inter Tight', 'sans-serif'] } }), [])).toBe(
      ':root {\n  --sans: "Inter Tight", sans-serif;\n  --radius: 0px;\n}\n',
    );
  });

  test('shows a font of its own in no more room than the one that stands in for it', () => {
    const theme = themeSchema.parse({
      accent: { light: '#7a1f3d', dark: '#f0a8c0' },
      fonts: { text: ['House', 'serif'], interface: ['House', 'serif'], code: ['House', 'monospace'] },
      fontFiles: [{ family: 'House', file: 'fonts/house.woff2', weight: '400 700' }],
      width: 44,
    });
    const [file] = theme.fontFiles;
    if (!file) throw new Error('no font');
    const metrics = { ascent: 1, descent: 0.25, lineGap: 0, width: 0.45 };
    expect(themeCss(theme, [{ ...file, name, metrics }])).toMatchInlineSnapshot(`
      "@font-face {
        font-family: "House";
        font-weight: 400 700;
        font-style: normal;
        font-display: optional;
        src: url("00000000000000000000000000000000.woff2") format("woff2");
      }

      @font-face {
        font-family: "Like House";
        src: local("Times New Roman"), local("Liberation Serif"), local("Tinos");
        size-adjust: 109.83%;
        ascent-override: 91.05%;
        descent-override: 22.76%;
        line-gap-override: 0.00%;
      }

      :root {
        --accent: light-dark(#7a1f3d, #f0a8c0);
        --accent-soft: light-dark(#eee4e5, #362f35);
        --serif: "House", "Like House", serif;
        --sans: "House", "Like House", serif;
        --mono: "House", monospace;
      }

      @media screen {
        :root {
          --measure: 44rem;
        }
      }
      "
    `);
  });
});
