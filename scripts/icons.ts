/** `node scripts/icons.ts`: makes the icons in public/ from public/favicon.svg, after that picture has changed. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { ico } from '../src/pictures/icons.ts';
import { headOf, showHelp } from './usage.ts';

showHelp(headOf(import.meta.filename));

const folder = path.resolve(import.meta.dirname, '../public');
const svg = await readFile(path.join(folder, 'favicon.svg'), 'utf8');
// Systems cut the corners of these themselves, and up to a tenth of each side of one that is maskable.
const square = svg.replace(/ rx="\d+"/, '');

await writeFile(path.join(folder, 'apple-touch-icon.png'), await png(square, 180));
await writeFile(path.join(folder, 'icon-192.png'), await png(svg, 192));
await writeFile(path.join(folder, 'icon-512.png'), await png(square, 512));
await writeFile(path.join(folder, 'favicon.ico'), ico(await png(svg, 32), 32));

function png(picture: string, size: number): Promise<Buffer> {
  return sharp(Buffer.from(picture), { density: (72 * size) / 32 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}
