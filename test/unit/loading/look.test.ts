/** The look of a site as its folder says it: what is wrong is told at its place, and never published. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../../src/glossary/problem.ts';
import { readLook, type ReadLook } from '../../../src/loading/look.ts';
import { readSite } from '../../../src/loading/site-file.ts';
import { SITE, withFolderAsync } from './folder.ts';

const FONT = readFileSync(path.resolve(import.meta.dirname, '../../../src/styles/fonts/literata-italic.woff2'));

/** A font with so many zeros behind its tables, which follow the directory to the end of the file. */
function unpackingTo(bytes: number): Buffer {
  const whole = readFileSync(path.resolve(import.meta.dirname, '../../fixtures/medical/fonts/haus-400.woff2'));
  const start = whole.length - whole.readUInt32BE(20);
  const tables = brotliDecompressSync(whole.subarray(start));
  const packed = brotliCompressSync(Buffer.concat([tables, Buffer.alloc(bytes)]), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
  });
  const font = Buffer.concat([whole.subarray(0, start), packed]);
  font.writeUInt32BE(font.length, 8);
  font.writeUInt32BE(packed.length, 20);
  return font;
}

type Files = Record<string, string | Uint8Array>;

interface Read {
  lines: string[];
  css: string;
  own?: ReadLook;
}

function read(fields: string, files: Files = {}): Promise<Read> {
  return withFolderAsync({ 'site.yaml': SITE + fields, ...files }, async (folder) => {
    const { site, places, problems } = readSite(folder);
    if (!site) return { lines: problems.map(formatProblem), css: '' };
    const own = await readLook({ folder, site, places });
    const css = own.look.stylesheet && (await own.files.get(`_look/${own.look.stylesheet}`)?.());
    const lines = [...problems, ...own.problems].map(formatProblem);
    return { lines, css: css ? Buffer.from(css).toString() : '', own };
  });
}

const NO_COLOR = 'is no colour of six hexadecimal digits; write one like "#0a5f5a", in quotes';

describe('site.yaml', () => {
  test.each([
    [
      'theme:\n  accent: {light: "red; } body{"}\n',
      `content/site.yaml:9:19 bad-site: "theme.accent.light" ${NO_COLOR} (found "red; } body{")`,
    ],
    [
      'theme:\n  accent:\n    light: "#7a1f3d"\n    dark: "javascript:"\n',
      `content/site.yaml:11:11 bad-site: "theme.accent.dark" ${NO_COLOR} (found "javascript:")`,
    ],
    [
      'theme:\n  accent: {light: "#ff9900"}\n',
      'content/site.yaml:9:19 bad-site: "theme.accent.light" has a contrast of 1.91 with #fcf1df, a ground that it stands on, expected at least 4.5; write "#995c00", the nearest that has it (found "#ff9900")',
    ],
    [
      'theme:\n  fonts:\n    text: ["Georgia\\"; }", serif]\n',
      String.raw`content/site.yaml:10:12 bad-site: "theme.fonts.text.0" is not the name of a font; write it with letters, digits, spaces and hyphens alone (found "Georgia\"; }")`,
    ],
    [
      'theme:\n  radius: 400\n',
      'content/site.yaml:9:11 bad-site: "theme.radius" is out of bounds; write a number from 0 to 24 (found the number 400)',
    ],
  ])('%j is refused at its place', async (theme, line) => {
    expect((await read(theme)).lines).toEqual([line]);
  });
});

