/** Div soup -> a flat list of blocks: paragraphs, headings, lists, tables, pictures, questions. */
import type { Element, ElementContent } from 'hast';
import type { Note } from '../record.ts';
import { classesOf, element, elementsIn, isBlank, isElement, lineOf, property, text, textOf } from './hast.ts';
import { pictureOf } from './pictures.ts';
import { tableBlocks } from './tables.ts';

export interface BlockContext {
  notes: Note[];
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
const CONTAINERS = new Set(
  'div section article main aside header footer nav address center fieldset legend button summary figcaption dt dd li caption thead tbody tfoot tr td th'.split(
    ' ',
  ),
);
const BLOCKS = new Set([...HEADINGS, ...CONTAINERS, ...'p ul ol dl table blockquote pre hr figure details'.split(' ')]);

/** The blocks of a run of contents; loose text becomes paragraphs. Ids of wrappers pass to what they wrap. */
export function toBlocks(nodes: readonly ElementContent[], context: BlockContext): Element[] {
  const blocks: Element[] = [];
  let run: ElementContent[] = [];
  const flush = (): void => {
    blocks.push(...paragraphs(run, context));
    run = [];
  };
  for (const node of nodes) {
    if (isElement(node) && (BLOCKS.has(node.tagName) || holdsBlock(node))) {
      flush();
      blocks.push(...blockOf(node, context));
    } else run.push(node);
  }
  flush();
  return blocks;
}

function blockOf(node: Element, context: BlockContext): Element[] {
  if (isElement(node, ...HEADINGS)) return heading(node, context);
  switch (node.tagName) {
    case 'p':
      return withId(node, paragraphs(node.children, context, property(node, 'className')));
    case 'ul':
    case 'ol':
      return list(node, context);
    case 'dl':
      return descriptions(node, context);
    case 'table':
      return tableBlocks(node, (cell) => toBlocks(cell, context), context);
    case 'aside':
      return property(node, 'dataCallout')
        ? [callout(node, toBlocks(node.children, context))]
        : withId(node, toBlocks(node.children, context));
    case 'blockquote': {
      const children = unfold(toBlocks(node.children, context));
      const alert = alertOf(children);
      if (alert) return [alert];
      return children.length > 0 ? [element('blockquote', children, anchor(node))] : [];
    }
    case 'pre':
      return codeBlock(node);
    case 'hr':
      return [element('hr', [])];
    case 'figure':
      return figure(node, context);
    case 'details':
      return details(node, context);
    default:
      return withId(node, CONTAINERS.has(node.tagName) ? toBlocks(node.children, context) : spread(node, context));
  }
}

function callout(node: Element, blocks: readonly Element[]): Element {
  const { dataCallout, title } = node.properties;
  return element('callout', unfold(blocks), { dataCallout, title });
}

/** `> [!NOTE]`, as some Markdown has it. */
function alertOf(blocks: readonly Element[]): Element | undefined {
  const [first, ...rest] = blocks;
  const [start, ...more] = first?.children ?? [];
  const [mark, kind = ''] =
    start?.type === 'text'
      ? (/^\s*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION|INFO|EXAMPLE)\]\s*/i.exec(start.value) ?? [])
      : [];
  if (!first || mark === undefined || start?.type !== 'text') return undefined;
  const children = trimBreaks([text(start.value.slice(mark.length)), ...more]);
  const content = [...(children.length > 0 ? [{ ...first, children }] : []), ...rest];
  return content.length > 0 ? element('callout', content, { dataCallout: kind.toLowerCase() }) : undefined;
}

function holdsBlock(node: Element): boolean {
  return node.children.some((child) => isElement(child) && (BLOCKS.has(child.tagName) || holdsBlock(child)));
}

/** A link or emphasis around blocks goes into each of them. */
function spread(node: Element, context: BlockContext): Element[] {
  return toBlocks(node.children, context).map((block) => {
    if (isElement(block, 'p', ...HEADINGS)) return { ...block, children: [{ ...node, children: block.children }] };
    if (isElement(block, 'picture'))
      return { ...block, properties: { ...block.properties, dataHref: property(node, 'href') } };
    return block;
  });
}

