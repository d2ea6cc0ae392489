/** Bytes of a source file -> text, whatever the encoding says it is. */
import { readFileSync } from 'node:fs';
import { decodeSource } from '../../mdx/source-text.ts';
import { codeOf } from '../../disk/faults.ts';

/** The source cannot be read; the message is the whole explanation. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}

export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const causes: Readonly<Record<string, string>> = {
      ENOENT: 'there is no such file or folder; check the path',
      EACCES: 'may not be read; change its permissions',
      EISDIR: 'is a folder, expected a file',
    };
    throw new SourceError(
      `${file}: ${causes[codeOf(error)] ?? (error instanceof Error ? error.message : String(error))}`,
    );
  }
}

/**
 * UTF-8, or UTF-16 when a mark at the start says so; anything else has to be named.
 * @throws {SourceError} with line and column of the first byte that does not fit
 */
export function decodeText(bytes: Uint8Array, file: string, encoding: string | undefined): string {
  if (encoding !== undefined) return decodeAs(bytes, file, encoding);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, file, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, file, 'utf-16be');
  if (bytes.subarray(0, 200).filter((byte) => byte === 0).length > 20) {
    throw new SourceError(
      `${file}:1:1 has zero bytes, so it is no UTF-8 (it may be UTF-16); save it as UTF-8, or say --encoding utf-16le`,
    );
  }
  const { text, problems } = decodeSource(bytes, file);
  if (text !== undefined) return text;
  const [problem] = problems;
  const place = problem ? `${file}:${problem.place.line}:${problem.place.column} ` : `${file}: `;
  const byte = /0x[0-9A-F]{2}/.exec(problem?.message ?? '')?.[0] ?? '';
  throw new SourceError(
    `${place}has the byte ${byte}, which is not UTF-8; save the file as UTF-8 ("CSV UTF-8" in Excel), or say --encoding windows-1252 if it comes from an older Windows program`,
  );
}

function decodeAs(bytes: Uint8Array, file: string, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch (error) {
    const message =
      error instanceof RangeError
        ? `the encoding "${encoding}" is not known; say utf-8, utf-16le, windows-1252 or another name of the WHATWG list`
        : `is not in the encoding ${encoding}; check how it was saved`;
    throw new SourceError(`${file}: ${message}`);
  }
}