describe('a font', () => {
  const theme = 'theme:\n  fonts: {text: [House, serif]}\n  fontFiles: [{family: House, file: fonts/house.woff2}]\n';

  test('is published by its digest, and the same room is kept for it', async () => {
    const { lines, css, own } = await read(theme, { 'fonts/house.woff2': FONT });
    expect(lines).toEqual([]);
    expect(own?.look.textFont).toMatch(/^[0-9a-f]{32}\.woff2$/);
    expect(await own?.files.get(`_look/${own.look.textFont}`)?.()).toEqual(FONT);
    expect(css).toContain(`src: url("${own?.look.textFont}")`);
    expect(css).toContain('--serif: "House", "Like House", serif;');
    expect(css).toMatch(
      /font-family: "Like House";\n {2}src: local\("Times New Roman"\).*\n {2}size-adjust: 11\d\.\d\d%/,
    );
  });

  const [cut, swollen] = [FONT.subarray(0, 4000), Buffer.from(FONT)];
  swollen.writeUInt32BE(0xffffffff, 16);
  const broken = 'cannot be read as a font, or breaks off; convert it again';
  test.each<[string, Files, string]>([
    ['is missing', {}, 'does not exist; put it at content/fonts/house.woff2'],
    [
      'is of another kind',
      { 'fonts/house.woff2': 'wOFF not two' },
      'is no WOFF2, which begins with "wOF2"; convert it, a renamed font of another kind does not do',
    ],
    ['breaks off', { 'fonts/house.woff2': cut }, broken],
    ['breaks off in its header', { 'fonts/house.woff2': 'wOF2' }, broken],
    ['says that it is larger than memory', { 'fonts/house.woff2': swollen }, broken],
    ['unpacks to more than it says', { 'fonts/house.woff2': unpackingTo(31_000_000) }, broken],
    [
      'is too heavy',
      { 'fonts/house.woff2': Buffer.concat([FONT, Buffer.alloc(2_000_000)]) },
      'weighs 2.0 MB, expected at most 2; cut it to the letters in use',
    ],
  ])('that %s is told of', async (_, files, says) => {
    const { lines, own } = await read(theme, files);
    expect(lines).toEqual([`content/site.yaml:10:37 bad-site: the font "fonts/house.woff2" ${says}`]);
    expect(own?.look.textFont).toBe(undefined);
  });
});

describe('styles.css', () => {
  test('stands behind the theme, as it is', async () => {
    const own =
      '/* Ours. */\n.site-name { color: var(--accent); mask: url(#round); }\n@media print { p { margin: 0 } }\n.constructor { margin: 0 }\n';
    const { lines, css } = await read('theme: {radius: 2}\n', { 'styles.css': own });
    expect(lines).toEqual([]);
    expect(css).toBe(`:root {\n  --radius: 2px;\n}\n\n${own}`);
  });

  test.each([
    ['@import "x.css";', '1:1'],
    ['@\\69mport "x.css";', '1:1'],
    ['@IMPORT "x.css";', '1:1'],
    ['a{b:url(https://example.org)}', '1:5'],
    ['a{\nb:url( "https://example.org" )}', '2:3'],
    ['a{b:u\\72l(https://example.org)}', '1:5'],
    ['a{--x:url(https://example.org)}', '1:7'],
    ['a{b:url(data:image/png;base64,AA)}', '1:5'],
    ['a{b:image-set("https://example.org" 1x)}', '1:5'],
    ['a{b:-webkit-image-set("https://example.org" 1x)}', '1:5'],
    ['a{b:src("https://example.org")}', '1:5'],
    ['@font-face{font-family:x}', '1:1'],
    ['@namespace "x";', '1:1'],
    ['a{b:c', '1:2'],
    ['a{b:c}}', '1:7'],
    ['a{b:"c\n}', '1:5'],
  ])('that has %j is refused there', async (text, place) => {
    const { lines, css } = await read('', { 'styles.css': text });
    expect(lines[0]).toMatch(new RegExp(`^content/styles\\.css:${place} bad-styles: has .*; .`));
    expect(css).toBe('');
  });
});

