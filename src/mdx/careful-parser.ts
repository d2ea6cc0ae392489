/**
 * The parser for what the fast one reads wrongly, or not at all: unified, which is written in JavaScript. Such are tags
 * that overlap what Markdown makes (a closing tag in a list item, table cell or emphasis in which its opening tag is
 * not), which MDX refuses and the fast parser moves about or ends the process at, programs, which no grammar of
 * JavaScript ever sees here: it counts braces, and formulas.
 */
import type { Root } from 'hast';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { mdx } from 'micromark-extension-mdx';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified, type Processor } from 'unified';
import { z } from 'zod';
import { DOLLAR_NODES, DOLLARS } from './math/dollars.ts';
import { hideBracesInLiterals, showBraces } from './hidden-code.ts';
import { positionAt } from './source-text.ts';

/** Tags that cannot overlap anything: alone on lines of their own, closed in themselves, or around words without marks. */
const HARMLESS = [
  /(?<![^\n])<\/?[A-Za-z]\w*(?:\s[^<>{}]*)?>(?![^\n])/g,
  /<[A-Za-z]\w*(?:\s[^<>{}]*)?\/>/g,
  /<([A-Za-z]\w*)>[^<>{}[\]*_~`|\\\n]*<\/\1>/g,
];
/**
 * What may still overlap: a tag, or braces around the border of a table cell or the end of a line. Besides, literals side
 * by side: of a paragraph that has nothing else, the fast parser makes blocks.
 */
const SUSPECT = /<[/A-Za-z>]|\{[^{}\n]*[|\n]|\}[ \t]*\{/;

/**
 * Above which a body is refused unread, since no entry is so long: this parser takes its time, and the square of it for
 * lines that end headings, lists or tables.
 */
const [MOST_CHARACTERS, MOST_LINES] = [100_000, 3000];

/** True for a text whose tags could overlap something. */
export function isSuspect(text: string): boolean {
  return SUSPECT.test(HARMLESS.reduce((all, pattern) => all.replace(pattern, ''), text));
}

/** The tree, or what the parser complains of as `line:column: message`. */
export function readCarefully(text: string): { tree: Root; complaint?: never } | { tree?: never; complaint: string } {
  const long = tooLong(text);
  if (long !== undefined) {
    return {
      complaint: `1:1: has tags within lines, braces or formulas in a text of more than ${long}, expected tags on lines of their own, braces in code alone, and \\$ for a dollar; write it so, or write less`,
    };
  }
  try {
    return { tree: PARSER.runSync(showBraces(PARSER.parse(hideBracesInLiterals(text)))) };
  } catch (error) {
    return { complaint: complaintOf(error, text) };
  }
}

function tooLong(text: string): string | undefined {
  if (text.length > MOST_CHARACTERS) return `${MOST_CHARACTERS} characters`;
  return text.split('\n').length > MOST_LINES ? `${MOST_LINES} lines` : undefined;
}

function complaintOf(error: unknown, text: string): string {
  const { line, column, message } = parserMessage.parse(error);
  // Of a tag that is never closed, the place is that of what is around it; the message has the tag's own.
  const tag = /^Expected a closing tag for \S+ \((\d+:\d+)/.exec(message)?.[1];
  // Of a brace that is never closed it is the end of the text.
  const isAtEnd = [text.length, text.trimEnd().length].some((end) => `${line}:${column}` === placeOf(text, end));
  const brace = isAtEnd && message.includes('closing brace') ? placeOf(text, text.lastIndexOf('{')) : undefined;
  const own = tag ?? brace;
  return `${own ?? `${line}:${column}`}: ${message}`;
}

function placeOf(text: string, index: number): string {
  const { line, column } = positionAt(text, Math.max(0, index));
  return `${line}:${column}`;
}

/** What matters of a VFileMessage. */
const parserMessage = z.object({ line: z.number().catch(1), column: z.number().catch(1), message: z.string() });

/** MDX without a grammar of JavaScript, and formulas; no search for addresses in the text, which takes long over long words. */
function withMdx(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), mdx(), DOLLARS];
  const known = (data.fromMarkdownExtensions ?? []).flat().map((extension) => ({ ...extension, transforms: [] }));
  data.fromMarkdownExtensions = [...known, DOLLAR_NODES, mdxExpressionFromMarkdown(), mdxJsxFromMarkdown()];
}

const PARSER = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(withMdx)
  .use(remarkRehype, {
    passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement', 'mdxFlowExpression', 'mdxTextExpression'],
  })
  .freeze();
