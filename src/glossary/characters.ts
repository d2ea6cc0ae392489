/**
 * The characters that text may hold: one list for entries and `site.yaml`, for what is written out and for what escapes
 * of YAML or references of Markdown make. Feeds and other XML cannot hold what is refused here, and readers cannot see it.
 */

/** Controls but tab and line feed, signs that are no characters, halves of characters, and what turns text round. */
const REFUSED = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202D\u202E\p{Noncharacter_Code_Point}\p{Cs}]/u;

/** The first thing that text may not hold, and what to tell of it; undefined when all is well. Linear. */
export function refusedCharacter(text: string): { index: number; message: string } | undefined {
  const found = REFUSED.exec(text);
  return found ? { index: found.index, message: complaint(found[0].codePointAt(0) ?? 0) } : undefined;
}

function complaint(code: number): string {
  const name = `(U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
  if (code === 0x202d || code === 0x202e) {
    return `has a character ${name} that turns the text behind it round, expected text that reads as it is written; delete it`;
  }
  if (code >= 0xd800 && code <= 0xdfff) return `has half a character ${name}, expected text; delete it`;
  const what = code < 0xa0 ? 'a control character' : 'a sign that is no character';
  return `has ${what} ${name}, expected text; delete it`;
}

/** The name of a file in a message: one line that reads as it is written, whatever the name holds. */
export function nameOnOneLine(name: string): string {
  return name.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
}

/** Embeddings and isolates (UAX 9): what opens one, and what closes it. */
const OPENING = new Map<string, string>([
  ...['\u202A', '\u202B'].map((mark): [string, string] => [mark, '\u202C']),
  ...['\u2066', '\u2067', '\u2068'].map((mark): [string, string] => [mark, '\u2069']),
]);
const CLOSING = new Set(OPENING.values());

/** What to tell of a paragraph whose marks of direction have no other end, so that they reach what stands around it. */
export function unbalancedDirection(text: string): string | undefined {
  const open: string[] = [];
  for (const [mark] of text.matchAll(/[\u202A-\u202C\u2066-\u2069]/g)) {
    const closing = OPENING.get(mark);
    if (closing !== undefined) open.push(closing);
    else if (open.at(-1) === mark) open.pop();
    else return unbalanced(mark);
  }
  const missing = open.at(-1);
  return missing === undefined ? undefined : unbalanced(missing);
}

function unbalanced(mark: string): string {
  const name = `U+${mark.charCodeAt(0).toString(16).toUpperCase()}`;
  const what = CLOSING.has(mark) ? `a mark of direction without its other end (${name})` : 'a mark of direction';
  return `has ${what}, expected both in one paragraph; write both, or delete it`;
}

/** Spaces, what is never shown, and two letters that are blank. */
const INVISIBLE = /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800\u3164]*$/u;

/** False for a text in which a reader would see nothing. */
export function isVisible(text: string): boolean {
  return !INVISIBLE.test(text);
}
