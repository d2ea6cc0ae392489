/** Writes the social pictures of a build; drawn ones are kept. */
import { createHash } from 'node:crypto';
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { SocialCard } from '../../glossary/pages/social.ts';
import { drawCard } from './draw.ts';
import { loadFonts } from './fonts.ts';

export interface SocialPictures {
  cards: readonly SocialCard[];
  /** Path that the site is served under, with slashes at both ends. */
  base: string;
  outDir: string;
  cacheDir: string;
}

/** Draws the pictures that the cache lacks, and copies all of them beside their pages. */
export async function writeSocialPictures({ cards, base, outDir, cacheDir }: SocialPictures): Promise<void> {
  mkdirSync(cacheDir, { recursive: true });
  const drawing = drawingDigest();
  const pictures = cards.map((card) => ({ card, cached: path.join(cacheDir, `${cardDigest(card, drawing)}.png`) }));
  await drawMissing(pictures);
  for (const { card, cached } of pictures) {
    const target = path.join(outDir, decodeURI(card.path.slice(base.length)));
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(cached, target, constants.COPYFILE_FICLONE);
  }
  prune(cacheDir, new Set(pictures.map(({ cached }) => path.basename(cached))));
}

interface Picture {
  card: SocialCard;
  /** Path of the file in the cache. */
  cached: string;
}

/** satori works in this thread and sharp in others: a few at a time keep both busy. */
const AT_A_TIME = 4;

async function drawMissing(pictures: readonly Picture[]): Promise<void> {
  const missing = pictures.filter(({ cached }) => !existsSync(cached));
  if (missing.length === 0) return;
  const fonts = loadFonts();
  const queue = missing.values();
  const work = async (): Promise<void> => {
    for (const { card, cached } of queue) {
      const png = await drawCard(card, fonts);
      // Never a half-written file under a name that stands for a finished one.
      writeFileSync(`${cached}.part`, png);
      renameSync(`${cached}.part`, cached);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
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

/** Pictures of terms that are gone. */
function prune(cacheDir: string, used: ReadonlySet<string>): void {
  for (const name of readdirSync(cacheDir)) if (!used.has(name)) rmSync(path.join(cacheDir, name));
}
