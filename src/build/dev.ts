/** The dev server: what it answers besides pages, and what keeps them up to date. */
import { cacheFolder, contentFolder } from '../loading/folder.ts';
import { watchContent, type DevContentOptions } from './dev-content.ts';
import { answerPages } from './dev-corner.ts';
import { serveRedirects } from './dev-redirects.ts';
import { DevReview } from './dev-review.ts';
import type { DevServer } from './dev-server.ts';
import { Turns } from './dev-turns.ts';
import { serveExports } from './exports.ts';
import { serveOwnFiles } from './own-files.ts';

/** Prepares a server that does not listen yet. */
export async function serveContent(
  server: DevServer,
  options: Pick<DevContentOptions, 'routes' | 'options' | 'base' | 'restart' | 'logger'>,
): Promise<void> {
  const { root, base } = server.config;
  const folder = contentFolder(root);
  const turns = new Turns();
  const { hot } = server.environments.client;
  const onDone = (): void => hot.send('keyterms:checked');
  const review = new DevReview({ folder, root, onDone, logger: options.logger });
  server.httpServer?.once('close', () => review.close());
  turns.serve(server);
  serveOwnFiles(server, base);
  serveRedirects(server);
  serveExports(server, base);
  answerPages(server, turns, review);
  await watchContent({ ...options, server, folder, cache: cacheFolder(root), turns, onShown: () => review.changed() });
}
