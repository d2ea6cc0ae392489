/** Files that are written into a picture as `data:` addresses: their bytes must be what they may be. */
import { GIF } from 'image-size/types/gif';
import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { WEBP } from 'image-size/types/webp';
import { MOST_PIXELS } from '../encode.ts';
import { quoted, Refusal } from './refusal.ts';

/** All pictures within one picture, at any depth. */
export interface Embedded {
  /** Cleans a drawing, and says how many elements it draws. */
  clean: (svg: Uint8Array) => { svg: string; drawn: number };
  /** How many pixels there are so far. */
  count: { pixels: number };
}

const PICTURES = [
  { format: PNG, type: 'image/png' },
  { format: JPG, type: 'image/jpeg' },
  { format: WEBP, type: 'image/webp' },
  { format: GIF, type: 'image/gif' },
];

const FONTS: readonly { start: string; type: string }[] = [
  { start: 'wOF2', type: 'font/woff2' },
  { start: 'wOFF', type: 'font/woff' },
  { start: 'OTTO', type: 'font/otf' },
  { start: '\0\u0001\0\0', type: 'font/ttf' },
];

/** A picture within the picture, under the type that its bytes have; and the elements that it draws. @throws {Refusal} for everything else. */
export function cleanPicture(address: string, { clean, count }: Embedded): { address: string; drawn: number } {
  const { type, bytes } = readData(
    address,
    'expected the picture itself as data:image/png, jpeg, webp or gif; embed it',
  );
  if (type === 'image/svg+xml') {
    const { svg, drawn } = clean(bytes);
    return { address: written(type, new TextEncoder().encode(svg)), drawn };
  }
  const found = type.startsWith('image/') ? measure(bytes) : undefined;
  if (!found)
    throw new Refusal(
      `has a picture of the type ${quoted(type)} within it that is no PNG, JPEG, WebP or GIF; embed it as one`,
    );
  const { width, height } = found;
  count.pixels += width * height;
  if (count.pixels > MOST_PIXELS)
    throw new Refusal(
      `has a picture of ${width} × ${height} pixels within it, expected at most ${MOST_PIXELS / 1e6} million in all; make it smaller`,
    );
  return { address: written(found.type, bytes), drawn: 0 };
}

/** A font within the picture. @throws {Refusal} for everything else. */
export function cleanFont(address: string): string {
  const { bytes } = readData(address, 'expected the font itself; embed it, or turn the text into paths');
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  const font = FONTS.find((own) => own.start === start);
  if (!font) throw new Refusal('has a font in its style that is no WOFF2, WOFF, OTF or TTF; turn the text into paths');
  return written(font.type, bytes);
}

/** https://fetch.spec.whatwg.org/#data-urls */
function readData(address: string, expected: string): { type: string; bytes: Uint8Array } {
  const comma = address.indexOf(',');
  if (!/^data:/i.test(address) || comma === -1) throw new Refusal(`loads ${quoted(address)}, ${expected}`);
  const [type = '', ...parameters] = address
    .slice('data:'.length, comma)
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const isBase64 = parameters.at(-1) === 'base64';
  const bytes = percentDecode(address.slice(comma + 1));
  return { type, bytes: isBase64 ? Buffer.from(Buffer.from(bytes).toString('latin1'), 'base64') : bytes };
}

function percentDecode(text: string): Uint8Array {
  try {
    return new TextEncoder().encode(decodeURIComponent(text));
  } catch {
    throw new Refusal('has a picture or font within it whose address is broken; export it again');
  }
}

/** What a picture that is no drawing says of itself; undefined for everything else. */
export function measure(bytes: Uint8Array): { type: string; width: number; height: number } | undefined {
  try {
    const known = PICTURES.find(({ format }) => format.validate(bytes));
    return known && { ...known.format.calculate(bytes), type: known.type };
  } catch {
    return undefined;
  }
}

function written(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}