/** Inline contents -> paragraphs: split at double line breaks, pictures on their own. */
function paragraphs(run: readonly ElementContent[], context: BlockContext, className = ''): Element[] {
  const parts = splitAtBreaks(run);
  return parts.flatMap((part) => {
    const { before, rest, after } = takePictures(part, context);
    const children = trimBreaks(rest);
    const hasText = lineOf(children) !== '' || [...elementsIn(children)].some((child) => isElement(child, 'input'));
    const ids = [...elementsIn(children)].flatMap((child) => property(child, 'id') || []);
    const properties = {
      ...(className && { className: className.split(' ') }),
      ...(ids.length > 0 && { dataIds: ids.join(' ') }),
    };
    const shown = hasText
      ? [element('p', children, properties)]
      : ids.length > 0
        ? [element('anchor', [], properties)]
        : [];
    return [...before, ...shown, ...after];
  });
}

function splitAtBreaks(run: readonly ElementContent[]): ElementContent[][] {
  const parts: ElementContent[][] = [[]];
  for (let index = 0; index < run.length; index += 1) {
    const node = run[index];
    if (!node) continue;
    const next = run.slice(index + 1, index + 3).find((other) => !isBlank(other));
    if (isElement(node, 'br') && isElement(next, 'br')) {
      parts.push([]);
      while (run[index + 1] && (isElement(run[index + 1], 'br') || blankAt(run, index + 1))) index += 1;
    } else parts.at(-1)?.push(node);
  }
  return parts;
}

function blankAt(run: readonly ElementContent[], index: number): boolean {
  const node = run[index];
  return node !== undefined && isBlank(node);
}

function trimBreaks(nodes: readonly ElementContent[]): ElementContent[] {
  const skip = (node: ElementContent): boolean => isBlank(node) || isElement(node, 'br');
  const first = nodes.findIndex((node) => !skip(node));
  const last = nodes.findLastIndex((node) => !skip(node));
  return first < 0 ? [] : nodes.slice(first, last + 1);
}

/** Pictures cannot stand in a line of text: before it when they float or come first, after it otherwise. */
function takePictures(
  run: readonly ElementContent[],
  context: BlockContext,
): { before: Element[]; rest: ElementContent[]; after: Element[] } {
  const before: Element[] = [];
  const after: Element[] = [];
  let seen = false;
  const take = (nodes: readonly ElementContent[], href: string): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (!isElement(node)) {
        if (!isBlank(node)) seen = true;
        return [node];
      }
      if (node.tagName !== 'img') return [{ ...node, children: take(node.children, property(node, 'href') || href) }];
      const emoji = emojiOf(node);
      if (emoji !== undefined) return [text(emoji)];
      const found = pictureOf(node, { href, caption: [], around: undefined, notes: context.notes });
      const floats = found !== undefined && property(found, 'dataAlign') !== 'full';
      if (found) (seen && !floats ? after : before).push(found);
      return [];
    });
  const rest = run.some((node) => isElement(node)) ? take(run, '') : [...run];
  return { before, rest, after };
}

function emojiOf(node: Element): string | undefined {
  const isEmoji =
    classesOf(node).some((name) => /^(emoji|wp-smiley)$/.test(name)) ||
    /s\.w\.org\/images\/core\/emoji/.test(property(node, 'src'));
  return isEmoji ? property(node, 'alt') : undefined;
}

function heading(node: Element, context: BlockContext): Element[] {
  const inner = toBlocks(node.children, context);
  const outside = inner.filter((block) => !isElement(block, 'p', 'anchor', ...HEADINGS));
  const words = inner
    .filter((block) => isElement(block, 'p', ...HEADINGS))
    .flatMap((block, index) => [...(index > 0 ? [text(' ')] : []), ...block.children]);
  const ids = [property(node, 'id'), ...[...elementsIn(node.children)].map((child) => property(child, 'id'))]
    .filter(Boolean)
    .join(' ');
  const properties = ids === '' ? {} : { dataIds: ids };
  const line = breaksToSpaces(words);
  return [
    ...outside,
    ...(lineOf(line) === ''
      ? ids === ''
        ? []
        : [element('anchor', [], properties)]
      : [element(node.tagName, line, properties)]),
  ];
}

function breaksToSpaces(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node) =>
    isElement(node, 'br') ? text(' ') : isElement(node) ? { ...node, children: breaksToSpaces(node.children) } : node,
  );
}

