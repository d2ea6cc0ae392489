/** JSON text -> its value, or where it breaks off. */

export type ParsedJson = { value: unknown } | { line: number; column: number; found: string };

/** Never throws. Lines and columns count from 1. */
export function parseJson(text: string): ParsedJson {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    const offset = firstFault(text);
    const lines = text.slice(0, offset).split('\n');
    const found = text.slice(offset, offset + 20).split('\n')[0] ?? '';
    return {
      line: lines.length,
      column: (lines.at(-1)?.length ?? 0) + 1,
      found: offset >= text.length ? 'the end of the file' : `"${found}"`,
    };
  }
}

const TOKEN =
  /\s*(?:("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([[\]{},:]))/uy;

/** Where the parser's message does not say it: the first token that cannot stand where it does. */
function firstFault(text: string): number {
  const stack: ('[' | '{')[] = [];
  let expected: 'value' | 'key' | 'colon' | 'end' = 'value';
  let canClose = false;
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    const start = at + (/^\s*/.exec(text.slice(at, at + 100_000))?.[0].length ?? 0);
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    if (!token) return start;
    const [, string, literal, sign] = token;
    const around = stack.at(-1);
    if (sign === ']' || sign === '}') {
      if (around !== (sign === ']' ? '[' : '{') || !(expected === 'end' || canClose)) return start;
      stack.pop();
      expected = 'end';
      canClose = false;
      continue;
    }
    if (expected === 'key' && string !== undefined) expected = 'colon';
    else if (expected === 'colon' && sign === ':') expected = 'value';
    else if (expected === 'end' && sign === ',' && around) expected = around === '{' ? 'key' : 'value';
    else if (expected === 'value' && (string !== undefined || literal !== undefined)) expected = 'end';
    else if (expected === 'value' && (sign === '[' || sign === '{')) {
      stack.push(sign);
      expected = sign === '{' ? 'key' : 'value';
      canClose = true;
      continue;
    } else return start;
    canClose = false;
  }
  return text.length;
}
