/** What YAML takes for signs of its own in a text, and leaves out of it or adds to it, without a word. */
import { isPair, isScalar, visit, type Document, type Node, type Scalar, type YAMLSeq } from 'yaml';
import type { TextComplaint } from './source-text.ts';
import { aliasesOf } from './yaml-errors.ts';
import { inQuotes } from './yaml-mending.ts';

/** Complaints of a text that the parser took: each says what was read otherwise than it was meant, and what to write. */
export function misreadTexts(document: Document.Parsed, text: string): TextComplaint[] {
  const found: TextComplaint[] = [];
  const aliases = new Set(aliasesOf(document).map(({ source }) => source));
  visit(document, {
    Scalar: (key, node, path) => {
      if (key === 'key' || node.range == null) return;
      const field = fieldAround(path);
      const [start, end] = node.range;
      found.push(...anchor(node, text, aliases));
      if (node.type !== 'PLAIN') return;
      const plain: Plain = { value: String(node.value), start, end, text };
      found.push(...comment(plain), ...joinedItems(plain), ...curlyQuotes(plain, field));
    },
    Seq: (_, node, path) => {
      if (node.flow === true && SENTENCES.has(fieldAround(path))) found.push(...cutSentences(node, text));
    },
  });
  return found;
}

/** A text without quotes, and where it stands in the document. */
interface Plain {
  value: string;
  start: number;
  end: number;
  text: string;
}

/** Lists whose items are sentences. */
const SENTENCES: ReadonlySet<string> = new Set(['takeaways']);
/** Fields that name something, or are no quotation as a whole. */
const UNQUOTED: ReadonlySet<string> = new Set(['term', 'qualifier', 'abbreviation', 'aliases', 'forms', 'definition']);

/** The nearest field around a node. */
function fieldAround(path: readonly unknown[]): string {
  const pair = path.findLast((one) => isPair(one));
  return isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : '';
}

/** `term: &Co Path` */
function anchor(node: Scalar, text: string, aliases: ReadonlySet<string>): TextComplaint[] {
  if (node.anchor === undefined || aliases.has(node.anchor)) return [];
  const [start, end] = node.range ?? [0, 0];
  const offset = text.lastIndexOf(`&${node.anchor}`, start);
  const written = text.slice(offset, Math.max(end, offset + node.anchor.length + 1)).trim();
  return offset < 0 ? [] : [complaint(offset, written, `YAML leaves &${node.anchor} out`)];
}

/** `definition: Who calls, #1 or not`: what begins with a space and # is a comment. */
function comment({ value, start, end, text }: Plain): TextComplaint[] {
  const [behind, sign] = /^[ \t]+(#[^\s#!][^\n]*)/.exec(text.slice(end)) ?? [];
  if (behind === undefined || sign === undefined) return [];
  const isName = /^[\p{Ll}\d:/.-]+$/u.test(value) && !/^#\d/.test(sign);
  const written = text.slice(start, end + behind.trimEnd().length);
  return isName || written.includes('\n') ? [] : [complaint(start, written, `YAML leaves ${sign.trimEnd()} out`)];
}

/** An item of a list that is indented further than the one above it, and so a part of its text. */
function joinedItems({ start, end, text }: Plain): TextComplaint[] {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const above = /^( *)- +$/.exec(text.slice(line, start))?.[1];
  if (above === undefined) return [];
  return Array.from(text.slice(start, end).matchAll(/\n( +)(- +[^\n]*)/g), ({ 1: own = '', 2: item = '', index }) => {
    const spaces = (count: number): string => `${count} space${count === 1 ? '' : 's'}`;
    const message = `has ${spaces(own.length)} before "${item}", which joins it to the item above, expected ${spaces(above.length)}; write it with ${spaces(above.length)} before it`;
    return { offset: start + index + 1, message };
  });
}

/** `term: “Path”` */
function curlyQuotes({ value, start, end, text }: Plain, field: string): TextComplaint[] {
  const [, inside] = /^[“”„«»‘‚](.*)[“”»«’‘]$/su.exec(value) ?? [];
  if (!UNQUOTED.has(field) || inside === undefined || /[“”„«»‘‚]|’(?!\p{L})/u.test(inside)) return [];
  const written = text.slice(start, end);
  const message = `has ${written}, where the quotes are a part of the text, expected it without; write ${plainOrQuoted(inside)}`;
  return written.includes('\n') ? [] : [{ offset: start, message }];
}

/** `[Call early, not late., Write it down.]`: a sentence with a comma in it is two items. */
function cutSentences({ items }: YAMLSeq, text: string): TextComplaint[] {
  const texts = items.filter((item): item is Scalar & Node => isScalar(item) && item.range != null);
  if (!texts.some(isSentence)) return [];
  return texts.flatMap((item, index) => {
    const isStart = index === 0 || isSentence(texts[index - 1]);
    const last = texts.findIndex((other, at) => at >= index && isSentence(other));
    const parts = last > index ? texts.slice(index, last + 1) : [];
    if (!isStart || parts.length === 0 || parts.some(({ type }) => type !== 'PLAIN')) return [];
    const [start, end] = [item.range?.[0] ?? 0, parts.at(-1)?.range?.[1] ?? 0];
    return [complaint(start, text.slice(start, end), 'the comma ends the text')];
  });
}

function isSentence(item: Scalar | undefined): boolean {
  return /[.!?…。！？]["'”’»)]*$/u.test(String(item?.value));
}

function complaint(offset: number, written: string, why: string): TextComplaint {
  const shown = written.replace(/\s*\n\s*/g, ' ');
  return { offset, message: `has ${shown}, where ${why}, expected the text in quotes; write ${inQuotes(shown)}` };
}

/** Without quotes where YAML needs none. */
function plainOrQuoted(text: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N} -]*$/u.test(text) && !/^(?:[\d.]+|true|false|null|yes|no)$/i.test(text)
    ? text
    : inQuotes(text);
}
