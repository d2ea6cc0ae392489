/** Walks the parsed tree of one body once: copies what is allowed, collects the outline, reports the rest. */
import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import type {} from 'mdast-util-mdx-jsx';
import type {} from 'mdast-util-mdx-expression';
import { isComponent, isElement, plainText, type Body, type BodyNode, type ComponentNode, type ElementNode, type Note, type Outline } from '../glossary/body.ts';
import type { Place, Problem, ProblemCode } from '../glossary/problem.ts';
import { nearest } from '../glossary/suggest.ts';
import { attributeNames, COMPONENTS, isComponentName } from './components.ts';
import { literalText } from './literals.ts';
import { entryHref, readLink } from './urls.ts';

export interface ReaderSource {
  /** What the parser read, source definitions included. */
  text: string;
  file: string;
  /** Lines of the file before the first line of `text`; may be negative. */
  lineOffset: number;
  language: string;
  sourceIds: readonly string[];
  checkCitations: boolean;
}

/** Ids that the term page itself uses. */
export const RESERVED_IDS = ['main', 'contents', 'definition', 'takeaways', 'questions', 'contrasts', 'related', 'mentions', 'sources', 'cite', 'search'] as const;

/** Elements that Markdown makes, and four harmless ones that may be written as tags; each with its attributes. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  p: [], strong: [], em: [], del: [], blockquote: [], hr: [], br: [], pre: [],
  ul: [], ol: ['start'], li: [], table: [], thead: [], tbody: [], tr: [], th: [], td: [],
  code: [], a: ['title'], sup: [], sub: [], kbd: [], mark: [],
  h2: [], h3: [], h4: [], h5: [], h6: [],
};
const WRITABLE_TAGS = new Set(['br', 'sub', 'sup', 'kbd', 'mark']);
const PHRASING = new Set(['strong', 'em', 'del', 'code', 'a', 'sup', 'sub', 'kbd', 'mark', 'br']);

interface Context {
  /** Name of the component around, if any. */
  inside?: string;
  inParagraph?: boolean;
}

export class BodyReader {
  readonly #source: ReaderSource;
  readonly #problems: Problem[] = [];
  readonly #slugger = new GithubSlugger();
  readonly #outline: Outline = { headings: [], faqs: [], termLinks: [], images: [], citations: [] };
  readonly #citationCounts = new Map<string, number>();
  readonly #questions = new Map<string, Place>();
  readonly #fragments: { fragment: string; place: Place }[] = [];

  constructor(source: ReaderSource) {
    this.#source = source;
    for (const id of RESERVED_IDS) this.#slugger.slug(id);
  }

  read(root: Root): { body?: Body; outline?: Outline; problems: Problem[] } {
    const flow = root.children.filter((node) => !isFootnoteSection(node));
    const nodes = this.#flow(flow, {});
    const notes = root.children.filter(isFootnoteSection).flatMap((section) => this.#notes(section));
    this.#checkNotes(notes);
    this.#checkFragments();
    return { body: { nodes, notes }, outline: this.#outline, problems: this.#problems };
  }

  /** Block content; stray text (as in `<Faq …>text</Faq>`) becomes a paragraph. */
  #flow(nodes: readonly RootContent[], context: Context): BodyNode[] {
    const flow: BodyNode[] = [];
    let paragraph: BodyNode[] = [];
    const close = (): void => {
      if (paragraph.some((node) => typeof node !== 'string' || node.trim() !== '')) flow.push({ tag: 'p', children: paragraph });
      paragraph = [];
    };
    for (const node of nodes.flatMap((child) => this.#node(child, context))) {
      if (typeof node === 'string' || (isElement(node) && PHRASING.has(node.tag))) paragraph.push(node);
      else {
        close();
        flow.push(node);
      }
    }
    close();
    return flow;
  }

  #children(node: { children: readonly RootContent[] }, context: Context): BodyNode[] {
    return node.children.flatMap((child) => this.#node(child, context));
  }

  #node(node: RootContent, context: Context): BodyNode[] {
    switch (node.type) {
      case 'text':
        return this.#text(node);
      case 'element':
        return this.#element(node, context);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.#jsx(node, context);
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return this.#expression(node);
      case 'mdxjsEsm':
        this.#report('forbidden-mdx', node, `has "${firstLine(node.value)}", expected text; entries cannot import or export, remove the line`);
        return [];
      case 'comment':
        return [];
      default:
        this.#report('forbidden-mdx', node, `has a node of the kind "${node.type}", expected Markdown; rewrite it`);
        return [];
    }
  }

  #text(node: Text): BodyNode[] {
    if (this.#source.checkCitations) this.#checkUnresolved(node);
    return node.value === '' ? [] : [node.value];
  }

  /** `[^id]` that is still text has no source and no note. An editor who means the brackets writes `\[^id]`. */
  #checkUnresolved(node: Text): void {
    const { position } = node;
    if (!position || !node.value.includes('[^')) return;
    const written = this.#lines(position.start.line, position.end.line);
    for (const [reference, id = ''] of node.value.matchAll(/\[\^([^\]\s]+)\]/g)) {
      const index = written.indexOf(reference);
      if (index < 0 || written[index - 1] === '\\') continue;
      const before = written.slice(0, index).split('\n');
      const place = this.#place({ line: position.start.line + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 });
      const near = nearest(id, this.#source.sourceIds);
      const advice = near === undefined ? `add a source with the id "${id}" to the frontmatter` : `did you mean [^${near}]?`;
      this.#problems.push({ code: 'unknown-footnote', place, message: `[^${id}] has no source, expected one of the ids in "sources"; ${advice}` });
    }
  }

