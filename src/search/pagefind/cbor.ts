/** The part of CBOR (RFC 8949) that Pagefind's files use: integers, texts and arrays, all of definite length. */

/** Major types, the upper three bits of an item's first byte. */
const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/** Reads items one after the other. Every method throws a RangeError where another kind of item stands. */
export class CborReader {
  readonly bytes: Buffer;
  position = 0;
  #type = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  /** Length of an array; its items follow. */
  array(): number {
    return this.#item(ARRAY);
  }

  unsigned(): number {
    return this.#item(UNSIGNED);
  }

  integer(): number {
    const value = this.#head();
    if (this.#type === UNSIGNED) return value;
    if (this.#type === NEGATIVE) return -1 - value;
    throw this.#unexpected();
  }

  /** The UTF-8 bytes of a text. */
  textBytes(): Buffer {
    const length = this.#item(TEXT);
    const start = this.position;
    this.position += length;
    if (this.position > this.bytes.length) throw this.#unexpected();
    return this.bytes.subarray(start, this.position);
  }

  text(): string {
    return this.textBytes().toString();
  }

  /** Passes over an array of integers; its length. */
  skipIntegers(): number {
    const length = this.array();
    for (let index = 0; index < length; index += 1) this.integer();
    return length;
  }

  #item(type: number): number {
    const value = this.#head();
    if (this.#type !== type) throw this.#unexpected();
    return value;
  }

  #head(): number {
    const { bytes, position } = this;
    const first = bytes[position] ?? 0xff;
    this.#type = first >> 5;
    const short = first & 31;
    if (short < 24) {
      this.position = position + 1;
      return short;
    }
    const size = 1 << (short - 24);
    if (short > 26 || position + size >= bytes.length) throw this.#unexpected();
    this.position = position + 1 + size;
    return size === 1 ? (bytes[position + 1] ?? 0) : bytes.readUIntBE(position + 1, size);
  }

  #unexpected(): RangeError {
    return new RangeError(`unexpected item before byte ${this.position}`);
  }
}

export const cbor = {
  array: (length: number): Buffer => head(ARRAY, length),
  integer: (value: number): Buffer => (value < 0 ? head(NEGATIVE, -1 - value) : head(UNSIGNED, value)),
  text: (value: string | Buffer): Buffer => {
    const bytes = typeof value === 'string' ? Buffer.from(value) : value;
    return Buffer.concat([head(TEXT, bytes.length), bytes]);
  },
  integers: (values: readonly number[]): Buffer =>
    Buffer.concat([head(ARRAY, values.length), ...values.map(cbor.integer)]),
};

function head(type: number, value: number): Buffer {
  if (value < 24) return Buffer.of((type << 5) | value);
  const size = value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
  const bytes = Buffer.allocUnsafe(1 + size);
  bytes[0] = (type << 5) | (24 + Math.log2(size));
  bytes.writeUIntBE(value, 1, size);
  return bytes;
}
