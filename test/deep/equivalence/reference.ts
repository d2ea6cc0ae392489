/** The HTML of a body by our parser and by unified, in one form, so that they can be compared as texts. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import type {} from 'mdast-util-mdx-expression';
import type {} from 'mdast-util-mdx-jsx';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { isComponent, type Body, type BodyNode } from '../../../src/glossary/body.ts';
import { literalText } from '../../../src/mdx/literals.ts';
import { readEntryHref } from '../../../src/mdx/urls.ts';
import { typesetHtml } from '../../tools/fuzz/rendered.ts';

/** Our HTML: components as elements of their name without attributes, entries linked by file, no heading ids. */
export function ourHtml({ nodes, notes }: Body, language: string): string {
  const html = (part: readonly BodyNode[]): string =>
    typesetHtml(part.map(withMarkers), (href) => fileHref(href, language));
  return [html(nodes), ...notes.map((note) => `note ${note.id.toLowerCase()}: ${html(note.nodes)}`)].join('\n');
}

/** The reference's HTML of a body without frontmatter. Sources are given to it as footnotes, as we give them to ours. */
export function referenceHtml(markdown: string, sourceIds: readonly string[]): string {
  const definitions = sourceIds.map((id) => `[^${id}]: source\n`).join('');
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkMdx)
    .use(remarkRehype, {
      passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement', 'mdxFlowExpression', 'mdxTextExpression'],
    });
  const tree = processor.runSync(processor.parse(`${definitions}\n${markdown}`));
  const flow = tree.children.filter((node) => !isFootnotes(node));
  const notes = tree.children.filter(isFootnotes).flatMap((section) => notesOf(section, sourceIds));
  return [stringify(blocks(flow)), ...notes].join('\n');
}

function notesOf(section: Element, sourceIds: readonly string[]): string[] {
  const sources = new Set(sourceIds.map((id) => id.toLowerCase()));
  const items = section.children.flatMap((child) => (isTag(child, 'ol') ? child.children : []));
  return items.flatMap((item) => {
    if (!isTag(item, 'li')) return [];
    const id = decodeURIComponent(String(item.properties['id'])).replace('user-content-fn-', '').toLowerCase();
    return sources.has(id) ? [] : [`note ${id}: ${stringify(blocks(item.children))}`];
  });
}

/** Block content. Text and inline elements directly in a component make a paragraph, as `<Faq>text</Faq>` does in ours. */
function blocks(nodes: readonly RootContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let paragraph: ElementContent[] = [];
  const close = (): void => {
    if (!paragraph.every(isBlank)) result.push({ type: 'element', tagName: 'p', properties: {}, children: paragraph });
    paragraph = [];
  };
  for (const node of nodes.flatMap(normalize)) {
    if (node.type === 'text' || (node.type === 'element' && INLINE.has(node.tagName))) paragraph.push(node);
    else {
      close();
      result.push(node);
    }
  }
  close();
  return result;
}

const INLINE = new Set(['strong', 'em', 'del', 'code', 'a', 'sup', 'sub', 'kbd', 'mark', 'br']);
const WRITTEN_TAGS = new Set(['br', 'sub', 'sup', 'kbd', 'mark']);

/** One node of the reference with the differences that are ours on purpose. */
function normalize(node: RootContent): ElementContent[] {
  switch (node.type) {
    case 'text':
      return [node];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      // A literal is its text; a comment is nothing.
      return [{ type: 'text', value: literalText(node.value) ?? '' }];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const name = node.name ?? '';
      // Attributes of components are tested with the components; here only what stands between the tags counts.
      if (WRITTEN_TAGS.has(name)) return [element(name, {}, withoutParagraph(node.children.flatMap(normalize)))];
      return [element(name.toLowerCase(), {}, blocks(node.children))];
    }
    case 'element':
      return normalizeElement(node);
    default:
      throw new TypeError(`unexpected ${node.type}`);
  }
}

/** A tag on lines of its own holds a paragraph in MDX, which cannot stand where the tag does; ours has its words. */
function withoutParagraph(children: ElementContent[]): ElementContent[] {
  const [only, ...rest] = children.filter((child) => !isBlank(child));
  return only && isTag(only, 'p') && rest.length === 0 ? only.children : children;
}

