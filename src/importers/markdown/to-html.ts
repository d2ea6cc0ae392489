/** Markdown -> HTML, so that one converter does for every source. Raw HTML stays HTML. */
import GithubSlugger from 'github-slugger';
import type { Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Extension } from 'micromark-util-types';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified, type Processor } from 'unified';
import { DOLLAR_NODES, DOLLARS, mathOf } from '../../mdx/math/dollars.ts';
import { isFormula } from '../../mdx/math/nodes.ts';
import type { Note } from '../record.ts';
import { expandMarks, SYNTAX } from './dialects.ts';
import type { DialectOptions } from './meanings.ts';
import { MARK_NODES, syntaxOf } from './marks.ts';
import { contentsOf, elementsIn, lineOf } from '../html/hast.ts';

const DIALECTS = { micromark: syntaxOf(SYNTAX), nodes: MARK_NODES };
const FORMULAS = { micromark: DOLLARS, nodes: DOLLAR_NODES };
const IN_LINES = { micromark: { text: DOLLARS.text ?? {} }, nodes: DOLLAR_NODES };

/** Parsers of Markdown with all formulas, and without those that are blocks. */
const dialects = { all: parserOf(DIALECTS, FORMULAS), inLines: parserOf(DIALECTS, IN_LINES) };
const ordinary = { all: parserOf(FORMULAS), inLines: parserOf(IN_LINES) };

function parserOf(...extensions: readonly { micromark: Extension; nodes: FromMarkdown }[]): Processor<Root> {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .data(
      'micromarkExtensions',
      extensions.map(({ micromark }) => micromark),
    )
    .data(
      'fromMarkdownExtensions',
      extensions.map(({ nodes }) => nodes),
    )
    .freeze();
}

const toHast = unified().use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' }).freeze();

/** @param options For Markdown of a site generator, which has marks of its own. */
export function markdownToHtml(markdown: string, options?: DialectOptions): string {
  const { all, inLines } = options ? dialects : ordinary;
  const read = (parser: Processor<Root>): { root: HastRoot; notes: Note[] } => {
    const notes: Note[] = [];
    const parse = (text: string): Root => parser.parse(text);
    const root = options ? expandMarks(markdown, parse, { ...options, notes }) : parse(markdown);
    return { root: toHast.runSync(root), notes };
  };
  const first = read(all);
  const { root, notes } = holdsNoFormula(first.root) ? read(inLines) : first;
  options?.notes.push(...notes);
  return toHtml(identify(root), { allowDangerousHtml: true });
}

/** True where two dollars on a line begin something else, which may go on to the end of the text. */
function holdsNoFormula(root: HastRoot): boolean {
  return elementsIn(contentsOf(root), 'pre').some((block) => {
    const written = mathOf(block);
    return written !== undefined && !isFormula(written);
  });
}

/** Headings get the ids by which site generators let pages link to them; titles of pictures are captions. */
function identify(root: HastRoot): HastRoot {
  const slugger = new GithubSlugger();
  for (const { tagName, properties, children } of elementsIn(contentsOf(root))) {
    if (/^h[1-6]$/.test(tagName)) properties['id'] ??= slugger.slug(lineOf(children));
    if (tagName === 'img' && properties['title'] !== undefined) properties['dataCaption'] = properties['title'];
  }
  return root;
}

/** True for text with HTML elements that stand for something, not for one with a "<". */
export function looksLikeHtml(text: string): boolean {
  return /<\/?(p|div|span|br|ul|ol|li|table|strong|b|em|i|a|h[1-6]|img|blockquote|details|section|figure)(\s[^>]*)?\/?>/i.test(
    text,
  );
}
