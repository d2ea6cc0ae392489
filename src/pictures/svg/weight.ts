/** How much is drawn: a part that is used by a part that is used … is drawn as often as their numbers multiplied. */
import type { CleanElement } from './clean.ts';
import { Refusal } from './refusal.ts';
import { sheetParts, type SheetParts } from './sheet-parts.ts';

const [MOST_DRAWN, MOST_STEPS] = [1_000_000, 1000];

/** @throws {Refusal} for a small picture that keeps a browser busy for minutes. */
export function boundWeight(root: CleanElement): void {
  if (new Scale(root).weigh(root, 0) > MOST_DRAWN)
    throw new Refusal('draws its parts more than a million times, by <use> and the like; export it with fewer details');
}

/** What is in an element, with what it uses. */
interface Size {
  elements: number;
  /** Corners of lines, at each of which a marker may stand. */
  corners: number;
}

/** Never less than what is drawn: a part counts for whatever could inherit it, and a rule for whatever it could fit. */
class Scale {
  readonly #named = new Map<string, CleanElement>();
  readonly #weights = new Map<CleanElement, number | 'open'>();
  readonly #sizes = new Map<CleanElement, Size | 'open'>();
  readonly #sheet: SheetParts;

  constructor(root: CleanElement) {
    this.#name(root);
    this.#sheet = sheetParts(root);
  }

  /** Elements drawn for one element, `steps` from the root. @throws {Refusal} for a part that is drawn with itself. */
  weigh(element: CleanElement, steps: number): number {
    const known = this.#weights.get(element);
    if (known === 'open') throw new Refusal(CIRCLE);
    if (known !== undefined) return known;
    if (steps > MOST_STEPS)
      throw new Refusal(`has parts that use parts in more than ${MOST_STEPS} steps; export it with fewer details`);
    this.#weights.set(element, 'open');
    let weight = 1;
    for (const child of elementsIn(element)) weight += this.weigh(child, steps + 1);
    for (const part of this.#partsOf(element))
      if (!GRADIENTS.has(part.name)) weight += this.weigh(part, steps + 1) * this.#times(element, part);
    const bounded = Math.min(weight, Number.MAX_SAFE_INTEGER);
    this.#weights.set(element, bounded);
    return bounded;
  }

  /** How often an element could draw a part: everything within it inherits patterns, and markers at each corner. */
  #times(element: CleanElement, { name }: CleanElement): number {
    if (name === 'marker') return this.#sizeOf(element).corners;
    return name === 'pattern' ? this.#sizeOf(element).elements : 1;
  }

  #sizeOf(element: CleanElement): Size {
    const known = this.#sizes.get(element);
    if (known === 'open') throw new Refusal(CIRCLE);
    if (known) return known;
    this.#sizes.set(element, 'open');
    const used = USING.has(element.name) ? this.#partsOf(element) : [];
    const inside = [...elementsIn(element), ...used].map((one) => this.#sizeOf(one));
    const size = {
      elements: inside.reduce((sum, { elements }) => sum + elements, 1),
      corners: inside.reduce((sum, { corners }) => sum + corners, cornersOf(element)),
    };
    this.#sizes.set(element, size);
    return size;
  }

  /** What it is drawn with, by its own attributes and by rules that could fit it. */
  #partsOf(element: CleanElement): CleanElement[] {
    if (element.name === 'style') return [];
    const ids = [...element.parts, ...this.#sheet.of(element)];
    return ids.map((id) => this.#named.get(id)).filter((part) => part !== undefined);
  }

  #name(element: CleanElement): void {
    const id = element.attributes.get('id');
    if (id !== undefined && !this.#named.has(id)) this.#named.set(id, element);
    for (const child of elementsIn(element)) this.#name(child);
  }
}

const CIRCLE = 'draws a part within itself, expected parts that do not lead back to themselves; export it again';
/** What costs the same however often it is used. */
const GRADIENTS = new Set(['linearGradient', 'radialGradient']);
const USING = new Set(['use']);

function elementsIn({ children }: CleanElement): CleanElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** Two numbers make a corner; some letters make one with one number, or none. */
function cornersOf({ attributes }: CleanElement): number {
  const written = `${attributes.get('d') ?? ''} ${attributes.get('points') ?? ''}`;
  return 2 + (written.match(/[a-z]|\d+/gi)?.length ?? 0);
}
