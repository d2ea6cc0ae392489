/** Draws social pictures. */
import { Renderer, type MeasuredNode } from '@takumi-rs/core';
import { create } from 'fontkitten';
import type { SocialCard } from '../../glossary/pages/social.ts';
import { graphemes } from '../../languages/segmenter.ts';
import { UNSEEN_LETTERS } from '../../languages/name-forms.ts';
import { loadFonts } from './fonts.ts';
import { HEIGHT, layout, WIDTH, type DrawableCard } from './layout.ts';

/**
 * What gives a card's picture as a PNG, 1200 × 630. What the fonts cannot draw is left out rather than shown as boxes: a
 * text with such a character as a whole, a title with one for the site's name, that for the site's address.
 */
export async function loadDrawer(): Promise<(card: SocialCard) => Promise<Uint8Array>> {
  const renderer = new Renderer();
  const known: Characters[] = [];
  for (const font of loadFonts()) {
    await renderer.registerFont(font);
    const read = create(font.data);
    if (!read.isCollection) known.push(new Set(read.characterSet));
  }
  return (card) => draw(renderer, drawable(card, known));
}

/** The code points that a font has. */
type Characters = ReadonlySet<number>;

const SIZE = { width: WIDTH, height: HEIGHT };

/** With as many lines of the definition as there is room for. */
async function draw(renderer: Renderer, card: DrawableCard): Promise<Uint8Array> {
  let lines = card.definition === undefined ? 0 : MOST_LINES;
  while (lines > 0 && !isApart(await renderer.measure(layout(card, lines), SIZE))) lines -= 1;
  return renderer.render(layout(card, lines), { ...SIZE, format: 'png' });
}

const MOST_LINES = 3;

/** Pixels between the parts of a picture that stand one below the other, at least. */
const GAP = 12;

/** True where none of these parts lies over the one before it. */
function isApart({ children }: MeasuredNode): boolean {
  const parts = children
    .slice(-3)
    .map(({ transform, height }) => ({ top: transform[5], bottom: transform[5] + height }));
  return parts.every(({ top }, index) => top >= (parts[index - 1]?.bottom ?? 0) + GAP);
}

/** The texts of a card that can be drawn with the characters that fonts have. */
function drawable({ direction, address, colors, ...texts }: SocialCard, known: readonly Characters[]): DrawableCard {
  const shown = (text = ''): string | undefined => {
    const written = plain(text);
    const hasAll = graphemes(written).every((sign) => known.some((font) => canDraw(font, sign)));
    return written !== '' && hasAll ? written : undefined;
  };
  const [site, title] = [shown(texts.site), shown(texts.title)];
  // A host in ASCII can always be drawn.
  const place = {
    direction,
    site,
    address: shown(address) ?? new URL(`https://${address}`).host,
    ...(colors && { colors }),
  };
  if (title === undefined) return { ...place, title: site };
  const [abbreviation, definition, topic] = [texts.abbreviation, texts.definition, texts.topic].map((text) =>
    shown(text),
  );
  return { ...place, title, abbreviation, definition, topic };
}

/** A letter is drawn with what is written above and below it, by one font. */
function canDraw(font: Characters, sign: string): boolean {
  return Array.from(sign).every(
    (character) => font.has(character.codePointAt(0) ?? 0) || /\p{Default_Ignorable_Code_Point}/u.test(character),
  );
}

/** The text without emoji and signs that nobody sees. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{RGI_Emoji}/gv, '')
    .replace(UNSEEN_LETTERS, '')
    .replace(/[\u00AD\u200E\u200F\u202A-\u202E\u2066-\u2069\uFE0F\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
