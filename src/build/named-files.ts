/** The last look at a finished site: what its pages name and it lacks, every reader would miss. */
import { tokenize, tokenTypes } from 'css-tree/tokenizer';
import { string, url as address } from 'css-tree/utils';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { nameOnOneLine } from '../glossary/characters.ts';
import { elementsOf, type BuiltElement } from './built-page.ts';

/** The site lacks a file. The message is one line for whoever builds. */
class IncompleteSiteError extends Error {
  override readonly name = 'IncompleteSiteError';
  readonly code = 'INCOMPLETE_SITE';
}

export interface BuiltSite {
  folder: string;
  /** All files in it, with forward slashes. */
  files: readonly string[];
  /** Its address. */
  url: string;
}

/**
 * Looks up what pages of every kind name: stylesheets and their fonts, scripts, icons, pictures, other formats. Of the
 * pages that lie in one folder, and of those that go on with long lists, which are of few kinds, some are looked at.
 * @throws {IncompleteSiteError} for a file that is not there.
 */
export function requireNamedFiles({ folder, files, url }: BuiltSite): void {
  const missing = (named: URL): boolean => {
    const file = fileOf(named, url);
    return file !== undefined && !existsSync(path.join(folder, file));
  };
  const check = (file: string, addresses: readonly string[]): void => {
    const at = new URL(encodeURI(file), directoryOf(url));
    const gone = [...new Set(addresses)].filter(
      (address) => URL.canParse(address, at) && missing(new URL(address, at)),
    );
    if (gone.length > 0) refuse(file, gone);
  };
  for (const file of somePages(files)) check(file, elementsOf(folder, file).flatMap(namedBy));
  for (const file of files.filter((name) => /^_(?:assets|look)\/.*\.css$/.test(name)))
    check(file, urlsInCss(readFileSync(path.join(folder, file), 'utf8')));
}

function refuse(file: string, gone: readonly string[]): never {
  const found = `the site is not whole: ${file} names ${gone.slice(0, 3).join(', ')}${gone.length > 3 ? ` and ${gone.length - 3} more` : ''}, and there is no such file`;
  const advice =
    'delete the folder of the cache, or build with --force, and tell the makers of the engine if it stays so';
  throw new IncompleteSiteError(nameOnOneLine(`${found}; ${advice}`));
}

/** Pages of one folder that are looked at. */
const MOST = 6;

/** Of `en/glossary/*`, `en/glossary/letter/*` and each other folder of pages the first, the last, and some between. */
function somePages(files: readonly string[]): string[] {
  const pages = files.filter((file) => file.endsWith('.html'));
  const folders = Map.groupBy(pages, folderOf);
  return [...folders.values()].flatMap((own) => {
    const step = Math.max(1, (own.length - 1) / (MOST - 1));
    return own.length <= MOST ? own : Array.from({ length: MOST }, (_, index) => own[Math.round(index * step)] ?? '');
  });
}

/** The folder that a page is one of; `letter/a/2/` and `letter/b/2/`, which are of one kind, are two of one. */
function folderOf(file: string): string {
  const own = path.posix.dirname(file);
  const folder = path.posix.dirname(own);
  return /^\d+$/.test(path.posix.basename(own)) ? path.posix.join(folder, '..', 'further pages') : folder;
}

/** The addresses of what a page needs, and of what it says of itself in other formats; not those that it links to. */
function namedBy({ tagName, attributes, rel }: BuiltElement): string[] {
  const { href, src, srcset = '', content, property } = attributes;
  const single = [
    tagName === 'link' && !rel.includes('canonical') ? href : undefined,
    src,
    tagName === 'meta' && property === 'og:image' ? content : undefined,
  ].filter((value) => value !== undefined);
  const candidates = srcset.split(',').map((one) => one.trim().split(' ')[0] ?? '');
  return [...single, ...candidates.filter((one) => one !== '')];
}

/** Both `url(a.woff2)` and `url("a.woff2")`. */
function urlsInCss(css: string): string[] {
  const found: string[] = [];
  let isInUrl = false;
  tokenize(css, (type, start, end) => {
    const text = css.slice(start, end);
    if (type === tokenTypes.Url) found.push(address.decode(text));
    if (type === tokenTypes.String && isInUrl) found.push(string.decode(text));
    if (type !== tokenTypes.WhiteSpace) isInUrl = type === tokenTypes.Function && /^url\($/i.test(text);
  });
  return found;
}

/** Where the file of an address lies; undefined for what is not on the site. */
function fileOf({ origin, pathname }: URL, url: string): string | undefined {
  const base = directoryOf(url);
  if (origin !== base.origin || !pathname.startsWith(base.pathname)) return undefined;
  const file = decodeURI(pathname.slice(base.pathname.length));
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

function directoryOf(url: string): URL {
  return new URL(url.endsWith('/') ? url : `${url}/`);
}
