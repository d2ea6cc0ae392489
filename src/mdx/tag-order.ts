/**
 * Tags that overlap what Markdown makes: a closing tag in a list item, table cell or emphasis in which its opening tag is
 * not. MDX refuses them. The fast parser moves text about to let them pass, and ends the whole process at some of them,
 * so unified has a look first wherever tags could overlap.
 */
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { z } from 'zod';

/** Tags that cannot overlap anything: alone on lines of their own, closed in themselves, or around words without marks. */
const HARMLESS = [
  /(?<![^\n])<\/?[A-Za-z]\w*(?:\s[^<>{}]*)?>(?![^\n])/g,
  /<[A-Za-z]\w*(?:\s[^<>{}]*)?\/>/g,
  /<([A-Za-z]\w*)>[^<>{}[\]*_~`|\\\n]*<\/\1>/g,
];
/** What may still overlap: a tag, or braces around the border of a table cell or the end of a line. */
const SUSPECT = /<[/A-Za-z>]|\{[^{}\n]*[|\n]/;

/** Characters of a body above which such tags are refused unread: unified takes its time, and no entry is so long. */
const LONGEST = 100_000;

/** The complaint of unified as `line:column: message`, where tags may overlap; undefined when all is well. */
export function overlappingTag(text: string): string | undefined {
  const rest = HARMLESS.reduce((all, pattern) => all.replace(pattern, ''), text);
  if (!SUSPECT.test(rest)) return undefined;
  if (text.length > LONGEST) {
    return `1:1: Tag within a line in a text of more than ${LONGEST} characters, expected tags on lines of their own`;
  }
  try {
    PARSER.parse(text);
    return undefined;
  } catch (error) {
    const { line, column, message } = parserMessage.parse(error);
    // Of a tag that is never closed, the place is that of what is around it; the message has the tag's own.
    const tag = /^Expected a closing tag for \S+ \((\d+:\d+)/.exec(message)?.[1];
    // Of a brace that is never closed it is the end of the text.
    const isAtEnd = `${line}:${column}` === placeOf(text, text.trimEnd().length);
    const brace = isAtEnd && message.includes('closing brace') ? placeOf(text, text.lastIndexOf('{')) : undefined;
    const own = tag ?? brace;
    return `${own ?? `${line}:${column}`}: ${message}`;
  }
}

function placeOf(text: string, index: number): string {
  const before = text.slice(0, Math.max(0, index)).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

/** What matters of a VFileMessage. */
const parserMessage = z.object({ line: z.number().catch(1), column: z.number().catch(1), message: z.string() });

/** Without the search for addresses in the text, which takes long over long words. */
function withoutTransforms(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((extensions) =>
    [extensions].flat().map((extension) => ({ ...extension, transforms: [] })),
  );
}

const PARSER = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).use(withoutTransforms).freeze();