function normalizeElement(node: Element): ElementContent[] {
  const { tagName, properties } = node;
  const [first] = node.children;
  // The number of a citation leads to our list of sources, which holds the frontmatter's sources and the notes.
  if (tagName === 'sup' && first && isTag(first, 'a') && first.properties['dataFootnoteRef'] !== undefined) {
    return [citation(first)];
  }
  // The link back from a note is a matter of the page.
  if (properties['dataFootnoteBackref'] !== undefined) return [];
  // A task's box is a character: entries have no forms.
  if (tagName === 'input') return [{ type: 'text', value: properties['checked'] === true ? '☑ ' : '☐ ' }];
  const children = node.children.flatMap(normalize);
  if (tagName === 'p') {
    const [only, ...rest] = children.filter((child) => !isBlank(child));
    // A picture on its own is a figure; a component on one line with its tags is a block.
    if (only && isTag(only, 'img') && rest.length === 0) return [element('figure', {}, [])];
    if (children.some((child) => child.type === 'element' && COMPONENT_TAGS.has(child.tagName))) {
      return children.filter((child) => !isBlank(child));
    }
  }
  return [element(tagName, allowedProperties(node), children)];
}

const COMPONENT_TAGS = new Set(['callout', 'figure', 'formula', 'faq']);

/** Alignment, code language and tasks are classes in ours; every other class is left out. */
function allowedProperties({ properties }: Element): Element['properties'] {
  const { align, className, href, title, start } = properties;
  const [language] = Array.isArray(className) ? className : [];
  const classes = [
    ...(typeof align === 'string' ? [`align-${align}`] : []),
    ...(typeof language === 'string' && language.startsWith('language-') ? [language] : []),
    ...(language === 'task-list-item' ? ['task'] : []),
  ];
  return {
    ...(classes.length > 0 && { className: classes }),
    // `./x.mdx` and `x.mdx` are one entry.
    ...(typeof href === 'string' && { href: decodeEntryHref(href.replace(/^\.\//, '')) }),
    ...(title !== undefined && { title }),
    ...(start !== undefined && { start }),
  };
}

function decodeEntryHref(href: string): string {
  return /\.mdx(#|$)/.test(href) ? decodeURIComponent(href) : href;
}

/** `<a href="#user-content-fn-x" id="user-content-fnref-x-2">3</a>` → `<a href="#source-3" id="cite-3-2">3</a>`. */
function citation(anchor: Element): Element {
  const [text] = anchor.children;
  const number = text?.type === 'text' ? text.value : '';
  const name = String(anchor.properties['href']).replace('#user-content-fn-', '');
  const times = String(anchor.properties['id']).slice(`user-content-fnref-${name}`.length);
  const link = element('a', { id: `cite-${number}${times}`, href: `#source-${number}` }, [
    { type: 'text', value: number },
  ]);
  return element('sup', {}, [link]);
}

function stringify(children: ElementContent[]): string {
  const root: Root = { type: 'root', children };
  return unified().use(rehypeStringify).stringify(root);
}

/** Components as elements of their name; ids of headings are ours alone. */
function withMarkers(node: BodyNode): BodyNode {
  if (typeof node === 'string') return node;
  const children = (node.children ?? []).map(withMarkers);
  if (isComponent(node)) return { tag: node.component.toLowerCase(), children };
  if (node.tag === 'sup' && isCitation(node.children)) return { tag: 'sup', children };
  const { id, href, title, start, class: className } = node.attributes ?? {};
  const attributes = {
    ...(id !== undefined && !/^h\d$/.test(node.tag) && { id }),
    ...(className !== undefined && { class: className }),
    ...(href !== undefined && { href }),
    ...(title !== undefined && { title }),
    ...(start !== undefined && { start }),
  };
  return { tag: node.tag, attributes, children };
}

/** What matters of a citation is where it leads and its own address; how it is marked up for readers is tested elsewhere. */
function isCitation([link]: readonly BodyNode[] = []): boolean {
  return typeof link === 'object' && 'tag' in link && String(link.attributes?.['href']).startsWith('#source-');
}

/** `entry:es/x#y` → `../es/x.mdx#y`, as it was written. */
function fileHref(href: string, language: string): string {
  const entry = readEntryHref(href);
  if (!entry) return href;
  const [code = '', slug = ''] = entry.id.split('/');
  return `${code === language ? '' : `../${code}/`}${slug}.mdx${entry.fragment}`;
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function isFootnotes(node: RootContent): node is Element {
  return isTag(node, 'section') && node.properties['dataFootnotes'] !== undefined;
}

function isTag(node: RootContent, tagName: string): node is Element {
  return node.type === 'element' && node.tagName === tagName;
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}
