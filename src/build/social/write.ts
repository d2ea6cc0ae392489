/** Writes the social pictures of a build; drawn ones are kept. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SocialCard } from '../../glossary/pages/social.ts';
import { PictureCache } from '../../pictures/cache.ts';
import { inParallel } from '../../pictures/review.ts';
import { drawCard } from './draw.ts';
import { loadFonts } from './fonts.ts';

export interface SocialPictures {
  cards: readonly SocialCard[];
  /** Path that the site is served under, with slashes at both ends. */
  base: string;
  outDir: string;
  cacheDir: string;
}

/** Writes all pictures beside their pages; those that the cache lacks are drawn. */
export async function writeSocialPictures({ cards, base, outDir, cacheDir }: SocialPictures): Promise<void> {
  const cache = new PictureCache<string>(cacheDir);
  const drawing = drawingDigest();
  const pictures = cards.map((card) => ({ card, name: `${cardDigest(card, drawing)}.png` }));
  let fonts: ReturnType<typeof loadFonts> | undefined;
  await inParallel(pictures, async ({ card, name }) => {
    const png = await cache.get(name, () => drawCard(card, (fonts ??= loadFonts())));
    const target = path.join(outDir, decodeURI(card.path.slice(base.length)));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, png);
  });
  cache.prune(new Set(pictures.map(({ name }) => name)));
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
