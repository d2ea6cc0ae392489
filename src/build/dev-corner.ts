/** In dev, what open pages are told: that they show what is no more, and what `check` says of what they show. */
import path from 'node:path';
import { z } from 'zod';
import { getContent } from '../glossary/held.ts';
import { pageAt } from '../glossary/pages/find.ts';
import type { DevReview, Warning } from './dev-review.ts';
import type { DevServer } from './dev-server.ts';
import type { Turns } from './dev-turns.ts';

/** What runs in the browser. */
export const DEV_SCRIPT = path.join(import.meta.dirname, 'dev-page.ts');

/** What the corner of a page shows. */
export interface Corner {
  /** Warnings of the file that the page shows. */
  here: readonly Warning[];
  /** The first ones of other files. */
  elsewhere: readonly Warning[];
  /** Of all files. */
  total: number;
  /** True where it is of an earlier state: the next one is being made. */
  isStale: boolean;
}

/** A page says which content it shows, when it is there and whenever it is told that there is news; it is loaded again, or told its warnings. */
export function answerPages({ environments }: DevServer, turns: Turns, review: DevReview): void {
  environments.client.hot.on('keyterms:page', (message: unknown, client) => {
    const page = pageSchema.safeParse(message);
    if (!page.success) return;
    if (page.data.version === turns.version) client.send('keyterms:corner', cornerOf(page.data.path, review));
    else client.send({ type: 'full-reload' });
  });
}

const pageSchema = z.object({ version: z.number(), path: z.string() });

function cornerOf(address: string, { warnings, isStale }: DevReview): Corner {
  const { glossary } = getContent();
  // Where there are errors, they come first.
  if (!glossary) return { here: [], elsewhere: [], total: 0, isStale };
  const file = writtenSchema.safeParse(pageAt(glossary, address)).data?.item.file;
  const here = warnings.filter((warning) => warning.file === file);
  const elsewhere = warnings.filter((warning) => warning.file !== file).slice(0, MOST);
  return { here, elsewhere, total: warnings.length, isStale };
}

/** More than anybody reads in a corner. */
const MOST = 50;

/** An entry, or an own page. */
const writtenSchema = z.object({ item: z.object({ file: z.string() }) });
