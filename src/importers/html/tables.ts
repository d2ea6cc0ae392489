/** Tables as Markdown can write them: one head row, cells on one line. */
import type { Element, ElementContent } from 'hast';
import { HEADINGS, type BlockContext } from './elements.ts';
import { element, elementsIn, isBlank, isElement, lineOf, property, text, textOf } from './hast.ts';

/** The table, its caption before it, and pictures of its cells after it. A table that only lays out becomes its contents. */
export function tableBlocks(table: Element, { notes, toBlocks }: BlockContext): Element[] {
  const rows = rowsOf(table);
  const cells = rows.flatMap(cellsOf);
  const caption = table.children.flatMap((child) => (isElement(child, 'caption') ? toBlocks(child.children) : []));
  const loose = looseContent(table).flatMap((node) => toBlocks([node]));
  const nested =
    elementsIn(
      cells.flatMap((cell) => cell.children),
      'table',
    ).length > 0;
  if (cells.length <= 1 || nested) {
    if (nested) notes.push({ kind: 'changed', message: 'a table with tables inside was laid out as paragraphs' });
    return [...caption, ...loose, ...cells.flatMap((cell) => toBlocks(cell.children))];
  }
  const pictures: Element[] = [];
  const head = headRows(table, rows);
  const rowOf = (tr: Element, tag: 'th' | 'td'): Element =>
    element(
      'tr',
      cellsOf(tr).map((cell) => cellOf(cell, tag, toBlocks, pictures)),
    );
  const filled = rows.filter((tr) => cellsOf(tr).length > 0);
  const heads = filled.slice(0, head).map((tr) => rowOf(tr, 'th'));
  const others = filled.slice(head).map((tr) => rowOf(tr, 'td'));
  const children = [...(head > 0 ? [element('thead', heads)] : []), element('tbody', others)];
  const ids = property(table, 'id');
  return [...caption, ...loose, element('table', children, ids ? { dataIds: ids } : {}), ...pictures];
}

function rowsOf(table: Element): Element[] {
  const groups = ['thead', 'tbody', 'tfoot'];
  const direct = table.children.filter((child) => isElement(child, ...groups, 'tr'));
  const order = (node: ElementContent): number => (isElement(node, 'thead') ? 0 : isElement(node, 'tfoot') ? 2 : 1);
  return direct
    .toSorted((a, b) => order(a) - order(b))
    .flatMap((child) => (isElement(child, 'tr') ? [child] : isElement(child) ? child.children : []))
    .flatMap((child) => (isElement(child, 'tr') ? [child] : []));
}

function cellsOf(row: Element): Element[] {
  return row.children.flatMap((child) =>
    isElement(child, 'td', 'th') ? [child] : isBlank(child) ? [] : [element('td', [child])],
  );
}

/** What stands in a table outside its rows, as in some generated markup. */
function looseContent(table: Element): ElementContent[] {
  return table.children.filter(
    (child) => !isBlank(child) && !isElement(child, 'thead', 'tbody', 'tfoot', 'tr', 'caption'),
  );
}

/** 1 when the first row is a head: by its markup, or because all of it is bold. */
function headRows(table: Element, rows: readonly Element[]): 0 | 1 {
  const [first] = rows;
  if (!first || rows.length < 2) return 0;
  const isHead = table.children.some((child) => isElement(child, 'thead') && child.children.includes(first));
  const cells = cellsOf(first).filter((cell) => lineOf(cell.children) !== '');
  const isBold = ({ children }: Element): boolean =>
    children
      .filter((child) => !isBlank(child))
      .every((child) => isElement(child, 'strong') || (isElement(child, 'p') && isBold(child)));
  const named = cells.length > 0 && (cells.every((cell) => cell.tagName === 'th') || cells.every(isBold));
  return isHead || named ? 1 : 0;
}

function cellOf(cell: Element, tag: 'th' | 'td', toBlocks: BlockContext['toBlocks'], pictures: Element[]): Element {
  const blocks = toBlocks(cell.children);
  pictures.push(...blocks.filter((block) => block.tagName === 'picture'));
  const children = joinLines(blocks.flatMap((block) => inline(block, '')));
  const rowHead = tag === 'td' && cell.tagName === 'th' && children.length > 0;
  const align = /text-align:\s*(left|right|center)/.exec(property(cell, 'style'))?.[1] ?? property(cell, 'align');
  const spans = Object.fromEntries(
    ['colSpan', 'rowSpan'].flatMap((name) =>
      property(cell, name) ? [[name, Math.min(50, Number(property(cell, name)) || 1)]] : [],
    ),
  );
  const properties = { ...spans, ...(/^(left|right|center)$/.test(align) && { align }) };
  return element(tag, rowHead ? [element('strong', children)] : children, properties);
}

/** The lines of a block, each a run of inline nodes. */
function inline(block: Element, mark: string): ElementContent[][] {
  if (isElement(block, ...HEADINGS)) return [[element('strong', block.children)]];
  switch (block.tagName) {
    case 'ul':
    case 'ol':
      return block.children.flatMap((item, index) => {
        if (!isElement(item)) return [];
        const bullet = block.tagName === 'ol' ? `${Number(block.properties['start'] ?? 1) + index}. ` : '• ';
        return itemLines(item).map((line, at) => (at === 0 ? [text(mark + bullet), ...line] : line));
      });
    case 'pre':
      return textOf(block.children)
        .split('\n')
        .map((line) => [element('code', [text(line)])])
        .filter((line) => lineOf(line) !== '');
    case 'p':
    case 'summary':
      return [block.children];
    case 'picture':
    case 'hr':
    case 'anchor':
      return [];
    default:
      return block.children.flatMap((child) => (isElement(child) ? inline(child, mark) : [[child]]));
  }
}

/** An item is inline text, then perhaps blocks. */
function itemLines(item: Element): ElementContent[][] {
  const at = item.children.findIndex((child) =>
    isElement(child, 'p', 'ul', 'ol', 'pre', 'blockquote', 'table', 'picture'),
  );
  const own = at < 0 ? item.children : item.children.slice(0, at);
  const rest = at < 0 ? [] : item.children.slice(at);
  return [
    ...(lineOf(own) === '' ? [] : [own]),
    ...rest.flatMap((child) => (isElement(child) ? inline(child, '– ') : [])),
  ];
}

function joinLines(lines: readonly (readonly ElementContent[])[]): ElementContent[] {
  return lines.flatMap((line, index) => [...(index > 0 ? [element('br', [])] : []), ...line]);
}
