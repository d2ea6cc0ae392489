/** In dev, what pages are told while they are open: that they show what is no more. */
import path from 'node:path';
import { z } from 'zod';
import type { DevServer } from './dev-server.ts';
import type { Turns } from './dev-turns.ts';

/** What runs in the browser. */
export const DEV_SCRIPT = path.join(import.meta.dirname, 'dev-page.ts');

/** A page says which content it shows; one that was on its way while that changed is loaded again. */
export function answerPages({ environments }: DevServer, turns: Turns): void {
  environments.client.hot.on('keyterms:page', (message: unknown, client) => {
    const page = pageSchema.safeParse(message);
    if (page.success && page.data.version !== turns.version) client.send({ type: 'full-reload' });
  });
}

const pageSchema = z.object({ version: z.number() });
