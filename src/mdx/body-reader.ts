/** Walks the parsed tree of one body once: copies what is allowed, collects the outline, reports the rest. */
import GithubSlugger from 'github-slugger';
import type { Element, Root, RootContent, Text } from 'hast';
import type {} from 'mdast-util-mdx-expression';
import {
  isComponent,
  isElement,
  LITERAL,
  MATH,
  MATH_BLOCK,
  type Body,
  type BodyNode,
  type ComponentNode,
  type Landmark,
  type Outline,
} from '../glossary/body.ts';
import { isVisible } from '../glossary/characters.ts';
import { isNumberedPageId, landmarkId, PAGE_IDS } from '../glossary/page-ids.ts';
import type { Place, Problem } from '../glossary/problem.ts';
import { nearest } from '../glossary/suggest.ts';
import { readAttributes, type JsxNode } from './attributes.ts';
import { citationInLinkText, Citations, footnoteAnchor, isFootnoteSection } from './citations.ts';
import { componentOf, COMPONENTS, isComponentName } from './components/index.ts';
import { cellEndingInTag, hasLostCells, inlineChildren, inlineName, misplacedIn } from './inline.ts';
import { firstLine, literalText } from './literals.ts';
import { mathOf, texOf } from './math/dollars.ts';
import { plainText } from './plain-text.ts';
import { Reporter, type Positioned } from './reporter.ts';
import { complaintOfText } from './shown-text.ts';
import {
  adviceForTag,
  attributesOf,
  ignoresBlankText,
  isAllowedTag,
  isPhrasing,
  isWritableTag,
  textProperty,
} from './tags.ts';
import { readTex } from './math/tex.ts';
import { decodePath, decodeText, entryHref, readLink } from './urls.ts';

export interface ReaderSource {
  /** What the parser read, source definitions included. */
  text: string;
  file: string;
  /** Lines of the file before the first line of `text`; may be negative. */
  lineOffset: number;
  language: string;
  sourceIds: readonly string[];
  /** False when the sources are not known. */
  checkCitations: boolean;
}

/** What stands around a node, if anything: `note`, or the name of a component. */
type Around = string | undefined;

