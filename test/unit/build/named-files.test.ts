/** A site that lacks what its pages name is not whole. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesIn } from '../../../src/build/made-files.ts';
import { requireNamedFiles } from '../../../src/build/named-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'named 100% '));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function lay(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

const check = (url: string) => () => requireNamedFiles({ folder, files: filesIn(folder), url });

/** The head and body of a page, and what lies beside it. */
const PAGE = (base: string): string => `<!doctype html><html><head>
<link rel="stylesheet" href="${base}_assets/site.1.css"><link rel="icon" href="${base}favicon.svg">
<link rel="canonical" href="https://x.example/nowhere/"><link rel="alternate" type="text/markdown" href="${base}en/%C3%B1.md">
<meta property="og:image" content="https://x.example${base}en/social.png"><script src="${base}_assets/a.js" type="module"></script></head>
<body><a href="${base}en/gone/">link</a><img src="https://elsewhere.example/x.png"><img src="${base}_pictures/1.webp" srcset="${base}_pictures/1.webp 100w, ${base}_pictures/2.webp 200w"></body></html>`;
const FILES = ['favicon.svg', 'en/ñ.md', 'en/social.png', '_assets/a.js', '_pictures/1.webp', '_pictures/2.webp'];

function layWhole(base: string): void {
  lay({
    'en/index.html': PAGE(base),
    '_assets/site.1.css':
      '@font-face{src:url( "./a.woff2" ),url(./b.woff)} a{background:url(data:image/png;base64,AA);content:"./no.png"}',
    '_assets/a.woff2': '',
    '_assets/b.woff': '',
    ...Object.fromEntries(FILES.map((file) => [file, ''])),
  });
}

describe.each(['/', '/docs/'])('below %s', (base) => {
  const url = `https://x.example${base}`;

  test('a whole site passes', () => {
    layWhole(base);
    expect(check(url)).not.toThrow();
    expect(check(url.slice(0, -1))).not.toThrow();
  });

  test.each([...FILES, '_assets/site.1.css'])('without %s it does not', (file) => {
    layWhole(base);
    rmSync(path.join(folder, file));
    expect(check(url)).toThrow(
      new RegExp(
        `^the site is not whole: en/index\\.html names \\S*${path.extname(file).slice(1)}, and there is no such file; .*$`,
      ),
    );
  });

  test.each(['a.woff2', 'b.woff'])('without the font %s of a stylesheet, in quotes or not, it does not', (font) => {
    layWhole(base);
    rmSync(path.join(folder, '_assets', font));
    expect(check(url)).toThrow(`_assets/site.1.css names ./${font}, and`);
  });
});

test('pages of every folder are looked at, of many in one folder the first and the last', () => {
  const bad = '<img src="/gone.png">';
  for (const place of [
    '404.html',
    'en/about/index.html',
    'en/glossary/a0/index.html',
    'en/glossary/letter/a/index.html',
  ]) {
    lay(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`en/glossary/a${index}/index.html`, ''])));
    lay({ [place]: bad });
    expect(check('https://x.example'), place).toThrow(`${place} names /gone.png`);
    rmSync(path.join(folder, place));
  }
});

test('of pages that go on with long lists some are looked at, however many lists there are', () => {
  const further = (list: number): string => `en/glossary/letter/l${list}/2/index.html`;
  lay(Object.fromEntries(Array.from({ length: 30 }, (_, list) => [further(list + 10), ''])));
  const looked = Array.from({ length: 30 }, (_, list) => further(list + 10)).filter((place) => {
    lay({ [place]: '<img src="/gone.png">' });
    const isFound = !doesPass('https://x.example');
    lay({ [place]: '' });
    return isFound;
  });
  expect(looked).toContain(further(10));
  expect(looked).toContain(further(39));
  expect(looked.length).toBeLessThan(10);
});

function doesPass(url: string): boolean {
  try {
    check(url)();
    return true;
  } catch {
    return false;
  }
}
