/** Which text of a body may hold automatic links. */
import { isComponent, isElement, LITERAL, plainText, type Body, type BodyNode } from '../body.ts';

/** A paragraph, list item or cell, as one text. */
export interface Block {
  /** Code, citations and line breaks are one `OBJECT` each. */
  text: string;
  /** The stretches of the text in which a link may stand, in order. */
  runs: Run[];
  /** The links that the editor wrote, in order. */
  links: WrittenLink[];
  /** What a reader reads at each `OBJECT` of the text; empty for a citation. */
  objects: string[];
  /** Id of the question around the block, else of the heading before it. */
  anchor?: string;
}

/** Characters `start` to `end` of a block's text are a link; `href` as the checked body has it. */
export interface WrittenLink {
  href: string;
  start: number;
  end: number;
}

/** One text node of the body; `index` counts them all in reading order, notes last. */
export interface Run {
  index: number;
  start: number;
  end: number;
}

/** How a node stands to the prose around it. */
export type Role =
  /** Part of the running text. */
  | 'inline'
  /** Part of the running text, in which no link may stand: a link, or text that the editor wrote as a literal. */
  | 'closed'
  /** Something in the running text that is no prose: code, a citation. */
  | 'object'
  /** A text of its own. */
  | 'block'
  /** No prose at all: a heading, a quotation, a picture. */
  | 'outside';

const ROLES: Readonly<Record<string, Role>> = {
  ...roles('inline', 'strong em del mark sub sup'),
  ...roles('closed', `a ${LITERAL}`),
  ...roles('object', 'code kbd br math'),
  ...roles('block', 'p ul ol li table thead tbody tr td'),
};

function roles(role: Role, tags: string): Record<string, Role> {
  return Object.fromEntries(tags.split(' ').map((tag) => [tag, role]));
}

export function roleOf(node: Exclude<BodyNode, string>): Role {
  if (isComponent(node)) return 'block';
  if (isCitation(node)) return 'object';
  return ROLES[node.tag] ?? 'outside';
}

/** The prose of a body, in reading order. */
export function proseOf({ nodes, notes }: Body): Block[] {
  const reader = new ProseReader();
  reader.read(nodes, true);
  for (const note of notes) {
    reader.close();
    reader.read(note.nodes, true);
  }
  reader.close();
  return reader.blocks;
}

/** Stands for code and citations in a block's text: no label reaches across it. */
export const OBJECT = '\uFFFC';

class ProseReader {
  readonly blocks: Block[] = [];
  #block = emptyBlock();
  #anchor: string | undefined;
  #runs = 0;

  read(nodes: readonly BodyNode[], open: boolean): void {
    for (const node of nodes) {
      if (typeof node === 'string') this.#text(node, open);
      else this.#node(node, open);
    }
  }

  close(): void {
    const { runs, links } = this.#block;
    if (runs.length + links.length > 0) {
      this.blocks.push({ ...this.#block, ...(this.#anchor !== undefined && { anchor: this.#anchor }) });
    }
    this.#block = emptyBlock();
  }

  #node(node: Exclude<BodyNode, string>, open: boolean): void {
    const role = roleOf(node);
    if (role === 'object') this.#object(node);
    else if (role === 'inline') this.read(node.children ?? [], open);
    else if (role === 'closed') this.#closed(node);
    else {
      this.close();
      if (role === 'block') this.#blockOf(node, open);
      else this.#anchor = headingId(node) ?? this.#anchor;
      this.close();
    }
  }

  #blockOf(node: Exclude<BodyNode, string>, open: boolean): void {
    const before = this.#anchor;
    const isQuestion = isComponent(node) && node.component === 'Faq';
    if (isQuestion) this.#anchor = node.attributes['id'];
    this.read(node.children ?? [], open);
    if (!isQuestion) return;
    this.close();
    this.#anchor = before;
  }

  #closed(node: Exclude<BodyNode, string>): void {
    const start = this.#block.text.length;
    this.read(node.children ?? [], false);
    const href = node.attributes?.['href'];
    if (href !== undefined) this.#block.links.push({ href: String(href), start, end: this.#block.text.length });
  }

  #object(node: Exclude<BodyNode, string>): void {
    const shown = isElement(node) && node.tag === 'br' ? ' ' : isCitation(node) ? '' : plainText([node], () => []);
    this.#block.text += OBJECT;
    this.#block.objects.push(shown);
  }

  #text(text: string, open: boolean): void {
    const start = this.#block.text.length;
    this.#block.text += text;
    // An editor may write the character that stands for objects.
    if (text.includes(OBJECT))
      this.#block.objects.push(
        ...text
          .split(OBJECT)
          .slice(1)
          .map(() => ''),
      );
    if (!open) return;
    this.#block.runs.push({ index: this.#runs, start, end: start + text.length });
    this.#runs += 1;
  }
}

function emptyBlock(): Block {
  return { text: '', runs: [], links: [], objects: [] };
}

function isCitation(node: Exclude<BodyNode, string>): boolean {
  return node.attributes?.['class'] === 'citation';
}

function headingId(node: Exclude<BodyNode, string>): string | undefined {
  return isElement(node) && /^h[2-6]$/.test(node.tag) ? String(node.attributes?.['id'] ?? '') || undefined : undefined;
}
