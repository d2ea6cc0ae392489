import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { oneAtATime } from '../../../src/build/one-at-a-time.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'project-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Starts work that lasts until `end` is called; what happens is added to `said`. */
function start(name: string, said: string[]): { end: () => void; done: Promise<void> } {
  const ending = Promise.withResolvers<undefined>();
  const work = async (): Promise<void> => {
    said.push(`${name} begins`);
    await ending.promise;
    said.push(`${name} ends`);
  };
  const done = oneAtATime({ root, work, onWait: () => said.push(`${name} waits`) });
  return { end: () => ending.resolve(undefined), done };
}

async function until(said: readonly string[], line: string): Promise<void> {
  await expect.poll(() => said, { timeout: 10_000 }).toContain(line);
}

test('the second begins when the first has ended', async () => {
  const said: string[] = [];
  const first = start('first', said);
  await until(said, 'first begins');
  const second = start('second', said);
  await until(said, 'second waits');
  first.end();
  await until(said, 'second begins');
  second.end();
  await Promise.all([first.done, second.done]);
  expect(said).toEqual(['first begins', 'second waits', 'first ends', 'second begins', 'second ends']);
});

test('the second begins when the first has failed, and the failure is told', async () => {
  await expect(
    oneAtATime({ root, work: () => Promise.reject(new Error('broken')), onWait: () => undefined }),
  ).rejects.toThrow('broken');
  await expect(oneAtATime({ root, work: () => Promise.resolve('made'), onWait: () => undefined })).resolves.toBe(
    'made',
  );
});

test('a process that was killed holds nobody up', async () => {
  const source = path.resolve(import.meta.dirname, '../../../src/build/one-at-a-time.ts');
  const code = `const { oneAtATime } = await import(${JSON.stringify(source)});
    await oneAtATime({ root: ${JSON.stringify(root)}, onWait: () => undefined, work: () => {
      console.log('at work');
      return new Promise((resolve) => setTimeout(resolve, 600_000));
    } });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code]);
  await once(child.stdout, 'data');
  const said: string[] = [];
  const next = start('next', said);
  await until(said, 'next waits');
  child.kill('SIGKILL');
  await until(said, 'next begins');
  next.end();
  await next.done;
});

test('work for another project does not wait', async () => {
  const said: string[] = [];
  const first = start('first', said);
  await until(said, 'first begins');
  const other = await oneAtATime({
    root: path.join(root, 'other'),
    work: () => Promise.resolve('made'),
    onWait: () => said.push('other waits'),
  });
  first.end();
  await first.done;
  expect([other, said]).toEqual(['made', ['first begins', 'first ends']]);
});
