/** The look of a site as its folder says it: what is wrong is told at its place, and never published. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../../src/glossary/problem.ts';
import { readLook, type ReadLook } from '../../../src/loading/look.ts';
import { readSite } from '../../../src/loading/site.ts';
import { SITE, withFolder } from './folder.ts';

const FONT = readFileSync(path.resolve(import.meta.dirname, '../../../src/styles/fonts/literata-italic.woff2'));

type Files = Record<string, string | Uint8Array>;

function read(theme: string, files: Files = {}): { lines: string[]; css: string; own: Partial<ReadLook> } {
  return withFolder({ 'site.yaml': SITE + theme, ...files }, (folder) => {
    const { site, places, problems } = readSite(folder);
    const own: Partial<ReadLook> = site ? readLook({ folder, site, places }) : {};
    const css = own.look?.stylesheet && own.files?.get(own.look.stylesheet);
    return {
      lines: [...problems, ...(own.problems ?? [])].map(formatProblem),
      css: css ? Buffer.from(css).toString() : '',
      own,
    };
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
  ])('%j is refused at its place', (theme, line) => {
    expect(read(theme).lines).toEqual([line]);
  });
});

describe('a font', () => {
  const theme = 'theme:\n  fonts: {text: [House, serif]}\n  fontFiles: [{family: House, file: fonts/house.woff2}]\n';

  test('is published by its digest, and the same room is kept for it', () => {
    const { lines, css, own } = read(theme, { 'fonts/house.woff2': FONT });
    expect(lines).toEqual([]);
    expect(own.look?.textFont).toMatch(/^[0-9a-f]{32}\.woff2$/);
    expect(own.look?.textFont && own.files?.get(own.look.textFont)).toEqual(FONT);
    expect(css).toContain(`src: url("${own.look?.textFont}")`);
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
    [
      'is too heavy',
      { 'fonts/house.woff2': Buffer.concat([FONT, Buffer.alloc(2_000_000)]) },
      'weighs 2.0 MB, expected at most 2; cut it to the letters in use',
    ],
  ])('that %s is told of', (_, files, says) => {
    const { lines, own } = read(theme, files);
    expect(lines).toEqual([`content/site.yaml:10:37 bad-site: the font "fonts/house.woff2" ${says}`]);
    expect(own.look?.textFont).toBe(undefined);
  });
});

describe('styles.css', () => {
  test('stands behind the theme, as it is', () => {
    const own =
      '/* Ours. */\n.site-name { color: var(--accent); mask: url(#round); }\n@media print { p { margin: 0 } }\n';
    const { lines, css } = read('theme: {radius: 2}\n', { 'styles.css': own });
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
  ])('that has %j is refused there', (text, place) => {
    const { lines, css } = read('', { 'styles.css': text });
    expect(lines[0]).toMatch(new RegExp(`^content/styles\\.css:${place} bad-styles: has .*; .`));
    expect(css).toBe('');
  });
});
