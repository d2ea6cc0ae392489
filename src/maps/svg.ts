/**
 * A drawing -> the inside of an SVG. One string rather than a component for each element: a map has a hundred of them.
 * All that an entry wrote passes through `escape`.
 */
import { LINE_HEIGHT, type Drawing, type DrawnNode } from './topic.ts';

/** Nodes are links for the pointer only: the page has the same links in words. */
export function svgContent({ lines, nodes }: Drawing): string {
  return [...lines.map(({ kind, d }) => `<path class="${kind}" d="${d}"/>`), ...nodes.map(node)].join('');
}

function node({ title, href, box, ...text }: DrawnNode): string {
  const inside = `<title>${escape(title)}</title>${rectangle(box)}${label(text)}`;
  return `<a href="${escape(href)}" tabindex="-1">${inside}</a>`;
}

function rectangle({ x, y, width, height }: DrawnNode['box']): string {
  return `<rect rx="8" x="${x}" y="${y}" width="${width}" height="${height}"/>`;
}

function label({ lines, x, y }: Pick<DrawnNode, 'lines' | 'x' | 'y'>): string {
  const spans = lines.map((line, index) => {
    const down = index === 0 ? '' : ` dy="${LINE_HEIGHT}"`;
    return `<tspan x="${x}"${down}>${escape(line)}</tspan>`;
  });
  const inside = lines.length === 1 ? escape(lines.join('')) : spans.join('');
  return `<text x="${x}" y="${y}" text-anchor="middle">${inside}</text>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
