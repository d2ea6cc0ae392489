/** Markdown -> HTML, so that one converter does for every source. Raw HTML stays HTML. */
import { toHtml } from 'hast-util-to-html';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
  .freeze();

export function markdownToHtml(markdown: string): string {
  return toHtml(processor.runSync(processor.parse(markdown)), { allowDangerousHtml: true });
}

/** True for text with HTML elements that stand for something, not for one with a "<". */
export function looksLikeHtml(text: string): boolean {
  return /<\/?(p|div|span|br|ul|ol|li|table|strong|b|em|i|a|h[1-6]|img|blockquote|details|section|figure)(\s[^>]*)?\/?>/i.test(
    text,
  );
}