  #element(node: Element, context: Context): BodyNode[] {
    if (node.properties['dataFootnoteRef'] !== undefined) return [this.#citation(node)];
    const reference = node.children[0];
    if (node.tagName === 'sup' && reference?.type === 'element' && reference.properties['dataFootnoteRef'] !== undefined) return [this.#citation(reference)];
    if (node.tagName === 'img') return this.#markdownImage(node, undefined);
    if (node.tagName === 'p') return this.#paragraph(node, context);
    if (node.tagName === 'a') return this.#link(node, context);
    if (node.tagName === 'input') return [node.properties['checked'] === true ? '☑ ' : '☐ '];
    if (/^h[1-6]$/.test(node.tagName)) return this.#heading(node, context);
    if (!Object.hasOwn(ELEMENTS, node.tagName)) {
      this.#report('forbidden-mdx', node, `has <${node.tagName}>, expected Markdown; rewrite it in Markdown`);
      return [];
    }
    const children = this.#children(node, context).filter((child) => !(TABLE_PARTS.has(node.tagName) && child === '\n'));
    return [{ tag: node.tagName, ...attributesOf(node), ...(children.length > 0 && { children }) }];
  }

  #paragraph(node: Element, context: Context): BodyNode[] {
    const [only, ...rest] = node.children.filter((child) => !(child.type === 'text' && child.value.trim() === ''));
    if (only?.type === 'element' && only.tagName === 'img' && rest.length === 0) return this.#markdownImage(only, node);
    const children = this.#children(node, { ...context, inParagraph: true });
    // A component written on one line with its tags is inline to the parser, but a block to the reader.
    if (children.some((child) => isComponent(child))) return children.filter((child) => typeof child !== 'string' || child.trim() !== '');
    return children.length > 0 ? [{ tag: 'p', children }] : [];
  }

