/** What `{…}` may hold in an entry: a literal or a comment. Anything else would be a program. */
import { beginningOf } from '../glossary/finding.ts';

/** The text of a literal (`{"a"}`, `{3}`), `''` for a comment, undefined for anything else. */
export function literalText(expression: string): string | undefined {
  const source = expression.trim();
  if (literalFinder(`{${source}}`)(0) !== source.length + 2) return undefined;
  if (source.startsWith('/*')) return '';
  return QUOTES.includes(source.charAt(0)) ? source.slice(1, -1) : source;
}

/** The first line of a piece of source, short enough for a message. */
export function firstLine(source: string): string {
  return beginningOf(source.trim().split('\n')[0] ?? '');
}

/** Where the literal or comment ends that the brace at an offset begins; undefined for a program. Offsets must rise. */
export function literalFinder(text: string): (brace: number) => number | undefined {
  const commentEnd = followingFinder(text, '*/');
  return (brace) => {
    let at = skipSpace(text, brace + 1);
    if (!text.startsWith('/*', at) && text.charAt(at) !== '}') at = skipSpace(text, valueEnd(text, at) ?? text.length);
    else while (text.startsWith('/*', at)) at = skipSpace(text, (commentEnd(at + 2) ?? text.length) + 2);
    return text.charAt(at) === '}' ? at + 1 : undefined;
  };
}

const QUOTES: readonly string[] = ['"', "'", '`'];
const SIMPLE = /-?(?:0|[1-9]\d*)(?:\.\d+)?|true|false/y;

function valueEnd(text: string, at: number): number | undefined {
  const quote = text.charAt(at);
  if (!QUOTES.includes(quote)) {
    SIMPLE.lastIndex = at;
    return SIMPLE.test(text) ? SIMPLE.lastIndex : undefined;
  }
  const end = text.indexOf(quote, at + 1);
  const inside = text.slice(at + 1, end);
  return end < 0 || inside.includes('\\') || inside.includes(quote === '`' ? '${' : '\n') ? undefined : end + 1;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at += 1;
  return at;
}

/** The first offset of a needle from an offset on; asked with offsets that rise, it reads the text once. */
function followingFinder(text: string, needle: string): (from: number) => number | undefined {
  let found = -1;
  let isNone = false;
  return (from) => {
    if (!isNone && found < from) {
      found = text.indexOf(needle, from);
      isNone = found < 0;
    }
    return isNone ? undefined : found;
  };
}
