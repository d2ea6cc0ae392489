/** What `{…}` may hold in an entry: a literal or a comment. Anything else would be a program. */

/** The text of a literal (`{"a"}`, `{3}`), `''` for a comment, undefined for anything else. */
export function literalText(expression: string): string | undefined {
  const source = expression.trim();
  if (source === '' || /^(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*)+$/.test(source)) return '';
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(source) || source === 'true' || source === 'false') return source;
  const quoted = /^(["'`])((?:(?!\1)[^\\\n]|\n)*)\1$/.exec(source);
  const [, quote, inside = ''] = quoted ?? [];
  // Lines end in templates alone, which may hold no program.
  return quote === undefined || inside.includes(quote === '`' ? '${' : '\n') ? undefined : inside;
}

/** The first line of a piece of source, short enough for a message. */
export function firstLine(source: string): string {
  return shorten(source.trim().split('\n')[0] ?? '');
}

/** The beginning of a text that is too long for a message. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
