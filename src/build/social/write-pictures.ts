/** Writes the social pictures of a build; drawn ones are kept. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SocialCard } from '../../glossary/pages/social.ts';
import { PictureCache } from '../../pictures/cache.ts';
import { namesIn } from '../../pictures/locate.ts';
import { inParallel } from '../../pictures/review.ts';
import type { loadDrawer } from './draw.ts';

export interface SocialPictures {
  cards: readonly SocialCard[];
  /** Path that the site is served under, with slashes at both ends. */
  base: string;
  outDir: string;
  cacheDir: string;
}

/**
 * Draws pictures that the cache lacks, beside the main thread, while pages are bundled and rendered. What goes wrong there
 * goes wrong again, and is told, when the pictures are written.
 */
export async function drawAhead(cards: readonly SocialCard[], cacheDir: string): Promise<void> {
  const kept = new Set(namesIn(cacheDir));
  const missing = named(cards).filter(({ name }) => !kept.has(name));
  await drawAll(
    missing.map(({ card }) => card),
    cacheDir,
    () => undefined,
  ).catch(() => undefined);
}

/** Writes all pictures beside their pages, and forgets those that are gone. */
export async function writeSocialPictures({ cards, base, outDir, cacheDir }: SocialPictures): Promise<void> {
  await drawAll(cards, cacheDir, (card, png) => {
    const target = path.join(outDir, decodeURI(card.path.slice(base.length)));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, png);
  });
  new PictureCache<string>(cacheDir).prune(new Set(named(cards).map(({ name }) => name)));
}

/** Calls back with each picture; those that the cache lacks are drawn. */
async function drawAll(
  cards: readonly SocialCard[],
  cacheDir: string,
  use: (card: SocialCard, png: Uint8Array) => void,
): Promise<void> {
  const cache = new PictureCache<string>(cacheDir);
  // Megabytes of code, which most builds do not need.
  let drawer: ReturnType<typeof loadDrawer> | undefined;
  const draw = async (card: SocialCard): Promise<Uint8Array> =>
    (await (drawer ??= import('./draw.ts').then(({ loadDrawer }) => loadDrawer())))(card);
  await inParallel(named(cards), async ({ card, name }) => {
    use(card, await cache.get(name, () => draw(card)));
  });
}

/** Cards with the names of their pictures in the cache. */
function named(cards: readonly SocialCard[]): { card: SocialCard; name: string }[] {
  const drawing = drawingDigest();
  return cards.map((card) => ({ card, name: `${cardDigest(card, drawing)}.png` }));
}

/** Two cards that look the same share a file. */
function cardDigest(card: SocialCard, drawing: string): string {
  const shown = JSON.stringify({ ...card, path: '' });
  return createHash('sha256').update(drawing).update(shown).digest('base64url').slice(0, 22);
}

/** Changes with the code that draws and with the packages that it uses. */
function drawingDigest(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(import.meta.dirname).toSorted())
    hash.update(readFileSync(path.join(import.meta.dirname, name)));
  hash.update(readFileSync(path.resolve(import.meta.dirname, '../../../package-lock.json')));
  return hash.digest('base64url');
}
