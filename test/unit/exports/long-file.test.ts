/** What a file that is split costs. */
import { expect, test } from 'vitest';
import { LongFile } from '../../../src/exports/long-file.ts';

test('the head of a part is made once, however many pieces the part has', () => {
  const made: string[] = [];
  const head = (label: string): string => {
    made.push(label);
    return `<${label}>`;
  };
  const file = new LongFile('all.json', { head: '<>', separator: ',', foot: '/', split: { head, index: () => '' } }, 3);
  const pieces = Array.from({ length: 12 }, (_, number) => {
    const name = number % 2 === 0 ? { id: 'a', label: 'A' } : { id: 'b', label: 'B' };
    return [...file.add(name, String(number % 10))];
  });
  const texts = Map.groupBy([...pieces.flat(), ...file.end()], ({ path }) => path);
  expect(
    texts
      .get('all-a.json')
      ?.map(({ text }) => text)
      .join(''),
  ).toBe('<A>0,2,4,6,8,0/');
  expect(made.toSorted()).toEqual(['A', 'B']);
});
