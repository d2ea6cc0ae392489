/** A build of bad content: all problems, one line each, exit code 1, no trace, and what was published stays. */
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { COMPONENTS } from '../../../src/mdx/components/index.ts';
import { linesOf, runBuild, type BuildResult } from '../../run-build.ts';

const work = mkdtempSync(path.join(os.tmpdir(), 'glossary-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const SITE = `name: Bad
tagline: A glossary with mistakes.
url: https://bad.example
publisher: {name: Bad, url: "https://bad.example"}
languages: [{code: en, label: English}]
`;

const GOOD = `---
term: Good
definition: An entry without a mistake.
published: 2026-01-01
---

Text.
`;

/** Builds a content folder of these files. */
async function build(
  name: string,
  files: Record<string, string | Uint8Array>,
): Promise<BuildResult & { outDir: string }> {
  const content = path.join(work, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
    writeFileSync(path.join(content, file), text);
  }
  mkdirSync(content, { recursive: true });
  const outDir = path.join(work, `${name}-out`);
  return { ...(await runBuild({ content, outDir, cacheDir: path.join(work, `${name}-cache`) })), outDir };
}

function expectReport(result: BuildResult, lines: string[]): void {
  expect(linesOf(result)).toEqual(lines);
  expect(result.code).toBe(1);
}

test('all problems of all files at once', async () => {
  const result = await build('many', {
    'site.yaml': SITE,
    'terms/en/good.mdx': GOOD,
    'terms/en/broken-yaml.mdx': '---\nterm: [unclosed\n---\n',
    'terms/en/script.mdx': GOOD.replace('Good', 'Script').replace('Text.', 'Text.\n\n<script>alert(1)</script>'),
    'terms/en/windows.mdx': Buffer.from(GOOD.replace('Good', 'Windows').replace('Text.', 'Caf\xe9.'), 'latin1'),
    'terms/en/empty.mdx': '',
  });
  expectReport(result, [
    'error content/terms/en/broken-yaml.mdx:2:7 bad-frontmatter: broken YAML: has [unclosed without a ] at its end, expected both; write [unclosed]',
    'error content/terms/en/empty.mdx:1:1 bad-frontmatter: the file is empty, expected frontmatter and a body; write the entry or delete the file',
    `error content/terms/en/script.mdx:9:1 forbidden-mdx: has <script>, expected Markdown or one of the components ${Object.keys(COMPONENTS).join(', ')}; nothing in an entry is executed, remove it`,
    'error content/terms/en/windows.mdx:7:4 bad-encoding: has the byte 0xE9, which is not UTF-8 (the file may be saved as Windows-1252 or UTF-16); save the file as UTF-8',
    '4 errors',
  ]);
});

test('an empty content folder', async () => {
  expectReport(await build('empty', { 'site.yaml': SITE }), [
    'error content/terms:1:1 empty-glossary: has no published entry, expected at least one file terms/<language>/<slug>.mdx; write one, or set GLOSSARY_CONTENT to the right folder',
    '1 error',
  ]);
});

test('a missing site.yaml', async () => {
  const result = await build('no-site', {});
  expect(result.output).toMatch(
    /^error content\/site\.yaml:1:1 bad-site: there is no site\.yaml in the content folder .*\n1 error\n$/,
  );
  expect(result.code).toBe(1);
});

test('a failing build leaves the last good one in place', async () => {
  const good = await build('kept', { 'site.yaml': SITE, 'terms/en/good.mdx': GOOD });
  expect(good.code).toBe(0);
  const files = readdirSync(good.outDir, { recursive: true }).toSorted();
  const bad = await build('kept', { 'terms/en/good.mdx': GOOD.replace('term:', 'trem:') });
  expectReport(bad, [
    'error content/terms/en/good.mdx:2:1 bad-frontmatter: unknown field "trem"; did you mean "term"?',
    '1 error',
  ]);
  expect(readdirSync(good.outDir, { recursive: true }).toSorted()).toEqual(files);
  expect(readFileSync(path.join(good.outDir, 'en/glossary/good/index.html'), 'utf8')).toContain(
    'An entry without a mistake.',
  );
});

test('byte order marks and Windows line ends are read, and said', async () => {
  const { code, output } = await build('windows', {
    'site.yaml': SITE,
    'terms/en/good.mdx': `\ufeff${GOOD.replaceAll('\n', '\r\n')}`,
  });
  expect(output).toContain('warning content/terms/en/good.mdx:1:1 byte-order-mark: ');
  expect(output).toContain('warning content/terms/en/good.mdx:1:4 line-endings: ');
  expect(code).toBe(0);
});

test('content folders that are built by turns keep their own pictures', async () => {
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
  const pictured = {
    'site.yaml': SITE,
    'images/a.svg': picture,
    'terms/en/good.mdx': `${GOOD}\n<Figure src="../../images/a.svg" alt="A square" />\n`,
  };
  expect(await build('pictured', pictured)).toMatchObject({ code: 0 });
  expect(await build('plain', { 'site.yaml': SITE, 'terms/en/good.mdx': GOOD })).toMatchObject({ code: 0 });
  const again = await build('pictured', pictured);
  expect(again.code).toBe(0);
  expect(readFileSync(path.join(again.outDir, 'en/glossary/good/index.html'), 'utf8')).toContain('alt="A square"');
});
