/** What is published of a picture, and what is refused before it takes the memory of the machine. */
import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { encode } from '../../../src/pictures/encode.ts';
import { inspect, type Inspected } from '../../../src/pictures/inspect.ts';
import type { Format } from '../../../src/pictures/address.ts';
import { sourceOf } from '../../../src/pictures/read.ts';

/** One pixel. */
const PIXEL = (
  await sharp({ create: { width: 1, height: 1, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
).toString('base64');

const look = (bytes: Uint8Array, format: Exclude<Format, 'svg'> = 'png'): Promise<Inspected> =>
  inspect({ format, bytes });

function drawn(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: 'teal' } });
}

/** Frames one below the other, each of another colour. */
function moving(width: number, height: number, frames: number): Sharp {
  const raw = Buffer.alloc(width * height * frames * 3);
  for (let index = 0; index < raw.length; index += 1) raw[index] = Math.floor(index / (width * height * 3)) * 8;
  return sharp(raw, { raw: { width, height: height * frames, channels: 3, pageHeight: height } });
}

test.each([
  ['<path d="M0 0h9v9z"/>', true],
  ['<style>@media (prefers-color-scheme: dark) { path { fill: #fff } }</style><path d="M0 0h9v9z"/>', false],
  [`<image href="data:image/png;base64,${PIXEL}" width="9" height="9"/>`, false],
])(
  'a drawing is for light paper unless it has colours for dark pages or shows a photo: %s',
  async (inside, expected) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`;
    const read = sourceOf(Buffer.from(svg), 'svg');
    if ('refused' in read) throw new Error(read.refused);
    const found = await inspect(read.source);
    expect('files' in found && found.files[0].forLightPaper === true).toBe(expected);
  },
);

/** A picture of one colour, as small as it can be packed. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(1, 8);
  const data = deflateSync(Buffer.alloc(100));
  const magic = Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1');
  return Buffer.concat([magic, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

/** A moving picture of as few bytes as can be: each frame changes one pixel. */
function manyFrames(side: number, frames: number): Buffer {
  const [low, high] = [side % 256, side >> 8];
  const head = [...Buffer.from('GIF89a'), low, high, low, high, 0x80, 0, 0, 0, 0, 0, 255, 255, 255];
  const frame = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4c, 1, 0];
  return Buffer.from([...head, ...Array.from({ length: frames }, () => frame).flat(), 0x3b]);
}

describe('the files of a picture', () => {
  test.each([
    [200, 100, ['200x100']],
    [360, 10, ['360x10']],
    [361, 361, ['360x360', '361x361']],
    [1440, 720, ['360x180', '720x360', '1080x540', '1440x720']],
    [3000, 1500, ['360x180', '720x360', '1080x540', '1440x720']],
    [5000, 1, ['360x1', '720x1', '1080x1', '1440x1']],
  ])('%d by %d pixels are at most four, none wider than the picture', async (width, height, sizes) => {
    const bytes = await drawn(width, height).png().toBuffer();
    const found = await look(bytes);
    const files = 'files' in found ? found.files : [];
    expect(files.map((file) => `${file.width}x${file.height}`)).toEqual(sizes);
    for (const file of files) {
      const { format, width: wide, height: high } = await sharp(await encode(bytes, file)).metadata();
      expect({ format, wide, high }).toEqual({ format: 'webp', wide: file.width, high: file.height });
    }
  });

  test('have names of their own that only other bytes change', async () => {
    const [one, same, other] = await Promise.all(
      [
        await drawn(400, 300).png().toBuffer(),
        await drawn(400, 300).png().toBuffer(),
        await drawn(400, 301).png().toBuffer(),
      ].map(async (bytes) => {
        const found = await look(bytes);
        return 'files' in found ? found.files.map(({ name }) => name) : [];
      }),
    );
    expect(one).toHaveLength(2);
    expect(same).toEqual(one);
    expect(new Set([...(one ?? []), ...(other ?? [])]).size).toBe(4);
  });

  test('stand upright, and say nothing of where they were taken', async () => {
    const bytes = await drawn(400, 200)
      .withExif({ IFD0: { Copyright: 'somebody' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const found = await look(bytes, 'jpeg');
    const [file] = 'files' in found ? found.files : [];
    if (!file) throw new Error('no file');
    expect([file.width, file.height]).toEqual([200, 400]);
    const made = await sharp(await encode(bytes, file)).metadata();
    expect([made.width, made.height, made.exif, made.orientation]).toEqual([200, 400, undefined, undefined]);
  });

  test.each(['gif', 'webp'] as const)('a moving %s still moves', async (format) => {
    const bytes = await moving(400, 300, 3)[format]().toBuffer();
    const found = await look(bytes, format);
    const file = 'files' in found ? found.files.at(-1) : undefined;
    if (!file) throw new Error('no file');
    expect([file.width, file.height]).toEqual([400, 300]);
    const { pages, pageHeight } = await sharp(await encode(bytes, file), { animated: true }).metadata();
    expect([pages, pageHeight]).toEqual([3, 300]);
  });

  test('of every kind can be made', async () => {
    for (const format of ['png', 'jpeg', 'webp', 'avif', 'gif'] as const)
      expect(await look(await drawn(64, 64)[format]().toBuffer(), format), format).toHaveProperty('files');
    for (const image of [drawn(64, 64).toColourspace('cmyk').jpeg(), drawn(64, 64).toColourspace('b-w').png()])
      expect(await look(await image.toBuffer())).toHaveProperty('files');
  });
});

describe('a picture is refused', () => {
  test.each([
    [16_000, 16_000, 'has 256 million pixels, expected at most 50; export it 1440 pixels wide'],
    [100_000, 100_000, 'has 10000 million pixels'],
    [2 ** 31 - 1, 2 ** 31 - 1, 'cannot be read'],
    [1, 60_000_000, 'million pixels'],
    [0, 5, 'cannot be read'],
  ])('of %d by %d pixels, by its head alone', async (width, height, reason) => {
    const bytes = bomb(width, height);
    expect(bytes.length).toBeLessThan(200);
    const found = await look(bytes);
    expect('refused' in found && found.refused).toContain(reason);
  });

  test('that moves for too long: all frames count', async () => {
    const found = await look(manyFrames(1000, 51), 'gif');
    expect(await look(manyFrames(1000, 3), 'gif')).toHaveProperty('files');
    expect('refused' in found && found.refused).toBe(
      'has 51 million pixels in 51 frames, expected at most 50; export it smaller or shorter',
    );
  });

  test('that is higher than a file can be', async () => {
    const found = await look(await drawn(100, 20_000).png().toBuffer());
    expect('refused' in found && found.refused).toBe(
      'is 20000 pixels high, expected at most 16383; cut it into several',
    );
  });

  test('that breaks off, also where its beginning is there', async () => {
    const noise = sharp({
      create: {
        width: 160,
        height: 120,
        channels: 3,
        background: 'teal',
        noise: { type: 'gaussian', mean: 128, sigma: 90 },
      },
    });
    for (const format of ['png', 'jpeg', 'webp', 'avif', 'gif'] as const) {
      const bytes = await noise.clone()[format]().toBuffer();
      expect(await look(bytes.subarray(0, bytes.length * 0.9), format), format).toHaveProperty('refused');
    }
  });
});
