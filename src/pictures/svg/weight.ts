/** How much is drawn: a part that is used by a part that is used … is drawn as often as their numbers multiplied. */
import type { CleanElement } from './clean.ts';
import { cornersOfLine } from './css.ts';
import { ANIMATIONS } from './lists.ts';
import { idsOf } from './reference.ts';
import { Refusal } from './refusal.ts';
import { sheetParts, type SheetParts } from './sheet-parts.ts';

const [MOST_DRAWN, MOST_STEPS] = [1_000_000, 1000];

/** Elements that are drawn. @throws {Refusal} for a small picture that keeps a browser busy for minutes. */
export function boundWeight(root: CleanElement): number {
  const drawn = new Scale(root).weigh(root, 0);
  if (drawn <= MOST_DRAWN) return drawn;
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
  /** By the element that they change. */
  readonly #animations = new Map<CleanElement, CleanElement[]>();
  readonly #sheet: SheetParts;

  constructor(root: CleanElement) {
    this.#name(root);
    this.#findAnimations(root);
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
    let weight = 1 + element.drawn;
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
    const parts = this.#partsOf(element);
    const used = USING.has(element.name) ? parts : [];
    const changes = this.#animations.get(element) ?? [];
    const inside = [...elementsIn(element), ...used, ...changes].map((one) => this.#sizeOf(one));
    const corners = inside.reduce((sum, size) => sum + size.corners, this.#cornersOf(element));
    // What stands at the corners may be painted as the line is.
    const markers = parts.filter(({ name }) => name === 'marker').map((one) => this.#sizeOf(one));
    const size = {
      elements: markers.reduce((sum, { elements }) => sum + elements * corners, sumOfElements(inside)),
      corners,
    };
    this.#sizes.set(element, size);
    return size;
  }

  /** What it is drawn with, by its own attributes and by rules that could fit it. */
  #partsOf(element: CleanElement): CleanElement[] {
    if (element.name === 'style') return [];
    const changes = this.#animations.get(element) ?? [];
    const ids = [...element.parts, ...this.#sheet.of(element), ...changes.flatMap(({ parts }) => parts)];
    return ids.map((id) => this.#named.get(id)).filter((part) => part !== undefined);
  }

  /** The line of an element, whoever says it: itself, a style, or, as one of its own, an animation of it. */
  #cornersOf({ name, attributes, corners: own }: CleanElement): number {
    const lines = ['d', 'points', 'values', 'from', 'to', 'by'].map((line) =>
      cornersOfLine(attributes.get(line) ?? ''),
    );
    const styled = name === 'path' ? Math.max(this.#sheet.corners, own) : 0;
    return lines.reduce((sum, corners) => sum + corners, 2 + styled);
  }

  /** An animation changes the element that it names, or the one around it. */
  #findAnimations(element: CleanElement): void {
    for (const child of elementsIn(element)) {
      if (ANIMATIONS.has(child.name)) {
        const named = idsOf(child.attributes.get('href') ?? '').map((id) => this.#named.get(id));
        const target = named.find(Boolean) ?? element;
        const known = this.#animations.get(target);
        if (known) known.push(child);
        else this.#animations.set(target, [child]);
      }
      this.#findAnimations(child);
    }
  }

  #name(element: CleanElement): void {
    const id = element.attributes.get('id');
    if (id !== undefined && !this.#named.has(id)) this.#named.set(id, element);
    for (const child of elementsIn(element)) this.#name(child);
  }
}

/** Of what is in an element, and of the element itself. */
function sumOfElements(inside: readonly Size[]): number {
  return inside.reduce((sum, { elements }) => sum + elements, 1);
}

const CIRCLE = 'draws a part within itself, expected parts that do not lead back to themselves; export it again';
/** What costs the same however often it is used. */
const GRADIENTS = new Set(['linearGradient', 'radialGradient']);
const USING = new Set(['use']);

function elementsIn({ children }: CleanElement): CleanElement[] {
  return children.filter((child) => typeof child !== 'string');
}
