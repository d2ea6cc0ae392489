/** Walks the parsed tree of one body once: copies what is allowed, hands on what the outline has, reports the rest. */
import type { Element, Root, RootContent, Text } from 'hast';
import type {} from 'mdast-util-mdx-expression';
import {
  isComponent,
  isElement,
  LITERAL,
  type Body,
  type BodyNode,
  type ComponentNode,
  type Outline,
} from '../glossary/body.ts';
import { isVisible } from '../glossary/characters.ts';
import { readAttributes, type JsxNode } from './attributes.ts';
import { citationInLinkText, Citations, footnoteAnchor, isFootnoteSection } from './citations.ts';
import { componentOf, COMPONENTS, isComponentName } from './components/index.ts';
import { inlineChildren, inlineName, misplacedIn } from './inline.ts';
import { firstLine, literalText } from './literals.ts';
import { mathOf } from './math/dollars.ts';
import { mathNodes } from './math/nodes.ts';
import { OutlineBuilder } from './outline.ts';
import { plainText } from './plain-text.ts';
import type { Positioned, Reading, Reporter } from './reporter.ts';
import { checkRow } from './rows.ts';
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
import { decodePath, entryHref, readLink } from './urls.ts';

export interface BodySource {
  text: string;
  file: string;
  /** Lines of the file before the first line of `text`. */
  lineOffset: number;
  language: string;
  /** Ids that `[^id]` may cite. */
  sourceIds: readonly string[];
  /** False when the frontmatter is broken, so that the sources are not known. */
  checkCitations: boolean;
}

/** What stands around a node, if anything: `note`, or the name of a component. */
type Around = string | undefined;

export class BodyReader {
  readonly #source: BodySource;
  readonly #lines: readonly string[];
  readonly #reporter: Reporter;
  readonly #citations: Citations;
  /** False when the file itself holds what text may not hold, which is told already. */
  readonly #isSound: boolean;
  readonly #outline: OutlineBuilder;

  /** @param source Its text is what the parser read, with a line `[^id]: source` for each source above the body. */
  constructor(source: BodySource, reporter: Reporter) {
    this.#source = source;
    this.#lines = source.text.split('\n');
    this.#isSound = complaintOfText(source.text) === undefined;
    this.#reporter = reporter;
    this.#citations = new Citations(source.sourceIds, this.#reading);
    this.#outline = new OutlineBuilder(reporter);
  }

  get #reading(): Reading {
    return { lines: this.#lines, reporter: this.#reporter };
  }

