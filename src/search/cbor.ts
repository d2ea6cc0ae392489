/** The part of CBOR (RFC 8949) that Pagefind's lists are made of: whole numbers from 0, texts, arrays of known length. */

export type Cbor = number | string | Cbor[];

/** @throws {RangeError} for anything else, and for bytes that end too soon or too late. */
export function decodeCbor(bytes: Uint8Array): Cbor {
  const reader = { bytes: Buffer.from(bytes), at: 0 };
  const value = readValue(reader);
  if (reader.at !== bytes.length) throw new RangeError(`${bytes.length - reader.at} bytes after the end of the CBOR`);
  return value;
}

/** Numbers in the shortest form, as Pagefind writes them. */
export function encodeCbor(value: Cbor): Buffer {
  if (typeof value === 'number') return head(NUMBER, value);
  if (typeof value === 'string') {
    const text = Buffer.from(value, 'utf8');
    return Buffer.concat([head(TEXT, text.length), text]);
  }
  return Buffer.concat([head(ARRAY, value.length), ...value.map(encodeCbor)]);
}

/** Major types, section 3.1. */
const [NUMBER, TEXT, ARRAY] = [0, 3, 4];

interface Reader {
  bytes: Buffer;
  at: number;
}

function readValue(reader: Reader): Cbor {
  const first = reader.bytes.readUInt8(reader.at);
  reader.at += 1;
  const [major, size] = [first >> 5, readArgument(reader, first & 0b11111)];
  if (major === NUMBER) return size;
  if (major === ARRAY) return Array.from({ length: size }, () => readValue(reader));
  if (major !== TEXT) throw new RangeError(`CBOR of the major type ${major}, expected a number, a text or an array`);
  const text = reader.bytes.toString('utf8', reader.at, reader.at + size);
  reader.at += size;
  return text;
}

/** The number in a head: its low five bits, or the 1, 2 or 4 bytes after it. */
function readArgument(reader: Reader, low: number): number {
  if (low < 24) return low;
  const width = [1, 2, 4][low - 24];
  if (width === undefined) throw new RangeError(`CBOR with the additional information ${low}, expected at most 26`);
  const value = reader.bytes.readUIntBE(reader.at, width);
  reader.at += width;
  return value;
}

function head(major: number, value: number): Buffer {
  const type = major << 5;
  if (value < 24) return Buffer.from([type | value]);
  const width = value < 0x100 ? 1 : value < 0x1_0000 ? 2 : 4;
  const bytes = Buffer.alloc(1 + width);
  bytes.writeUInt8(type | (24 + Math.log2(width)));
  bytes.writeUIntBE(value, 1, width);
  return bytes;
}
