import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/glossary/entry.ts';
import type { Slug } from '../../../src/glossary/slug.ts';
import { topicMapPage, type TopicMapPage } from '../../../src/glossary/pages/topic-map.ts';
import { RELATION_LIMIT, TERM_LIMIT } from '../../../src/glossary/topic-graph.ts';
import { layOut } from '../../../src/maps/graphviz.ts';
import { connectedParts, placeOnShelves } from '../../../src/maps/parts.ts';
import { drawTopic, LINE_HEIGHT, type DrawnNode } from '../../../src/maps/topic.ts';
import { context, contrastWith, entry as make, site, slug, type Matter } from '../glossary/make.ts';

const TOPICS = site({
  topics: [
    { id: 't', label: 'Topic' },
    { id: 'u', label: 'Other' },
  ],
});

const entry = (id: string, matter: Matter = {}): Entry => make(id, { topics: ['t'], ...matter });
const to = (...names: string[]): Slug[] => names.map(slug);

function map(entries: readonly Entry[]): TopicMapPage | undefined {
  const own = context(entries, { site: TOPICS });
  const [group] = own.own.topics;
  return group && topicMapPage(own, group);
}

function mapped(entries: readonly Entry[]): TopicMapPage {
  const page = map(entries);
  if (!page) throw new Error('there is no map');
  return page;
}

describe('the model of a topic’s map', () => {
  test('is absent where no two terms of the topic are related', () => {
    expect(map([entry('en/a'), entry('en/b')])).toBeUndefined();
    expect(map([entry('en/a', { related: to('b') }), make('en/b', { topics: ['u'] })])).toBeUndefined();
  });

  test('has each relation once, whichever side wrote it, and says it in words on both', () => {
    const page = mapped([
      entry('en/a', { narrower: to('b'), related: to('c'), contrasts: [contrastWith('b', 'x')] }),
      entry('en/b', { broader: to('a'), contrasts: [contrastWith('a', 'y')] }),
      entry('en/c', { related: to('a') }),
      entry('en/lonely'),
    ]);
    expect(page.terms.map(({ term }) => term)).toEqual(['a', 'b', 'c']);
    expect(page.relations).toEqual([
      { from: 0, to: 1, kind: 'hierarchy' },
      { from: 0, to: 1, kind: 'contrast' },
      { from: 0, to: 2, kind: 'related' },
    ]);
    expect(page.terms[0]).toMatchObject({ narrower: [{ label: 'b' }], contrasts: [{ label: 'b' }], broader: [] });
    expect(page.terms[1]).toMatchObject({ broader: [{ label: 'a' }], contrasts: [{ label: 'a' }], narrower: [] });
    expect(page.terms[2]).toMatchObject({ related: [{ label: 'a' }] });
    expect(page).toMatchObject({ count: 4, omitted: 0, frame: { path: '/en/glossary/topic/t/map/' } });
  });

  test('of a thousand terms keeps the best connected, all of them connected', () => {
    const page = mapped(
      Array.from({ length: 1000 }, (_, index) =>
        entry(`en/e${index}`, { ...(index > 0 && { broader: to(`e${Math.floor((index - 1) / 6)}`) }) }),
      ),
    );
    expect(page.terms).toHaveLength(TERM_LIMIT);
    expect(page.terms.map(({ term }) => term)).toContain('e1');
    expect(page.relations).toHaveLength(TERM_LIMIT - 1);
    expect(connectedParts(page.terms.length, page.relations)).toHaveLength(1);
  });

  test('of terms that are all related to each other draws a number that can be read, and counts the rest', () => {
    const names = Array.from({ length: 50 }, (_, index) => `e${index}`);
    const page = mapped(
      names.map((name) => entry(`en/${name}`, { related: to(...names.filter((other) => other !== name)) })),
    );
    expect(page.relations).toHaveLength(RELATION_LIMIT);
    expect(page.relations.length + page.omitted).toBe((TERM_LIMIT * (TERM_LIMIT - 1)) / 2);
    expect(page.terms.every(({ related }) => related.length > 0)).toBe(true);
  });

  test('survives a cycle of contrasts', () => {
    const page = mapped(
      ['a', 'b', 'c'].map((name, index, all) =>
        entry(`en/${name}`, { contrasts: [contrastWith(all[(index + 1) % 3] ?? '', 'x')] }),
      ),
    );
    expect(page.relations.map(({ kind }) => kind)).toEqual(['contrast', 'contrast', 'contrast']);
  });
});

