/** Draws one social picture. */
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import type { SocialCard } from '../../glossary/pages/social.ts';
import { HEIGHT, layout, PARTS, WIDTH, type DrawableCard } from './layout.ts';

/**
 * The picture as a PNG of a few colours, 1200 × 630. What the fonts cannot draw is left out rather than shown as boxes:
 * a text with such a character as a whole, a title with one for the site's name, that for the site's address.
 */
export async function drawCard(card: SocialCard, fonts: Font[]): Promise<Uint8Array> {
  const first = await render(drawable(card, new Set()), fonts);
  const { svg } = first.missing.size === 0 ? first : await render(drawable(card, first.missing), fonts);
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 16, dither: 0, effort: 1 }).toBuffer();
}

interface Rendered {
  svg: string;
  /** Characters that no font has. */
  missing: Set<string>;
}

/** With as many lines of the definition as there is room for. */
async function render(card: DrawableCard, fonts: Font[]): Promise<Rendered> {
  for (let lines = MOST_LINES; ; lines -= 1) {
    const { isWhole, ...rendered } = await renderLines(card, lines, fonts);
    if (isWhole || lines === 0) return rendered;
  }
}

const MOST_LINES = 3;

/** Pixels between the parts of a picture, at least. */
const GAP = 12;

async function renderLines(card: DrawableCard, lines: number, fonts: Font[]): Promise<Rendered & { isWhole: boolean }> {
  const missing = new Set<string>();
  const parts: { top: number; bottom: number }[] = [];
  const svg = await satori(layout(card, lines), {
    width: WIDTH,
    height: HEIGHT,
    fonts,
    onNodeDetected: ({ key, top, height }) => {
      if (PARTS.some((part) => part === key)) parts.push({ top, bottom: top + height });
    },
    loadAdditionalAsset: (_code, characters) => {
      for (const character of characters) missing.add(character);
      return Promise.resolve([]);
    },
  });
  const isWhole = parts.every(({ top }, index) => top >= (parts[index - 1]?.bottom ?? 0) + GAP);
  return { svg, missing, isWhole };
}

/** The texts of a card that can be drawn without the characters that are missing. */
function drawable(
  { direction, address, definition, colors, ...texts }: SocialCard,
  missing: ReadonlySet<string>,
): DrawableCard {
  const fits = (text: string): boolean => text !== '' && Array.from(text).every((character) => !missing.has(character));
  const { site, title, abbreviation, topic, lead } = {
    site: plain(texts.site),
    title: plain(texts.title),
    abbreviation: plain(texts.abbreviation ?? ''),
    topic: plain(texts.topic ?? ''),
    // satori does not turn brackets round in text from right to left.
    lead: direction === 'rtl' && /[()[\]{}<>«»]/.test(definition) ? '' : plain(definition),
  };
  // A host in ASCII can always be drawn.
  const place = {
    direction,
    ...(colors && { colors }),
    address: fits(address) ? address : new URL(`https://${address}`).host,
  };
  const named = { ...place, ...(fits(site) && { site }) };
  if (!fits(title)) return { ...named, ...(fits(site) && { title: site }) };
  return {
    ...named,
    title,
    ...(fits(abbreviation) && { abbreviation }),
    ...(fits(lead) && { definition: lead }),
    ...(fits(topic) && { topic }),
  };
}

/** The text without emoji, signs that nobody sees, and vowel points, which need the font's positioning as well. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{RGI_Emoji}/gv, '')
    .replace(/[\u064B-\u065F\u0670\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7]/g, '')
    .replace(/[\u00AD\u200E\u200F\u202A-\u202E\u2066-\u2069\uFE0F\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
