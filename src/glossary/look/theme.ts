/** `theme:` of `site.yaml`: colours, fonts, corners and the width of the text. */
import { z } from 'zod';
import { color, type Color } from './colors.ts';
import { oneOf } from '../site-fields.ts';
import { fontFamily } from './fonts.ts';
import { LEAST_CONTRAST, nearestReadable, SCHEMES, worstContrast, type Role } from './palette.ts';

export type Colors = Readonly<Record<'light' | 'dark', Color>>;

const accent = z
  .strictObject({
    light: color.describe('The accent on light ground, such as "#0a5f5a".'),
    dark: color.optional().describe('The accent on dark ground; made from the other one where it is left out.'),
  })
  .transform((pair, context) => readable('accent', pair, context));

const highlight = z
  .strictObject({
    light: color.describe('The highlight under dark letters, such as "#ffe27a".'),
    dark: color.optional().describe('The highlight under light letters; made from the other one where it is left out.'),
  })
  .transform((pair, context) => readable('highlight', pair, context));

interface Chosen {
  light: Color;
  dark?: Color | undefined;
}

/** A colour by day and by night, each of which is refused where it cannot be read. */
function readable(role: Role, { light, dark }: Chosen, context: z.core.$RefinementCtx<Chosen>): Colors {
  const pair = { light, dark: dark ?? nearestReadable(role, light, 'dark') };
  for (const scheme of SCHEMES) {
    const { against, ratio } = worstContrast(role, pair[scheme], scheme);
    if (ratio >= LEAST_CONTRAST) continue;
    const message = `has a contrast of ${shown(ratio)} with ${against}, ${NEIGHBOUR[role]}, expected at least ${LEAST_CONTRAST}; write "${nearestReadable(role, pair[scheme], scheme)}", the nearest that has it`;
    context.issues.push({ code: 'custom', path: [scheme], message, input: pair[scheme] });
  }
  return pair;
}

const NEIGHBOUR: Readonly<Record<Role, string>> = {
  accent: 'a ground that it stands on',
  highlight: 'the text on it',
};

/** Rounded down: what is too little must not look as if it were enough. */
function shown(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}

const families = z.array(fontFamily).min(1, 'names no font; write one like [Georgia, serif], or leave it out');

const WEIGHT = /^[1-9]\d{0,2}(?: [1-9]\d{0,2})?$/;

const fontFile = z.strictObject({
  family: fontFamily.describe('What `fonts` calls the font.'),
  file: z
    .string()
    .regex(/^fonts\/[^/\\]+\.woff2$/, 'is not the path of a font; write one like fonts/name.woff2')
    .describe('The file, from the content folder: `fonts/name.woff2`.'),
  weight: z
    .string()
    .regex(WEIGHT, 'is no weight of a font; write one like "400", or "400 700" for a variable font, in quotes')
    .default('400')
    .describe('The weight of its letters, in quotes: "400", or "400 700" for a variable font.'),
  style: oneOf(['normal', 'italic']).default('normal').describe('Whether its letters stand upright or slant.'),
});

export type FontFile = z.infer<typeof fontFile>;

const fonts = z.strictObject({
  text: families.optional().describe('Fonts of texts and headings, the first that a machine has: [Georgia, serif].'),
  interface: families.optional().describe('Fonts of menus, buttons, tables and small print: [system-ui, sans-serif].'),
  code: families.optional().describe('Fonts of code: [ui-monospace, monospace].'),
});

export const themeSchema = z.strictObject({
  accent: accent
    .optional()
    .describe('The colour of links, buttons and lines that lead the eye; also in pictures that links show.'),
  highlight: highlight.optional().describe('The colour of the highlighter, under words that are marked.'),
  fonts: fonts.optional().describe('Which fonts the site is set in.'),
  fontFiles: z
    .array(fontFile)
    .default([])
    .describe('Fonts that lie in the folder `fonts/` of the content, as WOFF2; readers get them from the site itself.'),
  radius: between(0, 24).optional().describe('How round the corners of boxes are, in pixels: 0 to 24.'),
  width: between(28, 60)
    .optional()
    .describe('How wide a column of text is, in rem (the size of plain text): 28 to 60.'),
});

export type Theme = z.infer<typeof themeSchema>;

function between(least: number, most: number): z.ZodNumber {
  const error = `is out of bounds; write a number from ${least} to ${most}`;
  return z.number().min(least, error).max(most, error);
}
