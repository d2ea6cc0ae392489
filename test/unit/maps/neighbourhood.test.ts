import { describe, expect, test } from 'vitest';
import type { TermSummary } from '../../../src/glossary/pages/page.ts';
import {
  mapNeighbourhood,
  type MapGroup,
  type Neighbourhood,
  type NeighbourhoodMap,
  type NeighbourhoodWords,
  type RowLines,
} from '../../../src/maps/neighbourhood.ts';

const WORDS: NeighbourhoodWords = {
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

function mapped(model: Neighbourhood): NeighbourhoodMap {
  const map = mapNeighbourhood(model, WORDS);
  if (!map) throw new Error('nothing was mapped');
  return map;
}

const numbered = (name: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${name} ${i}`);
const groups = ({ above, left, right, below }: NeighbourhoodMap): MapGroup[] => [above, left, right, below];
const drawn = ({ viewBox, paths }: RowLines): string =>
  [viewBox, ...paths.map(({ kind, d }) => `${kind}: ${d}`)].join(', ');
const titles = ({ nodes }: MapGroup): string[] => nodes.map(({ title }) => title);

describe('the map of a term', () => {
  test('is absent where the term has no neighbours', () => {
    expect(mapNeighbourhood(page({}), WORDS)).toBeUndefined();
  });

  test('has broader above, narrower below, the rest to the sides, and lines of their kinds', () => {
    const { left, right, ...rest } = mapped(
      page({ broader: ['B'], narrower: ['N', 'N2'], related: ['R', 'R2'], contrasts: ['C'] }),
    );
    expect([rest.above, left, right, rest.below].map((group) => [group.caption, ...titles(group)])).toEqual([
      ['Broader', 'B'],
      ['See also', 'R', 'R2'],
      ['Confused', 'C'],
      ['Narrower', 'N', 'N2'],
    ]);
    expect([rest.above, left, right, rest.below].map(({ lines }) => drawn(lines))).toEqual([
      '-1 0 2 1',
      '0 0 1 2, related: M0 1C0.5 1 0.5 0.5 1 0.5M0 1C0.5 1 0.5 1.5 1 1.5',
      '0 0 1 1, contrast: M0 0.5C0.5 0.5 0.5 0.5 1 0.5',
      '-1 0 2 1, hierarchy: M0 0V0.5M-1 0.5H1',
    ]);
    expect(drawn(rest.throughTerm)).toBe('-1 0 2 2, hierarchy: M0 0V1M0 1V2');
    expect(drawn(rest.underTerm)).toBe('-1 0 2 2, hierarchy: M0 -9V2, related: M0 0.5H-1M0 1.5H-1, contrast: M0 0.5H1');
  });

  test('ends under the term with its last neighbour, in a line of that kind, where nothing is below', () => {
    const under = (more: Parameters<typeof page>[0]): unknown => mapped(page(more)).underTerm.paths[0];
    expect(under({ related: ['R', 'R2'], contrasts: ['C'] })).toEqual({ kind: 'related', d: 'M0 -9V1.5' });
    expect(under({ related: ['R'], contrasts: ['C'] })).toEqual({ kind: 'contrast', d: 'M0 -9V0.5' });
    expect(under({ related: ['R'], narrower: ['N'] })).toEqual({ kind: 'hierarchy', d: 'M0 -9V1' });
  });

  test('has an odd neighbour at the end of the stem', () => {
    const { above, below } = mapped(page({ broader: numbered('B', 3), narrower: numbered('N', 3) }));
    expect(titles(above)).toEqual(['B 2', 'B 0', 'B 1']);
    expect(above.lines).toEqual({ viewBox: '-1 0 2 2', paths: [{ kind: 'hierarchy', d: 'M0 1V2M-1 1.5H1' }] });
    expect(titles(below)).toEqual(['N 0', 'N 1', 'N 2']);
    expect(below.lines).toEqual({ viewBox: '-1 0 2 2', paths: [{ kind: 'hierarchy', d: 'M0 0V1M-1 0.5H1' }] });
  });

  test('has those of one kind on both sides where there are none of the other', () => {
    const sides = ({ left, right }: NeighbourhoodMap): string[][] => [left, right].map(titles);
    expect(sides(mapped(page({ related: numbered('R', 3) })))).toEqual([['R 0', 'R 2'], ['R 1']]);
    expect(sides(mapped(page({ contrasts: ['C'] })))).toEqual([['C'], []]);
  });

  test('has one node for each relation, linked, titled in full, marked by kind', () => {
    const map = mapped({
      ...page({ narrower: numbered('N', 3), related: numbered('R', 4), contrasts: ['B', 'C'] }),
      broader: [{ ...summary('B'), abbreviation: 'b' }],
    });
    const nodes = groups(map).flatMap((group) => group.nodes);
    expect(nodes.map(({ relation, title, text, href }) => [relation, title, text, href])).toEqual([
      ['broader', 'B (b)', 'B', '/B/'],
      ...numbered('R', 4).map((term) => ['related', term, term, summary(term).href]),
      ['contrast', 'B', 'B', '/B/'],
      ['contrast', 'C', 'C', '/C/'],
      ...numbered('N', 3).map((term) => ['narrower', term, term, summary(term).href]),
    ]);
  });

  test('shortens a term of 300 characters and keeps its title whole', () => {
    const long = 'long word '.repeat(30).trim();
    const { term, left } = mapped({ ...page({ related: [long] }), term: long });
    expect(left.nodes).toMatchObject([{ text: `${'long word '.repeat(6).trim()}…`, title: long }]);
    expect(term).toBe(left.nodes[0]?.text);
  });

  test('counts what it has no room for, and leads to the list', () => {
    const { left, right } = mapped(page({ related: numbered('R', 60), contrasts: numbered('C', 12) }));
    expect(left.nodes.at(-1)).toEqual({
      relation: 'related',
      text: 'and 52 more',
      title: 'and 52 more',
      href: '#related',
    });
    expect(right.nodes.at(-1)).toMatchObject({ title: 'and 4 more', href: '#contrasts' });
    expect([left, right].map(({ nodes }) => nodes.length)).toEqual([9, 9]);
    const nine = mapped(page({ related: numbered('R', 9) }));
    expect([...titles(nine.left), ...titles(nine.right)].toSorted()).toEqual(numbered('R', 9));
  });
});
