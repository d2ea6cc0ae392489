/** Markdown trees -> text, by the reference writer. */
import type { PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const writer = unified()
  .use(remarkGfm, { tableCellPadding: true, tablePipeAlign: false })
  .use(remarkMdx, { printWidth: Infinity, quoteSmart: true })
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    emphasis: '_',
    fences: true,
    listItemIndent: 'one',
    resourceLink: true,
  })
  .freeze();

/** The text of a body; what would be read as a program is written as text. */
export function stringify(root: Root): string {
  return writer.stringify({ ...root, children: root.children.map(withoutModules) });
}

/** A paragraph that begins with "import" or "export" would be read as a program; as a literal the word is text. */
function withoutModules(node: RootContent): RootContent {
  const [first, ...rest] = node.type === 'paragraph' ? node.children : [];
  const [, word, more = ''] = first?.type === 'text' ? (/^(import|export)\b([\s\S]*)$/.exec(first.value) ?? []) : [];
  if (node.type !== 'paragraph' || word === undefined) return node;
  const literal: PhrasingContent = { type: 'mdxTextExpression', value: `"${word}"` };
  return { ...node, children: [literal, ...(more === '' ? [] : [{ type: 'text' as const, value: more }]), ...rest] };
}
