/** Whatever an entry calls its picture, nothing of it is ever executed: in a build, in dev, in any content folder. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../tools/check-content.ts';
import { isError } from '../../../src/glossary/problem.ts';
import { userEnvironment } from '../../run-build.ts';
import { entryText } from '../../unit/loading/folder.ts';
import { copyProject } from './project.ts';
import { addresses, entriesWith, layLinks, removeLinks, writePrograms } from './programs.ts';

const work = mkdtempSync(path.join(os.tmpdir(), 'glossary-programs-'));
const started: ChildProcess[] = [];

afterAll(() => {
  for (const child of started) child.kill();
  rmSync(work, { recursive: true, force: true });
});

const GOOD = entryText('Good', { body: '<Figure src="../../pictures/real.png" alt="What it shows" />\n' });

describe.each([
  ['the default content folder', 'project/content', undefined],
  ['another content folder', 'elsewhere/words', 'elsewhere/words'],
])('in %s', (_, place, named) => {
  const root = mkdtempSync(path.join(work, 'case-'));
  const project = path.join(root, 'project');
  const content = path.join(root, place);
  const canary = path.join(root, 'canary');
  const environment = userEnvironment({
    ...(named === undefined ? { GLOSSARY_CONTENT: '' } : { GLOSSARY_CONTENT: content }),
    GLOSSARY_CACHE: path.join(root, 'cache'),
    SITE_URL: '',
  });
  copyProject(project);
  writePrograms(content, 'pictures', canary);
  const entries = entriesWith(addresses(content, 'pictures'));
  const write = (name: string, text: string): void => writeFileSync(path.join(content, 'terms/en', name), text);
  const attack = (): void => {
    layLinks(content, 'pictures');
    for (const [name, text] of entries) write(name, text);
  };
  const withdraw = (): void => {
    removeLinks(content, 'pictures');
    for (const name of entries.keys()) rmSync(path.join(content, 'terms/en', name), { force: true });
  };
  write('good.mdx', GOOD);

  test('every address is refused at its line, but those that lead to a plain picture', () => {
    attack();
    const { problems } = checkContent(content);
    const refused = new Set(problems.filter(isError).map(({ place: { file } }) => path.basename(file)));
    // What is refused would hide from the build what is not.
    removeLinks(content, 'pictures');
    for (const name of entries.keys()) if (refused.has(name)) rmSync(path.join(content, 'terms/en', name));
    expect(existsSync(canary)).toBe(false);
    const accepted = [...entries].filter(([name]) => !refused.has(name)).map(([, text]) => text.split('\n').at(-2));
    expect(accepted).toEqual(['![What it shows](<../../pictures/real%2epng>)']);
  });

  test('a build runs nothing', async () => {
    const outDir = path.join(root, 'out');
    const { code, output } = await run([path.join(project, 'scripts/build.ts'), '--outDir', outDir], environment);
    expect(existsSync(canary), output).toBe(false);
    expect(code, output).toBe(0);
    expect(existsSync(path.join(outDir, 'en/glossary/good/index.html'))).toBe(true);
    attack();
    const whole = await run([path.join(project, 'scripts/build.ts'), '--outDir', outDir], environment);
    expect(whole.code, whole.output).toBe(1);
    expect(whole.output).not.toMatch(/^\s+at /m);
    expect(existsSync(canary), whole.output).toBe(false);
  }, 400_000);

  test('the dev server runs nothing', async () => {
    withdraw();
    const address = await startDev(project, environment);
    await until(`${address}/en/glossary/good/`, (text) => text.includes('<figure'));
    expect(existsSync(canary)).toBe(false);
    attack();
    await until(`${address}/en/glossary/good/`, (text) => text.startsWith('error '));
    const names = [...entries.keys()].filter((_name, index) => index % 25 === 0);
    const requests = [
      ...names.map((name) => `/en/glossary/${path.basename(name, '.mdx')}/`),
      ...['evil.js', 'notes.mdx', 'evil.astro', 'evil.js?raw', 'evil.js?astroContentImageFlag'].flatMap((file) => [
        `/content/pictures/${file}`,
        `/@fs${content}/pictures/${file}`,
        `/_image?href=${encodeURIComponent(`/@fs${content}/pictures/${file}`)}&w=10&f=webp`,
        `/_pictures/${encodeURIComponent(`../../content/pictures/${file}`)}.webp`,
        `/_pictures/${file}.svg`,
      ]),
    ];
    for (const request of requests) await fetch(address + request).catch(() => undefined);
    expect(existsSync(canary)).toBe(false);
    withdraw();
    await until(`${address}/en/glossary/good/`, (text) => text.includes('<figure'));
    expect(existsSync(canary)).toBe(false);
  }, 400_000);
});

function run(
  args: readonly string[],
  env: Record<string, string | undefined>,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: path.dirname(path.dirname(args[0] ?? '')), env });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

async function startDev(project: string, env: Record<string, string | undefined>): Promise<string> {
  const port = await freePort();
  const astro = path.join(project, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'dev', '--port', String(port)], { cwd: project, env, stdio: 'ignore' });
  started.push(child);
  return `http://localhost:${port}`;
}

/** Asks for a page until it is as expected; fails with what it was last. */
async function until(address: string, expected: (text: string) => boolean): Promise<void> {
  let last = '';
  for (let attempt = 0; attempt < 1200; attempt += 1) {
    last = await fetch(address).then((response) => response.text(), String);
    if (expected(last)) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  expect.fail(`${address} did not become as expected; last it was:\n${last.slice(0, 2000)}`);
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
