/** Families of fonts as an owner names them. */
import { z } from 'zod';

/** Mints names, and is the one place where they are made: in quotes, nothing in one can end a value of a stylesheet. */
export const fontFamily = z
  .string()
  .refine(
    (text) => /^[\p{L}\p{N}]+(?:[ -][\p{L}\p{N}]+)*$/u.test(text) && text.length <= 80,
    'is not the name of a font; write it with letters, digits, spaces and hyphens alone',
  )
  .brand<'FontFamily'>();

export type FontFamily = z.infer<typeof fontFamily>;

/** What a browser chooses a font for by itself: https://www.w3.org/TR/css-fonts-4/#generic-font-families */
const GENERIC: ReadonlySet<string> = new Set([
  'serif',
  'sans-serif',
  'monospace',
  'system-ui',
  'ui-serif',
  'ui-sans-serif',
  'ui-monospace',
  'ui-rounded',
]);

/** A family in a stylesheet. */
export function cssFamily(family: FontFamily): string {
  return GENERIC.has(family) ? family : `"${family}"`;
}

/** The measures of a font, in parts of its size, and how wide its letters are on average. */
export interface FontMetrics {
  ascent: number;
  descent: number;
  lineGap: number;
  width: number;
}

/** A font that nearly every machine has, under the names of those with the same measures. */
export interface SystemFont extends FontMetrics {
  local: readonly string[];
}

/** By the generic family that ends a list of fonts: Arial and Times New Roman, as Liberation has measured them anew. */
export const SYSTEM_FONTS: ReadonlyMap<string, SystemFont> = new Map(
  Object.entries({
    'sans-serif': {
      local: ['Arial', 'Liberation Sans', 'Arimo'],
      ascent: 1854 / 2048,
      descent: 434 / 2048,
      lineGap: 67 / 2048,
      width: 0.45108,
    },
    serif: {
      local: ['Times New Roman', 'Liberation Serif', 'Tinos'],
      ascent: 1825 / 2048,
      descent: 443 / 2048,
      lineGap: 87 / 2048,
      width: 0.40972,
    },
  }),
);

/** A text with letters and spaces about as often as English, French, German and Spanish have them. */
export const AVERAGE_TEXT =
  'aaaaaaaabbcccddddeeeeeeeeeeeeffggghhhhhhiiiiiiijkllllmmmnnnnnnnooooooooppqrrrrrrssssssttttttttuuuvwwxyyz                  ';
