import { describe, expect, test } from 'vitest';
import type { TermSummary } from '../../../src/glossary/pages/page.ts';
import type { Drawing, DrawnNode } from '../../../src/maps/drawing.ts';
import { drawNeighbourhood, type Neighbourhood, type NeighbourhoodOptions } from '../../../src/maps/neighbourhood.ts';
import { textWidth } from '../../../src/maps/text.ts';

const WORDS: NeighbourhoodOptions['words'] = {
  broader: 'Broader',
  narrower: 'Narrower',
  seeAlso: 'See also',
  contrasts: 'Confused',
  mapAndMore: (count) => `and ${count} more`,
};

function summary(term: string): TermSummary {
  return { href: `/${encodeURI(term)}/`, term, definition: `${term} defined.` };
}

function page(more: Partial<Record<'broader' | 'narrower' | 'related' | 'contrasts', string[]>>): Neighbourhood {
  const { broader = [], narrower = [], related = [], contrasts = [] } = more;
  return {
    term: 'Middle',
    broader: broader.map(summary),
    narrower: narrower.map(summary),
    related: related.map(summary),
    contrasts: contrasts.map((term) => ({ other: summary(term), points: [], comparison: '' })),
  };
}

function draw(model: Neighbourhood, more: Partial<NeighbourhoodOptions> = {}): Drawing {
  const drawing = drawNeighbourhood(model, { size: 'wide', direction: 'ltr', words: WORDS, ...more });
  if (!drawing) throw new Error('nothing was drawn');
  return drawing;
}

const numbered = (name: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${name} ${i}`);
const named = ({ nodes }: Drawing, title: string): DrawnNode => {
  const found = nodes.find((node) => node.title === title);
  if (!found) throw new Error(`${title} is not drawn`);
  return found;
};

describe('the map of a term', () => {
  test('is absent where the term has no neighbours', () => {
    expect(drawNeighbourhood(page({}), { size: 'wide', direction: 'ltr', words: WORDS })).toBeUndefined();
  });

  test.each(['wide', 'narrow'] as const)('has broader above, narrower below, the rest to the sides: %s', (size) => {
    const drawing = draw(page({ broader: ['B'], narrower: ['N'], related: ['R'], contrasts: ['C'] }), { size });
    const [middle, above, below] = ['Middle', 'B', 'N'].map((title) => named(drawing, title));
    const [related, contrast] = ['R', 'C'].map((title) => named(drawing, title));
    expect(above?.y).toBeLessThan(middle?.y ?? 0);
    expect(below?.y).toBeGreaterThan(middle?.y ?? 0);
    expect(related?.x).toBeLessThan(middle?.x ?? 0);
    expect(contrast?.x).toBeGreaterThan(middle?.x ?? 0);
    expect(related?.y).toBe(contrast?.y);
    if (size === 'wide') expect(related?.y).toBe(middle?.y);
    else expect(related?.y).toBeGreaterThan(middle?.y ?? 0);
  });

  test('is mirrored for languages that are read from the right, and not turned over', () => {
    const model = page({ broader: ['B', 'B2'], related: ['R', 'R2'], contrasts: ['C'] });
    for (const size of ['wide', 'narrow'] as const) {
      const [ltr, rtl] = [draw(model, { size }), draw(model, { size, direction: 'rtl' })];
      expect(rtl.nodes.map(({ title, x, y, anchor }) => [title, rtl.width - x, y, anchor])).toEqual(
        ltr.nodes.map(({ title, x, y, anchor }) => [title, x, y, anchor]),
      );
    }
  });

  test('has one node for each relation, linked, titled in full, marked by kind', () => {
    const model = page({
      broader: ['B'],
      narrower: numbered('N', 3),
      related: numbered('R', 4),
      contrasts: ['B', 'C'],
    });
    for (const size of ['wide', 'narrow'] as const) {
      const drawn = draw(model, { size }).nodes.map(({ relation, title, href }) => [relation, title, href]);
      expect(drawn.filter(([relation]) => relation !== undefined).toSorted()).toEqual(
        [
          ['broader', 'B'],
          ...numbered('N', 3).map((term) => ['narrower', term]),
          ...numbered('R', 4).map((term) => ['related', term]),
          ['contrast', 'B'],
          ['contrast', 'C'],
        ]
          .map(([relation, title = '']) => [relation, title, summary(title).href])
          .toSorted(),
      );
      expect(drawn.filter(([relation]) => relation === undefined)).toEqual([[undefined, 'Middle', undefined]]);
    }
  });

  test('draws a line for each side neighbour, of its kind', () => {
    const { lines } = draw(page({ related: numbered('R', 4), contrasts: numbered('C', 2) }));
    const strokes = new Map(lines.map(({ kind, d }) => [kind, d.match(/M/g)?.length]));
    expect(Object.fromEntries(strokes)).toEqual({ related: 4, contrast: 2 });
  });

  test('counts what it has no room for, and leads to the list', () => {
    const drawing = draw(page({ related: numbered('R', 60), contrasts: numbered('C', 12) }));
    expect(named(drawing, 'and 52 more').href).toBe('#related');
    expect(named(drawing, 'and 4 more').href).toBe('#contrasts');
    expect(drawing.nodes).toHaveLength(1 + 9 + 5 + 4);
    expect(draw(page({ related: numbered('R', 9) })).nodes.map(({ title }) => title)).toContain('R 8');
  });

  test('shortens a term of 300 characters and keeps its title whole', () => {
    const long = 'long word '.repeat(30).trim();
    const node = named(draw(page({ related: [long] })), long);
    expect(node.lines).toHaveLength(3);
    expect(node.lines.at(-1)).toMatch(/…$/);
  });

  test.each(['wide', 'narrow'] as const)('nothing leaves the drawing or touches another: %s', (size) => {
    const names = [
      'x'.repeat(300),
      'Ordinary term',
      'Customer relationship management',
      '客户关系管理系统与大客户经理',
    ];
    const several = (count: number): string[] => Array.from({ length: count }, (_, i) => `${names[i % 4] ?? ''}${i}`);
    for (const [b, n, r, c] of [
      [1, 1, 1, 1],
      [2, 14, 8, 1],
      [3, 2, 60, 9],
      [0, 5, 0, 3],
      [4, 0, 7, 0],
    ] as const) {
      const model = page({ broader: several(b), narrower: several(n), related: several(r), contrasts: several(c) });
      for (const direction of ['ltr', 'rtl'] as const) {
        const drawing = draw(model, { size, direction });
        const boxes = drawing.nodes.map((node) => extent(node, direction));
        for (const [index, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(-1);
          expect(box.right).toBeLessThanOrEqual(drawing.width + 1);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.bottom).toBeLessThanOrEqual(drawing.height);
          expect(boxes.slice(index + 1).filter((other) => overlap(box, other))).toEqual([]);
        }
      }
    }
  });
});

interface Extent {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function extent({ lines, x, y, anchor, box }: DrawnNode, direction: 'ltr' | 'rtl'): Extent {
  if (box) return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
  const width = Math.max(...lines.map(textWidth)) * 15;
  const before = { start: 0, middle: width / 2, end: width }[anchor];
  const left = direction === 'ltr' ? x - before : x - (width - before);
  return { left, right: left + width, top: y - 13, bottom: y + (lines.length - 1) * 20 + 4 };
}

function overlap(a: Extent, b: Extent): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