describe('a logo and an icon', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><path d="M0 0h30v10z"/></svg>';
  const png = (width: number, height: number): Promise<Buffer> =>
    sharp({ create: { width, height, channels: 4, background: '#8a1c3b' } })
      .withExif({ IFD0: { Copyright: 'Secret' } })
      .png()
      .toBuffer();

  test('are published: drawings written anew, PNG drawn anew', async () => {
    const files = { 'images/a.svg': svg.replace('<path', '<!-- Secret --><path'), 'images/b.png': await png(800, 400) };
    const { lines, own } = await read('logo: {light: images/a.svg, dark: images/b.png}\n', files);
    expect(lines).toEqual([]);
    expect(own?.look.logo).toMatchObject({ light: { width: 30, height: 10 }, dark: { width: 800, height: 400 } });
    const made = await Promise.all([...(own?.files.values() ?? [])].map((make) => make()));
    expect(made.map((bytes) => Buffer.from(bytes).includes('Secret'))).toEqual([false, false]);
    expect(await sharp(made[1]).metadata()).toMatchObject({ format: 'png', width: 320, height: 160 });
  });

  test.each(['svg', 'png'] as const)('every icon is made from one %s, as large as systems want it', async (format) => {
    const files = { 'images/icon.svg': svg, 'images/icon.png': await png(600, 512) };
    const { lines, own } = await read(`icon: images/icon.${format}\n`, files);
    expect(lines).toEqual([]);
    expect(own?.look.icon).toBe(format);
    const made = await Promise.all(
      [...(own?.files ?? [])].map(async ([name, make]): Promise<[string, Uint8Array]> => [name, await make()]),
    );
    const sizes = await Promise.all(
      made
        .filter(([name]) => name.endsWith('.png'))
        .map(async ([name, bytes]) => [name, (await sharp(bytes).metadata()).width]),
    );
    expect(Object.fromEntries(sizes)).toEqual({
      'apple-touch-icon.png': 180,
      'icon-192.png': 192,
      'icon-512.png': 512,
    });
    const named = new Map(made);
    expect(named.has('favicon.svg')).toBe(format === 'svg');
    const ico = Buffer.from(named.get('favicon.ico') ?? []);
    expect(await sharp(ico.subarray(ico.readUInt32LE(18))).metadata()).toMatchObject({ format: 'png', width: 32 });
  });

  const NO_PICTURE = 'is no drawing or PNG of the folder images/; write a path like images/logo.svg';
  test.each<[string, Files, string]>([
    [
      'logo: {light: images/a.svg}\n',
      {},
      '8:15 bad-site: the logo "images/a.svg" does not exist; put it at content/images/a.svg',
    ],
    [
      'logo: {light: images/a.svg}\n',
      { 'images/a.svg': svg.replace('<path', '<script>alert(1)</script><path') },
      '8:15 bad-site: the logo "images/a.svg" has the element <script>, expected shapes, text and styles; remove it (its line 1, column 61)',
    ],
    [
      'logo: {light: images/a.png}\n',
      { 'images/a.png': svg },
      '8:15 bad-site: the logo "images/a.png" cannot be read as a picture, or breaks off; export it again',
    ],
    [
      'logo: {light: "https://example.org/images/a.svg"}\n',
      {},
      `8:15 bad-site: "logo.light" ${NO_PICTURE} (found "https://example.org/images/a.svg")`,
    ],
    [
      'icon: images/a.svg\n',
      { 'images/a.svg': svg.replace('0 0 30 10', '0 0 1 60000') },
      '8:7 bad-site: the icon "images/a.svg" is 1 by 60000 pixels, expected about as wide as high; draw it on a square',
    ],
    ['icon: ../images/a.svg\n', {}, `8:7 bad-site: "icon" ${NO_PICTURE} (found "../images/a.svg")`],
    [
      'icon: images/../../a.svg\n',
      {},
      '8:7 bad-site: the icon "images/../../a.svg" lies outside the content folder; put it into images/',
    ],
    [
      'verification: {google: "<meta name=x content=abc>"}\n',
      {},
      '8:24 bad-site: "verification.google" is no code of a service; write only what stands between the quotes of content="…" (found "<meta name=x content=abc>")',
    ],
    [
      'verification: {mastodon: "javascript:alert(1)"}\n',
      {},
      '8:26 bad-site: "verification.mastodon": "javascript:alert(1)" is not a web address; write one that begins with https://',
    ],
  ])('%j is refused at its place', async (fields, files, line) => {
    expect((await read(fields, files)).lines).toEqual([`content/site.yaml:${line}`]);
  });

  test('every icon is made from a drawing of any size', async () => {
    const files = { 'images/a.svg': svg.replace('viewBox', 'width="60000" height="20000" viewBox') };
    const { own } = await read('icon: images/a.svg\n', files);
    const made = await own?.files.get('icon-192.png')?.();
    expect(await sharp(made).metadata()).toMatchObject({ width: 192, height: 192 });
  });

  test.each(['logo: {light: images/a.png}\n', 'icon: images/a.png\n'])(
    '%j that breaks off is refused',
    async (field) => {
      const whole = await png(600, 600);
      const { lines } = await read(field, { 'images/a.png': whole.subarray(0, whole.length - 40) });
      expect(lines.map((line) => line.replace(/.*images\/a\.png" /, ''))).toEqual([
        'cannot be read as a picture, or breaks off; export it again',
      ]);
    },
  );

  test('an icon that would be blurred is refused', async () => {
    const { lines } = await read('icon: images/a.png\n', { 'images/a.png': await png(180, 180) });
    expect(lines).toEqual([
      'content/site.yaml:8:7 bad-site: the icon "images/a.png" is 180 by 180 pixels, expected at least 512 by 512; export it larger, or as SVG',
    ]);
  });
});
