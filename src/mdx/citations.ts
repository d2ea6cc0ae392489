/** Footnotes: `[^id]` cites a source of the frontmatter or a note of the body; both are numbered in one row. */
import type { Element, ElementContent, RootContent, Text } from 'hast';
import type { Position } from 'unist';
import type { BodyNode, Note } from '../glossary/body.ts';
import { citationId, sourceId } from '../glossary/page-ids.ts';
import { nearest } from '../glossary/suggest.ts';
import type { Reading, Reporter } from './reporter.ts';
import type { Point } from './source-text.ts';
import { textProperty } from './tags.ts';
import { decodeText } from './urls.ts';

/** What may stand before the content of a line: indentation, marks of quotations and of list items. */
const BLOCK_START = /^(?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])*/;

export class Citations {
  /** Ids in the order of their first citation. */
  readonly order: string[] = [];
  readonly #counts = new Map<string, number>();
  readonly #lines: readonly string[];
  readonly #sourceIds: readonly string[];
  readonly #reporter: Reporter;

  constructor(sourceIds: readonly string[], { lines, reporter }: Reading) {
    this.#lines = lines;
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
    const link: BodyNode = {
      tag: 'a',
      attributes: { href: `#${sourceId(number)}`, id: citationId(number, times), role: 'doc-noteref' },
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
    const defined = new Set<string>();
    const sources = new Set(this.#sourceIds.map((id) => id.toLowerCase()));
    let fence: string | undefined;
    for (const [index, line] of this.#lines.entries()) {
      const [start = ''] = BLOCK_START.exec(line) ?? [];
      const content = line.slice(start.length);
      const mark = /^(`{3,}|~{3,})/.exec(content)?.[1];
      if (mark !== undefined && (fence === undefined || mark.startsWith(fence)))
        fence = fence === undefined ? mark : undefined;
      const inBody = this.#sourceIds.length === 0 || index > this.#sourceIds.length;
      const id = inBody && fence === undefined ? /^\[\^([^\]]+)\]:/.exec(content)?.[1] : undefined;
      if (id === undefined) continue;
      const problem = (message: string): void => this.#report({ line: index + 1, column: start.length + 1 }, message);
      // Where a percent sign stands for itself, the parser's encoding cannot be told from it.
      const key = decodeText(id).toLowerCase();
      if (sources.has(key)) {
        problem(`the note [^${id}] has the id of a source, expected another; give the note its own id`);
      } else if (!cited.has(key)) {
        problem(`the note [^${id}] is never cited, expected [^${id}] in the text; cite it or remove it`);
      } else if (defined.has(key)) {
        problem(`the note [^${id}] is written twice, expected once; merge the two or give this one its own id`);
      }
      defined.add(key);
    }
  }

  /** `[^id]` that is still text has no source and no note. An editor who means the brackets writes `\[^id]`. */
  checkUnresolved({ value, position }: Text): void {
    if (!position || !value.includes('[^')) return;
    for (const { id, ...at } of this.#referencesIn(position)) {
      if (!value.includes(`[^${id}]`)) continue;
      const near = nearest(id, this.#sourceIds);
      const advice =
        near === undefined ? `add a source with the id "${id}" to the frontmatter` : `did you mean [^${near}]?`;
      this.#report(at, `[^${id}] has no source, expected one of the ids in "sources"; ${advice}`);
    }
  }

  /** `[^id ]` is a citation for this parser and plain text for others. */
  checkSpaces({ position }: Element): void {
    if (!position || position.start.line !== position.end.line) return;
    const { line, column } = position.start;
    const written = this.#lines[line - 1]?.slice(column - 1, position.end.column - 1) ?? '';
    if (!/\s/.test(written)) return;
    this.#report(
      { line, column },
      `${written} has a space in it, expected ${written.replace(/\s+/g, '')}; remove the space`,
    );
  }

  #report(at: Point, message: string): void {
    this.#reporter.reportAt('unknown-footnote', at, message);
  }

  /** Every `[^id]` that is written between two places without a backslash before it. */
  #referencesIn({ start, end }: Position): { id: string; line: number; column: number }[] {
    return this.#lines.slice(start.line - 1, end.line).flatMap((text, index) => {
      const line = start.line + index;
      const [from, to] = [line === start.line ? start.column : 1, line === end.line ? end.column : Infinity];
      return [...text.matchAll(/\\.|\[\^([^\]\s]+)\]/g)].flatMap(({ 1: id, index: offset }) => {
        const column = offset + 1;
        return id !== undefined && column >= from && column < to ? [{ id, line, column }] : [];
      });
    });
  }

  /** Markdown matches footnote ids without regard to case, and percent-encodes them in addresses. */
  #knownId(encoded: string): string {
    const id = decodeText(encoded);
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

/**
 * The citation in `[text[^id]](address)`, if there is one: that is no link, since no link can hold another, and readers
 * would see the brackets.
 */
export function citationInLinkText(nodes: readonly RootContent[]): RootContent | undefined {
  /** For each bracket that is open, the first citation behind it. */
  const open: (RootContent | undefined)[] = [];
  for (const node of nodes) {
    if (node.type !== 'text') {
      if (holdsCitation(node)) for (const [index, citation] of open.entries()) open[index] = citation ?? node;
      continue;
    }
    for (const [mark] of node.value.matchAll(/\[|\](?:\(|\[[^\]]|)/g)) {
      if (mark === '[') open.push(undefined);
      const citation = mark.startsWith(']') ? open.pop() : undefined;
      if (citation && mark.length > 1) return citation;
    }
  }
  return undefined;
}

function holdsCitation(node: RootContent): boolean {
  if (node.type !== 'element') return false;
  return footnoteAnchor(node) !== undefined || node.children.some(holdsCitation);
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