/** Stray lists and texts between items join the item before them. */
function list(node: Element, context: BlockContext): Element[] {
  const items: ElementContent[][] = [];
  for (const child of node.children) {
    if (isBlank(child)) continue;
    const item = isElement(child, 'li') ? [...identified(child), ...child.children] : [child];
    if (isElement(child, 'li') || items.length === 0 || !isElement(child, 'ul', 'ol')) items.push(item);
    else items.at(-1)?.push(child);
  }
  const filled = items
    .map((item) => joinLists(toBlocks(item, context)))
    .filter((blocks) => blocks.some((block) => block.tagName !== 'anchor'));
  // An accordion that is a list is a row of questions.
  if (filled.length > 0 && filled.every((blocks) => blocks.every((block) => isElement(block, 'details'))))
    return filled.flat();
  const children = filled.map((blocks) => element('li', tight(unfold(blocks))));
  const start = property(node, 'start');
  return children.length > 0
    ? [element(node.tagName, children, { ...anchor(node), ...(start !== '' && { start: Number(start) || 1 }) })]
    : [];
}

/** Lists that follow each other in one item are one. */
function joinLists(blocks: readonly Element[]): Element[] {
  const joined: Element[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last && isElement(block, 'ul', 'ol') && last.tagName === block.tagName) {
      joined[joined.length - 1] = { ...last, children: [...last.children, ...block.children] };
    } else joined.push(block);
  }
  return joined;
}

/** A first paragraph needs no wrapper, so that lists stay tight where they can. */
function tight(blocks: readonly Element[]): ElementContent[] {
  return blocks.flatMap((block, index): ElementContent[] => {
    const isLoose = blocks.filter((other) => isElement(other, 'p')).length > 1;
    return isElement(block, 'p') && index === 0 && !isLoose ? block.children : [block];
  });
}

/** `- **term**: description`; terms that ask are questions. */
function descriptions(node: Element, context: BlockContext): Element[] {
  const groups: { title: ElementContent[]; content: ElementContent[] }[] = [];
  const parts = node.children
    .flatMap((child) => (isElement(child, 'div') ? child.children : [child]))
    .filter((child) => !isBlank(child));
  for (const part of parts) {
    const last = groups.at(-1);
    if (isElement(part, 'dt') || !last)
      groups.push(isElement(part, 'dt') ? { title: part.children, content: [] } : { title: [], content: [part] });
    else last.content.push(part);
  }
  const asks = groups.every(({ title, content }) => /[?？؟]$/.test(lineOf(title)) && lineOf(content) !== '');
  if (asks && groups.length > 0)
    return groups.map(({ title, content }) =>
      element('details', [element('summary', title), ...flatten(toBlocks(content, context))], { dataKind: 'faq' }),
    );
  const items = groups.map(({ title, content }) => {
    const blocks = unfold(toBlocks(content, context));
    const [first, ...rest] = blocks;
    const strong = lineOf(title) === '' ? [] : [element('strong', lines(toBlocks(title, context)))];
    if (!first) return element('li', strong);
    const colon = strong.length > 0 && !/[:.!?]$/.test(lineOf(title)) ? [text(': ')] : [text(' ')];
    return isElement(first, 'p')
      ? element('li', tight([element('p', [...strong, ...colon, ...first.children]), ...rest]))
      : element('li', [...strong, ...blocks]);
  });
  return items.length > 0
    ? [
        element(
          'ul',
          items.filter((item) => item.children.length > 0),
        ),
      ]
    : [];
}

function lines(blocks: readonly Element[]): ElementContent[] {
  return blocks.flatMap((block, index) => [...(index > 0 ? [text(' ')] : []), ...block.children]);
}

