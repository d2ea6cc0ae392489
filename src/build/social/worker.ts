/** A thread that draws social pictures while the pages are bundled and rendered. */
import { workerData } from 'node:worker_threads';
import { z } from 'zod';
import { socialCardsSchema } from '../../glossary/pages/social.ts';
import { drawAll } from './write.ts';

const { cards, cacheDir } = z.object({ cards: socialCardsSchema, cacheDir: z.string() }).parse(workerData);
await drawAll(cards, cacheDir, () => undefined);