describe('the drawing of a topic’s map', () => {
  const page = mapped([
    entry('en/a', { narrower: to('b'), contrasts: [contrastWith('b', 'x')], related: to('c', 'd') }),
    entry('en/b', { related: to('c') }),
    entry('en/c'),
    entry('en/d', { term: 'x'.repeat(300) }),
    entry('en/e', { related: to('f') }),
    entry('en/f'),
  ]);

  test('has a linked box for each term and a line for each relation that ends at its two boxes', async () => {
    const { nodes, lines, width, height } = await drawTopic(page);
    expect(nodes.map(({ href, title }) => [href, title])).toEqual(page.terms.map(({ href, term }) => [href, term]));
    expect(lines.map(({ kind }) => kind).toSorted()).toEqual(page.relations.map(({ kind }) => kind).toSorted());
    for (const relation of page.relations) {
      const ends = [nodes[relation.from]?.box, nodes[relation.to]?.box];
      const joined = lines.filter(({ kind, d }) => {
        const numbers = (d.slice(d.lastIndexOf('M')).match(/-?\d+/g) ?? []).map(Number);
        const tips = [numbers.slice(0, 2), numbers.slice(-2)];
        return kind === relation.kind && ends.every((box, index) => near(box, tips[index] ?? []));
      });
      expect(joined.length, JSON.stringify(relation)).toBe(1);
    }
    for (const { box, y, lines: text } of nodes) {
      expect(y).toBeGreaterThan(box.y);
      expect(y + (text.length - 1) * LINE_HEIGHT).toBeLessThan(box.y + box.height);
      expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    }
  });

  test('is the same each time, and mirrored where reading goes from the right', async () => {
    const [drawing, again] = [await drawTopic(page), await drawTopic(page)];
    expect(again).toEqual(drawing);
    const mirrored = await drawTopic({ ...page, frame: { ...page.frame, direction: 'rtl' } });
    const middle = (node?: DrawnNode): number => (node ? node.box.x + node.box.width / 2 : NaN);
    for (const [index, node] of drawing.nodes.entries()) {
      const other = mirrored.nodes[index];
      expect(Math.abs(drawing.width - middle(node) - middle(other))).toBeLessThanOrEqual(2);
      expect(other?.y).toBe(node.y);
    }
  });
});

describe('layout', () => {
  test('keeps boxes apart', async () => {
    const nodes = Array.from({ length: 12 }, (_, index) => ({ width: 60 + 8 * index, height: 30 }));
    const edges = nodes.slice(1).map((_, index) => ({ from: 0, to: index + 1 }));
    const layout = await layOut({ nodes, edges });
    expect(layout.edges).toHaveLength(11);
    layout.nodes.forEach((a, i) =>
      layout.nodes.slice(i + 1).forEach((b, j) => {
        const [first, second] = [nodes[i], nodes[i + 1 + j]];
        const apart =
          Math.abs(a.x - b.x) >= ((first?.width ?? 0) + (second?.width ?? 0)) / 2 || Math.abs(a.y - b.y) >= 30;
        expect(apart).toBe(true);
      }),
    );
  });

  test('of parts: the largest first, in rows, none over another', () => {
    expect(
      connectedParts(6, [
        { from: 4, to: 2 },
        { from: 2, to: 5 },
        { from: 1, to: 0 },
      ]),
    ).toEqual([[2, 4, 5], [0, 1], [3]]);
    const sizes = [500, 300, 300, 100].map((width) => ({ width, height: 50 }));
    expect(placeOnShelves(sizes, { width: 900, gap: 20 })).toEqual({
      width: 820,
      height: 120,
      places: [
        { x: 0, y: 0 },
        { x: 520, y: 0 },
        { x: 0, y: 70 },
        { x: 320, y: 70 },
      ],
    });
  });
});

function near(
  box: { x: number; y: number; width: number; height: number } | undefined,
  [x = 0, y = 0]: number[],
): boolean {
  if (!box) return false;
  const slack = 8;
  return x > box.x - slack && x < box.x + box.width + slack && y > box.y - slack && y < box.y + box.height + slack;
}
