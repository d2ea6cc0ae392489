/** Bytes of an SVG -> its elements, strictly: UTF-8, well-formed, no DTD, no instructions to programs, bounded. */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { quoted, Refusal, type SvgPlace } from './refusal.ts';

export interface SvgElement extends SvgPlace {
  /** Its namespace; empty for none. Prefixes are resolved. */
  namespace: string;
  name: string;
  attributes: SvgAttribute[];
  children: (SvgElement | string)[];
  /** Where its text begins. */
  inside: SvgPlace;
}

export interface SvgAttribute {
  namespace: string;
  name: string;
  value: string;
}

export const SVG = 'http://www.w3.org/2000/svg';
export const XHTML = 'http://www.w3.org/1999/xhtml';

const [MOST_BYTES, MOST_ELEMENTS, MOST_LEVELS] = [5_000_000, 100_000, 200];

/** The root element. Comments are left out, CDATA is text. @throws {Refusal} */
export function readSvg(source: Uint8Array): SvgElement {
  boundSize(source.length);
  return new Reader(decode(source)).root();
}

/** @throws {Refusal} */
export function boundSize(bytes: number): void {
  if (bytes > MOST_BYTES) throw new Refusal('is larger than 5 MB; export it with fewer details, or as a WebP or PNG');
}

function decode(source: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(source);
  } catch {
    throw new Refusal('is not text in UTF-8; save it again in that encoding');
  }
}

class Reader {
  readonly #source: string;
  readonly #parser = new SaxesParser({ xmlns: true, position: false });
  /** The elements around the place that is read. */
  readonly #open: SvgElement[] = [];
  #root: SvgElement | undefined;
  #start: SvgPlace = { line: 1, column: 1 };
  #count = 0;

  constructor(source: string) {
    this.#source = source;
  }

  root(): SvgElement {
    const parser = this.#parser;
    parser.on('error', ({ message }) => this.#broken(message));
    parser.on('xmldecl', ({ encoding, version }) => this.#declaration(encoding, version));
    parser.on('doctype', (doctype) => this.#doctype(doctype));
    parser.on('processinginstruction', ({ target }) => this.#instruction(target));
    parser.on('opentagstart', ({ name }) => (this.#start = this.#tagStart(name)));
    parser.on('opentag', (tag) => this.#opened(tag));
    parser.on('closetag', () => this.#open.pop());
    parser.on('text', (text) => this.#open.at(-1)?.children.push(text));
    parser.on('cdata', (text) => this.#open.at(-1)?.children.push(text));
    parser.write(this.#source).close();
    return this.#root ?? this.#broken('no element');
  }

  #broken(why: string): never {
    if (!this.#root) throw new Refusal('is not an SVG, expected an <svg> element; export it again');
    throw new Refusal(`is not well-formed XML (${why.replace(/\.$/, '')}); export it again`, this.#here());
  }

  #declaration(encoding: string | undefined, version: string | undefined): void {
    if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8')
      throw new Refusal(`says that its encoding is ${quoted(encoding)}, expected "UTF-8"; save it again so`, {
        line: 1,
        column: 1,
      });
    if (version !== undefined && version !== '1.0')
      throw new Refusal(`says that it is XML ${quoted(version)}, expected "1.0"; write that`, { line: 1, column: 1 });
  }

  /** Many programs name the standard, which nobody reads; whatever else a DTD can say, it can hide. */
  #doctype(doctype: string): void {
    const words = doctype.trim().split(/\s+/);
    const [name, kind] = words;
    const [, publicId, , systemId] = doctype.split(/["']/);
    const isStandard =
      kind === 'PUBLIC' &&
      publicId?.startsWith('-//W3C//DTD SVG ') === true &&
      (systemId ?? 'http://www.w3.org/').startsWith('http://www.w3.org/');
    if (name?.toLowerCase() === 'svg' && !doctype.includes('[') && (words.length === 1 || isStandard)) return;
    throw new Refusal(
      'has a DTD in its <!DOCTYPE>, expected none; remove it (in Illustrator, export without "Preserve Illustrator editing capabilities")',
      this.#here(),
    );
  }

  /** Adobe's programs mark the beginning and the end of their notes. */
  #instruction(target: string): void {
    const isNote = target === 'xpacket' && this.#open.some(({ name }) => name === 'metadata');
    if (!isNote)
      throw new Refusal(`has the instruction <?${target}?>, expected shapes, text and styles; remove it`, this.#here());
  }

  #opened({ uri, local, attributes }: SaxesTagNS): void {
    this.#count += 1;
    if (this.#open.length >= MOST_LEVELS)
      throw new Refusal(
        `has elements in more than ${MOST_LEVELS} levels; group less, and export it again`,
        this.#start,
      );
    if (this.#count > MOST_ELEMENTS)
      throw new Refusal('has more than 100,000 elements; export it with fewer details, or as a WebP or PNG');
    const element: SvgElement = {
      namespace: uri,
      name: local,
      attributes: Object.values(attributes).map((own) => ({ namespace: own.uri, name: own.local, value: own.value })),
      children: [],
      ...this.#start,
      inside: this.#here(),
    };
    this.#open.at(-1)?.children.push(element);
    this.#open.push(element);
    this.#root ??= element;
  }

  #here(): SvgPlace {
    return { line: this.#parser.line, column: this.#parser.column + 1 };
  }

  /** Where the tag begins whose name, and one character more, has just been read. */
  #tagStart(name: string): SvgPlace {
    const { line, column, position } = this.#parser;
    if (column > 0) return { line, column: column - Array.from(name).length - 1 };
    const before = this.#source.slice(Math.max(0, position - 200), this.#source.lastIndexOf('<', position));
    return { line: line - 1, column: before.length - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) };
  }
}
