/** What the writer of entries escapes. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { stringify } from '../../../src/importers/writer/stringify.ts';
import { read } from '../mdx/read.ts';

test('dollars that would begin and end a formula stay text; money is written as it is', () => {
  const written = stringify(fromMarkdown('The rule $x^2$.'));
  expect(written).toBe('The rule \\$x^2\\$.\n');
  expect(read(written).body.nodes).toEqual([{ tag: 'p', children: ['The rule $x^2$.'] }]);
  expect(stringify(fromMarkdown('From $2 million to $3 million.'))).toBe('From $2 million to $3 million.\n');
});
