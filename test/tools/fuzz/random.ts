/** Pseudo-random choices for one case. Each case of a seed has a row of its own, so that one can be repeated alone. */
import { Random as Numbers } from '../corpus.ts';

export class Random extends Numbers {
  constructor(seed: number, number: number) {
    super(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 1, 0xc2b2ae35));
  }

  /** @throws {RangeError} for an empty list. */
  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }
}
