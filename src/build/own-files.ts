/** Files that an owner's content folder gives to the site besides its pages: the look, and the icons. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { COMMON_TYPES } from '../exports/responses.ts';
import { getContent, getGlossary } from '../glossary/held.ts';
import type { DevServer } from './dev-server.ts';

/** Writes all of them; what lies in `public/` under the same name makes way. */
export async function writeOwnFiles(outDir: string): Promise<void> {
  for (const [name, make] of getContent().ownFiles) {
    const target = path.join(outDir, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, await make());
  }
  // A PNG makes no drawing: the one in `public/` is the icon of another site.
  if (getGlossary().look.icon === 'png') rmSync(path.join(outDir, 'favicon.svg'), { force: true });
}

/** In dev, answers for their addresses; all others are left to the routes. */
export function serveOwnFiles({ middlewares }: Pick<DevServer, 'middlewares'>, base: string): void {
  middlewares.use((request, response, next) => {
    const [address = ''] = (request.url ?? '').split('?');
    const name = address.startsWith(base) ? address.slice(base.length) : '';
    const make = getContent().ownFiles.get(name);
    if (!make) {
      next();
      return;
    }
    make().then((bytes) => {
      response.setHeader('content-type', COMMON_TYPES[path.extname(name).slice(1)] ?? 'application/octet-stream');
      response.end(bytes);
    }, next);
  });
}
