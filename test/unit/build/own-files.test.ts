import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeOwnFiles } from '../../../src/build/own-files.ts';
import { buildGlossary } from '../../../src/glossary/glossary.ts';
import { holdContent } from '../../../src/glossary/held.ts';
import { site } from '../glossary/make.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'own-files-'));
});

afterEach(() => {
  holdContent(undefined);
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ['png', undefined],
  ['svg', 'own'],
  [undefined, 'that of the engine'],
] as const)('an icon from %s leaves no drawing of the engine beside it', async (icon, drawing) => {
  hold(icon);
  for (const name of ['favicon.ico', 'favicon.svg']) writeFileSync(path.join(folder, name), 'that of the engine');
  await writeOwnFiles(folder);
  const written = path.join(folder, 'favicon.svg');
  expect(existsSync(written) ? readFileSync(written, 'utf8') : undefined).toBe(drawing);
});

function hold(icon: 'png' | 'svg' | undefined): void {
  const names = icon === undefined ? [] : ['favicon.ico', ...(icon === 'svg' ? ['favicon.svg'] : [])];
  holdContent({
    folder,
    pictures: folder,
    problems: [],
    glossary: buildGlossary({ site: site(), entries: [], look: icon ? { icon } : {} }),
    ownFiles: new Map(names.map((name) => [name, () => Promise.resolve(Buffer.from('own'))])),
    readBody: () => ({ nodes: [], notes: [] }),
  });
}
