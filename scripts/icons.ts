/** `node scripts/icons.ts`: makes the icons in public/ from public/favicon.svg, after that picture has changed. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

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

/** An icon file of one picture; pictures may be PNG since Windows Vista. */
function ico(picture: Buffer, size: number): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2); // an icon
  header.writeUInt16LE(1, 4); // of one picture
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10); // colour planes
  header.writeUInt16LE(32, 12); // bits per pixel
  header.writeUInt32LE(picture.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, picture]);
}
