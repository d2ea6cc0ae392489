/** Colours of an owner's theme: six hexadecimal digits, and how well one is read on another. */
import { z } from 'zod';

/** Mints colours, and is the one place where they are made: nothing else can follow a colon of a stylesheet. */
export const color = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'is no colour of six hexadecimal digits; write one like "#0a5f5a", in quotes')
  .toLowerCase()
  .brand<'Color'>();

/** `#0a5f5a` */
export type Color = z.infer<typeof color>;

/** From 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Color, other: Color): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(one: Color): number {
  const [red = 0, green = 0, blue = 0] = channels(one)
    .map((channel) => channel / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param share Of the first colour, from 0 to 1; the rest is the second. */
export function mix(first: Color, second: Color, share: number): Color {
  const others = channels(second);
  const mixed = channels(first).map((channel, index) => channel * share + (others[index] ?? 0) * (1 - share));
  const text = mixed.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('');
  return color.parse(`#${text}`);
}

function channels(one: Color): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(one.slice(start, start + 2), 16));
}