function codeBlock(node: Element): Element[] {
  const source = textOf(node.children).replace(/^\n|(?<!\n)\n+$/g, '');
  if (source.trim() === '') return [];
  const code = node.children.find((child) => isElement(child, 'code'));
  const names = [node, ...(isElement(code) ? [code] : [])].flatMap((part) => [
    ...classesOf(part),
    property(part, 'dataEnlighterLanguage'),
    property(part, 'dataLang'),
  ]);
  const language = names.map((name) => /^(?:lang(?:uage)?-|brush:)?([\w+#-]+);?$/.exec(name)?.[1] ?? '');
  const at = names.findIndex((name) => /^(lang(uage)?-|brush:)./.test(name));
  const brush = names.indexOf('brush:');
  const found =
    (at >= 0
      ? language[at]
      : brush >= 0
        ? names[brush + 1]?.replace(/;$/, '')
        : property(node, 'dataEnlighterLanguage')) ?? '';
  return [
    element(
      'pre',
      [element('code', [text(source)], /^[\w+#-]+$/.test(found) ? { className: [`language-${found}`] } : {})],
      anchor(node),
    ),
  ];
}

function figure(node: Element, context: BlockContext): Element[] {
  const caption = node.children.flatMap((child) => (isElement(child, 'figcaption') ? child.children : []));
  const rest = node.children.filter((child) => !isElement(child, 'figcaption'));
  const images = [...elementsIn(rest)].filter((child) => child.tagName === 'img');
  const [image] = images;
  const others = lineOf(rest.filter((child) => !isElement(child, 'img')));
  if (image && images.length === 1 && !rest.some((child) => isElement(child, 'table', 'blockquote'))) {
    const link = [...elementsIn(rest)].find((child) => child.tagName === 'a' && property(child, 'href') !== '');
    // The classic editor's caption shortcode has its caption as text beside the picture.
    const words =
      caption.length > 0
        ? caption
        : classesOf(node).includes('wp-caption')
          ? rest.filter((child) => !isElement(child, 'img', 'a'))
          : [];
    const written =
      words.length > 0 ? words : property(node, 'dataCaption') ? [text(property(node, 'dataCaption'))] : [];
    const found = pictureOf(image, {
      href: link ? property(link, 'href') : '',
      caption: written,
      around: node,
      notes: context.notes,
    });
    const loose = others !== '' && lineOf(words) !== others ? toBlocks(withoutImages(rest), context) : [];
    return withId(node, [...(found ? [found] : []), ...loose]);
  }
  const blocks = toBlocks(rest, context);
  const said = paragraphs(caption, context);
  const quoted = blocks.length === 1 && isElement(blocks[0], 'blockquote') && said.length > 0;
  return withId(
    node,
    quoted && blocks[0] ? [{ ...blocks[0], children: [...blocks[0].children, ...said] }] : [...blocks, ...said],
  );
}

function withoutImages(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node];
    return node.tagName === 'img' ? [] : [{ ...node, children: withoutImages(node.children) }];
  });
}

function details(node: Element, context: BlockContext): Element[] {
  const [summary, ...content] = node.children;
  const title = isElement(summary, 'summary') ? summary.children : [];
  const pictures = toBlocks(title, context).filter((block) => isElement(block, 'picture'));
  const ids = [property(node, 'id'), ...[...elementsIn(title)].map((child) => property(child, 'id'))]
    .filter(Boolean)
    .join(' ');
  const fold = element('details', [element('summary', withoutImages(title)), ...flatten(toBlocks(content, context))], {
    dataKind: property(node, 'dataKind') || 'section',
    ...(ids !== '' && { dataIds: ids }),
  });
  return [...pictures, fold];
}

/** Inside other blocks, headings and folds are bold lines: sections are of the page alone. */
export function unfold(blocks: readonly Element[]): Element[] {
  return blocks.flatMap((block): Element[] => {
    if (isElement(block, ...HEADINGS)) return [element('p', [element('strong', block.children)], block.properties)];
    if (!isElement(block, 'details')) return [block];
    const [summary, ...content] = block.children;
    const title =
      isElement(summary) && lineOf(summary.children) !== ''
        ? [element('p', [element('strong', summary.children)])]
        : [];
    return [...title, ...unfold(content.filter((child) => isElement(child)))];
  });
}

/** Folds inside a fold are bold lines; headings stay. */
function flatten(blocks: readonly Element[]): Element[] {
  return blocks.flatMap((block) => (isElement(block, 'details') ? unfold([block]) : [block]));
}

function identified(node: Element): ElementContent[] {
  const id = property(node, 'id');
  return id === '' ? [] : [element('a', [], { id })];
}

function anchor(node: Element): { dataIds?: string } {
  const ids = [property(node, 'id'), ...[...elementsIn(node.children)].map((child) => property(child, 'id'))].filter(
    Boolean,
  );
  return ids.length > 0 ? { dataIds: ids.join(' ') } : {};
}

function withId(node: Element, blocks: readonly Element[]): Element[] {
  const id = property(node, 'id');
  if (id === '') return [...blocks];
  const [first, ...rest] = blocks;
  if (!first) return [element('anchor', [], { dataIds: id })];
  const ids = [id, property(first, 'dataIds')].filter(Boolean).join(' ');
  return [{ ...first, properties: { ...first.properties, dataIds: ids } }, ...rest];
}
