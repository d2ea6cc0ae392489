/** The part of CBOR (RFC 8949) that Pagefind's files use: integers, texts and arrays, all of definite length. */

export type Item = number | string | readonly Item[];

/** Major types, the upper three bits of an item's first byte. */
const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/** The one item that the bytes are. @throws {RangeError} where they are another kind of item, or more or less than one. */
export function decode(bytes: Buffer): Item {
  let position = 0;
  const unsigned = (size: number): number => {
    position += size;
    return bytes.readUIntBE(position - size, size);
  };
  const item = (): Item => {
    const first = unsigned(1);
    const short = first & 31;
    if (short > 26) throw unexpected(position);
    const value = short < 24 ? short : unsigned(1 << (short - 24));
    switch (first >> 5) {
      case UNSIGNED:
        return value;
      case NEGATIVE:
        return -1 - value;
      case TEXT:
        position += value;
        if (position > bytes.length) throw unexpected(position);
        return bytes.toString('utf8', position - value, position);
      case ARRAY:
        return Array.from({ length: value }, item);
      default:
        throw unexpected(position);
    }
  };
  const found = item();
  if (position < bytes.length) throw unexpected(position);
  return found;
}

function unexpected(position: number): RangeError {
  return new RangeError(`unexpected item before byte ${position}`);
}

export function encode(item: Item): Buffer {
  const bytes: number[] = [];
  const add = (one: Item): void => {
    if (typeof one === 'number') addHead(bytes, one < 0 ? NEGATIVE : UNSIGNED, one < 0 ? -1 - one : one);
    else if (typeof one === 'string') {
      const text = Buffer.from(one);
      addHead(bytes, TEXT, text.length);
      for (const byte of text) bytes.push(byte);
    } else {
      addHead(bytes, ARRAY, one.length);
      for (const inside of one) add(inside);
    }
  };
  add(item);
  return Buffer.from(bytes);
}

/** Kind of an item, and its value or length in as few bytes as hold it. */
function addHead(bytes: number[], type: number, value: number): void {
  const size = value < 24 ? 0 : value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
  bytes.push((type << 5) | (size === 0 ? value : 24 + Math.log2(size)));
  for (let left = size; left > 0; left -= 1) bytes.push((value >>> (8 * (left - 1))) & 0xff);
}
