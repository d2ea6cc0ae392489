/** One body, read by ours and by unified. */
import type { Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { mdxToHast } from 'satteri';
import { unified } from 'unified';
import { parseBody } from '../../../src/mdx/body.ts';
import { isError } from '../../../src/glossary/problem.ts';
import { ourHtml, referenceHtml } from './reference.ts';

export interface Example {
  /** What to call it in a report. */
  name: string;
  markdown: string;
  language?: string;
  sourceIds?: readonly string[];
}

export type Verdict =
  | { kind: 'equal' }
  /** Our checks refuse it; the codes, each once. */
  | { kind: 'refused'; codes: string[] }
  /** Neither reads it as MDX. */
  | { kind: 'invalid' }
  /** The trees, one node a line, or what a parser said. */
  | { kind: 'differs'; ours: string; reference: string };

export function compare({ markdown, language = 'en', sourceIds = [] }: Example): Verdict {
  const reference = attempt(() => referenceHtml(markdown, sourceIds));
  const syntax = attempt(() => mdxToHast(`${markdown}\n`, { features: { frontmatter: false } }));
  const { body, problems } = parseBody({
    text: markdown,
    file: 'x.mdx',
    lineOffset: 0,
    language,
    sourceIds,
    checkCitations: true,
  });
  const codes = [...new Set(problems.filter(isError).map(({ code }) => code))].toSorted();
  if (codes.length > 0) {
    if ('message' in reference) return 'message' in syntax ? { kind: 'invalid' } : { kind: 'refused', codes };
    if ('message' in syntax) return { kind: 'differs', ours: syntax.message, reference: tree(reference.value) };
    return { kind: 'refused', codes };
  }
  const ours = tree(body ? ourHtml(body, language) : '');
  if ('message' in reference) return { kind: 'differs', ours, reference: reference.message };
  const theirs = tree(reference.value);
  return ours === theirs ? { kind: 'equal' } : { kind: 'differs', ours, reference: theirs };
}

function attempt<Value>(make: () => Value): { value: Value } | { message: string } {
  try {
    return { value: make() };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}

const PARSER = unified().use(rehypeParse, { fragment: true }).freeze();

/** HTML as a browser reads it, one node a line, indented; spaces at the edges of blocks mean nothing. */
function tree(html: string): string {
  return write(PARSER.parse(html), '').join('\n');
}

const BLOCKS = new Set(
  'p h2 h3 h4 h5 h6 div ul ol li blockquote pre table thead tbody tr th td hr callout figure formula faq'.split(' '),
);

function write(node: Root | RootContent, indent: string, isCode = false): string[] {
  if (node.type === 'text') return [`${indent}${JSON.stringify(node.value)}`];
  if (node.type !== 'root' && node.type !== 'element') return [`${indent}${node.type}`];
  const isPre = isCode || (node.type === 'element' && node.tagName === 'pre');
  // Ours puts a box around a table, so that a wide one scrolls.
  const isShown = node.type === 'element' && node.tagName !== 'div';
  const children = isPre
    ? node.children
    : withoutEdges(node.children, node.type === 'root' || BLOCKS.has(node.tagName));
  const lines = children.flatMap((child) => write(child, isShown ? `${indent}  ` : indent, isPre));
  if (!isShown) return lines;
  const properties = Object.entries(node.properties)
    // Columns of figures are a matter of looks, which unified knows nothing of.
    .filter(([, value]) => String(value) !== 'figures')
    .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
  return [`${indent}${node.tagName}${properties.toSorted().join('')}`, ...lines];
}

/** Text without the spaces beside the tags of blocks. */
function withoutEdges(children: readonly RootContent[], inBlock: boolean): RootContent[] {
  const isEdge = (index: number): boolean => {
    const child = children[index];
    return child === undefined ? inBlock : child.type === 'element' && BLOCKS.has(child.tagName);
  };
  return children.flatMap((child, index): RootContent[] => {
    if (child.type !== 'text') return [child];
    const start = isEdge(index - 1) ? child.value.trimStart() : child.value;
    const value = isEdge(index + 1) ? start.trimEnd() : start;
    return value === '' ? [] : [{ ...child, value }];
  });
}
