/** First pass over imported HTML: takes out what must not or cannot be shown, and says so; the rest becomes regular. */
import type { Element, ElementContent } from 'hast';
import { tell, type Note } from '../record.ts';
import { BLOCKS, KEPT, RENAMED } from './elements.ts';
import { isNamedPart } from './faq.ts';
import { isInlineNote } from './footnotes.ts';
import {
  classesOf,
  contentsOf,
  element,
  elementsIn,
  idsOf,
  INVISIBLE,
  isBlank,
  isElement,
  lineOf,
  property,
  text,
  textOf,
  without,
  wordsOf,
} from './hast.ts';
import { parseJsonLd } from './json-ld.ts';
import { embedLink, mediaLink } from './media.ts';
import { displayedSource, withoutSize } from './pictures.ts';

export interface Cleaned {
  nodes: ElementContent[];
  /** Values of the JSON-LD that stood in the text. */
  structuredData: unknown[];
  notes: Note[];
}

export function cleanHtml(root: Parameters<typeof contentsOf>[0]): Cleaned {
  const cleaner = new Cleaner();
  const nodes = cleaner.all(contentsOf(root));
  return { nodes, structuredData: cleaner.structuredData, notes: cleaner.notes };
}

/** Parts of a page that plugins add: the site makes its own, or they mean nothing here. */
const FURNITURE: readonly [pattern: RegExp, what: string][] = [
  [
    /^(ez-toc-container|lwptoc|toc_container|toc-container|wp-block-(rank-math-toc-block|yoast-seo-table-of-contents|table-of-contents|simpletoc-toc)|aioseo-toc.*|uagb-toc__wrap|wp-block-uagb-table-of-contents|wp-block-ub-table-of-contents.*|elementor-widget-table-of-contents)$/,
    'the table of contents, which each page makes by itself',
  ],
  [
    /^(sharedaddy|jp-relatedposts|addtoany_share_save_container|addtoany_content|yarpp(-related)?|crp_related|heateor_sss_sharing_container|social-share|essb_links|post-navigation|wp-block-jetpack-sharing-buttons|elementor-share-buttons.*|rp4wp-related-posts)$/,
    'buttons or suggestions of a plugin',
  ],
];

class Cleaner {
  readonly structuredData: unknown[] = [];
  readonly notes: Note[] = [];

  all(nodes: readonly ElementContent[]): ElementContent[] {
    // Lazy pictures stand twice in the source: empty, and whole for browsers without scripts.
    const seen = nodes.filter((node, index) => !(isElement(node, 'noscript') && repeats(node, nodes.slice(0, index))));
    return gathered(seen.flatMap((node) => this.#node(node)));
  }

  #node(node: ElementContent): ElementContent[] {
    if (node.type === 'text') return [text(readable(node.value))];
    if (node.type === 'comment') return this.#comment(node.value);
    if (node.type !== 'element') return [];
    return this.#special(node) ?? this.#ordinary(node);
  }

  /** Blocks of the editor that hold nothing but settings are comments in unexpanded text. */
  #comment(value: string): ElementContent[] {
    const block = /^\s*wp:([\w/-]+)\s*([\s\S]*?)\/\s*$/.exec(value);
    if (block) this.#leaveOut(`the block "${block[1]}", which is made on the old site: ${oneLine(block[2] ?? '')}`);
    return [];
  }

  #special(node: Element): ElementContent[] | undefined {
    const furniture = FURNITURE.find(([pattern]) =>
      [...classesOf(node), property(node, 'id')].some((c) => pattern.test(c)),
    );
    if (furniture) return this.#drop(node, furniture[1]);
    switch (node.tagName) {
      case 'script':
        return this.#script(node);
      case 'style':
      case 'link':
      case 'meta':
      case 'title':
      case 'base':
      case 'template':
        this.#leaveOut(`<${node.tagName}>${snippet(rawText(node))}`);
        return [];
      case 'iframe':
      case 'object':
      case 'embed':
      case 'video':
      case 'audio':
        return this.#media(node);
      case 'svg':
      case 'canvas':
      case 'map':
        return this.#drop(node, `<${node.tagName}>`);
      case 'math': {
        // MathML may hold its TeX source beside what it shows.
        const shown = lineOf(without(node.children, isAnnotation));
        tell(this.notes, 'changed', `a formula became the text "${shown}"`);
        return [element('code', [text(shown)])];
      }
      case 'input':
        return this.#input(node);
      case 'select':
      case 'textarea':
        return this.#drop(node, `a field of a form`);
      case 'ruby':
        return ruby(node).flatMap((child) => this.#node(child));
      case 'p':
        return this.#leakedJson(node);
      default:
        return undefined;
    }
  }

