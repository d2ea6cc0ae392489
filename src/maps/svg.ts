/**
 * A drawing -> the inside of an SVG. One string rather than a component for each element: every page has a hundred of them.
 * All that an entry wrote passes through `escape`.
 */
import { LINE_HEIGHT, type Drawing, type DrawnNode, type PlacedText } from './drawing.ts';

/** Nodes are links for the pointer only: the page has the same links in words. */
export function svgContent({ lines, captions, nodes }: Drawing): string {
  return [
    ...lines.map(({ kind, d }) => `<path class="${kind}" d="${d}"/>`),
    ...captions.map((caption) => `<text class="caption"${place(caption)}>${escape(caption.lines.join(' '))}</text>`),
    ...nodes.map(node),
  ].join('');
}

function node({ title, href, relation, box, ...text }: DrawnNode): string {
  const inside = `<title>${escape(title)}</title>${box ? rectangle(box) : ''}${label(text)}`;
  if (href === undefined) return `<g class="self">${inside}</g>`;
  const kind = relation === undefined ? '' : ` data-relation="${relation}"`;
  return `<a href="${escape(href)}" tabindex="-1"${kind}>${inside}</a>`;
}

function rectangle({ x, y, width, height }: NonNullable<DrawnNode['box']>): string {
  return `<rect rx="8" x="${x}" y="${y}" width="${width}" height="${height}"/>`;
}

function label({ lines, ...at }: PlacedText): string {
  const spans = lines.map((line, index) => {
    const down = index === 0 ? '' : ` dy="${LINE_HEIGHT}"`;
    return `<tspan x="${at.x}"${down}>${escape(line)}</tspan>`;
  });
  return `<text${place(at)}>${lines.length === 1 ? escape(lines.join('')) : spans.join('')}</text>`;
}

function place({ x, y, anchor }: Omit<PlacedText, 'lines'>): string {
  return ` x="${x}" y="${y}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
