/** What is wrong with how a page is laid out: plain script that runs in the page of any browser. */
import { brokenWords } from './words.ts';
import { nameOf, thingsOf, type Edge, type Thing } from './things.ts';

/** Rounding, and letters that lean out of their line a little. */
const NEARLY = 1.5;

/** Nothing is wider than its box, cut, or upon another, and no word is broken inside. One line for each fault. */
export function faultsOf(page: Document): string[] {
  const { things, texts } = thingsOf(page);
  return [...new Set([...tooWide(page), ...things.flatMap(outside), ...overlaps(things), ...brokenWords(texts)])];
}

function tooWide({ documentElement: root }: Document): string[] {
  const more = root.scrollWidth - root.clientWidth;
  return more > 0 ? [`the page is ${more} px wider than the window`] : [];
}

/** What passes an edge of a box around it. */
function outside({ name, rect, edges, kind }: Thing): string[] {
  return edges.flatMap((edge) => {
    if (kind === 'box' && edge.axis === 'y') return [];
    const past = pastEdge(rect, edge);
    const verb = edge.cuts ? 'is cut by' : 'sticks out of';
    return past > NEARLY ? [`${name} ${verb} ${nameOf(edge.owner)} by ${Math.round(past)} px`] : [];
  });
}

function pastEdge(rect: DOMRect, { axis, start, end }: Edge): number {
  const [from, to] = axis === 'x' ? [rect.left, rect.right] : [rect.top, rect.bottom];
  return Math.max(start - from, to - end);
}

/** Texts and pictures that stand upon another. */
function overlaps(things: readonly Thing[]): string[] {
  const inOrder = things.filter(({ kind }) => kind !== 'box').toSorted((a, b) => a.rect.top - b.rect.top);
  return inOrder.flatMap((one, index) => {
    const faults: string[] = [];
    for (const other of inOrder.slice(index + 1)) {
      if (other.rect.top >= one.rect.bottom - NEARLY) break;
      if (isUpon(one, other)) faults.push(`${one.name} overlaps ${other.name}`);
    }
    return faults;
  });
}

function isUpon(one: Thing, other: Thing): boolean {
  const wide = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
  return (
    wide > NEARLY &&
    one.element !== other.element &&
    !isMadeOf(one, other) &&
    !isMadeOf(other, one) &&
    !isOneFormula(one, other)
  );
}

function isMadeOf(whole: Thing, part: Thing): boolean {
  return whole.kind === 'object' && whole.element.contains(part.element);
}

/** Parts of a formula stand where mathematics puts them. */
function isOneFormula(one: Thing, other: Thing): boolean {
  const formula = one.element.closest('math');
  return formula !== null && formula === other.element.closest('math');
}
