/** A social picture as a tree of boxes and text. */
import type { Node } from '@takumi-rs/core';
import type { SocialCard } from '../../glossary/pages/social.ts';
import { graphemes } from '../../languages/segmenter.ts';
import { HEADING, TEXT } from './fonts.ts';

/** Pixels; the size that Open Graph's readers expect, 1.91 : 1. */
export const WIDTH = 1200;
export const HEIGHT = 630;

const PADDING = 72;
const COLORS = {
  paper: '#fbfaf7',
  ink: '#1e2930',
  soft: '#56646d',
  line: '#dcd7cc',
  accent: '#0a625d',
  watermark: '#e9f1ee',
};

/** What the picture shows: a card whose texts can all be drawn. Without a title it shows where the site is. */
export type DrawableCard = Pick<SocialCard, 'direction' | 'address' | 'colors'> & {
  [Text in 'site' | 'title' | 'abbreviation' | 'definition' | 'topic']?: string | undefined;
};

/** The last three of its children stand one below the other. @param lines How many lines of the definition are shown. */
export function layout(card: DrawableCard, lines: number): Node {
  return box(
    {
      direction: card.direction,
      flexDirection: 'column',
      justifyContent: 'space-between',
      position: 'relative',
      width: WIDTH,
      height: HEIGHT,
      boxSizing: 'border-box',
      padding: PADDING,
      backgroundColor: COLORS.paper,
      color: COLORS.ink,
      fontFamily: TEXT,
    },
    watermark(card),
    edge(card),
    header(card),
    middle(card, lines),
    footer(card),
  );
}

/** The initial, as large as the picture; what is positioned later lies above it. */
function watermark({ title, direction, colors = COLORS }: DrawableCard): Node {
  const style = {
    position: 'absolute',
    top: -110,
    ...(direction === 'rtl' ? { left: 40 } : { right: 40 }),
    fontFamily: HEADING,
    fontWeight: 600,
    fontSize: 720,
    lineHeight: 1,
    color: colors.watermark,
  };
  return written(style, initialOf(title ?? ''));
}

function edge({ direction, colors = COLORS }: DrawableCard): Node {
  const side = direction === 'rtl' ? { right: 0 } : { left: 0 };
  return box({ position: 'absolute', top: 0, ...side, width: 20, height: HEIGHT, backgroundColor: colors.accent });
}

function header({ site, title, colors = COLORS }: DrawableCard): Node {
  const style = { position: 'relative', fontSize: 30, color: colors.accent, height: 44 };
  // A box, which keeps its height where there is no name: a text of nothing is no part of a picture.
  return box(style, ...(site === undefined || site === title ? [] : [clamped({}, site, 1)]));
}

function middle({ title, abbreviation, definition, address, colors = COLORS }: DrawableCard, lines: number): Node {
  const heading = title ?? address;
  const size = headingSize(heading);
  return box(
    { position: 'relative', flexDirection: 'column' },
    box(
      { flexWrap: 'wrap', alignItems: 'baseline', columnGap: 28, fontFamily: HEADING, fontWeight: 600 },
      clamped({ fontSize: size, lineHeight: 1.12 }, heading, 5),
      ...(abbreviation === undefined
        ? []
        : [clamped({ fontSize: Math.min(52, size * 0.62), color: colors.accent }, abbreviation, 1)]),
    ),
    ...(definition === undefined || lines === 0
      ? []
      : [clamped({ marginTop: 30, fontSize: 32, lineHeight: 1.42, color: COLORS.soft }, definition, lines)]),
  );
}

function footer({ address, topic, title }: DrawableCard): Node {
  return box(
    {
      position: 'relative',
      justifyContent: 'space-between',
      paddingTop: 22,
      borderTop: `2px solid ${COLORS.line}`,
      fontSize: 26,
      color: COLORS.soft,
    },
    clamped({}, title === undefined ? '' : address, 1),
    clamped({}, topic ?? '', 1),
  );
}

/** Pixels: short headings are large, and no word is wider than the picture. */
function headingSize(heading: string): number {
  const length = graphemes(heading).length;
  const longestWord = Math.max(...heading.split(/\s+/).map((word) => graphemes(word).length));
  const [, size] = SIZES.find(([limit]) => length <= limit) ?? [0, 44];
  return Math.max(40, Math.min(size, Math.floor((WIDTH - 2 * PADDING) / (longestWord * GLYPH_WIDTH))));
}

/** Characters up to which a heading has a size. */
const SIZES = [
  [14, 112],
  [26, 92],
  [48, 76],
  [90, 58],
] as const;

/** Average width of a letter of the heading's font, in parts of its size. */
const GLYPH_WIDTH = 0.54;

/** The first letter or digit, without what is written above or below it. */
function initialOf(title: string): string {
  return /[\p{L}\p{N}]/u.exec(title.normalize('NFC'))?.[0] ?? '';
}

/** A word that is wider than its place goes on in the next line. */
function clamped(style: Style, text: string, lines: number): Node {
  return written({ ...style, lineClamp: lines, wordBreak: 'break-word' }, text);
}

function written(style: Style, text: string): Node {
  return { type: 'text', style, text };
}

function box(style: Style, ...children: Node[]): Node {
  return { type: 'container', style: { display: 'flex', ...style }, children };
}

/** CSS. */
type Style = Record<string, string | number>;
