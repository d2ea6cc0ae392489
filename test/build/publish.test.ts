import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { publishWhole } from '../../src/build/publish.ts';

let parent: string;
let outDir: string;

beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'publish-'));
  outDir = path.join(parent, 'dist');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

/** A build that writes one page, and looks at what is published meanwhile. */
function building(text: string, meanwhile: () => void = () => undefined): (folder: string) => Promise<void> {
  return (folder) => {
    writeFileSync(path.join(folder, 'index.html'), text);
    meanwhile();
    return Promise.resolve();
  };
}

const published = (): string => readFileSync(path.join(outDir, 'index.html'), 'utf8');

describe('publishWhole', () => {
  test('publishes what was built, and leaves nothing beside it', async () => {
    await publishWhole(outDir, building('new'));
    expect(published()).toBe('new');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('keeps the last site until the new one is complete, then none of it', async () => {
    mkdirSync(outDir);
    writeFileSync(path.join(outDir, 'index.html'), 'old');
    writeFileSync(path.join(outDir, 'gone.html'), 'old');
    await publishWhole(
      outDir,
      building('new', () => expect(published()).toBe('old')),
    );
    expect(published()).toBe('new');
    expect(readdirSync(outDir)).toEqual(['index.html']);
  });

  test('leaves the last site when a build fails half-way', async () => {
    mkdirSync(outDir);
    writeFileSync(path.join(outDir, 'index.html'), 'old');
    const failing = publishWhole(outDir, (folder) => {
      writeFileSync(path.join(folder, 'index.html'), 'half');
      throw new Error('stopped');
    });
    await expect(failing).rejects.toThrow('stopped');
    expect(published()).toBe('old');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('starts from nothing after a build that was killed', async () => {
    mkdirSync(path.join(parent, '.dist.building'));
    writeFileSync(path.join(parent, '.dist.building', 'left.html'), 'left');
    await publishWhole(outDir, building('new'));
    expect(readdirSync(outDir)).toEqual(['index.html']);
  });

  test('keeps the history of a worktree', async () => {
    mkdirSync(outDir);
    writeFileSync(path.join(outDir, '.git'), 'gitdir: elsewhere');
    await publishWhole(outDir, building('new'));
    expect(existsSync(path.join(outDir, '.git'))).toBe(true);
    expect(published()).toBe('new');
  });
});
