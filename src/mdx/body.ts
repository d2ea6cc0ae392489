/** The body of an entry: MDX source -> checked nodes and outline. Nothing in it is ever executed. */
import type { Root } from 'hast';
import { mdxToHast } from 'satteri';
import type { Body, Outline } from '../glossary/body.ts';
import type { Problem } from '../glossary/problem.ts';
import type { Written } from '../glossary/quality/passage.ts';
import { BodyReader } from './body-reader.ts';
import { checkNesting } from './nesting.ts';
import { readPassages } from './passages.ts';
import { Reporter } from './reporter.ts';

export interface BodySource {
  text: string;
  file: string;
  /** Lines of the file before the body. */
  lineOffset: number;
  language: string;
  /** Ids that `[^id]` may cite. */
  sourceIds: readonly string[];
  /** False when the frontmatter is broken, so that the sources are not known. */
  checkCitations: boolean;
}

export type BodyResult =
  | { body: Body; outline: Outline; written: () => Written; problems: Problem[] }
  | { body?: never; outline?: never; written?: never; problems: Problem[] };

/** Parses a body. Never throws for bad input; all problems of the body that can be told are returned at once. */
export function parseBody(source: BodySource): BodyResult {
  // Sources live in the frontmatter. Given to the parser as footnote definitions ahead of the body, they make
  // `[^id]` an ordinary GFM footnote reference, whatever stands around it.
  const definitions = source.sourceIds.map((id) => `[^${id}]: source\n`).join('');
  const prefix = definitions === '' ? '' : `${definitions}\n`;
  const lineOffset = source.lineOffset - (prefix.match(/\n/g)?.length ?? 0);
  let tree: unknown;
  try {
    tree = mdxToHast(prefix + source.text, { features: { frontmatter: false } });
  } catch (error) {
    return { problems: [syntaxProblem(error, { file: source.file, lineOffset, text: prefix + source.text })] };
  }
  if (!isRoot(tree)) throw new TypeError('the MDX parser returned no document');
  const nesting = checkNesting(tree, new Reporter(source.file, lineOffset));
  if (nesting.length > 0) return { problems: nesting };
  const read = new BodyReader({ ...source, text: prefix + source.text, lineOffset }).read(tree);
  return {
    ...read,
    written: () => readPassages(tree, { lineOffset, language: source.language, ownLines: source.sourceIds.length }),
  };
}

function isRoot(tree: unknown): tree is Root {
  return typeof tree === 'object' && tree !== null && 'type' in tree && tree.type === 'root' && 'children' in tree;
}

/** The parser reports `line:column: message (note: …) (rule)`. */
function syntaxProblem(
  error: unknown,
  { file, lineOffset, text: source }: { file: string; lineOffset: number; text: string },
): Problem {
  const text = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', message = text] = /^(\d+):(\d+): ([\s\S]*)$/.exec(text) ?? [];
  const shift = (inner: string): string =>
    inner.replace(
      /\((\d+):(\d+)\)/g,
      (_, at: string, col: string) => `(line ${Number(at) + lineOffset}, column ${col})`,
    );
  const place = { file, line: Math.max(1, Number(line) + lineOffset), column: Number(column) };
  const written = (source.split('\n')[Number(line) - 1] ?? '').slice(Number(column) - 1);
  const better = betterMessage(message, written);
  if (better !== undefined) return { code: 'bad-mdx', place, message: better };
  return {
    code: 'bad-mdx',
    place,
    message: `${shift(message)
      .replace(/ \([\w-]+:[\w-]+\)$/, '')
      .replace(/\s+/g, ' ')}${adviceFor(message)}`,
  };
}

/** Common mistakes whose message by the parser would not help an editor. */
function betterMessage(message: string, written: string): string | undefined {
  const address = /^<((?:https?:\/\/|mailto:|[\w.+-]+@)[^>\s]*)>/.exec(written)?.[1];
  if (address !== undefined) {
    return `has <${address}>, expected a link with its text in brackets; write [text](${address.includes(':') ? '' : 'mailto:'}${address})`;
  }
  const [, name, value] = /^<[A-Z][^>]*?\s(\w+)=([^\s"'{>]+?)(?=\/?>|\s)/.exec(written) ?? [];
  if (name !== undefined && value !== undefined) {
    return `has ${name}=${value}, expected the value in quotes; write ${name}="${value}"`;
  }
  if (message.includes('oxc')) return 'has braces around something that is no text; for a plain brace write \\{';
  return undefined;
}

function adviceFor(message: string): string {
  if (message.includes('comment in MDX')) return '; write a comment as {/* … */}';
  if (message.includes('Unexpected character after `<`') || message.includes('before name'))
    return '; for a plain "<" write \\< or "less than"';
  if (message.includes('closing tag')) return '; close the component or remove its opening tag';
  if (/expression|brace|acorn/i.test(message)) return '; for a plain brace write \\{';
  return '; correct the marked place';
}
