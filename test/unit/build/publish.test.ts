import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MADE_FILES, strangersIn } from '../../../src/build/made-files.ts';
import { publishWhole, type PublishOptions } from '../../../src/build/publish.ts';

/** Memory disk of Linux: another disk than that of temporary folders. */
const OTHER_DISK = '/dev/shm';
const hasOtherDisk = existsSync(OTHER_DISK) && statSync(OTHER_DISK).dev !== statSync(tmpdir()).dev;

let parent: string;
let outDir: string;
let workshop: string;

beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'publish-'));
  outDir = path.join(parent, 'dist');
  workshop = mkdtempSync(path.join(tmpdir(), 'publish-workshop-'));
});
afterEach(() => {
  for (const folder of [parent, workshop]) rmSync(folder, { recursive: true, force: true });
});

/** A build that writes one page, and looks at what is published meanwhile. */
function building(text: string, meanwhile: () => void = () => undefined): (folder: string) => Promise<void> {
  return (folder) => {
    writeFileSync(path.join(folder, 'index.html'), text);
    meanwhile();
    return Promise.resolve();
  };
}

const publish = (options: Omit<PublishOptions, 'check'> & Partial<PublishOptions>): Promise<string[]> =>
  publishWhole({ check: () => undefined, ...options });
/** The last site goes in a process of its own, out of sight. */
const nothingIsLeft = async (): Promise<void> => {
  expect(readdirSync(parent).filter((name) => !name.startsWith('.dist.gone-'))).toEqual(['dist']);
  await vi.waitFor(() => expect(readdirSync(parent)).toEqual(['dist']), { timeout: 20_000 });
};
const published = (): string => readFileSync(path.join(outDir, 'index.html'), 'utf8');

describe('publishWhole', () => {
  test('publishes what was built, and leaves nothing beside it', async () => {
    await publish({ outDir, workshop, build: building('new') });
    expect(published()).toBe('new');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('keeps the last site until the new one is complete, then none of it', async () => {
    mkdirSync(outDir);
    writeFileSync(path.join(outDir, 'index.html'), 'old');
    writeFileSync(path.join(outDir, 'gone.html'), 'old');
    await publish({ outDir, workshop, build: building('new', () => expect(published()).toBe('old')) });
    expect(published()).toBe('new');
    expect(readdirSync(outDir).toSorted()).toEqual([MADE_FILES, 'index.html']);
    await nothingIsLeft();
  });

  test('takes no notice of a last site that could not be removed, and removes it', async () => {
    const gone = path.join(parent, '.dist.gone-one');
    mkdirSync(gone);
    writeFileSync(path.join(gone, 'index.html'), 'zero');
    for (const text of ['one', 'two', 'three']) {
      await publish({ outDir, workshop, build: building(text) });
      expect(published()).toBe(text);
    }
    await nothingIsLeft();
  });

  test('leaves the last site when a build fails half-way', async () => {
    mkdirSync(outDir);
    writeFileSync(path.join(outDir, 'index.html'), 'old');
    const build = (folder: string): never => {
      writeFileSync(path.join(folder, 'index.html'), 'half');
      throw new Error('stopped');
    };
    const failing = publish({ outDir, workshop, build });
    await expect(failing).rejects.toThrow('stopped');
    expect(published()).toBe('old');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('starts from nothing after a build that was killed', async () => {
    mkdirSync(path.join(parent, '.dist.building'));
    writeFileSync(path.join(parent, '.dist.building', 'left.html'), 'left');
    await publish({ outDir, workshop, build: building('new') });
    expect(readdirSync(outDir).toSorted()).toEqual([MADE_FILES, 'index.html']);
  });

  test.skipIf(!hasOtherDisk)('builds where files can be moved to, when the site is for another disk', async () => {
    const there = mkdtempSync(path.join(OTHER_DISK, 'publish-'));
    outDir = path.join(there, 'dist');
    try {
      for (const text of ['one', 'two']) {
        const build = async (folder: string): Promise<void> => {
          writeFileSync(path.join(workshop, 'chunk.html'), text);
          renameSync(path.join(workshop, 'chunk.html'), path.join(folder, 'chunk.html'));
          await building(text)(folder);
        };
        await publish({ outDir, workshop, build });
        expect(published()).toBe(text);
      }
      expect(readdirSync(outDir).toSorted()).toEqual([MADE_FILES, 'chunk.html', 'index.html']);
      await vi.waitFor(() => expect([...readdirSync(there), ...readdirSync(workshop)]).toEqual(['dist']));
    } finally {
      rmSync(there, { recursive: true, force: true });
    }
  });

  test('keeps the history of a worktree', async () => {
    mkdirSync(outDir);
    writeFileSync(path.join(outDir, '.git'), 'gitdir: elsewhere');
    await publish({ outDir, workshop, build: building('new') });
    expect(existsSync(path.join(outDir, '.git'))).toBe(true);
    expect(published()).toBe('new');
  });

  test('says in the site what it wrote, the same for the same site', async () => {
    const build = async (folder: string): Promise<void> => {
      mkdirSync(path.join(folder, 'en'));
      for (const name of ['en/é.html', '_headers']) writeFileSync(path.join(folder, name), '');
      await building('new')(folder);
    };
    await publish({ outDir, workshop, build });
    const list = readFileSync(path.join(outDir, MADE_FILES), 'utf8');
    expect(JSON.parse(list)).toMatchObject({ files: ['_headers', 'en/é.html', 'index.html'] });
    expect(strangersIn(outDir)).toEqual([]);
    await publish({ outDir, workshop, build });
    expect(readFileSync(path.join(outDir, MADE_FILES), 'utf8')).toBe(list);
  });

  test('leaves the last site, and what came into it meanwhile, when the folder may no longer be replaced', async () => {
    await publish({ outDir, workshop, build: building('old') });
    const check = (): void => {
      if (existsSync(path.join(outDir, 'thesis.txt'))) throw new Error('not yours');
    };
    const meanwhile = (): void => writeFileSync(path.join(outDir, 'thesis.txt'), 'Chapter 1');
    await expect(publish({ outDir, workshop, check, build: building('new', meanwhile) })).rejects.toThrow('not yours');
    expect(published()).toBe('old');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  describe('after a build that was killed while the two changed places', () => {
    test('the old site comes back where there is no new one', async () => {
      const last = path.join(parent, '.dist.last');
      mkdirSync(last);
      writeFileSync(path.join(last, 'index.html'), 'old');
      writeFileSync(path.join(last, '.git'), 'gitdir: elsewhere');
      const build = (): Promise<void> => Promise.reject(new Error('stopped'));
      await expect(publish({ outDir, workshop, build })).rejects.toThrow('stopped');
      expect(published()).toBe('old');
      expect(readdirSync(parent)).toEqual(['dist']);
    });

    test('the history comes along, and the old site goes', async () => {
      await publish({ outDir, workshop, build: building('new') });
      const last = path.join(parent, '.dist.last');
      mkdirSync(last);
      writeFileSync(path.join(last, 'index.html'), 'old');
      writeFileSync(path.join(last, '.git'), 'gitdir: elsewhere');
      const build = (): Promise<void> => Promise.reject(new Error('stopped'));
      await expect(publish({ outDir, workshop, build })).rejects.toThrow('stopped');
      expect(published()).toBe('new');
      expect(readFileSync(path.join(outDir, '.git'), 'utf8')).toBe('gitdir: elsewhere');
      await nothingIsLeft();
    });
  });
});
