/** `styles.css` of the content folder: an owner's own rules, which may say anything but load nothing. */
import { tokenize, tokenTypes } from 'css-tree/tokenizer';
import { ident, url } from 'css-tree/utils';
import path from 'node:path';
import { readInside } from '../disk/inside.ts';
import type { Problem } from '../glossary/problem.ts';
import { FILE_LIMITS } from '../mdx/bounds.ts';
import { decodeSource, positionAt } from '../mdx/source-text.ts';
import { LOADING_FUNCTIONS } from '../pictures/svg/lists.ts';

const FILE = 'content/styles.css';

/** The styles, empty where there is no such file or something is wrong with it. Never throws for bad content. */
export function readStyles(folder: string): { css: string; problems: Problem[] } {
  const read = readInside(folder, path.join(folder, 'styles.css'));
  // What cannot be read is told with all else that lies in the folder.
  if (!read || 'reason' in read) return { css: '', problems: [] };
  const { text, problems } = decodeSource(read.bytes, FILE, FILE_LIMITS);
  if (text === undefined) return { css: '', problems };
  const complaints = complaintsOf(text).map(({ offset, message }): Problem => {
    return { code: 'bad-styles', place: { file: FILE, ...positionAt(text, offset) }, message };
  });
  return { css: complaints.length > 0 ? '' : text, problems: [...problems, ...complaints] };
}

interface Complaint {
  offset: number;
  message: string;
}

/** Token by token, as browsers divide the text: what is not understood there cannot hide anything. */
function complaintsOf(text: string): Complaint[] {
  const found: Complaint[] = [];
  const open: { closing: string; offset: number }[] = [];
  tokenize(text, (type, start, end) => {
    const token = text.slice(start, end);
    const message = complaintOf(type, token);
    if (message !== undefined) found.push({ offset: start, message });
    const closing = type === tokenTypes.Function ? ')' : PAIRS.get(token);
    if (closing !== undefined) open.push({ closing, offset: start });
    else if (CLOSING.has(token) && type !== tokenTypes.String && open.pop()?.closing !== token)
      found.push({ offset: start, message: `has "${token}", which closes nothing; remove it, or open it before` });
  });
  for (const { closing, offset } of open)
    found.push({ offset, message: `has a bracket that nothing closes; write "${closing}" at its end` });
  return found;
}

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);
const CLOSING: ReadonlySet<string> = new Set(PAIRS.values());

function complaintOf(type: number, token: string): string | undefined {
  if (type === tokenTypes.Url) return addressComplaint(url.decode(token));
  if (type === tokenTypes.BadUrl || type === tokenTypes.BadString)
    return 'has quotes or an address that nothing closes; close them on the same line';
  if (type === tokenTypes.AtKeyword) return AT_RULES.get(ident.decode(token.slice(1)).toLowerCase());
  if (type !== tokenTypes.Function) return undefined;
  const name = ident.decode(token.slice(0, -1)).toLowerCase();
  if (name === 'url') return addressComplaint(undefined);
  return LOADING_FUNCTIONS.has(name) && name !== 'attr'
    ? `has "${name}()", which loads something; remove it`
    : undefined;
}

/** A part of the page may be named; everything else would be loaded. */
function addressComplaint(address: string | undefined): string | undefined {
  if (address?.startsWith('#') === true) return undefined;
  const found = address === undefined ? 'has an address in url()' : `has the address "${address}"`;
  return `${found}, expected none, since styles load nothing; write url(#name) for a part of a drawing, name fonts under theme in site.yaml, or remove it`;
}

/** What takes more into a stylesheet than it holds. */
const AT_RULES: ReadonlyMap<string, string> = new Map([
  ['import', 'has "@import", expected rules alone; write the rules themselves into this file'],
  ['charset', 'has "@charset", expected UTF-8 without a word; remove it'],
  ['namespace', 'has "@namespace", expected rules for HTML alone; remove it'],
  ['font-face', 'has "@font-face", expected fonts under theme in site.yaml; write fontFiles there'],
]);
