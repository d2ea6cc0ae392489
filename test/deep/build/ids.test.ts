/** Two builds of one glossary: what data calls an entry stays when the entry is renamed, and when it is translated. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { runBuild } from '../../run-build.ts';

const work = mkdtempSync(path.join(os.tmpdir(), 'glossary-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const SITE = `name: Port
tagline: Words of the port.
url: https://port.example
publisher: {name: Port, url: "https://port.example"}
languages: [{code: en, label: English}, {code: es, label: Español}]
`;

function entryText(term: string, more = ''): string {
  return `---\nterm: ${term}\ndefinition: ${term} is a word of the port.\npublished: 2026-01-05\n${more}---\n\nText of ${term}.\n`;
}

const CONTRASTS = 'contrasts: [{with: pier, points: [{aspect: Side, this: One, other: Both}]}]\n';

/** Builds into the folder of that name, with the cache of the build before. */
async function build(name: string, files: Record<string, string>): Promise<void> {
  const content = path.join(work, `${name}-content`);
  for (const [file, text] of Object.entries({ 'site.yaml': SITE, ...files })) {
    mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
    writeFileSync(path.join(content, file), text);
  }
  const result = await runBuild({ content, outDir: path.join(work, name), cacheDir: path.join(work, 'cache') });
  expect(result.code, result.output).toBe(0);
}

beforeAll(async () => {
  await build('before', {
    'terms/en/pier.mdx': entryText('Pier'),
    'terms/en/quay.mdx': entryText('Quay', CONTRASTS),
    'terms/es/muelle.mdx': entryText('Muelle'),
    'terms/en/buoy.mdx': entryText('Buoy', 'translations: {es: boya}\n'),
    'terms/es/boya.mdx': entryText('Boya'),
  });
  await build('after', {
    'terms/en/pier.mdx': entryText('Pier'),
    'terms/en/wharf.mdx': entryText('Quay', `${CONTRASTS}id: quay\nredirectFrom: [quay]\n`),
    'terms/en/mole.mdx': entryText('Mole', 'translations: {es: muelle}\nconcept: muelle\n'),
    'terms/es/muelle.mdx': entryText('Muelle'),
    'terms/es/boya.mdx': entryText('Boya', 'concept: buoy\n'),
  });
}, 300_000);

function fileOf(build_: string, file: string): string {
  return readFileSync(path.join(work, build_, file), 'utf8');
}

const document = z.object({ id: z.string(), concept: z.string(), sharedConcept: z.string(), url: z.string() });

function twin(build_: string, file: string): z.infer<typeof document> {
  return document.parse(JSON.parse(fileOf(build_, file)));
}

/** Names of the terms in the structured data of a page. */
function termsIn(html: string): string[] {
  return [...html.matchAll(/"@id":"([^"]+#definedterm)"/g)].map(([, id = '']) => id).toSorted();
}

test('a renamed entry has its names in every file, and its old addresses lead on', () => {
  const [then, now] = [twin('before', 'en/glossary/quay.json'), twin('after', 'en/glossary/wharf.json')];
  expect(now).toMatchObject({ id: then.id, concept: then.concept, sharedConcept: then.sharedConcept });
  expect(now.url).toBe('https://port.example/en/glossary/wharf/');
  const pages = [fileOf('before', 'en/glossary/quay/index.html'), fileOf('after', 'en/glossary/wharf/index.html')];
  const [ids, idsNow] = pages.map(termsIn);
  expect(ids).toContain('https://port.example/en/glossary/quay/#definedterm');
  expect(idsNow).toEqual(ids);
  for (const old of ['quay', 'compare/pier-vs-quay']) {
    const to = old.startsWith('compare') ? 'compare/pier-vs-wharf' : 'wharf';
    expect(fileOf('after', `en/glossary/${old}/index.html`)).toContain(
      `<link rel="canonical" href="https://port.example/en/glossary/${to}/">`,
    );
    expect(existsSync(path.join(work, 'after', 'en/glossary', to, 'index.html'))).toBe(true);
  }
});

test('an entry that is translated is the concept that it was', () => {
  const [then, now] = [twin('before', 'es/glossary/muelle.json'), twin('after', 'es/glossary/muelle.json')];
  expect(now).toEqual(then);
  expect(then.sharedConcept).toBe('https://port.example/concept/muelle/');
  expect(twin('after', 'en/glossary/mole.json').sharedConcept).toBe(then.sharedConcept);
  expect(existsSync(path.join(work, 'after', 'concept/muelle/index.html'))).toBe(true);
});

test('an entry that lost its translation is the concept that it was', () => {
  const [then, now] = ['before', 'after'].map((build_) => twin(build_, 'es/glossary/boya.json'));
  expect(then?.sharedConcept).toBe('https://port.example/concept/buoy/');
  expect(now?.sharedConcept).toBe(then?.sharedConcept);
  expect(existsSync(path.join(work, 'after', 'concept/buoy/index.html'))).toBe(true);
});
