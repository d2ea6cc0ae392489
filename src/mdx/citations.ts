/** Footnotes: `[^id]` cites a source of the frontmatter or a note of the body; both are numbered in one row. */
import type { Element, ElementContent, Text } from 'hast';
import type { BodyNode, Note } from '../glossary/body.ts';
import { nearest } from '../glossary/suggest.ts';
import type { Reporter } from './reporter.ts';
import { textProperty } from './tags.ts';

export interface CitationSource {
  /** What the parser read: a line `[^id]: source` for each source, an empty line, and the body. */
  text: string;
  sourceIds: readonly string[];
}

export class Citations {
  /** Ids in the order of their first citation. */
  readonly order: string[] = [];
  readonly #counts = new Map<string, number>();
  readonly #lines: readonly string[];
  readonly #sourceIds: readonly string[];
  readonly #reporter: Reporter;

  constructor({ text, sourceIds }: CitationSource, reporter: Reporter) {
    this.#lines = text.split('\n');
    this.#sourceIds = sourceIds;
    this.#reporter = reporter;
  }

  /** `sup > a` with the number under which the page lists the source or note. */
  cite(anchor: Element): BodyNode {
    const id = this.#knownId(textProperty(anchor, 'href').replace('#user-content-fn-', ''));
    if (!this.order.includes(id)) this.order.push(id);
    const number = this.order.indexOf(id) + 1;
    const times = (this.#counts.get(id) ?? 0) + 1;
    this.#counts.set(id, times);
    const anchorId = times === 1 ? `cite-${number}` : `cite-${number}-${times}`;
    const link: BodyNode = {
      tag: 'a',
      attributes: { href: `#source-${number}`, id: anchorId, role: 'doc-noteref' },
      children: [String(number)],
    };
    return { tag: 'sup', attributes: { class: 'citation' }, children: [link] };
  }

  /** The notes that the body defines and cites, from the parser's section of footnotes. */
  notes(section: Element, read: (nodes: readonly ElementContent[]) => BodyNode[]): Note[] {
    const items = section.children.flatMap((child) => (isElement(child, 'ol') ? child.children : []));
    return items.flatMap((item) => {
      if (!isElement(item, 'li')) return [];
      const id = this.#knownId(textProperty(item, 'id').replace('user-content-fn-', ''));
      return this.#sourceIds.includes(id) ? [] : [{ id, nodes: read(withoutBackReferences(item.children)) }];
    });
  }

  /** A definition that nothing cites, or that a source hides, would vanish from the page. */
  checkNotes(notes: readonly Note[]): void {
    const cited = new Set(notes.map(({ id }) => id.toLowerCase()));
    const sources = new Set(this.#sourceIds.map((id) => id.toLowerCase()));
    let fence: string | undefined;
    for (const [index, line] of this.#lines.entries()) {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
      if (mark !== undefined && (fence === undefined || mark.startsWith(fence)))
        fence = fence === undefined ? mark : undefined;
      const id =
        fence === undefined && index > this.#sourceIds.length ? /^ {0,3}\[\^([^\]]+)\]:/.exec(line)?.[1] : undefined;
      if (id === undefined) continue;
      const place = this.#reporter.place({ line: index + 1, column: 1 });
      const problem = (message: string): void => {
        this.#reporter.problems.push({ code: 'unknown-footnote', place, message });
      };
      if (sources.has(id.toLowerCase())) {
        problem(`the note [^${id}] has the id of a source, expected another; give the note its own id`);
      } else if (!cited.has(id.toLowerCase())) {
        problem(`the note [^${id}] is never cited, expected [^${id}] in the text; cite it or remove it`);
      }
    }
  }

  /** `[^id]` that is still text has no source and no note. An editor who means the brackets writes `\[^id]`. */
  checkUnresolved({ value, position }: Text): void {
    if (!position || !value.includes('[^')) return;
    const written = this.#lines.slice(position.start.line - 1, position.end.line).join('\n');
    for (const [reference, id = ''] of value.matchAll(/\[\^([^\]\s]+)\]/g)) {
      const index = written.indexOf(reference);
      if (index < 0 || written[index - 1] === '\\') continue;
      const before = written.slice(0, index).split('\n');
      const line = position.start.line + before.length - 1;
      const place = this.#reporter.place({ line, column: (before.at(-1)?.length ?? 0) + 1 });
      const near = nearest(id, this.#sourceIds);
      const advice =
        near === undefined ? `add a source with the id "${id}" to the frontmatter` : `did you mean [^${near}]?`;
      const message = `[^${id}] has no source, expected one of the ids in "sources"; ${advice}`;
      this.#reporter.problems.push({ code: 'unknown-footnote', place, message });
    }
  }

  /** Markdown matches footnote ids without regard to case, and percent-encodes them in addresses. */
  #knownId(encoded: string): string {
    const id = decodeURIComponent(encoded);
    return this.#sourceIds.find((sourceId) => sourceId.toLowerCase() === id.toLowerCase()) ?? id;
  }
}

/** The anchor of a footnote reference, which the parser wraps in `sup`. */
export function footnoteAnchor(node: Element): Element | undefined {
  const [child] = node.children;
  return node.tagName === 'sup' && child && isElement(child, 'a') && child.properties['dataFootnoteRef'] !== undefined
    ? child
    : undefined;
}

export function isFootnoteSection(node: { type: string }): node is Element {
  return isElement(node, 'section') && node.properties['dataFootnotes'] !== undefined;
}

function isElement(node: { type: string }, tagName: string): node is Element {
  return node.type === 'element' && 'tagName' in node && node.tagName === tagName;
}

function withoutBackReferences(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes
    .filter((node) => !(node.type === 'element' && node.properties['dataFootnoteBackref'] !== undefined))
    .map((node) => (node.type === 'element' ? { ...node, children: withoutBackReferences(node.children) } : node));
}
