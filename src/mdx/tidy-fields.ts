/** The order of the fields in frontmatter: that of the schema. */
import { isMap, isScalar, parseDocument } from 'yaml';
import { entryMatterSchema } from '../glossary/entry-matter.ts';

export const FIELDS: readonly string[] = Object.keys(entryMatterSchema.shape);

/** The same lines with the fields in order; comments stay with the field under them. Unchanged when it cannot be told. */
export function orderFields(matter: string): string {
  const blocks = blocksOf(matter);
  if (!blocks) return matter;
  const rank = ({ name }: Block): number => (FIELDS.includes(name) ? FIELDS.indexOf(name) : FIELDS.length);
  const sorted = blocks.fields.toSorted((a, b) => rank(a) - rank(b));
  return [blocks.head, ...sorted.map(({ text }) => text), blocks.tail].join('');
}

/** The same lines with one more field under them. Unchanged when it cannot be told where that is. */
export function addField(matter: string, line: string): string {
  const blocks = blocksOf(matter);
  if (!blocks) return matter;
  return [blocks.head, ...blocks.fields.map(({ text }) => text), line, blocks.tail].join('');
}

interface Block {
  name: string;
  /** Whole lines: comments above, the field, empty lines under it. */
  text: string;
}

function blocksOf(matter: string): { head: string; fields: Block[]; tail: string } | undefined {
  const document = parseDocument(matter);
  const map = document.contents;
  if (document.errors.length > 0 || !isMap(map) || map.flow === true) return undefined;
  const items = map.items.map(({ key, value }) => ({
    name: isScalar(key) ? String(key.value) : '',
    key: key.range[0],
    end: value?.range[1] ?? -1,
  }));
  if (items.some(({ key }) => key > 0 && matter[key - 1] !== '\n')) return undefined;
  const starts = items.map(({ key }, index) => commentsAbove(matter, key, items[index - 1]?.end ?? 0));
  const tail = lineEnd(matter, Math.max(...items.map(({ key, end }) => Math.max(key, end))));
  const fields = items.map(({ name }, index) => ({
    name,
    text: matter.slice(starts[index], starts[index + 1] ?? tail),
  }));
  return { head: matter.slice(0, starts[0]), fields, tail: matter.slice(tail) };
}

/** Where the comments right above a field start; lines of the field before it are not among them. */
function commentsAbove(text: string, key: number, after: number): number {
  let start = key;
  while (start > 0) {
    const line = text.lastIndexOf('\n', start - 2) + 1;
    if (line < after || !/^#/.test(text.slice(line, start))) break;
    start = line;
  }
  return start;
}

/** The start of the line after an offset; an offset at the start of a line is the end of the one before. */
function lineEnd(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}
