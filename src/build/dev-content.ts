/** In dev: content that is read again when it changes, and pages that show it. */
import { reportProblems } from '../glossary/error.ts';
import { holdContent, type Content } from '../glossary/held.ts';
import { isError } from '../glossary/problem.ts';
import { ContentReader } from '../loading/content-reader.ts';
import { seenPaths } from '../loading/folder.ts';
import { readToday } from '../loading/today.ts';
import { Reread } from './dev-reread.ts';
import { forgetPaths } from './dev-routes.ts';
import type { DevServer } from './dev-server.ts';
import { watchFolder } from './dev-watch.ts';
import type { Turns } from './dev-turns.ts';
import { withOptions, type Options } from './options.ts';

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
  turns: Turns;
  /** Called when pages show another state. */
  onShown: () => void;
  /** The path of the site's address when the server was started. */
  base: string;
  /** Starts it anew. */
  restart: () => void;
  logger: { warn: (message: string) => void; error: (message: string) => void };
}

/** Reads the content, and again whenever something in its folder changes. Problems are logged; pages show them until they are mended. */
export async function watchContent(options: DevContentOptions): Promise<void> {
  const { server, folder, cache, turns, logger } = options;
  const reader = new ContentReader({ folder, cache, isDev: true, today: readToday() });
  const read = async (): Promise<Content> => withOptions(await reader.read(), options.options);
  let isSound = true;
  const hold = (content: Content): void => {
    holdContent(content);
    isSound = content.glossary !== undefined;
    report(content, options);
  };
  hold(await read());
  options.onShown();
  const reread = new Reread({
    read,
    isDoubtful: ({ glossary }) => isSound && !glossary,
    show: async (content) => {
      await turns.change(() => {
        hold(content);
        forgetPaths(server, options.routes);
      });
      server.environments.client.hot.send({ type: 'full-reload' });
      options.onShown();
      if (content.glossary && new URL(content.glossary.site.url).pathname !== options.base) options.restart();
    },
  });
  watchFolder(server.watcher, folder, () => {
    turns.hold();
    reread
      .changed()
      .catch((error: unknown) => logger.error(String(error)))
      .finally(() => turns.release());
  });
}

function report({ problems }: Content, { folder, logger }: DevContentOptions): void {
  if (problems.length === 0) return;
  const text = `\n${seenPaths(reportProblems(problems), folder)}`;
  if (problems.some(isError)) logger.error(text);
  else logger.warn(text);
}
