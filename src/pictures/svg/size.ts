/** How large a picture is, in CSS pixels. https://www.w3.org/TR/css-values-4/#absolute-lengths */
import { Refusal } from './refusal.ts';

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  em: 16,
  rem: 16,
  ex: 8,
};

const LARGEST = 65_535;

/**
 * Width and height as they are written, or as the `viewBox` says: whole pixels, at least 1, at most 65,535, in the
 * proportion of the picture. @throws {Refusal} when nothing says so.
 */
export function sizeOf(attributes: ReadonlyMap<string, string>): { width: number; height: number } {
  const box = readBox(attributes.get('viewBox'));
  const [wide, high] = [readLength(attributes.get('width')), readLength(attributes.get('height'))];
  const width = wide ?? (high !== undefined && box ? (high * box.width) / box.height : box?.width);
  const height = high ?? (wide !== undefined && box ? (wide * box.height) / box.width : box?.height);
  if (width === undefined || height === undefined)
    throw new Refusal(
      'has no size, expected one in the first lines; give its <svg> a viewBox, or width and height in pixels',
    );
  const scale = Math.min(1, LARGEST / Math.max(width, height));
  return { width: whole(width * scale), height: whole(height * scale) };
}

function whole(pixels: number): number {
  return Math.max(1, Math.round(pixels));
}

/** A length above 0; undefined for shares of what is around the picture, and for everything else. */
function readLength(text = ''): number | undefined {
  const [, number = '', unit = ''] = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z]*)$/i.exec(text.trim()) ?? [];
  const pixels = Number(number) * (UNITS[unit.toLowerCase()] ?? 0);
  return Number.isFinite(pixels) && pixels > 0 ? pixels : undefined;
}

function readBox(text = ''): { width: number; height: number } | undefined {
  const [, , width = 0, height = 0, ...more] = text
    .trim()
    .split(/\s*,\s*|\s+/)
    .map(Number);
  return width > 0 && height > 0 && width / height < Infinity && more.length === 0 ? { width, height } : undefined;
}
