/** What an entry calls its picture -> the bytes of one, or why there is none. */
import { statSync } from 'node:fs';
import { readPlain } from '../disk/inside.ts';
import { formatNamed, parsePictureAddress, type Format } from './address.ts';
import { formatOf } from './format.ts';
import { locatePicture, type From, type SourceFile } from './locate.ts';
import { cleanSvg, type CleanSvg } from './svg.ts';

/** A picture of the content folder: a cleaned SVG, or bytes that begin as their name promises. */
export type Source = { bytes: Uint8Array } & ({ format: Exclude<Format, 'svg'> } | { format: 'svg'; clean: CleanSvg });

/** Why a picture cannot be shown: what is found, what is expected, what to do. */
export interface Refused {
  refused: string;
}

export const BROKEN = 'cannot be read as a picture, or breaks off; export it again';

/** Reads a picture by the address that an entry gives for it. Never throws. */
export function readPicture(src: string, from: From): { source: Source } | Refused {
  const located = pictureFile(src, from);
  return 'refused' in located ? located : readSource(located.file, formatNamed(src));
}

/** The bytes that lie at the address of a picture, without a look at what they are. Never throws. */
export function pictureBytes(src: string, from: From): Uint8Array | Refused {
  const located = pictureFile(src, from);
  return 'refused' in located ? located : readBytes(located.file);
}

function pictureFile(src: string, from: From): { file: SourceFile } | Refused {
  const parsed = parsePictureAddress(src);
  return 'refused' in parsed ? parsed : locatePicture(parsed.address, from);
}

/** @param promised The kind that the name promises. */
export function readSource(file: SourceFile, promised: Format | undefined): { source: Source } | Refused {
  const bytes = readBytes(file);
  if ('refused' in bytes) return bytes;
  if (promised === undefined || formatOf(bytes) !== promised) return { refused: whyOther(promised, formatOf(bytes)) };
  return sourceOf(bytes, promised);
}

/** Bytes from anywhere that begin as a kind of picture does. */
export function sourceOf(bytes: Uint8Array, format: Format): { source: Source } | Refused {
  if (format !== 'svg') return { source: { format, bytes } };
  const clean = cleanSvg(bytes);
  return 'refused' in clean ? { refused: clean.refused + placeIn(clean) } : { source: { format, bytes, clean } };
}

/** Bytes; nothing larger is opened. */
const HEAVIEST = 25_000_000;

function readBytes(file: SourceFile): Uint8Array | Refused {
  try {
    const { size } = statSync(file);
    if (size > HEAVIEST)
      return {
        refused: `weighs ${(size / 1_000_000).toFixed(1)} MB, expected at most ${HEAVIEST / 1_000_000}; export it 1440 pixels wide`,
      };
    return readPlain(file) ?? { refused: 'is no longer a file, expected a picture; put one there' };
  } catch {
    return { refused: 'cannot be opened; let its file be read' };
  }
}

function whyOther(promised: Format | undefined, found: Format | undefined): string {
  if (promised === 'svg') return 'is not an SVG, expected an <svg> element; export it again';
  if (found === undefined || found === 'svg') return BROKEN;
  return `is a picture of the kind ${found}, expected the kind that its name says; rename it to end in .${found === 'jpeg' ? 'jpg' : found}`;
}

function placeIn({ line, column }: { line?: number; column?: number }): string {
  return line === undefined ? '' : ` (its line ${line}${column === undefined ? '' : `, column ${column}`})`;
}
