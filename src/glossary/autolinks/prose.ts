/** Which text of a body may hold automatic links. */
import { isComponent, LITERAL, type Body, type BodyNode } from '../body.ts';

/** A paragraph, list item or cell, as one text. */
export interface Block {
  text: string;
  /** The stretches of the text in which a link may stand, in order. */
  runs: Run[];
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
  ...roles('object', 'code kbd br'),
  ...roles('block', 'p ul ol li table thead tbody tr td'),
};

function roles(role: Role, tags: string): Record<string, Role> {
  return Object.fromEntries(tags.split(' ').map((tag) => [tag, role]));
}

export function roleOf(node: Exclude<BodyNode, string>): Role {
  if (isComponent(node)) return node.component === 'Figure' ? 'outside' : 'block';
  if (node.attributes?.['class'] === 'citation') return 'object';
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
const OBJECT = '\uFFFC';

class ProseReader {
  readonly blocks: Block[] = [];
  #block: Block = { text: '', runs: [] };
  #runs = 0;

  read(nodes: readonly BodyNode[], open: boolean): void {
    for (const node of nodes) {
      if (typeof node === 'string') this.#text(node, open);
      else this.#node(node, open);
    }
  }

  close(): void {
    if (this.#block.runs.length > 0) this.blocks.push(this.#block);
    this.#block = { text: '', runs: [] };
  }

  #node(node: Exclude<BodyNode, string>, open: boolean): void {
    const role = roleOf(node);
    if (role === 'object') this.#block.text += OBJECT;
    else if (role === 'inline' || role === 'closed') this.read(node.children ?? [], open && role === 'inline');
    else {
      this.close();
      if (role === 'block') this.read(node.children ?? [], open);
      this.close();
    }
  }

  #text(text: string, open: boolean): void {
    const start = this.#block.text.length;
    this.#block.text += text;
    if (!open) return;
    this.#block.runs.push({ index: this.#runs, start, end: start + text.length });
    this.#runs += 1;
  }
}
