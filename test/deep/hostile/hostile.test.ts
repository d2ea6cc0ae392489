/** What hostile entries can do: be refused, at their line, or stand on the page as text. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../browser/chromium.ts';
import { serve } from '../../browser/serve.ts';
import { checkContent } from '../../tools/check-content.ts';
import { formatProblem, isError } from '../../../src/glossary/problem.ts';
import { runBuild } from '../../run-build.ts';
import { SITE } from '../../unit/loading/folder.ts';
import { attacks } from './attacks.ts';

const work = mkdtempSync(path.join(os.tmpdir(), 'hostile-'));
const canary = path.join(work, 'canary');
const SECRET = 'canary-of-the-environment';
process.env['HOSTILE_SECRET'] = SECRET;

const files = attacks({
  browser: 'globalThis.hacked=1',
  build: `process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(canary)}, 'x')`,
  home: 'https://evil.example/',
}).map(({ name, file }, index) => ({
  name,
  slug: `attack-${index}`,
  file:
    typeof file === 'string'
      ? file.replace('term: TERM', `term: Attack ${index}`).replaceAll('HOME', 'HOSTILE_SECRET')
      : file,
}));

const folder = path.join(work, 'content');
const sound = path.join(work, 'sound');
const outDir = path.join(work, 'dist');
/** Names of the attacks that are sound entries. */
const accepted: typeof files = [];

function write(into: string, some: typeof files): void {
  mkdirSync(path.join(into, 'terms', 'en'), { recursive: true });
  writeFileSync(path.join(into, 'site.yaml'), SITE.replace(/ {2}- \{code: es.*\n/, ''));
  for (const { slug, file } of some) writeFileSync(path.join(into, 'terms', 'en', `${slug}.mdx`), file);
}

beforeAll(async () => {
  write(folder, files);
  const { problems } = checkContent(folder);
  const refused = new Set(problems.filter(isError).map(({ place }) => place.file));
  accepted.push(...files.filter(({ slug }) => !refused.has(`content/terms/en/${slug}.mdx`)));
  write(sound, accepted);
  const { code, output } = await runBuild({
    content: sound,
    outDir,
    cacheDir: path.join(work, 'cache'),
    url: 'https://example.org',
  });
  expect(output).not.toMatch(/\n\s+at /);
  expect(code).toBe(0);
}, 300_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('hostile entries', () => {
  test('are many, and some are refused and some accepted', () => {
    expect(files.length).toBeGreaterThanOrEqual(400);
    expect(accepted.length).toBeGreaterThan(40);
    expect(files.length - accepted.length).toBeGreaterThan(100);
  });

  test('are refused with a line and a column, in one line of text', () => {
    const { problems } = checkContent(folder);
    const vague = problems.filter(
      (problem) => problem.place.line < 1 || problem.place.column < 1 || /[\p{Cc}\u202E]/u.test(formatProblem(problem)),
    );
    expect(vague).toEqual([]);
  });

  test('run nothing while the site is built', () => {
    expect(existsSync(canary)).toBe(false);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('leave no script, handler, foreign address or secret on any page', () => {
    const bad = pages().flatMap((file) => {
      const html = readFileSync(path.join(outDir, file), 'utf8');
      return [
        ...(html.includes(SECRET) ? [`${file}: secret`] : []),
        ...dangersIn(html).map((danger) => `${file}: ${danger}`),
      ];
    });
    expect(bad).toEqual([]);
  });
});

const browser = await launchBrowser();

describe.skipIf(browser === undefined)('hostile entries in a browser', () => {
  afterAll(() => browser?.close());

  test('run nothing and ask no other origin for anything', async () => {
    const served = await serve({ name: 'hostile', content: sound, outDir, cacheDir: '', url: 'https://example.org' });
    const context = await browser?.newContext();
    const page = await context?.newPage();
    if (!page) throw new Error('no browser');
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(served.url).origin) foreign.push(request.url());
    });
    page.on('dialog', (dialog) => {
      foreign.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    for (const file of pages().filter((name) => !redirects(name))) {
      await page.goto(new URL(file, served.url).href);
      if ((await page.evaluate('globalThis.hacked')) !== undefined) foreign.push(`script: ${file}`);
    }
    served.close();
    expect(foreign).toEqual([]);
  }, 300_000);
});

function pages(): string[] {
  return readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
}

/** The site's own redirects: from its root to a language. */
function redirects(file: string): boolean {
  const refresh = load(readFileSync(path.join(outDir, file), 'utf8'))('meta[http-equiv=refresh]').attr('content');
  return refresh?.startsWith('0; url=/') ?? false;
}

/** What a browser would run or fetch, in a document as a browser parses it. */
function dangersIn(html: string): string[] {
  const $ = load(html);
  return $('*')
    .toArray()
    .filter((node) => 'attribs' in node)
    .flatMap((element) => {
      const { name, attribs } = element;
      const isData = name === 'script' && attribs['type'] === 'application/ld+json';
      const foreign =
        /^(?:iframe|object|embed|base|form|style|template|math|animate)$/.test(name) && !isOwnForm(name, attribs);
      return [
        ...(foreign ? [`<${name}>`] : []),
        ...(name === 'script' && !isData && $(element).text().includes('hacked') ? ['script'] : []),
        ...Object.entries(attribs).flatMap(([attribute, value]) => {
          if (/^on/i.test(attribute)) return [`${attribute}="${value}"`];
          const plain = value.replace(/[\u0000-\u0020]/g, '');
          if (
            /^(?:href|src|action|data|srcset|formaction|xlink:href)$/.test(attribute) &&
            /^(?:javascript|vbscript|data|file|blob|filesystem):/i.test(plain)
          )
            return [`${attribute}="${value}"`];
          if (/^(?:src|srcset|action|data)$/.test(attribute) && /evil\.example/.test(value))
            return [`${attribute}="${value}"`];
          return [];
        }),
      ];
    });
}

/** The site's own search form. */
function isOwnForm(name: string, attribs: Readonly<Record<string, string>>): boolean {
  return name === 'form' && (attribs['action'] ?? '').startsWith('/');
}
