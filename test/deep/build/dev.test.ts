/** The dev server: changes to the content show without a restart, problems on the page until they are mended. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launchBrowser } from '../../browser/chromium.ts';
import { userEnvironment } from '../../run-build.ts';
import { Workshop } from '../../tools/warm/builds.ts';

const work = mkdtempSync(path.join(os.tmpdir(), 'glossary-dev-'));
/** A copy of the project, whose code can be changed. */
const { project, content } = new Workshop(work);
const terms = path.join(content, 'terms', 'en');
let server: ChildProcess;
let address: string;
let browser: Browser | undefined;
let page: Page | undefined;

const SITE = `name: Dev
tagline: A glossary being written.
url: https://dev.example
publisher: {name: Dev, url: "https://dev.example"}
languages: [{code: en, label: English}, {code: es, label: Español}]
`;

function entry(term: string, definition: string, more = ''): string {
  return `---\nterm: ${term}\ndefinition: ${definition}\npublished: 2026-01-01\n${more}---\n\nText.\n`;
}

beforeAll(async () => {
  mkdirSync(terms, { recursive: true });
  writeFileSync(path.join(content, 'site.yaml'), SITE.replace('name:', 'nam:'));
  writeFileSync(path.join(terms, 'first.mdx'), entry('First', 'The first entry.'));
  writeFileSync(path.join(terms, 'draft.mdx'), entry('Draft', 'An entry in the making.', 'status: draft\n'));
  const port = await freePort();
  address = `http://localhost:${port}`;
  const env = userEnvironment({
    GLOSSARY_CONTENT: content,
    GLOSSARY_CACHE: path.join(work, 'cache'),
    SITE_URL: '',
  });
  server = spawn(
    process.execPath,
    [path.join(project, 'node_modules/astro/bin/astro.mjs'), 'dev', '--port', String(port)],
    { cwd: project, env, stdio: 'ignore' },
  );
  await until('/en/glossary/first/', (text) => text.includes('site.yaml:1:1'));
  writeFileSync(path.join(content, 'site.yaml'), SITE);
  await until('/en/glossary/first/', (text) => text.includes('The first entry.'));
  browser = await launchBrowser();
  page = await browser?.newPage();
  // It stays open: whatever changes, it is loaded again by itself.
  await page?.goto(`${address}/en/glossary/first/`);
});

afterAll(async () => {
  await browser?.close();
  server.kill();
  rmSync(work, { recursive: true, force: true });
});

test('a draft has a page, marked as one', async () => {
  await until('/en/glossary/draft/', (text) => text.includes('Draft: shown here only'));
});

test('a change, a new entry, a new name and a deletion show up', async () => {
  writeFileSync(path.join(terms, 'first.mdx'), entry('First', 'The first entry, changed.'));
  await until('/en/glossary/first/', (text) => text.includes('The first entry, changed.'));
  writeFileSync(path.join(terms, 'second.mdx'), entry('Second', 'The second entry.'));
  await until('/en/glossary/second/', (text) => text.includes('The second entry.'));
  await until('/en/glossary/', (text) => text.includes('The second entry.'));
  renameSync(path.join(terms, 'second.mdx'), path.join(terms, 'renamed.mdx'));
  await until('/en/glossary/renamed/', (text) => text.includes('The second entry.'));
  await until('/en/glossary/second/', (_, status) => status === 404);
  rmSync(path.join(terms, 'renamed.mdx'));
  await until('/en/glossary/', (text) => !text.includes('The second entry.'));
});

