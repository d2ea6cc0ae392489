/** Markdown -> HTML, so that one converter does for every source. Raw HTML stays HTML. */
import GithubSlugger from 'github-slugger';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { contentsOf, elementsIn, lineOf } from '../html/hast.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
  .freeze();

export function markdownToHtml(markdown: string): string {
  return toHtml(identify(processor.runSync(processor.parse(markdown))), { allowDangerousHtml: true });
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
