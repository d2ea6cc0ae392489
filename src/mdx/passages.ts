/** The texts of a body with their places, for rules about how entries are written. Pages are not made from this. */
import type { Element, Root, RootContent } from 'hast';
import {
  CITATION,
  OBJECT,
  type Around,
  type PageLink,
  type Passage,
  type Written,
} from '../glossary/quality/passage.ts';
import type { JsxNode } from './attributes.ts';
import { footnoteAnchor } from './citations.ts';
import type { BodyComponent } from './components/component.ts';
import { componentOf, isComponentName } from './components/index.ts';
import { literalText } from './literals.ts';
import type { Point } from './source-text.ts';
import { textProperty } from './tags.ts';
import { readLink } from './urls.ts';

export interface PassageSource {
  /** Lines of the file before the first line that the parser read; may be negative. */
  lineOffset: number;
  language: string;
  /** Lines ahead of the body that the editor did not write. */
  ownLines: number;
}

/** Reads a tree that `parseBody` found sound. */
export function readPassages(tree: Root, source: PassageSource): Written {
  const reader = new PassageReader(source);
  reader.read(tree.children, { kind: 'paragraph', inside: [] });
  reader.close();
  return { passages: reader.passages, links: reader.links };
}

type Frame = Pick<Passage, 'kind' | 'inside'>;

const KINDS: Readonly<Record<string, Passage['kind']>> = {
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  td: 'cell',
  th: 'cell',
  li: 'item',
};
const BLOCKS = new Set(['p', 'ul', 'ol', 'table', 'thead', 'tbody', 'tr', 'blockquote', 'section', 'hr']);

/** A tag that is no component. */
const TAG: Pick<BodyComponent, 'passages' | 'around'> = { passages: {} };

class PassageReader {
  readonly passages: Passage[] = [];
  readonly links: PageLink[] = [];
  readonly #source: PassageSource;
  #text = '';
  #spans: Passage['spans'][number][] = [];
  #frame: Frame = { kind: 'paragraph', inside: [] };

  constructor(source: PassageSource) {
    this.#source = source;
  }

  read(nodes: readonly RootContent[], frame: Frame): void {
    for (const node of nodes) this.#node(node, frame);
  }

  /** Ends the text at hand. */
  close(): void {
    if (this.#spans.length > 0 && this.#text.trim() !== '') {
      this.passages.push({ ...this.#frame, text: this.#text, spans: this.#spans });
    }
    this.#text = '';
    this.#spans = [];
  }

  #node(node: RootContent, frame: Frame): void {
    if (node.type === 'text') this.#add(node.value, node, frame);
    else if (node.type === 'element') this.#element(node, frame);
    else if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression')
      this.#add(literalText(node.value) ?? '', node, frame);
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') this.#component(node, frame);
  }

  #add(text: string, { position }: Pick<RootContent, 'position'>, frame: Frame): void {
    // Numbers of citations and arrows back have no place in the file; the texts of sources are not the editor's.
    if (!position || position.start.line <= this.#source.ownLines) return;
    this.#frame = frame;
    this.#spans.push({ offset: this.#text.length, ...this.#place(position.start) });
    this.#text += text;
  }

  #element(node: Element, frame: Frame): void {
    if (footnoteAnchor(node)) this.#text += CITATION;
    else if (node.tagName === 'code' || node.tagName === 'img') this.#text += OBJECT;
    else if (node.tagName === 'br') this.#text += '\n';
    if (node.tagName === 'img') this.#attribute('alt', textProperty(node, 'alt'), node, frame);
    if (node.tagName === 'a') this.#link(node);
    if (node.tagName === 'pre' || node.tagName === 'code' || node.tagName === 'img') return;
    const kind = KINDS[node.tagName];
    if (kind === undefined && !BLOCKS.has(node.tagName)) {
      this.read(node.children, frame);
      return;
    }
    this.close();
    this.read(node.children, { kind: kind ?? frame.kind, inside: aroundElement(node, frame) });
    this.close();
  }

  #component(node: JsxNode, frame: Frame): void {
    this.close();
    const attributes = new Map(
      node.attributes.flatMap((one) =>
        'name' in one && typeof one.value === 'string' ? [[one.name, one.value] as const] : [],
      ),
    );
    const name = node.name ?? '';
    const { passages, around } = isComponentName(name) ? componentOf({ component: name }) : TAG;
    const outer = { ...frame, inside: [...frame.inside, ...(around ? [around(attributes)] : [])] };
    for (const [attribute, kind] of Object.entries(passages)) {
      this.#attribute(kind, attributes.get(attribute), node, outer);
    }
    this.read(node.children, outer);
    this.close();
  }

  /** The value of an attribute; a search from the tag on finds its words. */
  #attribute(kind: Passage['kind'], text: string | undefined, { position }: RootContent, { inside }: Frame): void {
    if (text === undefined || text.trim() === '' || !position) return;
    this.passages.push({ kind, inside, text, spans: [{ offset: 0, ...this.#place(position.start) }] });
  }

  #link(node: Element): void {
    const target = readLink(textProperty(node, 'href'), this.#source.language);
    if (target.kind === 'page' && !target.href.startsWith('#') && node.position) {
      this.links.push({ href: target.href, ...this.#place(node.position.start) });
    }
  }

  #place({ line, column }: Point): Point {
    return { line: Math.max(1, line + this.#source.lineOffset), column };
  }
}

function aroundElement(node: Element, { inside }: Frame): readonly Around[] {
  if (node.tagName === 'blockquote') return [...inside, 'quotation'];
  return node.tagName === 'section' ? [...inside, 'note'] : inside;
}
