/** Which concepts stand above one, over any number of steps; each is found out once. */
export class Ancestors<Item> {
  readonly #broaderOf: (item: Item) => Iterable<Item>;
  readonly #known = new Map<Item, ReadonlySet<Item>>();

  constructor(broaderOf: (item: Item) => Iterable<Item>) {
    this.#broaderOf = broaderOf;
  }

  /** True where one is above the other, whichever it is: SKOS then calls them no related ones (S27). */
  areInLine(one: Item, other: Item): boolean {
    return this.#of(one).has(other) || this.#of(other).has(one);
  }

  #of(item: Item): ReadonlySet<Item> {
    const known = this.#known.get(item);
    if (known) return known;
    const above = new Set<Item>();
    const queue = [item];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const broader of this.#broaderOf(next)) {
        if (above.has(broader)) continue;
        above.add(broader);
        queue.push(broader);
      }
    }
    this.#known.set(item, above);
    return above;
  }
}
