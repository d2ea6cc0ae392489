/** Markdown -> HTML, so that one converter does for every source. Raw HTML stays HTML. */
import GithubSlugger from 'github-slugger';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expandMarks, SYNTAX } from './dialects.ts';
import type { DialectOptions } from './meanings.ts';
import { MARK_NODES, syntaxOf } from './marks.ts';
import { contentsOf, elementsIn, lineOf } from '../html/hast.ts';

const plain = unified().use(remarkParse).use(remarkGfm).freeze();
const dialects = plain()
  .data('micromarkExtensions', [syntaxOf(SYNTAX)])
  .data('fromMarkdownExtensions', [MARK_NODES])
  .freeze();
const toHast = unified().use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' }).freeze();

/** @param options For Markdown of a site generator, which has marks of its own. */
export function markdownToHtml(markdown: string, options?: DialectOptions): string {
  const root = options ? expandMarks(markdown, (text) => dialects.parse(text), options) : plain.parse(markdown);
  return toHtml(identify(toHast.runSync(root)), { allowDangerousHtml: true });
}

/** Headings get the ids by which site generators let pages link to them; titles of pictures are captions. */
function identify(root: Root): Root {
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