  #heading(node: Element, context: Context): BodyNode[] {
    const depth = Number(node.tagName.slice(1));
    if (depth === 1) this.#report('forbidden-mdx', node, 'has a first-level heading, expected second level or lower: the term is the page\'s heading; write ## instead of #');
    const children = this.#children(node, context);
    const text = plainText(children);
    if (text === '') {
      this.#report('bad-mdx', node, 'has an empty heading, expected text; write the heading or remove the #');
      return [];
    }
    const id = this.#slugger.slug(text) || this.#slugger.slug('section');
    if (context.inside === undefined) this.#outline.headings.push({ depth, id, text });
    return [{ tag: node.tagName, attributes: { id }, children }];
  }

  #link(node: Element, context: Context): BodyNode[] {
    const href = String(node.properties['href'] ?? '');
    const target = readLink(href, this.#source.language);
    const children = this.#children(node, context);
    if (target.kind === 'refused') {
      this.#report('forbidden-mdx', node, `has a link to "${href}", expected a safe address: ${target.reason}`);
      return children;
    }
    if (children.length === 0) this.#report('bad-mdx', node, `has a link to "${href}" without text, expected words to click on; write them between the brackets`);
    const title = typeof node.properties['title'] === 'string' ? { title: node.properties['title'] } : {};
    if (target.kind === 'page') {
      if (target.href.startsWith('#')) this.#fragments.push({ fragment: target.href.slice(1), place: this.#placeOf(node) });
      return [{ tag: 'a', attributes: { href: target.href, ...title }, children }];
    }
    const { line, column } = this.#placeOf(node);
    const fragment = target.fragment === undefined ? {} : { fragment: target.fragment };
    this.#outline.termLinks.push({ id: target.id, ...fragment, line, column });
    return [{ tag: 'a', attributes: { href: entryHref(target.id, target.fragment), ...title }, children }];
  }

  /** `sup > a` with the number under which the page lists the source or note. */
  #citation(anchor: Element): BodyNode {
    const id = decodeURIComponent(String(anchor.properties['href'] ?? '').replace('#user-content-fn-', ''));
    const known = this.#source.sourceIds.find((sourceId) => sourceId.toLowerCase() === id.toLowerCase()) ?? id;
    if (!this.#outline.citations.includes(known)) this.#outline.citations.push(known);
    const number = this.#outline.citations.indexOf(known) + 1;
    const times = (this.#citationCounts.get(known) ?? 0) + 1;
    this.#citationCounts.set(known, times);
    const anchorId = times === 1 ? `cite-${number}` : `cite-${number}-${times}`;
    return { tag: 'sup', attributes: { role: 'doc-noteref' }, children: [{ tag: 'a', attributes: { href: `#source-${number}`, id: anchorId }, children: [String(number)] }] };
  }

  #notes(section: Element): Note[] {
    const items = section.children.flatMap((child) => (child.type === 'element' && child.tagName === 'ol' ? child.children : []));
    return items.flatMap((item) => {
      if (item.type !== 'element') return [];
      const id = decodeURIComponent(String(item.properties['id'] ?? '').replace('user-content-fn-', ''));
      if (this.#source.sourceIds.some((sourceId) => sourceId.toLowerCase() === id.toLowerCase())) return [];
      return [{ id, nodes: this.#flow(withoutBackReferences(item.children), { inside: 'note' }) }];
    });
  }

  /** A definition that nothing cites, or that a source hides, would vanish from the page. */
  #checkNotes(notes: readonly Note[]): void {
    const firstOwnLine = this.#source.sourceIds.length > 0 ? this.#source.sourceIds.length + 2 : 1;
    const lines = this.#source.text.replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, (code) => code.replace(/[^\n]/g, '')).split('\n');
    for (const [index, line] of lines.entries()) {
      const id = /^ {0,3}\[\^([^\]]+)\]:/.exec(line)?.[1];
      if (id === undefined || index + 1 < firstOwnLine) continue;
      const place = this.#place({ line: index + 1, column: 1 });
      if (this.#source.sourceIds.some((sourceId) => sourceId.toLowerCase() === id.toLowerCase())) {
        this.#problems.push({ code: 'unknown-footnote', place, message: `the note [^${id}] has the id of a source, expected another; give the note its own id` });
      } else if (!notes.some((note) => note.id.toLowerCase() === id.toLowerCase())) {
        this.#problems.push({ code: 'unknown-footnote', place, message: `the note [^${id}] is never cited, expected [^${id}] in the text; cite it or remove it` });
      }
    }
  }

  #checkFragments(): void {
    const known = [...this.#outline.headings, ...this.#outline.faqs].map(({ id }) => id);
    for (const { fragment, place } of this.#fragments) {
      const id = decodeURIComponent(fragment);
      if (known.includes(id) || RESERVED_IDS.some((reserved) => reserved === id)) continue;
      const near = nearest(id, known);
      this.#problems.push({ code: 'unknown-fragment', place, message: `"#${id}" is no section of this entry${near === undefined ? `; the sections are ${known.map((name) => `#${name}`).join(', ') || 'none'}` : `; did you mean "#${near}"?`}` });
    }
  }

  #expression(node: { value: string; position?: Element['position'] }): BodyNode[] {
    const text = literalText(node.value);
    if (text !== undefined) return text === '' ? [] : [text];
    this.#report('forbidden-mdx', node, `has the expression {${firstLine(node.value)}}, expected text: entries cannot compute; write the result, or \\{ for a plain brace`);
    return [];
  }

  #jsx(node: JsxNode, context: Context): BodyNode[] {
    const name = node.name ?? '';
    if (isComponentName(name)) return this.#component(node, name, context);
    if (WRITABLE_TAGS.has(name) && node.attributes.length === 0) {
      const children = this.#children(node, context);
      return [{ tag: name, ...(children.length > 0 && { children }) }];
    }
    this.#report('forbidden-mdx', node, `has <${name}>, expected Markdown or one of the components ${Object.keys(COMPONENTS).join(', ')}${adviceForTag(name)}`);
    return [];
  }

  #component(node: JsxNode, name: keyof typeof COMPONENTS, context: Context): BodyNode[] {
    if (context.inside !== undefined && (name === 'Faq' || context.inside === 'Faq' && name !== 'Callout' && name !== 'Formula' && name !== 'Figure')) {
      this.#report('bad-component', node, `<${name}> stands inside <${context.inside}>, expected it on its own; move it out`);
      return [];
    }
    const attributes = this.#attributes(node, name);
    const faqId = name === 'Faq' && attributes ? this.#slugger.slug(attributes['question'] ?? '') || this.#slugger.slug('question') : '';
    const children = this.#flow(node.children, { inside: name });
    if (!attributes) return [];
    const component: ComponentNode = { component: name, attributes, children };
    if (name === 'Figure') this.#figure(component, node);
    if (name === 'Faq') this.#faq(component, node, faqId);
    if ((name === 'Callout' || name === 'Formula') && name === 'Callout' && plainText(children) === '') {
      this.#report('bad-component', node, '<Callout> is empty, expected text; write it or remove the callout');
    }
    return [component];
  }

  #attributes(node: JsxNode, name: keyof typeof COMPONENTS): Record<string, string> | undefined {
    const written: Record<string, string> = {};
    let sound = true;
    const refuse = (message: string): void => {
      sound = false;
      this.#report('bad-component', node, message);
    };
    for (const attribute of node.attributes) {
      if (attribute.type === 'mdxJsxExpressionAttribute') {
        refuse(`<${name}> has {${firstLine(attribute.value)}}, expected plain attributes; write them out as name="text"`);
        continue;
      }
      const literal = attributeText(attribute.value);
      if (literal === undefined) refuse(`"${attribute.name}" of <${name}> is computed, expected a plain text; write ${attribute.name}="text"`);
      else if (!attributeNames(name).includes(attribute.name)) {
        const near = nearest(attribute.name, attributeNames(name));
        refuse(`<${name}> has no attribute "${attribute.name}", expected ${attributeNames(name).join(', ')}${near === undefined ? '; remove it' : `; did you mean "${near}"?`}`);
      } else written[attribute.name] = literal;
    }
    const result = COMPONENTS[name].safeParse(written);
    if (!result.success) {
      for (const issue of result.error.issues) {
        if (issue.code === 'unrecognized_keys') continue;
        const attribute = issue.path.map(String).join('.');
        const code: ProblemCode = name === 'Figure' && attribute === 'alt' ? 'bad-image' : name === 'Faq' ? 'bad-faq' : 'bad-component';
        const message = written[attribute] === undefined ? `<${name}> has no "${attribute}", expected a text; write ${attribute}="…"` : `"${attribute}" of <${name}> ${issue.message} (found "${written[attribute]}")`;
        this.#report(code, node, message);
      }
      return undefined;
    }
    return sound ? definedTexts(result.data) : undefined;
  }

  #figure({ attributes, children }: ComponentNode, node: Positioned): void {
    if (children.length > 0) this.#report('bad-component', node, '<Figure> has content, expected none; write the caption as caption="…"');
    const { line, column } = this.#placeOf(node);
    const { src = '', alt = '', caption } = attributes;
    this.#outline.images.push({ src, alt, ...(caption !== undefined && { caption }), line, column });
  }

  #markdownImage(node: Element, paragraph: Element | undefined): BodyNode[] {
    const src = decode(String(node.properties['src'] ?? ''));
    const alt = String(node.properties['alt'] ?? '').trim();
    if (!paragraph) this.#report('bad-image', node, `the picture "${src}" stands inside a line of text, expected its own line; put an empty line before and after it`);
    if (alt === '') {
      this.#report('bad-image', node, `the picture "${src}" has no alternative text, expected a description for readers who cannot see it; write ![what it shows](${src})`);
      return [];
    }
    const title = node.properties['title'];
    const attributes = { src, alt, align: 'full', ...(typeof title === 'string' && title !== '' && { caption: title }) };
    const figure: ComponentNode = { component: 'Figure', attributes, children: [] };
    this.#figure(figure, node);
    return paragraph ? [figure] : [];
  }

  #faq(component: ComponentNode, node: Positioned, id: string): void {
    const question = component.attributes['question'] ?? '';
    const answer = plainText(component.children);
    const place = this.#placeOf(node);
    if (!/[?？؟;]["'”’»)]*$/u.test(question)) this.#report('bad-faq', node, `the question "${question}" does not end with a question mark; write it as a question`);
    if (answer === '') this.#report('bad-faq', node, `the question "${question}" has no answer; write it between <Faq> and </Faq>`);
    const key = question.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    const first = this.#questions.get(key);
    if (first) this.#report('duplicate-faq', node, `the question "${question}" is asked before on line ${first.line}; merge the two answers`);
    else this.#questions.set(key, place);
    component.attributes['id'] = id;
    this.#outline.faqs.push({ id, question, answer });
  }

  #report(code: ProblemCode, node: Positioned, message: string): void {
    this.#problems.push({ code, place: this.#placeOf(node), message });
  }

  #placeOf(node: Positioned): Place {
    return this.#place(node.position?.start ?? { line: 1 - this.#source.lineOffset, column: 1 });
  }

  #place({ line, column }: { line: number; column: number }): Place {
    return { file: this.#source.file, line: Math.max(1, line + this.#source.lineOffset), column };
  }

  #lines(start: number, end: number): string {
    return this.#source.text.split('\n').slice(start - 1, end).join('\n');
  }
}

