/** The icons of a site, drawn from one picture: what browsers, phones and installed sites show. */
import { loadSharp } from './encode.ts';
import type { Mark } from './marks.ts';

/** Each icon by its name at the root of the site, and how it is made. @param ground Colour behind icons that systems cut. */
export function iconFiles(source: Mark, ground: string): Map<string, () => Promise<Uint8Array>> {
  const onGround = async (size: number, margin: number): Promise<Buffer> => {
    const icon = await png(source, size - 2 * margin);
    const draw = await loadSharp();
    const square = draw({ create: { width: size, height: size, channels: 3, background: ground } });
    return square
      .composite([{ input: icon }])
      .png(SMALL)
      .toBuffer();
  };
  return new Map<string, () => Promise<Uint8Array>>([
    ['favicon.ico', async () => ico(await png(source, 32), 32)],
    ...(source.format === 'svg' ? [['favicon.svg', () => Promise.resolve(source.bytes)] as const] : []),
    ['apple-touch-icon.png', () => onGround(180, 14)],
    ['icon-192.png', () => png(source, 192)],
    // Up to a tenth of each side of one that is maskable is cut: https://www.w3.org/TR/appmanifest/#icon-masks
    ['icon-512.png', () => onGround(512, 56)],
  ]);
}

/** How a PNG is written that is small and takes its time. */
const SMALL = { compressionLevel: 9, palette: true };

/** As wide and as high as asked for; what is not square stands in the middle. */
async function png({ format, bytes, width, height }: Mark, size: number): Promise<Buffer> {
  // Drawn at the size and not enlarged or reduced: in dots per inch, where a drawing has 72.
  const density = Math.max(1, Math.ceil((72 * size) / Math.max(width, height)));
  const draw = await loadSharp();
  return draw(bytes, format === 'svg' ? { density } : {})
    .resize(size, size, { fit: 'contain', background: '#0000' })
    .png(SMALL)
    .toBuffer();
}

/** An icon file of one picture; pictures may be PNG since Windows Vista. */
export function ico(picture: Uint8Array, size: number): Buffer {
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
