/** In dev, what the content folder tells. */
import { EventEmitter } from 'node:events';
import { mkdtempSync, realpathSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchFolder } from '../../../src/build/dev-watch.ts';

class Watcher extends EventEmitter<{ all: [event: string, file: string] }> {
  readonly added: string[] = [];

  add(folder: string): void {
    this.added.push(folder);
  }
}

let folder: string;
beforeEach(() => {
  vi.useFakeTimers();
  folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'keyterms-watch-')));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

test('a folder that was away is watched and read again when it is back', () => {
  const watcher = new Watcher();
  const changed = vi.fn();
  watchFolder(watcher, folder, changed);
  watcher.emit('all', 'change', path.join(folder, 'site.yaml'));
  watcher.emit('all', 'change', path.join(os.tmpdir(), 'other.yaml'));
  expect(changed).toHaveBeenCalledTimes(1);

  renameSync(folder, `${folder}-away`);
  watcher.emit('all', 'unlink', path.join(folder, 'site.yaml'));
  watcher.emit('all', 'unlinkDir', folder);
  vi.advanceTimersByTime(5000);
  expect(changed).toHaveBeenCalledTimes(3);
  expect(watcher.added).toEqual([folder]);

  renameSync(`${folder}-away`, folder);
  vi.advanceTimersByTime(5000);
  expect(changed).toHaveBeenCalledTimes(4);
  expect(watcher.added).toEqual([folder, folder]);
});
