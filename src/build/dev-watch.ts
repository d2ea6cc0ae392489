/** In dev: notices what changes in the content folder, also once that was away for a while. */
import { existsSync, realpathSync } from 'node:fs';
import { isWithin } from '../disk/inside.ts';

/** What is needed of Vite's watcher. */
export interface Watcher {
  add: (folder: string) => unknown;
  on: (event: 'all', listener: (event: string, file: string) => void) => unknown;
}

/**
 * Calls `changed` for each change in the folder. A folder that is renamed or removed, as by another branch, is looked for
 * until it is back: the watcher forgets it when it goes.
 */
export function watchFolder(watcher: Watcher, folder: string, changed: () => void): void {
  // The watcher follows no links, which could lead to the whole disk; the folder itself may be one.
  const real = realpathSync(folder);
  let isAway = false;
  const lookForIt = (): void => {
    isAway = true;
    const timer = setInterval(() => {
      if (!existsSync(real)) return;
      clearInterval(timer);
      isAway = false;
      watcher.add(real);
      changed();
    }, LOOK_AGAIN);
    timer.unref();
  };
  watcher.add(real);
  watcher.on('all', (_event, file) => {
    if (![folder, real].some((root) => isWithin(root, file))) return;
    if (!isAway && !existsSync(real)) lookForIt();
    changed();
  });
}

/** In milliseconds. */
const LOOK_AGAIN = 300;