  read(root: Root): { body: Body; outline: Outline } {
    const flow = root.children.filter((node) => !isFootnoteSection(node));
    const nodes = this.#flow(flow, undefined);
    const notes = root.children
      .filter(isFootnoteSection)
      .flatMap((section) => this.#citations.notes(section, (children) => this.#flow(children, 'note')));
    if (this.#source.checkCitations) this.#citations.checkNotes(notes);
    this.#outline.checkFragments();
    const outline = { ...this.#outline.collected, citations: this.#citations.order };
    return { body: { nodes, notes }, outline };
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
        return this.#reporter.forbid(node, `a node of the kind "${node.type}"`, 'Markdown; rewrite it');
    }
  }

  /** `Title` above `===`. */
  #isUnderlined({ position }: Positioned): boolean {
    const line = this.#lines[(position?.end.line ?? 0) - 1] ?? '';
    return /^\s*=+\s*$/.test(line);
  }

  #module(node: Positioned): [] {
    const line = this.#lines[(node.position?.start.line ?? 0) - 1] ?? '';
    return this.#reporter.forbid(
      node,
      `"${firstLine(line)}"`,
      'text: entries cannot import or export; remove the line',
    );
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
    if (math !== undefined) return mathNodes(math, node, { ...this.#reading, isBlock: node.tagName === 'pre' });
    if (node.tagName === 'code') return [{ tag: 'code', ...attributesOf(node), children: codeText(node) }];
    if (node.tagName === 'input') return [node.properties['checked'] === true ? '☑ ' : '☐ '];
    if (/^h[1-6]$/.test(node.tagName)) return this.#heading(node, around);
    if (!isAllowedTag(node.tagName)) return this.#reporter.forbid(node, `<${node.tagName}>`, 'Markdown; rewrite it');
    if (node.tagName === 'tr') checkRow(node, this.#reading);
    const all = this.#children(node, around);
    const children = ignoresBlankText(node.tagName) ? all.filter((child) => !isBlank(child)) : all;
    if (isPhrasing({ tag: node.tagName })) this.#checkInline(node, node.tagName, children);
    return [{ tag: node.tagName, ...attributesOf(node), ...(children.length > 0 && { children }) }];
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
    if (only && math?.startsWith('$$')) return mathNodes(math, only, { ...this.#reading, isBlock: true });
    const children = this.#children(node, around);
    // A component written on one line with its tags is inline to the parser, but a block to the reader.
    if (children.some(isComponent)) return children.filter((child) => !isBlank(child));
    return children.length > 0 ? [{ tag: 'p', children }] : [];
  }

  #heading(node: Element, around: Around): BodyNode[] {
    const depth = Number(node.tagName.slice(1));
    if (depth === 1) {
      this.#reporter.forbid(
        node,
        'a first-level heading',
        `a second-level one, since the term is the heading; ${this.#isUnderlined(node) ? 'write ## before it, and remove the line of = below it' : 'write ## for #'}`,
      );
    }
    const children = this.#children(node, around);
    const text = plainText(children);
    if (!isVisible(text)) {
      this.#reporter.report('bad-mdx', node, 'has an empty heading, expected text; write the heading or remove the #');
      return [];
    }
    const id = this.#outline.heading({ depth, text, isInner: around !== undefined });
    this.#checkInline(node, node.tagName, children);
    return [{ tag: node.tagName, attributes: { id }, children }];
  }

  #link(node: Element, around: Around): BodyNode[] {
    const href = textProperty(node, 'href');
    const target = readLink(href, this.#source.language);
    const children = this.#children(node, around);
    if (target.kind === 'refused') {
      this.#reporter.forbid(node, `a link to "${href}"`, `a safe address: ${target.reason}`);
      return children;
    }
    if (!isVisible(plainText(children))) {
      const message = `has a link to "${href}" without text, expected words to click on; write them between the brackets`;
      this.#reporter.report('bad-mdx', node, message);
    }
    this.#checkInline(node, 'a', children);
    const title = textProperty(node, 'title');
    this.#checkCharacters(node, title);
    this.#outline.link(target, node);
    const address = target.kind === 'entry' ? entryHref(target.id, target.fragment) : target.href;
    return [{ tag: 'a', attributes: { href: address, ...(title !== '' && { title }) }, children }];
  }

  #expression(node: Positioned & { value: string }): BodyNode[] {
    const text = literalText(node.value);
    if (text !== undefined) return text.trim() === '' ? [text].filter(Boolean) : [{ tag: LITERAL, children: [text] }];
    const found = `the expression {${firstLine(node.value)}}`;
    return this.#reporter.forbid(
      node,
      found,
      'text: entries cannot compute; write the result, or \\{ for a plain brace',
    );
  }

  #jsx(node: JsxNode, around: Around): BodyNode[] {
    const name = node.name ?? '';
    if (isComponentName(name)) return this.#component(node, name, around);
    if (isWritableTag(name) && node.attributes.length === 0) {
      const children = [...inlineChildren(this.#children(node, around))];
      this.#checkInline(node, name, children);
      if (name === 'br' && children.length > 0)
        return this.#reporter.forbid(node, '<br> with text inside', '<br /> alone');
      return [{ tag: name, ...(children.length > 0 && { children }) }];
    }
    if (isWritableTag(name))
      return this.#reporter.forbid(node, `<${name}> with attributes`, `the tag alone; write <${name}>`);
    const components = Object.keys(COMPONENTS).join(', ');
    return this.#reporter.forbid(
      node,
      `<${name}>`,
      `Markdown or one of the components ${components}${adviceForTag(name)}`,
    );
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
    const id = name === 'Faq' && attributes ? this.#outline.idOf(attributes['question'] ?? '', 'question') : '';
    const children = this.#flow(node.children, name);
    if (!attributes) return [];
    const component: ComponentNode = { component: name, attributes, children };
    const complaint = complaintOf?.({ text: plainText(children), children });
    if (complaint !== undefined) this.#reporter.report('bad-component', node, complaint);
    if (name === 'Figure') this.#outline.figure(component, node);
    if (name === 'Faq') this.#outline.faq(component, node, id);
    if (name === 'Formula') this.#outline.landmark('formula', component);
    if (name === 'Callout' && attributes['type'] === 'example') this.#outline.landmark('example', component);
    return [component];
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
    this.#outline.figure(figure, node);
    return [figure];
  }

  #inlineImage(node: Element): [] {
    const message = `the picture "${textProperty(node, 'src')}" stands inside a line of text, expected its own line; put an empty line before and after it`;
    this.#reporter.report('bad-image', node, message);
    return [];
  }
}

function isBlank(node: BodyNode): boolean {
  return typeof node === 'string' && node.trim() === '';
}

/** The text of code as it is: nothing in it is a citation. */
function codeText({ children }: Element): BodyNode[] {
  return children.flatMap((child) => (child.type === 'text' && child.value !== '' ? [child.value] : []));
}
