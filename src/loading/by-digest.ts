/** Values that are expensive to make, by id: made again only where the digest of what they are made of is another. */
export class ByDigest<Value> {
  readonly #known = new Map<string, { digest: string; value: Value }>();

  get(id: string, digest: string, make: () => Value): Value {
    const known = this.#known.get(id);
    if (known?.digest === digest) return known.value;
    const value = make();
    this.#known.set(id, { digest, value });
    return value;
  }
}
