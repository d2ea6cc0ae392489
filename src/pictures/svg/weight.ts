/** How much is drawn: a part that is used by a part that is used … is drawn as often as their numbers multiplied. */
import type { CleanElement } from './clean.ts';
import { Refusal } from './refusal.ts';

const [MOST_DRAWN, MOST_STEPS] = [1_000_000, 1000];

/** @throws {Refusal} for a small picture that keeps a browser busy for minutes. */
export function boundWeight(root: CleanElement): void {
  if (new Scale(root).weigh(root, 0) > MOST_DRAWN)
    throw new Refusal('draws its parts more than a million times, by <use> and the like; export it with fewer details');
}

class Scale {
  readonly #named = new Map<string, CleanElement>();
  readonly #known = new Map<CleanElement, number>();

  constructor(root: CleanElement) {
    this.#name(root);
  }

  /** Elements drawn for one element, `steps` from the root. Browsers draw nothing where a part would draw itself. */
  weigh(element: CleanElement, steps: number): number {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    if (steps > MOST_STEPS)
      throw new Refusal(`has parts that use parts in more than ${MOST_STEPS} steps; export it with fewer details`);
    this.#known.set(element, 0);
    const weight = this.#drawn(element).reduce((sum, part) => sum + this.weigh(part, steps + 1), 1);
    this.#known.set(element, weight);
    return weight;
  }

  /** What is within an element, and what it is drawn with. */
  #drawn({ children, parts }: CleanElement): CleanElement[] {
    return [...children, ...parts.map((id) => this.#named.get(id))].filter((part) => typeof part === 'object');
  }

  #name(element: CleanElement): void {
    const id = element.attributes.get('id');
    if (id !== undefined && !this.#named.has(id)) this.#named.set(id, element);
    for (const child of element.children) if (typeof child !== 'string') this.#name(child);
  }
}