test('a new picture shows up, and so do other bytes of its file', async () => {
  const picture = (side: number): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="9" height="9"/></svg>`;
  mkdirSync(path.join(content, 'images'));
  writeFileSync(path.join(content, 'images', 'a.svg'), picture(11));
  const shown = entry('First', 'The first entry.').replace(
    'Text.',
    '<Figure src="../../images/a.svg" alt="A square" />',
  );
  writeFileSync(path.join(terms, 'first.mdx'), shown);
  await until('/en/glossary/first/', (text) => text.includes('width="11"'));
  writeFileSync(path.join(content, 'images', 'a.svg'), picture(13));
  let address = '';
  await until('/en/glossary/first/', (text) => {
    [address = ''] = /\/_pictures\/[0-9a-f]+\.svg/.exec(text) ?? [];
    return text.includes('width="13"');
  });
  await until(address, (text) => text.includes('width="13"'));
});

test('an entry in a second language, and the link to it, show up', async () => {
  const spanish = path.join(content, 'terms', 'es');
  mkdirSync(spanish, { recursive: true });
  writeFileSync(
    path.join(spanish, 'primero.mdx'),
    entry('Primero', 'La primera entrada.', 'translations: {en: first}\n'),
  );
  await until('/es/glossary/primero/', (text) => text.includes('La primera entrada.'));
  await until('/en/glossary/first/', (text) => text.includes('/es/glossary/primero/'));
});

test('a changed word of the interface shows up', async () => {
  writeFileSync(path.join(terms, 'first.mdx'), entry('First', 'The first entry.', 'takeaways: [Remember.]\n'));
  await until('/en/glossary/first/', (text) => text.includes('Key takeaways'));
  const words = path.join(project, 'src/languages/en/words.ts');
  writeFileSync(
    words,
    readFileSync(words, 'utf8').replace("takeaways: 'Key takeaways'", "takeaways: 'To be remembered'"),
  );
  await until('/en/glossary/first/', (text) => text.includes('To be remembered'));
});

test('the files for programs are shown, and other names lead to their entry', async () => {
  writeFileSync(path.join(terms, 'first.mdx'), entry('First', 'The first entry.', 'aliases: [Number one]\n'));
  await until('/en/glossary/first.md', (text) => text.includes('Also called Number one'));
  await until('/en/glossary/first.json', (text) => text.includes('"definition": "The first entry."'));
  await until('/en/glossary.ttl', (text) => text.includes('skos:prefLabel "First"@en'));
  await until('/en/feed.xml', (text) => text.includes('<rss'));
  await until('/llms.txt', (text) => text.startsWith('# Dev'));
  await until('/en/glossary/number-one/', (text) => text.includes('<h1>') && text.includes('The first entry.'));
  await until('/en/glossary/no-such.md', (_, status) => status === 404);
});

/** A mistake in a file, and what pages say of it. */
const MISTAKES: readonly [where: string, file: string, text: string, said: string][] = [
  [
    'between entries',
    'terms/en/first.mdx',
    entry('First', 'The first entry.', 'related: [frist]\n'),
    'first.mdx:5:11 "frist" is no entry',
  ],
  [
    'in a field',
    'terms/en/first.mdx',
    entry('First', 'The first entry.', 'aliases: 1\n'),
    'first.mdx:5:10 "aliases" is the number 1',
  ],
  [
    'in another entry',
    'terms/en/draft.mdx',
    '---\nterm: Draft\npublished: 2026-01-01\n---\n',
    'draft.mdx:2:1 the field "definition" is missing',
  ],
  ['in a picture', 'images/a.svg', '<svg', 'a.svg:1:1 is not an SVG'],
  ['in an own page', 'pages/en/imprint.mdx', 'No fields.\n', 'imprint.mdx:1:1 starts with "No fields.'],
  ['in styles', 'styles.css', '@import "x.css";', 'styles.css:1:1 has "@import"'],
  ['in site.yaml', 'site.yaml', SITE.replace('tagline', 'tagliine'), 'site.yaml:2:1 unknown field "tagliine"'],
];

test.each(MISTAKES)(
  'a mistake %s stands on the page, which comes back by itself when it is mended',
  async (_, name, wrong, said) => {
    const file = path.join(content, name);
    const before = existsSync(file) ? readFileSync(file) : undefined;
    mkdirSync(path.dirname(file), { recursive: true });
    try {
      writeFileSync(file, wrong);
      await until('/en/glossary/first/', (text, status) => status === 500 && text.includes('1 error to mend'));
      const told = page?.locator('main li').first();
      if (told)
        await vi.waitFor(async () => expect((await told.innerText()).replace(/\s+/g, ' ')).toContain(said), 20_000);
      expect(await page?.locator('vite-error-overlay').count()).not.toBe(1);
    } finally {
      if (before) writeFileSync(file, before);
      else rmSync(file);
    }
    await page?.getByRole('heading', { level: 1, name: 'First' }).waitFor();
    await until('/en/glossary/first/', (_, status) => status === 200);
  },
);

test('warnings of check stand in a corner until they are mended, or it is closed', async () => {
  if (!page) return;
  const corner = page.getByRole('region', { name: 'Warnings of check' });
  const warned = corner.getByRole('listitem').filter({ hasText: 'definition-opening' });
  const write = (definition: string): void => writeFileSync(path.join(terms, 'first.mdx'), entry('First', definition));
  write('First is what is warned of in a corner of the page.');
  await corner.getByText(/^1 warning here, \d+ in all$/).click();
  await warned.getByText('first.mdx:3:13').waitFor();
  write('A thing that nobody is warned of in a corner of the page.');
  await warned.waitFor({ state: 'detached' });
  await corner.getByText(/^No warnings here, \d+ in all$/).waitFor();
  await corner.getByRole('button', { name: 'Close the warnings' }).press('Enter');
  await corner.waitFor({ state: 'detached' });
  write('First is what is warned of in a corner of the page.');
  await warned.getByText('first.mdx:3:13').waitFor();
});

test('of many saves the last one shows, and no page is blank meanwhile', async () => {
  const seen: number[] = [];
  page?.on('response', (response) => {
    if (response.request().isNavigationRequest()) seen.push(response.status());
  });
  for (let number = 1; number <= 20; number += 1) {
    writeFileSync(path.join(terms, 'first.mdx'), entry('First', `Saved ${number} times.`));
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  await page?.getByText('Saved 20 times.').first().waitFor();
  expect(new Set(seen)).toEqual(new Set(page ? [200] : []));
});

test('a site with another address is served under its path, without a start by hand', async () => {
  writeFileSync(path.join(content, 'site.yaml'), SITE.replace('dev.example\n', 'dev.example/words/\n'));
  await until('/words/en/glossary/first/', (_, status) => status === 200);
});

/** Asks for a page until it is as expected; fails with what it was last. */
async function until(page: string, expected: (text: string, status: number) => boolean): Promise<void> {
  let last = '';
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const response = await fetch(address + page, { headers: { accept: 'text/html' } }).catch(() => undefined);
    // A server that starts again may break off an answer.
    last = (await response?.text().catch(() => undefined)) ?? 'no answer';
    if (response && expected(last, response.status)) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  expect.fail(`${page} did not become as expected; last it was:\n${last.slice(0, 3000)}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const found = probe.address();
      const port = typeof found === 'object' && found !== null ? found.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
