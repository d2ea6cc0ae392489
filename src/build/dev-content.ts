/** In dev: content that is read again when it changes, and pages that show it. */
import { realpathSync } from 'node:fs';
import type { HookParameters } from 'astro';
import { reportProblems } from '../glossary/error.ts';
import { holdContent } from '../glossary/held.ts';
import { isError } from '../glossary/problem.ts';
import { ContentReader } from '../loading/content-reader.ts';
import { seenPaths } from '../loading/folder.ts';
import { readToday } from '../loading/today.ts';
import { isWithin } from '../disk/inside.ts';
import { withOptions, type Options } from './options.ts';

export type DevServer = HookParameters<'astro:server:setup'>['server'];

export interface DevContentOptions {
  server: DevServer;
  /** The content folder. */
  folder: string;
  /** The folder of all caches. */
  cache: string;
  /** The folder of the routes. */
  routes: string;
  /** What the project says besides the content. */
  options: Options;
  logger: { warn: (message: string) => void; error: (message: string) => void };
}

/** Reads the content, and again whenever something in its folder changes. Problems are logged; pages show them until they are mended. */
export async function watchContent({
  server,
  folder,
  cache,
  routes,
  options,
  logger,
}: DevContentOptions): Promise<void> {
  const reader = new ContentReader({ folder, cache, isDev: true, today: readToday() });
  const read = async (): Promise<void> => {
    const content = withOptions(await reader.read(), options);
    holdContent(content);
    if (content.problems.length === 0) return;
    const report = `\n${seenPaths(reportProblems(content.problems), folder)}`;
    if (content.problems.some(isError)) logger.error(report);
    else logger.warn(report);
  };
  await read();
  let last = Promise.resolve();
  const again = async (): Promise<void> => {
    await read();
    await reloadPages(server, routes);
  };
  onChange(server, folder, () => (last = last.then(again, again)));
}

/** Calls back once for any number of changes that come together: an editor's "save all", a branch switch. */
function onChange({ watcher }: DevServer, folder: string, changed: () => unknown): void {
  // The watcher follows no links, which could lead to the whole disk; the folder itself may be one.
  const real = realpathSync(folder);
  watcher.add(real);
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_event: string, file: string) => {
    if (![folder, real].some((root) => isWithin(root, file))) return;
    clearTimeout(timer);
    timer = setTimeout(changed, 50);
  });
}

/** Astro asks a route for its paths once for each load of its module; browsers show the new pages. */
async function reloadPages(server: DevServer, routes: string): Promise<void> {
  for (const [name, environment] of Object.entries(server.environments)) {
    if (name === 'client') continue;
    const modules = [...environment.moduleGraph.idToModuleMap.values()].filter(
      ({ file }) => file !== null && isWithin(routes, file),
    );
    for (const module of modules) await environment.reloadModule(module);
  }
  server.environments.client.hot.send({ type: 'full-reload' });
}