type Positioned = { position?: Element['position'] };
type JsxNode = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type JsxAttributeValue = Extract<JsxNode['attributes'][number], { type: 'mdxJsxAttribute' }>['value'];

const TABLE_PARTS = new Set(['table', 'thead', 'tbody', 'tr', 'ul', 'ol']);


function attributeText(value: JsxAttributeValue): string | undefined {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return 'true';
  return literalText(value.value);
}

function definedTexts(attributes: Record<string, string | undefined>): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, text] of Object.entries(attributes)) if (text !== undefined) texts[name] = text;
  return texts;
}

function attributesOf(node: Element): Pick<ElementNode, 'attributes'> {
  const attributes: Record<string, string | number> = {};
  for (const name of ELEMENTS[node.tagName] ?? []) {
    const value = node.properties[name];
    if (typeof value === 'string' || typeof value === 'number') attributes[name] = value;
  }
  const align = /text-align: (left|center|right)/.exec(String(node.properties['style'] ?? ''))?.[1];
  if (align !== undefined) attributes['class'] = `align-${align}`;
  const language = String(node.properties['className'] ?? '');
  if (node.tagName === 'code' && language.startsWith('language-')) attributes['class'] = language;
  return Object.keys(attributes).length > 0 ? { attributes } : {};
}

function isFootnoteSection(node: RootContent): node is Element {
  return node.type === 'element' && node.properties['dataFootnotes'] !== undefined;
}

function withoutBackReferences(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes
    .filter((node) => !(node.type === 'element' && node.properties['dataFootnoteBackref'] !== undefined))
    .map((node) => (node.type === 'element' ? { ...node, children: withoutBackReferences(node.children) } : node));
}

function adviceForTag(name: string): string {
  const near = nearest(name, Object.keys(COMPONENTS));
  if (near !== undefined) return `; did you mean <${near}>?`;
  if (name === 'script' || name === 'style' || name === 'iframe') return '; nothing in an entry is executed, remove it';
  if (name === 'details') return '; write a question as <Faq question="…">';
  if (name === 'img') return '; write a picture as <Figure src="…" alt="…" />';
  if (name === 'a') return '; write a link as [text](address)';
  return '; remove the tag, or write \\< for a plain "<"';
}

function firstLine(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
