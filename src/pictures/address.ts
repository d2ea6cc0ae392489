/** The address that an entry gives for a picture: a plain path from its own file, and nothing else. */
declare const addressBrand: unique symbol;

/** A relative path with forward slashes, as the names stand on disk; it ends in the name of a picture. */
export type PictureAddress = string & { readonly [addressBrand]: true };

/** The kinds of pictures, by the ending of their names in lower case. */
export const FORMATS = {
  '.svg': 'svg',
  '.png': 'png',
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
  '.webp': 'webp',
  '.avif': 'avif',
  '.gif': 'gif',
} as const;

export type Format = (typeof FORMATS)[keyof typeof FORMATS];

/** Mints an address, or says why the text is none. The one place where addresses of pictures are made. */
export function parsePictureAddress(src: string): { address: PictureAddress } | { refused: string } {
  return isAddress(src) ? { address: src } : { refused: whyNone(src) ?? '' };
}

/** The kind that a name promises; undefined for every other file. */
export function formatNamed(name: string): Format | undefined {
  const extension = extensionOf(name).toLowerCase();
  return isExtension(extension) ? FORMATS[extension] : undefined;
}

function isAddress(src: string): src is PictureAddress {
  return whyNone(src) === undefined;
}

function whyNone(src: string): string | undefined {
  if (/^data:/i.test(src))
    return 'is the picture itself, expected the path of a file; save the picture in images/ and write ../../images/name.png';
  if (/^\/images\/[^/]/.test(src)) return `is not a path from this file, expected one; write ../..${src}`;
  if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(src))
    return 'is not a path from this file, expected a local picture; put it into images/ and write ../../images/name.png';
  const [, complaint] = FORBIDDEN.find(([pattern]) => pattern.test(src)) ?? [];
  if (complaint) return complaint(src);
  if (climbs(src)) return 'lies outside the content folder; put it into images/';
  const extension = extensionOf(src);
  if (extension === '')
    return `has no file extension, expected one of ${Object.keys(FORMATS).join(', ')}; write the whole file name`;
  if (!isExtension(extension.toLowerCase()))
    return `is of the kind "${extension}", expected ${Object.keys(FORMATS).join(', ')}; convert it`;
  return undefined;
}

/** An entry lies two folders deep in the content folder, whatever that is called. */
function climbs(src: string): boolean {
  let depth = 2;
  for (const part of src.split('/')) {
    if (part === '..') depth -= 1;
    else if (part !== '.' && part !== '') depth += 1;
    if (depth < 0) return true;
  }
  return false;
}

/** What could mean something else to a program than to the disk, and what to do about it. */
const FORBIDDEN: readonly (readonly [RegExp, (src: string) => string])[] = [
  [
    /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u,
    () =>
      'has an invisible control character in its address, expected a plain path; rename the file without it, and write its new name',
  ],
  [/\\/, (src) => `has "\\" in its address, expected "/" between folders; write ${src.replaceAll('\\', '/')}`],
  [
    /[?#]/,
    (src) =>
      `has "${/[?#]/.exec(src)?.[0] ?? ''}" in its address, expected the path of a file and nothing behind it; rename a file that has it in its name, else write ${src.replace(/[?#].*/s, '')}`,
  ],
  [
    /%/,
    (src) =>
      `has "%" in its address, expected the name as it stands on disk, nothing encoded; rename a file that has it in its name, else write ${decoded(src)}`,
  ],
];

function decoded(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src.replaceAll('%', '');
  }
}

/** From the last dot of the last part on; empty where there is none, or the name begins with its only dot. */
function extensionOf(name: string): string {
  const base = name.slice(name.lastIndexOf('/') + 1);
  const dot = base.lastIndexOf('.');
  return dot > 0 && base !== '..' ? base.slice(dot) : '';
}

function isExtension(extension: string): extension is keyof typeof FORMATS {
  return Object.hasOwn(FORMATS, extension);
}
