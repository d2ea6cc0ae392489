/** Puts automatic links into a body. */
import type { Body, BodyNode } from '../body.ts';
import type { AutoLink } from './linker.ts';
import { roleOf } from './prose.ts';

/** The body with the links that `AutoLinker` found in it; `hrefOf` gives the address of an entry. */
export function applyAutoLinks(body: Body, links: readonly AutoLink[], hrefOf: (slug: string) => string): Body {
  if (links.length === 0) return body;
  const linker = new BodyLinker(links, hrefOf);
  const nodes = linker.link(body.nodes);
  return { nodes, notes: body.notes.map((note) => ({ ...note, nodes: linker.link(note.nodes) })) };
}

class BodyLinker {
  readonly #links: ReadonlyMap<number, AutoLink[]>;
  readonly #hrefOf: (slug: string) => string;
  #run = 0;

  constructor(links: readonly AutoLink[], hrefOf: (slug: string) => string) {
    this.#links = Map.groupBy(links, ({ run }) => run);
    this.#hrefOf = hrefOf;
  }

  link(nodes: readonly BodyNode[]): BodyNode[] {
    return nodes.flatMap((node) => (typeof node === 'string' ? this.#text(node) : [this.#node(node)]));
  }

  #node<Node extends Exclude<BodyNode, string>>(node: Node): Node {
    const role = roleOf(node);
    if (!node.children || (role !== 'inline' && role !== 'block')) return node;
    return { ...node, children: this.link(node.children) };
  }

  #text(text: string): BodyNode[] {
    const links = this.#links.get(this.#run) ?? [];
    this.#run += 1;
    const nodes: BodyNode[] = [];
    let done = 0;
    for (const { slug, start, end } of links) {
      nodes.push(text.slice(done, start), this.#anchor(slug, text.slice(start, end)));
      done = end;
    }
    return [...nodes, text.slice(done)].filter((node) => node !== '');
  }

  #anchor(slug: string, text: string): BodyNode {
    return { tag: 'a', attributes: { class: 'term-link', href: this.#hrefOf(slug) }, children: [text] };
  }
}
