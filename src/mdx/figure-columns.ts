/** Tables of a body whose columns of figures are set to the right. */
import { isElement, plainText, type BodyNode, type ElementNode } from '../glossary/body.ts';
import { areFigures } from '../glossary/figure-columns.ts';

/**
 * The table with a class on the cells of its columns of figures, but for those that the editor aligned, and for the first,
 * whose figures name the rows.
 */
export function alignFigures(table: ElementNode): ElementNode {
  const rows = elements(table, 'tbody').flatMap((body) => elements(body, 'tr'));
  const columns = rows[0] ? elements(rows[0], 'td').map((_, column) => rows.map((row) => cellText(row, column))) : [];
  const isFigures = columns.map((cells, column) => column > 0 && areFigures(cells));
  if (!isFigures.includes(true)) return table;
  return mapRows(table, (row) => {
    let column = -1;
    return mapElements(row, (cell) => {
      column += 1;
      if (!isFigures[column] || cell.attributes?.['class'] !== undefined) return cell;
      return { ...cell, attributes: { ...cell.attributes, class: 'figures' } };
    });
  });
}

function cellText(row: ElementNode, column: number): string {
  return plainText(elements(row, 'td')[column]?.children ?? [], () => []);
}

function mapRows(node: ElementNode, change: (row: ElementNode) => ElementNode): ElementNode {
  return node.tag === 'tr' ? change(node) : mapElements(node, (child) => mapRows(child, change));
}

function mapElements(node: ElementNode, change: (child: ElementNode) => ElementNode): ElementNode {
  return { ...node, children: (node.children ?? []).map((child) => (isElement(child) ? change(child) : child)) };
}

function elements({ children = [] }: ElementNode, tag: string): ElementNode[] {
  return children.filter((child: BodyNode) => isElement(child)).filter((child) => child.tag === tag);
}
