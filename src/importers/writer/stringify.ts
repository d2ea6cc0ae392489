/** Markdown trees -> text, by the reference writer. */
import type { Link, Literal, Nodes, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import type { Unsafe } from 'mdast-util-to-markdown';
import remarkStringify from 'remark-stringify';
import { unified, type Processor } from 'unified';
import { mayHoldMath } from '../../mdx/math/dollars.ts';
import { readLink } from '../../mdx/urls.ts';

declare module 'mdast' {
  interface PhrasingContentMap {
    /** A formula, its value with the dollars. */
    inlineMath: InlineMath;
  }
  interface RootContentMap {
    inlineMath: InlineMath;
  }
}

interface InlineMath extends Literal {
  type: 'inlineMath';
}

const writer = writerWith([]);
/** For a text with dollars that would begin and end a formula. */
const careful = writerWith([{ character: '$', inConstruct: 'phrasing' }]);

function writerWith(unsafe: Unsafe[]): Processor<undefined, undefined, undefined, Root, string> {
  return unified()
    .use(remarkGfm, { tableCellPadding: true, tablePipeAlign: false })
    .use(remarkMdx, { printWidth: Infinity, quoteSmart: true })
    .use(remarkStringify, {
      bullet: '-',
      rule: '-',
      emphasis: '_',
      fences: true,
      listItemIndent: 'one',
      resourceLink: true,
      // A picture that has no file yet is nothing to write.
      handlers: { inlineMath: ({ value }: InlineMath) => value, picture: () => '' },
      unsafe,
    })
    .freeze();
}

/**
 * The text of a body; what would be read as a program, as a formula, or as a link that no entry may have, is written as
 * text.
 */
export function stringify(root: Root): string {
  const written = Object.assign({}, root, { children: root.children.flatMap(asText) });
  const text = writer.stringify(written);
  return mayHoldMath(text) ? careful.stringify(written) : text;
}

function asText<Node extends Nodes>(node: Node): Node[] | PhrasingContent[] {
  if (node.type === 'text') return withoutLinks(node);
  if (!('children' in node) || node.type === 'link') return [node];
  const [first, ...rest] = node.children.flatMap((child: Nodes) => asText(child));
  const start = node.type === 'paragraph' && first?.type === 'text' ? withoutModule(first) : first ? [first] : [];
  return [Object.assign({}, node, { children: [...start, ...rest] })];
}

/** A paragraph that begins with "import" or "export" would be read as a program. */
function withoutModule(text: Text): PhrasingContent[] {
  return /^(?:import|export)\b/.test(text.value) ? literal(text.value) : [text];
}

/** Readers of Markdown make links of what looks like an address, even where its signs are escaped. */
function withoutLinks(text: Text): PhrasingContent[] {
  if (!/www\.|:\/\/|@/i.test(text.value)) return [text];
  const paragraph: Paragraph = { type: 'paragraph', children: [text] };
  for (const transform of AUTOLINKS.transforms ?? []) transform({ type: 'root', children: [paragraph] });
  if (!paragraph.children.some(isRefused)) return [text];
  return paragraph.children.flatMap((part): PhrasingContent[] => {
    if (part.type !== 'link') return [part];
    const words = toString(part);
    return isRefused(part) ? literal(words) : [{ type: 'text', value: words }];
  });
}

const AUTOLINKS = gfmAutolinkLiteralFromMarkdown();

function isRefused(node: PhrasingContent): node is Link {
  return node.type === 'link' && whyNoLink(node.url) !== undefined;
}

/** Why no entry may have a link to an address, which readers of Markdown encode before they look at it. */
export function whyNoLink(url: string): string | undefined {
  const target = readLink(encodeURI(url.toWellFormed()), '');
  return target.kind === 'refused' ? target.reason : undefined;
}

/** The first word as a literal of MDX, which is text and nothing else. */
function literal(words: string): PhrasingContent[] {
  const [word = ''] = /^\w+/.exec(words) ?? [];
  const rest = words.slice(word.length);
  const start: PhrasingContent = { type: 'mdxTextExpression', value: `"${word}"` };
  return rest === '' ? [start] : [start, { type: 'text', value: rest }];
}
