/** What the names may be from which a build makes files and folders, on any system. */
import { UNSEEN_LETTERS } from '../languages/name-forms.ts';

/** Bytes in UTF-8. File systems take 255; the rest is for what a build puts behind a name: `.jsonld`, `.json`, `.md`. */
const MOST_BYTES = 240;

/** Names of devices, which Windows lets no file have, whatever stands behind a dot (https://learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])$/i;

/** An address's part, as far as a pattern can say it. */
export const PART = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u;

/** True for lower-case letters and digits of any script, with single hyphens, composed (NFC) and all of them visible. */
export function isAddressPart(text: string): boolean {
  return PART.test(text) && text === text.normalize('NFC') && text === text.replace(UNSEEN_LETTERS, '');
}

/** Why some system would have no file of the name; undefined when all is well. */
export function fileNameComplaint(name: string): string | undefined {
  if (new TextEncoder().encode(name).length > MOST_BYTES)
    return `is too long for the name of a file, expected at most ${MOST_BYTES} bytes; shorten it`;
  return DEVICE.test(name)
    ? `is the name of a device on Windows, where no file can have it; write another, such as "${name}-term"`
    : undefined;
}
