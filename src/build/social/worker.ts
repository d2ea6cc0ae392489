/** A thread that draws social pictures while the pages are bundled and rendered. */
import { workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { SocialCard } from '../../glossary/pages/social.ts';
import { drawAll } from './write-pictures.ts';

/** A look at the outside: the same build has sent them. */
const cardsSchema = z.custom<SocialCard[]>(Array.isArray);

const { cards, cacheDir } = z.object({ cards: cardsSchema, cacheDir: z.string() }).parse(workerData);
await drawAll(cards, cacheDir, () => undefined);
