/** What can be seen of a page, and the boxes that it has to stay in: plain script that runs in the page of any browser. */

/** A line of text, a picture, a control, or a box that is painted. */
export interface Thing {
  kind: 'text' | 'object' | 'box';
  /** The element, or that which the text stands in. */
  element: Element;
  /** In the window, px. */
  rect: DOMRect;
  /** For people. */
  name: string;
  edges: readonly Edge[];
}

/** Two sides that what is inside may not pass: it would be cut there, or stick out. */
export interface Edge {
  axis: 'x' | 'y';
  start: number;
  end: number;
  owner: Element;
  cuts: boolean;
}

export interface Found {
  things: Thing[];
  texts: Node[];
}

const OBJECTS = 'img, video, input, select, textarea, button';

/** All that is shown of a page, and the texts of which it is made. The window is at the page's start. */
export function thingsOf(page: Document): Found {
  const found: Found = { things: [], texts: [] };
  const root = page.documentElement;
  const width: Edge = { axis: 'x', start: 0, end: root.clientWidth, owner: root, cuts: false };
  collect(page.body, [width], found);
  return found;
}

/** An element as a reader of a report finds it. */
export function nameOf(element: Element): string {
  const id = element.id === '' ? '' : `#${element.id}`;
  return [element.localName + id, ...element.classList].join('.');
}

/** @param end Of the box that takes in no further lines, px; the lines below it are not shown. */
function collect(element: Element, edges: readonly Edge[], found: Found, end = Infinity): void {
  const style = styleOf(element);
  if (isHidden(element, style)) return;
  const rect = element.getBoundingClientRect();
  if (element.localName === 'svg') {
    collectSvg(element, edges, found.things);
    return;
  }
  const thing = { element, rect, name: nameOf(element), edges };
  if (element.matches(OBJECTS)) found.things.push({ ...thing, kind: 'object' });
  const isBox = isPainted(element, style);
  if (isBox) found.things.push({ ...thing, kind: 'box' });
  const inside = edgesInside(element, style, rect, isBox, edges);
  const shownTo = isClamped(style) ? rect.bottom : end;
  for (const child of element.children) collect(child, inside, found, shownTo);
  for (const node of element.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE || node.nodeValue?.trim() === '') continue;
    found.texts.push(node);
    const lines = linesOf(node).filter(({ top }) => top < shownTo - 1);
    found.things.push(...lines.map((line) => textThing(element, line, node.nodeValue, inside)));
  }
}

/** The places of a text's lines. */
export function linesOf(text: Node): DOMRect[] {
  const range = rangeOf(text);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

export function rangeOf(node: Node): Range {
  const range = new Range();
  range.selectNodeContents(node);
  return range;
}

/** Of a picture that is drawn in the page only texts are looked at, and the rectangle that one stands in. */
function collectSvg(svg: Element, edges: readonly Edge[], things: Thing[]): void {
  for (const text of svg.querySelectorAll('text')) {
    const box = text.parentElement?.querySelector(':scope > rect');
    const { left, right } = box?.getBoundingClientRect() ?? { left: -Infinity, right: Infinity };
    const edge: Edge = { axis: 'x', start: left, end: right, owner: svg, cuts: false };
    things.push(textThing(text, text.getBoundingClientRect(), text.textContent, [...edges, edge]));
  }
}

function textThing(element: Element, line: DOMRect, text: string | null, edges: readonly Edge[]): Thing {
  // Of the height of letters, what a small letter takes: lines may stand close.
  const rect = new DOMRect(line.x, line.y + line.height * 0.3, line.width, line.height * 0.4);
  const name = `${nameOf(element)} “${(text ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 40)}”`;
  return { kind: 'text', element, rect, name, edges };
}

function edgesInside(
  element: Element,
  style: CSSStyleDeclaration,
  { left, right, top, bottom }: DOMRect,
  isBox: boolean,
  edges: readonly Edge[],
): readonly Edge[] {
  if (style.display === 'inline' || style.display === 'contents') return edges;
  const x: Edge = { axis: 'x', start: left, end: right, owner: element, cuts: isCutting(style.overflowX) };
  const y: Edge = { axis: 'y', start: top, end: bottom, owner: element, cuts: isCutting(style.overflowY) };
  const saysThatItIsCut = style.textOverflow === 'ellipsis' || isClamped(style);
  const isCell = style.display === 'table-cell';
  const around = edges.filter(({ axis }) => !isScrolling(axis === 'x' ? style.overflowX : style.overflowY));
  if (saysThatItIsCut) return around.filter((edge) => !edges.includes(edge));
  return [
    ...around,
    ...(x.cuts || ((isBox || isCell) && !isScrolling(style.overflowX)) ? [x] : []),
    ...(y.cuts || (isBox && !isScrolling(style.overflowY)) ? [y] : []),
  ];
}

/** Lines after so many are left out, with an ellipsis for them. */
function isClamped(style: CSSStyleDeclaration): boolean {
  return style.webkitLineClamp !== '' && style.webkitLineClamp !== 'none';
}

function isCutting(overflow: string): boolean {
  return overflow === 'hidden' || overflow === 'clip';
}

function isScrolling(overflow: string): boolean {
  return overflow === 'auto' || overflow === 'scroll';
}

function isHidden(element: Element, style: CSSStyleDeclaration): boolean {
  if (element.matches('script, style, template, noscript, option, annotation')) return true;
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    return style.display !== 'contents';
  const { width, bottom } = element.getBoundingClientRect();
  // What only programs read aloud, and what comes into the window when it has the focus.
  return style.position === 'absolute' && (width <= 1 || bottom <= 0);
}

function isPainted(element: Element, style: CSSStyleDeclaration): boolean {
  if (element.localName === 'body' || style.display === 'inline' || style.display === 'contents') return false;
  const sides = [style.borderLeftWidth, style.borderRightWidth];
  const isFilled = !/^(?:transparent|rgba\(.*, 0\))$/.test(style.backgroundColor);
  return isFilled || sides.every((side) => side !== '0px');
}

export function styleOf(element: Element): CSSStyleDeclaration {
  const view = element.ownerDocument.defaultView;
  if (!view) throw new Error('the page is gone');
  return view.getComputedStyle(element);
}
