/** Every command says how it is called, and does nothing else, when it is asked to. */
import { execFile, spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')));

/** Those of `package.json` that run a file of `scripts/`, one for each file: `scripts/import.ts csv`. */
const OF_PACKAGE = new Map(
  Object.values(scripts).flatMap((line): [string, string][] => {
    const [command, file] = /(scripts\/[\w-]+\.ts)( \w+)*$/.exec(line) ?? [];
    return command === undefined || file === undefined ? [] : [[file, command]];
  }),
).values();
/** Files that are no commands: what commands share. */
const SHARED = /\/(?:new-dialog|progress|progress-line|usage)\.ts$/;
const OF_FOLDER = globSync('scripts/*.ts', { cwd: ROOT }).filter((file) => !SHARED.test(file));

describe('--help', () => {
  test.each([...new Set([...OF_PACKAGE, ...OF_FOLDER])].toSorted())(
    'of node %s',
    { timeout: 120_000 },
    async (command) => {
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [...command.split(' '), '--help'], {
        cwd: ROOT,
        timeout: 100_000,
        env: { ...process.env, GLOSSARY_CONTENT: '/nowhere' },
      });
      expect(stderr).toBe('');
      // Each names itself, as one calls it.
      expect(stdout).toMatch(/(?:npm run [\w:]+|node scripts\/[\w-]+\.ts)/);
      expect(stdout).not.toMatch(/^wrote |Unknown option/m);
    },
  );
});

test('a command goes on when nobody reads on, as behind `| head`', () => {
  const work = `import './scripts/usage.ts'; for (let n = 0; n < 20; n += 1) { console.log(n); await new Promise((go) => setTimeout(go, 20)); }`;
  const line = '{ "$0" --input-type=module --eval "$1"; echo "ended with $?" >&2; } | true';
  const { stderr } = spawnSync('sh', ['-c', line, process.execPath, work], { cwd: ROOT, encoding: 'utf8' });
  expect(stderr).toBe('ended with 0\n');
});
