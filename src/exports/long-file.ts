/** Files that have a piece for each entry: written piece by piece, and split by letter where one would be too long. */
import type { Frame, Part, Piece } from './sheet.ts';

/** Bytes past which a file that can be is split: many readers, and some hosts, take no longer ones. */
export const SPLIT_AT = 10 * 2 ** 20;

/** Which part a piece goes into. */
export interface PartName {
  /** Part of the file's name: `a`, `0-9`, `en-a`. */
  id: string;
  label: string;
}

/** What can be split is kept until it is too long for one file; from then on it is passed on to the parts. */
export class LongFile {
  readonly #path: string;
  readonly #frame: Frame;
  readonly #most: number;
  #kept: { name: PartName; text: string }[] = [];
  #bytes = 0;
  /** Those that have been begun, by id; the whole has an empty one. */
  readonly #parts = new Map<string, Part>();

  /** @param path Of the whole, from the root of the output. @param most Bytes of a file that stays whole. */
  constructor(path: string, frame: Frame, most: number) {
    this.#path = path;
    this.#frame = frame;
    this.#most = most;
  }

  *add(name: PartName, text: string): Generator<Piece> {
    const { split } = this.#frame;
    if (!split) yield this.#pieceOf(WHOLE, text);
    else if (this.#bytes > this.#most) yield this.#pieceOf(name, text);
    else {
      this.#kept.push({ name, text });
      this.#bytes += Buffer.byteLength(text);
      if (this.#bytes > this.#most) yield* this.#release((kept) => kept);
    }
  }

  /** What ends the file, or its parts. */
  *end(): Generator<Piece> {
    const { head, foot, split } = this.#frame;
    yield* this.#release(() => WHOLE);
    const parts = [...this.#parts.values()];
    for (const { path } of parts) yield { path, text: foot };
    if (parts.length === 0) yield { path: this.#path, text: head + foot };
    else if (split && this.#bytes > this.#most) yield { path: this.#path, text: split.index(parts) };
  }

  *#release(partOf: (name: PartName) => PartName): Generator<Piece> {
    for (const { name, text } of this.#kept) yield this.#pieceOf(partOf(name), text);
    this.#kept = [];
  }

  #pieceOf(name: PartName, text: string): Piece {
    const { head, separator = '', split } = this.#frame;
    const isWhole = name === WHOLE;
    const path = isWhole ? this.#path : this.#path.replace(/(?=\.\w+$)/, `-${name.id}`);
    const part = this.#parts.get(name.id) ?? { label: name.label, path, entries: 0 };
    const start = (): string => (isWhole || !split ? head : split.head(name.label));
    const before = part.entries === 0 ? start() : separator;
    part.entries += 1;
    this.#parts.set(name.id, part);
    return { path: part.path, text: before + text };
  }
}

const WHOLE: PartName = { id: '', label: '' };
