/** What an entry's body says, read by unified: the words of each part that a page shows, independent of `src/mdx`. */
import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-mdx-expression';
import type {} from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { z } from 'zod';

export interface BodyWords {
  /** Words of the running text, in order. */
  flow: string[];
  /** Words of each note that the text cites, without those of the frontmatter's sources. */
  notes: string[][];
}

const PARSER = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/** @throws {Error} for a body that is no MDX. */
export function wordsOfBody(markdown: string, sourceIds: readonly string[]): BodyWords {
  const definitions = sourceIds.map((id) => `[^${id}]: source\n`).join('');
  const root: Root = PARSER.parse(`${definitions}\n${markdown}`);
  const notes = new Map<string, Nodes>();
  collectNotes(root, notes);
  const sources = new Set(sourceIds.map((id) => id.toUpperCase()));
  const cited = citedNotes(root, notes).filter((id) => !sources.has(id));
  return {
    flow: wordsOf(textOf(root)),
    notes: cited.map((id) => wordsOf(textOf(notes.get(id), true))),
  };
}

/** Letters, digits and marks that stand together. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

function collectNotes(node: Nodes, notes: Map<string, Nodes>): void {
  if (node.type === 'footnoteDefinition') {
    const id = node.identifier.toUpperCase();
    if (!notes.has(id)) notes.set(id, node);
  }
  if ('children' in node) for (const child of node.children) collectNotes(child, notes);
}

/** Ids of the notes that the text cites, or that such notes cite. */
function citedNotes(root: Root, notes: ReadonlyMap<string, Nodes>): string[] {
  const cited = new Set<string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition') return;
    if (node.type === 'footnoteReference') cited.add(node.identifier.toUpperCase());
    else if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  for (const id of cited) {
    const note = notes.get(id);
    if (note && 'children' in note) note.children.forEach(visit);
  }
  return [...cited];
}

const BLOCKS = new Set(['paragraph', 'heading', 'code', 'tableRow', 'tableCell', 'listItem', 'break', 'thematicBreak']);

function textOf(node: Nodes | undefined, inNote = false): string {
  if (!node) return '';
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'code':
      return `\n${node.value}\n`;
    case 'image':
      return `\n${node.alt ?? ''}\n${node.title ?? ''}\n`;
    case 'imageReference':
      return `\n${node.alt ?? ''}\n`;
    case 'footnoteDefinition':
      return inNote ? node.children.map((child) => textOf(child)).join('\n') : '';
    case 'footnoteReference':
      return ' ';
    case 'mdxFlowExpression':
      return `\n${literalOf(node.data)}\n`;
    case 'mdxTextExpression':
      return literalOf(node.data);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      if (node.name === 'br') return '\n';
      const inside = node.children.map((child) => textOf(child)).join('');
      return /^[A-Z]/.test(node.name ?? '') ? `\n${[...attributeTexts(node), inside].join('\n')}\n` : inside;
    }
    default: {
      const between = node.type === 'paragraph' && node.children.every(standsAlone) ? '\n' : '';
      const inside = 'children' in node ? node.children.map((child) => textOf(child)).join(between) : '';
      return BLOCKS.has(node.type) ? `\n${inside}\n` : inside;
    }
  }
}

/** MDX makes blocks of expressions and tags in whose paragraph there is nothing else. */
function standsAlone(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  return node.type === 'mdxTextExpression' || node.type === 'mdxJsxTextElement';
}

/** In the order in which components show them. */
const SHOWN = ['question', 'title', 'alt', 'caption', 'credit', 'label', 'expression'];

function attributeTexts(node: Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>): string[] {
  return SHOWN.flatMap((name) => {
    // Of an attribute that is written twice the last one counts.
    const attribute = node.attributes.findLast((one) => one.type === 'mdxJsxAttribute' && one.name === name);
    if (attribute?.type !== 'mdxJsxAttribute' || attribute.value == null) return [];
    return typeof attribute.value === 'string' ? attribute.value : literalOf(attribute.value.data);
  });
}

/** The program that remark-mdx makes of an expression, as far as it is a literal: https://github.com/estree/estree */
const program = z.object({
  estree: z.object({
    body: z.tuple([
      z.object({
        expression: z.union([
          z.object({ type: z.literal('Literal'), value: z.coerce.string() }),
          z.object({
            type: z.literal('TemplateLiteral'),
            quasis: z.array(z.object({ value: z.object({ cooked: z.string() }) })),
          }),
        ]),
      }),
    ]),
  }),
});

/** The value of an expression that is a literal, as JavaScript has it; empty for a comment. */
function literalOf(data: unknown): string {
  const expression = program.safeParse(data).data?.estree.body[0].expression;
  if (!expression) return '';
  if (expression.type === 'Literal') return expression.value;
  return expression.quasis.map(({ value }) => value.cooked).join('');
}
