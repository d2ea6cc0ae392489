/**
 * The map of one term among its neighbours: the more general above it, the more specific below, related and contrasted
 * ones beside it. Four fixed places need no graph layout: this takes microseconds where Graphviz takes milliseconds.
 */
import type { TermSummary } from '../glossary/pages/page.ts';
import type { TermPage } from '../glossary/pages/term.ts';
import { label, nodeTitle, type Drawing, type Relation } from './drawing.ts';
import { ANCHORS, Sheet, SPACE } from './sheet.ts';

export type Neighbourhood = Pick<TermPage, 'term' | 'broader' | 'narrower' | 'related' | 'contrasts'>;

export interface NeighbourhoodWords {
  broader: string;
  narrower: string;
  seeAlso: string;
  contrasts: string;
  mapAndMore: (count: number) => string;
}

export interface NeighbourhoodOptions {
  /** `narrow` fits a phone: what stands beside the term moves under it, to the two sides of a line. */
  size: 'wide' | 'narrow';
  direction: 'ltr' | 'rtl';
  words: NeighbourhoodWords;
}

/** Undefined where the term has no neighbours. */
export function drawNeighbourhood(
  page: Neighbourhood,
  { size, direction, words }: NeighbourhoodOptions,
): Drawing | undefined {
  const [above, below] = [group(page.broader, 'broader', words), group(page.narrower, 'narrower', words)];
  const [left, right] = sides(page, words);
  if (![above, below, left, right].some(({ items }) => items.length > 0)) return undefined;
  const sheet = new Sheet(size === 'wide' ? 656 : 328, direction);
  hangAlong(sheet, above, 'above');
  drawTerm(sheet, page.term, size === 'wide' ? [left, right] : []);
  if (size === 'narrow') hangBeside(sheet, left, right);
  hangAlong(sheet, below, 'below');
  return sheet.drawing();
}

/** A neighbour, or the link to the list that holds those for whom there is no room. */
interface Item {
  relation: Relation;
  text: string;
  title: string;
  href: string;
}

interface Group {
  caption: string;
  items: Item[];
}

/** Neighbours of one kind beyond this number are counted instead of drawn. */
const GROUP_LIMIT = 8;

function group(terms: readonly TermSummary[], relation: Relation, words: NeighbourhoodWords): Group {
  const caption = {
    broader: words.broader,
    narrower: words.narrower,
    related: words.seeAlso,
    contrast: words.contrasts,
  };
  const shown = terms.length > GROUP_LIMIT + 1 ? terms.slice(0, GROUP_LIMIT) : terms;
  const items = shown.map((summary) => ({
    relation,
    text: summary.term,
    title: nodeTitle(summary),
    href: summary.href,
  }));
  const more = words.mapAndMore(terms.length - shown.length);
  const list = relation === 'contrast' ? '#contrasts' : '#related';
  if (shown.length < terms.length) items.push({ relation, text: more, title: more, href: list });
  return { caption: caption[relation], items };
}

/** Related terms on one side and contrasts on the other; where there are none of one kind, the other takes both sides. */
function sides(page: Neighbourhood, words: NeighbourhoodWords): [left: Group, right: Group] {
  const related = group(page.related, 'related', words);
  const contrasts = group(
    page.contrasts.map(({ other }) => other),
    'contrast',
    words,
  );
  if (contrasts.items.length === 0) return halves(related);
  return related.items.length === 0 ? halves(contrasts) : [related, contrasts];
}

/** Read across, as the rows of the narrow map are. */
function halves({ caption, items }: Group): [Group, Group] {
  return [
    { caption, items: items.filter((_, index) => index % 2 === 0) },
    { caption, items: items.filter((_, index) => index % 2 === 1) },
  ];
}

const ROW_GAP = 12;
const CAPTION_HEIGHT = 22;
const TERM_FONT_SIZE = 17;
const TERM_WIDTH = 176;
const TERM_PADDING = { inline: 14, block: 9 };

/** Pairs to the two sides of the stem, above the term or below it; an odd one stands at its end. */
function hangAlong(sheet: Sheet, { caption, items }: Group, where: 'above' | 'below'): void {
  if (items.length === 0) return;
  const odd = items.slice(items.length - (items.length % 2));
  const above = where === 'above';
  if (above) drawCaption(sheet, caption);
  if (above) odd.forEach((item) => drawEnd(sheet, item, where));
  for (let index = 0; index + 1 < items.length; index += 2) hangRow(sheet, items.slice(index, index + 2));
  if (!above) odd.forEach((item) => drawEnd(sheet, item, where));
  if (!above) drawCaption(sheet, caption);
}