  #ordinary(node: Element): ElementContent[] {
    this.#reportHandlers(node);
    const tagName = RENAMED[node.tagName] ?? node.tagName;
    const children = this.all(node.children);
    // A page does not say what its importer leaves out.
    const { id = '', ...properties } = { ...node.properties, dataMdast: undefined };
    if (tagName === 'a')
      for (const image of elementsIn(children, 'img')) image.properties['linkedTo'] = node.properties['href'];
    if (BLOCKS.has(tagName)) return [element(tagName, children, { ...properties, id })];
    const showsNothing = tagName !== 'img' && tagName !== 'br' && children.every(isBlank);
    const names = tagName === 'a' ? id || (properties['name'] ?? '') : id;
    if (tagName === 'a' && !showsNothing) return [element('a', children, { ...properties, id: names })];
    // An id is where links may lead, also when its element has no other meaning.
    const place = names === '' ? [] : [element('a', [], { id: names })];
    const isKept = KEPT.has(tagName) || (tagName === 'span' && (isNamedPart(node) || isInlineNote(node)));
    return [...place, ...(isKept && !showsNothing ? [element(tagName, children, properties)] : children)];
  }

  #script(node: Element): ElementContent[] {
    const source = rawText(node);
    if (/ld\+json/i.test(property(node, 'type'))) {
      const value = parseJsonLd(source);
      if (value === undefined) this.#leaveOut(`structured data that is no JSON: ${oneLine(source)}`);
      else this.structuredData.push(value);
      return [];
    }
    const src = property(node, 'src');
    this.#leaveOut(`a script, since nothing in an entry is executed${src ? ` (${src})` : ''}${snippet(source)}`);
    return [];
  }

  #media(node: Element): ElementContent[] {
    const link = node.tagName === 'iframe' || node.tagName === 'embed' ? embedLink(node) : mediaLink(node);
    const fallback = this.all(node.children.filter((child) => !isElement(child, 'source', 'track', 'param')));
    if (!link) return [...this.#drop({ ...node, children: [] }, `<${node.tagName}> without an address`), ...fallback];
    tell(this.notes, 'changed', `<${node.tagName}> became a link to ${property(link, 'href')}`);
    const inner = lineOf(fallback).length > 0 && node.tagName !== 'video' && node.tagName !== 'audio' ? fallback : [];
    if (inner.length === 0 && lineOf(fallback) !== '')
      this.#leaveOut(`what <${node.tagName}> says to old browsers: ${lineOf(fallback)}`);
    return [element('div', [element('p', [link]), ...inner])];
  }

  #input(node: Element): ElementContent[] {
    const type = property(node, 'type');
    if (type === 'checkbox') return [element('input', [], { type, checked: node.properties['checked'] === true })];
    const label = property(node, 'value') || property(node, 'placeholder');
    if (type !== 'hidden') this.#leaveOut(`a field of a form${label ? `: ${label}` : ''}`);
    return [];
  }

  /** JSON-LD whose script tags were stripped shows as text. */
  #leakedJson(node: Element): ElementContent[] | undefined {
    const first = node.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
    if (first?.type !== 'text' || !/^\s*[[{]\s*["“”″]@(context|graph|type)["“”″]\s*:/.test(first.value))
      return undefined;
    const source = rawText(node);
    const value = parseJsonLd(source);
    if (value === undefined)
      this.#leaveOut(`structured data that stood in the text and is no JSON: ${oneLine(source)}`);
    else {
      this.structuredData.push(value);
      tell(this.notes, 'left-out', `structured data that stood in the text, which was read: ${oneLine(source)}`);
    }
    return [];
  }

  #reportHandlers(node: Element): void {
    for (const [name, value] of Object.entries(node.properties)) {
      if (/^on/i.test(name))
        this.#leaveOut(`the event handler ${name.toLowerCase()}="${String(value)}" of <${node.tagName}>`);
    }
  }

  #drop(node: Element, what: string): [] {
    const inside = wordsOf(node.children);
    for (const inner of elementsIn([node])) this.#reportHandlers(inner);
    this.#leaveOut(`${what}${inside ? `: ${inside}` : ''}`);
    return [];
  }

  #leaveOut(message: string): void {
    tell(this.notes, 'left-out', oneLine(message));
  }
}

/**
 * Places in a row are one, with all their ids, and so are texts: whoever makes Markdown of them looks from each node to
 * the next that shows something.
 */
function gathered(nodes: readonly ElementContent[]): ElementContent[] {
  const kept: ElementContent[] = [];
  let ids: string[] | undefined;
  for (const node of nodes) {
    const last = kept.at(-1);
    if (isPlace(node)) {
      if (!ids) kept.push(element('a', [], { ids: (ids = []) }));
      ids.push(...idsOf(node));
    } else if (node.type === 'text' && last?.type === 'text') kept.splice(-1, 1, text(last.value + node.value));
    else kept.push(node);
    if (!isPlace(node) && !isBlank(node)) ids = undefined;
  }
  return kept;
}

function isPlace(node: ElementContent): node is Element {
  return isElement(node, 'a') && node.children.length === 0;
}

/** True when the picture before is the one that a `noscript` holds. */
function repeats(node: Element, before: readonly ElementContent[]): boolean {
  const last = before.findLast((other) => !isBlank(other));
  const names = (nodes: readonly ElementContent[]): string[] =>
    elementsIn(nodes, 'img').map(displayedSource).map(withoutSize);
  const [here, there] = [names([node]), last ? names([last]) : []];
  return here.length > 0 && lineOf(node.children) === '' && here.every((name) => there.includes(name));
}

/** Text without what nobody sees; no-break spaces stay only where typography asks for them. */
function readable(value: string): string {
  return value
    .replace(/[\u2028\u2029\u0085]/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/(?<![\p{N}«])[\u00A0\u202F](?![\p{N}%€$£»?!:;])/gu, ' ')
    .replace(/(?<=\p{N})[\u00A0\u202F](?=$)/gu, ' ');
}

/** `漢(kan)`: the reading after its characters. */
function ruby(node: Element): ElementContent[] {
  return node.children.flatMap((child): ElementContent[] => {
    if (isElement(child, 'rp')) return [];
    if (isElement(child, 'rt')) return [text('('), ...child.children, text(')')];
    return isElement(child, 'rb', 'rtc') ? child.children : [child];
  });
}

function isAnnotation(node: Element): boolean {
  return isElement(node, 'annotation', 'annotation-xml');
}

function rawText(node: Element): string {
  const inner =
    node.tagName === 'template' && 'content' in node && node.content ? contentsOf(node.content) : node.children;
  return textOf(inner);
}

function snippet(source: string): string {
  const line = oneLine(source);
  return line === '' ? '' : `: ${line}`;
}

function oneLine(source: string): string {
  return source.replace(/\s+/g, ' ').trim();
}