export class BodyReader {
  readonly #source: ReaderSource;
  readonly #lines: readonly string[];
  readonly #reporter: Reporter;
  readonly #citations: Citations;
  /** False when the file itself holds what text may not hold, which is told already. */
  readonly #isSound: boolean;
  readonly #slugger = new GithubSlugger();
  readonly #outline: Omit<Outline, 'citations'> = {
    headings: [],
    faqs: [],
    landmarks: [],
    termLinks: [],
    webLinks: [],
    images: [],
  };
  readonly #questions = new Map<string, Place>();
  /** Ids of headings inside components, which are no part of the outline. */
  readonly #innerIds: string[] = [];
  readonly #fragments: { fragment: string; place: Place }[] = [];

  constructor(source: ReaderSource) {
    this.#source = source;
    this.#lines = source.text.split('\n');
    this.#isSound = complaintOfText(source.text) === undefined;
    this.#reporter = new Reporter(source.file, source.lineOffset);
    this.#citations = new Citations(source, this.#reporter);
    for (const id of PAGE_IDS) this.#slugger.slug(id);
  }

  read(root: Root): { body: Body; outline: Outline; problems: Problem[] } {
    const flow = root.children.filter((node) => !isFootnoteSection(node));
    const nodes = this.#flow(flow, undefined);
    const notes = root.children
      .filter(isFootnoteSection)
      .flatMap((section) => this.#citations.notes(section, (children) => this.#flow(children, 'note')));
    if (this.#source.checkCitations) this.#citations.checkNotes(notes);
    this.#checkFragments();
    const outline = { ...this.#outline, citations: this.#citations.order };
    return { body: { nodes, notes }, outline, problems: this.#reporter.problems };
  }

  /** Block content; stray text (as in `<Faq …>text</Faq>`) becomes a paragraph. */
  #flow(nodes: readonly RootContent[], around: Around): BodyNode[] {
    const flow: BodyNode[] = [];
    let paragraph: BodyNode[] = [];
    const close = (): void => {
      if (!paragraph.every(isBlank)) flow.push({ tag: 'p', children: paragraph });
      paragraph = [];
    };
    for (const node of this.#nodes(nodes, around)) {
      if (typeof node === 'string' || (isElement(node) && isPhrasing(node))) paragraph.push(node);
      else {
        close();
        flow.push(node);
      }
    }
    close();
    return flow;
  }

  #children(node: { children: readonly RootContent[] }, around: Around): BodyNode[] {
    return this.#nodes(node.children, around);
  }

  #nodes(nodes: readonly RootContent[], around: Around): BodyNode[] {
    const citation = citationInLinkText(nodes);
    if (citation) {
      const message =
        'a citation stands inside the text of a link, expected it behind the link; write [text](address)[^id]';
      this.#reporter.report('bad-mdx', citation, message);
    }
    return nodes.flatMap((child) => this.#node(child, around));
  }

  #node(node: RootContent, around: Around): BodyNode[] {
    switch (node.type) {
      case 'text':
        return this.#text(node);
      case 'element':
        return this.#element(node, around);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.#jsx(node, around);
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return this.#expression(node);
      case 'mdxjsEsm':
        return this.#module(node);
      case 'comment':
        return [];
      default:
        return this.#forbid(node, `a node of the kind "${node.type}"`, 'Markdown; rewrite it');
    }
  }

  #forbid(node: Positioned, found: string, expected: string): [] {
    this.#reporter.report('forbidden-mdx', node, `has ${found}, expected ${expected}`);
    return [];
  }

  #module(node: Positioned): [] {
    const line = this.#lines[(node.position?.start.line ?? 0) - 1] ?? '';
    return this.#forbid(node, `"${firstLine(line)}"`, 'text: entries cannot import or export; remove the line');
  }

  #text(node: Text): BodyNode[] {
    this.#checkCharacters(node, node.value);
    if (this.#source.checkCitations) this.#citations.checkUnresolved(node);
    return node.value === '' ? [] : [node.value];
  }

  /** What a reference such as `&#xFFFE;` stands for: what stands in the file itself is looked at before. */
  #checkCharacters(node: Positioned, ...texts: readonly string[]): void {
    const message = this.#isSound ? texts.map(complaintOfText).find(Boolean) : undefined;
    if (message !== undefined) this.#reporter.report('bad-mdx', node, message);
  }

  /** What begins as a module's line does is one, to MDX. */
  #isModule({ position }: Positioned): boolean {
    if (position?.start.column !== 1) return false;
    return /^(?:import|export)\s/.test(this.#lines[position.start.line - 1] ?? '');
  }

  #element(node: Element, around: Around): BodyNode[] {
    if (this.#isModule(node) && node.tagName !== 'tr') return this.#module(node);
    const footnote = footnoteAnchor(node);
    if (footnote) {
      this.#citations.checkSpaces(node);
      return [this.#citations.cite(footnote)];
    }
    if (node.tagName === 'img') return this.#inlineImage(node);
    if (node.tagName === 'p') return this.#paragraph(node, around);
    if (node.tagName === 'a') return this.#link(node, around);
    const math = mathOf(node);
    if (math !== undefined) return this.#math(math, node, node.tagName === 'pre');
    if (node.tagName === 'code') return [{ tag: 'code', ...attributesOf(node), children: codeText(node) }];
    if (node.tagName === 'input') return [node.properties['checked'] === true ? '☑ ' : '☐ '];
    if (/^h[1-6]$/.test(node.tagName)) return this.#heading(node, around);
    if (!isAllowedTag(node.tagName)) return this.#forbid(node, `<${node.tagName}>`, 'Markdown; rewrite it');
    if (node.tagName === 'tr') this.#checkRow(node);
    const all = this.#children(node, around);
    const children = ignoresBlankText(node.tagName) ? all.filter((child) => !isBlank(child)) : all;
    if (isPhrasing({ tag: node.tagName })) this.#checkInline(node, node.tagName, children);
    return [{ tag: node.tagName, ...attributesOf(node), ...(children.length > 0 && { children }) }];
  }

  /** @param written With its dollars. */
  #math(written: string, node: Positioned, isBlock: boolean): BodyNode[] {
    const { tex, isDisplay, isClosed } = texOf(written);
    if (!isClosed) {
      return this.#forbid(
        node,
        '"$$" without an end',
        'a line with $$ after the formula; write it, or \\$ for a dollar',
      );
    }
    const read = readTex(tex, isDisplay);
    if (read.math) {
      const attributes = { tex, ...(isDisplay && { display: true }) };
      return [{ tag: isBlock ? MATH_BLOCK : MATH, attributes, children: [read.text], math: read.math }];
    }
    const place = this.#placeIn(node, written.indexOf(tex) + read.offset);
    const message = `the formula "${firstLine(tex.trim())}" ${read.complaint}, or write \\$ for a dollar`;
    this.#reporter.report('bad-mdx', { position: { start: place, end: place } }, message);
    return [];
  }

  /** The place of a character of a node that is written on one line or several. */
  #placeIn({ position }: Positioned, offset: number): { line: number; column: number } {
    let { line, column } = position?.start ?? { line: 1, column: 1 };
    let rest = offset;
    for (let length = this.#lengthOf(line); column + rest > length + 1 && length >= 0; length = this.#lengthOf(line)) {
      rest -= length + 2 - column;
      [line, column] = [line + 1, 1];
    }
    return { line, column: column + Math.max(0, rest) };
  }

  #lengthOf(line: number): number {
    return this.#lines[line - 1]?.length ?? -1;
  }

  #checkRow(row: Element): void {
    if (hasLostCells(row, this.#lines)) {
      const message =
        'a row of the table has more cells than its head, and the last ones would not be shown; join cells, or write \\| for a plain "|"';
      this.#reporter.report('bad-mdx', row, message);
    }
    const cell = cellEndingInTag(row, this.#lines);
    if (cell) {
      const message = 'a cell of the table ends in "<", which begins a tag, expected \\<; write \\<';
      this.#reporter.report('bad-mdx', cell, message);
    }
    // The fast parser takes for a row what ends the table in MDX.
    const line = this.#lines[(row.position?.start.line ?? 0) - 1] ?? '';
    if (/^(?:import|export)\s/.test(line)) {
      this.#forbid(row, `"${firstLine(line)}"`, 'a row of the table, or an empty line after it; start the row with |');
    }
  }

  #checkInline(node: Positioned, tag: string, children: readonly BodyNode[]): void {
    const found = misplacedIn(tag, children);
    if (found === undefined) return;
    const code = found.startsWith('<') ? 'bad-component' : 'bad-mdx';
    const message = `${inlineName(tag)} holds ${found}, expected words alone; put ${found} on lines of its own`;
    this.#reporter.report(code, node, message);
  }

  #paragraph(node: Element, around: Around): BodyNode[] {
    const [only, ...rest] = node.children.filter((child) => !(child.type === 'text' && child.value.trim() === ''));
    if (only?.type === 'element' && only.tagName === 'img' && rest.length === 0) return this.#markdownImage(only);
    const math = only?.type === 'element' && rest.length === 0 ? mathOf(only) : undefined;
    if (only && math?.startsWith('$$')) return this.#math(math, only, true);
    const children = this.#children(node, around);
    // A component written on one line with its tags is inline to the parser, but a block to the reader.
    if (children.some(isComponent)) return children.filter((child) => !isBlank(child));
    return children.length > 0 ? [{ tag: 'p', children }] : [];
  }

  #heading(node: Element, around: Around): BodyNode[] {
    const depth = Number(node.tagName.slice(1));
    if (depth === 1) {
      this.#forbid(node, 'a first-level heading', 'a second-level one, since the term is the heading; write ## for #');
    }
    const children = this.#children(node, around);
    const text = plainText(children);
    if (!isVisible(text)) {
      this.#reporter.report('bad-mdx', node, 'has an empty heading, expected text; write the heading or remove the #');
      return [];
    }
    const id = this.#id(text, 'section');
    this.#checkInline(node, node.tagName, children);
    if (around === undefined) this.#outline.headings.push({ depth, id, text });
    else this.#innerIds.push(id);
    return [{ tag: node.tagName, attributes: { id }, children }];
  }

  /** A fragment that is unique in the page and stays while the text does. */
  #id(text: string, otherwise: string): string {
    const id = this.#slugger.slug(/[\p{L}\p{N}]/u.test(text) ? text : otherwise);
    return isNumberedPageId(id) ? this.#slugger.slug(`${otherwise}-${id}`) : id;
  }

  #link(node: Element, around: Around): BodyNode[] {
    const href = textProperty(node, 'href');
    const target = readLink(href, this.#source.language);
    const children = this.#children(node, around);
    if (target.kind === 'refused') {
      this.#forbid(node, `a link to "${href}"`, `a safe address: ${target.reason}`);
      return children;
    }
    if (!isVisible(plainText(children))) {
      const message = `has a link to "${href}" without text, expected words to click on; write them between the brackets`;
      this.#reporter.report('bad-mdx', node, message);
    }
    this.#checkInline(node, 'a', children);
    const place = this.#reporter.placeOf(node);
    const title = textProperty(node, 'title');
    this.#checkCharacters(node, title);
    if (target.kind === 'page' && target.href.startsWith('#')) {
      this.#fragments.push({ fragment: target.href.slice(1), place });
    }
    const { line, column } = place;
    if (target.kind === 'page' && /^https?:/i.test(target.href)) {
      this.#outline.webLinks.push({ href: target.href, line, column });
    }
    if (target.kind === 'entry') {
      const { id, fragment } = target;
      this.#outline.termLinks.push({ id, ...(fragment !== undefined && { fragment }), line, column });
    }
    const address = target.kind === 'entry' ? entryHref(target.id, target.fragment) : target.href;
    return [{ tag: 'a', attributes: { href: address, ...(title !== '' && { title }) }, children }];
  }

  #checkFragments(): void {
    const { headings, faqs, landmarks } = this.#outline;
    const sections = [...headings, ...faqs, ...landmarks].map(({ id }) => id);
    const known = [...sections, ...this.#innerIds];
    for (const { fragment, place } of this.#fragments) {
      const id = decodeText(fragment);
      if (known.includes(id) || PAGE_IDS.includes(id)) continue;
      const near = nearest(id, known);
      const list = known.map((name) => `#${name}`).join(', ') || 'none';
      const advice =
        near === undefined ? `the sections are: ${list}; link one of them, or none` : `did you mean "#${near}"?`;
      const message = `"#${id}" is no section of this entry; ${advice}`;
      this.#reporter.problems.push({ code: 'unknown-fragment', place, message });
    }
  }

  #expression(node: Positioned & { value: string }): BodyNode[] {
    const text = literalText(node.value);
    if (text !== undefined) return text.trim() === '' ? [text].filter(Boolean) : [{ tag: LITERAL, children: [text] }];
    const found = `the expression {${firstLine(node.value)}}`;
    return this.#forbid(node, found, 'text: entries cannot compute; write the result, or \\{ for a plain brace');
  }

  #jsx(node: JsxNode, around: Around): BodyNode[] {
    const name = node.name ?? '';
    if (isComponentName(name)) return this.#component(node, name, around);
    if (isWritableTag(name) && node.attributes.length === 0) {
      const children = [...inlineChildren(this.#children(node, around))];
      this.#checkInline(node, name, children);
      if (name === 'br' && children.length > 0) return this.#forbid(node, '<br> with text inside', '<br /> alone');
      return [{ tag: name, ...(children.length > 0 && { children }) }];
    }
    if (isWritableTag(name)) return this.#forbid(node, `<${name}> with attributes`, `the tag alone; write <${name}>`);
    const components = Object.keys(COMPONENTS).join(', ');
    return this.#forbid(node, `<${name}>`, `Markdown or one of the components ${components}${adviceForTag(name)}`);
  }

  #component(node: JsxNode, name: string, around: Around): BodyNode[] {
    const { alone, complaintOf } = componentOf({ component: name });
    if (alone && around !== undefined) {
      const message = `<${name}> stands inside ${around === 'note' ? 'a note' : `<${around}>`}, expected it on its own; move it out`;
      this.#reporter.report('bad-component', node, message);
      return [];
    }
    const { attributes, complaints } = readAttributes(node, name);
    for (const { code, message } of complaints) this.#reporter.report(code, node, message);
    const id = name === 'Faq' && attributes ? this.#id(attributes['question'] ?? '', 'question') : '';
    const children = this.#flow(node.children, name);
    if (!attributes) return [];
    const component: ComponentNode = { component: name, attributes, children };
    const complaint = complaintOf?.({ text: plainText(children), children });
    if (complaint !== undefined) this.#reporter.report('bad-component', node, complaint);
    if (name === 'Figure') this.#figure(component, node);
    if (name === 'Faq') this.#faq(component, node, id);
    if (name === 'Formula') this.#landmark('formula', component);
    if (name === 'Callout' && attributes['type'] === 'example') this.#landmark('example', component);
    return [component];
  }

  #figure({ attributes }: ComponentNode, node: Positioned): void {
    const { line, column } = this.#reporter.placeOf(node);
    const { src = '', alt = '', caption } = attributes;
    this.#outline.images.push({ src, alt, ...(caption !== undefined && { caption }), line, column });
  }

  /** `![alt](path "caption")` on its own line is a figure. */
  #markdownImage(node: Element): BodyNode[] {
    const src = decodePath(textProperty(node, 'src'));
    const alt = textProperty(node, 'alt').trim();
    if (!isVisible(alt)) {
      const message = `the picture "${src}" has no alternative text, expected what it shows, for readers who cannot see it; write ![what it shows](${src})`;
      this.#reporter.report('bad-image', node, message);
      return [];
    }
    const caption = textProperty(node, 'title');
    this.#checkCharacters(node, src, alt, caption);
    const attributes = { src, alt, align: 'full', ...(caption !== '' && { caption }) };
    const figure: ComponentNode = { component: 'Figure', attributes, children: [] };
    this.#figure(figure, node);
    return [figure];
  }

  #inlineImage(node: Element): [] {
    const message = `the picture "${textProperty(node, 'src')}" stands inside a line of text, expected its own line; put an empty line before and after it`;
    this.#reporter.report('bad-image', node, message);
    return [];
  }

  #landmark(kind: Landmark['kind'], { attributes, children }: ComponentNode): void {
    const { landmarks } = this.#outline;
    const id = landmarkId(kind, landmarks.filter((other) => other.kind === kind).length + 1);
    const { expression, label, title = label } = attributes;
    attributes['id'] = id;
    landmarks.push({
      kind,
      id,
      ...(title !== undefined && { title }),
      ...(expression !== undefined && { expression }),
      ...(kind === 'example' && { example: plainText(children) }),
    });
  }

  #faq(component: ComponentNode, node: Positioned, id: string): void {
    const question = component.attributes['question'] ?? '';
    const answer = plainText(component.children);
    const report = (message: string): void => this.#reporter.report('bad-faq', node, message);
    if (!/[?？؟;]["'”’»)]*$/u.test(question)) {
      report(`the question "${question}" does not end with a question mark; write it as a question`);
    }
    if (!isVisible(answer)) report(`the question "${question}" has no answer; write it between <Faq> and </Faq>`);
    const key = question
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const first = this.#questions.get(key);
    if (first) {
      const message = `the question "${question}" is asked before on line ${first.line}; merge the two answers`;
      this.#reporter.report('duplicate-faq', node, message);
    } else this.#questions.set(key, this.#reporter.placeOf(node));
    component.attributes['id'] = id;
    this.#outline.faqs.push({ id, question, answer });
  }
}

function isBlank(node: BodyNode): boolean {
  return typeof node === 'string' && node.trim() === '';
}

/** The text of code as it is: nothing in it is a citation. */
function codeText({ children }: Element): BodyNode[] {
  return children.flatMap((child) => (child.type === 'text' && child.value !== '' ? [child.value] : []));
}