function drawCaption(sheet: Sheet, caption: string): void {
  sheet.caption(caption, { x: sheet.middle, anchor: 'middle' }, sheet.y + CAPTION_HEIGHT / 2);
  sheet.y += CAPTION_HEIGHT;
}

/** The one neighbour at the end of the stem. */
function drawEnd(sheet: Sheet, item: Item, where: 'above' | 'below'): void {
  const text = label(item.text, sheet.width - 2 * ROW_GAP);
  const [top, bottom] = [sheet.y + ROW_GAP / 2, sheet.y + ROW_GAP / 2 + text.height];
  sheet.attach(where === 'above' ? bottom + 2 : top, item.relation);
  sheet.node(item, text, { x: sheet.middle, y: (top + bottom) / 2, anchor: 'middle' });
  sheet.y = bottom + ROW_GAP / 2;
}

/** Related and contrasted terms under the term, where there is no room beside it. */
function hangBeside(sheet: Sheet, left: Group, right: Group): void {
  const columns = [left, right].map(({ items }) => items);
  const rows = Math.max(...columns.map((items) => items.length));
  if (rows === 0) return;
  const middle = sheet.y + CAPTION_HEIGHT / 2;
  if (left.items.length > 0) sheet.caption(left.caption, sheet.side(0), middle);
  if (right.items.length > 0) sheet.caption(right.caption, sheet.side(1), middle);
  sheet.y += CAPTION_HEIGHT;
  for (let row = 0; row < rows; row += 1) {
    hangRow(
      sheet,
      columns.map((items) => items[row]),
    );
  }
  sheet.y += ROW_GAP / 2;
}

function hangRow(sheet: Sheet, pair: readonly (Item | undefined)[]): void {
  const labels = pair.map((item) => item && { item, text: label(item.text, sheet.sideWidth) });
  const height = ROW_GAP + Math.max(...labels.map((found) => found?.text.height ?? 0));
  const middle = Math.round(sheet.y + height / 2);
  labels.forEach((found, side) => {
    if (!found) return;
    sheet.tick(found.item.relation, middle, side);
    sheet.node(found.item, found.text, { ...sheet.side(side), y: middle });
    sheet.attach(middle, found.item.relation);
  });
  sheet.y += height;
}

/** The term in its box, with what stands to its sides where the sheet is wide enough. */
function drawTerm(sheet: Sheet, term: string, beside: readonly Group[]): void {
  const text = label(term, TERM_WIDTH, TERM_FONT_SIZE);
  const box = { width: text.width + 2 * TERM_PADDING.inline, height: text.height + 2 * TERM_PADDING.block };
  // The columns are centred without the captions that stand over them.
  const columns = beside.map(({ items }) => columnHeight(items) + (items.length > 0 ? 2 * CAPTION_HEIGHT : 0));
  const room = Math.max(box.height + 2 * ROW_GAP, ...columns);
  const middle = Math.round(sheet.y + room / 2);
  sheet.term(term, text, { ...box, middle });
  beside.forEach((group, side) => drawColumn(sheet, group, { side, middle, from: box.width / 2 }));
  sheet.y += room;
}

const COLUMN_WIDTH = 190;

function columnHeight(items: readonly Item[]): number {
  if (items.length === 0) return 0;
  return items.reduce((sum, { text }) => sum + label(text, COLUMN_WIDTH).height + ROW_GAP, -ROW_GAP);
}

/** `side` is 0 for the left one; `from` is how far the box reaches from the middle. */
function drawColumn(
  sheet: Sheet,
  { caption, items }: Group,
  { side, middle, from }: { side: number; middle: number; from: number },
): void {
  const sign = side === 0 ? -1 : 1;
  const place = { x: sheet.middle + sign * (sheet.middle - COLUMN_WIDTH), anchor: ANCHORS[side] ?? 'start' };
  let y = middle - columnHeight(items) / 2;
  if (items.length > 0) sheet.caption(caption, place, y - CAPTION_HEIGHT / 2);
  for (const item of items) {
    const text = label(item.text, COLUMN_WIDTH);
    const own = y + text.height / 2;
    sheet.curve(item.relation, { x: sheet.middle + sign * from, y: middle }, { x: place.x - sign * SPACE, y: own });
    sheet.node(item, text, { ...place, y: own });
    y += text.height + ROW_GAP;
  }
}
