/** Tables as Markdown can write them: one head row, cells on one line. */
import type { Element, ElementContent } from 'hast';
import { defaultHandlers, type State } from 'hast-util-to-mdast';
import type { PhrasingContent, TableCell, TableRow } from 'mdast';
import { text, type FlowContent } from '../../mdx/mdast.ts';
import { tell } from '../record.ts';
import type { Context } from './elements.ts';
import { element, elementsIn, isBlank, isElement, lineOf, property } from './hast.ts';
import { idsIn, lineIn, strong, withoutBreaks } from './mdast.ts';

/** The table, its caption before it, and pictures of its cells after it. A table that only lays out becomes its contents. */
export function table(node: Element, context: Context): FlowContent[] {
  const { state, notes, flow } = context;
  const trs = rowsOf(node);
  const rows = trs.map(cellsOf);
  const cells = rows.flat();
  const caption = node.children.filter((child) => isElement(child, 'caption'));
  const around = [...caption, ...looseContent(node)].flatMap((child) => flow([child]));
  const isNested = cells.some((cell) => elementsIn(cell.children, 'table').length > 0);
  if (isNested) tell(notes, 'changed', 'a table with tables inside was laid out as paragraphs');
  if (cells.length <= 1 || isNested) return [...around, ...cells.flatMap((cell) => flow([cell]))];
  const hasHead = isHead(node, trs);
  const filled = rows.filter((row) => row.length > 0);
  const plain = filled.map((row, index) =>
    element(
      'tr',
      row.map((cell) => plainCell(cell, hasHead && index === 0)),
    ),
  );
  const pictures: FlowContent[] = [];
  state.inTable = true;
  const children = filled.map((row, index): TableRow => ({
    type: 'tableRow',
    children: row.map((cell) => {
      const blocks = flow([cell]);
      pictures.push(...blocks.filter(({ type }) => type === 'picture'));
      return cellOf(cell, blocks, { isRowHead: cell.tagName === 'th' && !(hasHead && index === 0), state });
    }),
  }));
  state.inTable = false;
  // It fills up what cells span, short rows, and a head that is missing.
  const whole = defaultHandlers.table({ ...state, all: () => children }, element('table', plain));
  return [...around, ...(whole.type === 'table' ? [whole] : []), ...pictures];
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

/** True when the first row is a head: by its markup, or because all of it is bold. */
function isHead(table: Element, [first, second]: readonly Element[]): boolean {
  if (!first || !second) return false;
  const isMarked = table.children.some((child) => isElement(child, 'thead') && child.children.includes(first));
  const cells = cellsOf(first).filter((cell) => lineOf(cell.children) !== '');
  const isBold = ({ children }: Element): boolean =>
    children
      .filter((child) => !isBlank(child))
      .every((child) => isElement(child, 'strong') || (isElement(child, 'p') && isBold(child)));
  return isMarked || (cells.length > 0 && (cells.every((cell) => cell.tagName === 'th') || cells.every(isBold)));
}

/** What the library reads of a cell: whether it is a head, and how it is aligned. */
function plainCell(cell: Element, isHead: boolean): Element {
  const align = /text-align:\s*(left|right|center)/.exec(property(cell, 'style'))?.[1] ?? property(cell, 'align');
  return element(isHead ? 'th' : 'td', [], /^(left|right|center)$/.test(align) ? { align } : {});
}

function cellOf(
  cell: Element,
  blocks: readonly FlowContent[],
  { isRowHead, state }: { isRowHead: boolean; state: State },
): TableCell {
  const lines = blocks.flatMap((block) => linesOf(block, '')).filter((line) => lineIn(line) !== '');
  const words = lines.flatMap((line, index) => [...(index > 0 ? [BREAK] : []), ...withoutBreaks(line, BREAK)]);
  const spanOf = (name: string): number => Math.min(50, Number(property(cell, name)) || 1);
  const spans = { colSpan: spanOf('colSpan'), rowSpan: spanOf('rowSpan') };
  const children = isRowHead && words.length > 0 ? [strong(words)] : words;
  const made = defaultHandlers.td(state, element('td', [], spans));
  return { ...made, data: { ...made.data, ids: blocks.flatMap(idsIn) }, children };
}

/** Cells have one line each; a break there has to be written as a tag. */
const BREAK: PhrasingContent = { type: 'mdxJsxTextElement', name: 'br', attributes: [], children: [] };

function linesOf(block: FlowContent, mark: string): PhrasingContent[][] {
  switch (block.type) {
    case 'paragraph':
      return [block.children];
    case 'heading':
      return [[strong(block.children)]];
    case 'list':
      return block.children.flatMap(({ checked, children }, index) => {
        const bullet = block.ordered ? `${(block.start ?? 1) + index}. ` : '• ';
        const box = typeof checked === 'boolean' ? `[${checked ? 'x' : ' '}] ` : '';
        const [first = [], ...rest] = children.flatMap((child) => linesOf(child, '– '));
        return [[text(mark + bullet + box), ...first], ...rest];
      });
    case 'code':
      return block.value
        .split('\n')
        .map((value): PhrasingContent[] => (value.trim() === '' ? [] : [{ type: 'inlineCode', value }]));
    case 'fold':
      return [block.title, ...block.children.flatMap((child) => linesOf(child, mark))];
    case 'blockquote':
    case 'mdxJsxFlowElement':
      return block.children.flatMap((child) => linesOf(child, mark));
    default:
      return [];
  }
}
