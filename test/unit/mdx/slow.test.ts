/** Texts that took minutes: each is refused or read at once. Where time grew with the square, the test would time out. */
import { expect, test } from 'vitest';
import { parseEntryFile } from '../../../src/mdx/entry-file.ts';

const HEAD =
  'term: Ledger\ndefinition: A book in which all the sums of a house are written down.\npublished: 2026-01-01\n';

test.each([
  ['aliases in YAML', `related: [&a x${', *a'.repeat(20_000)}]\n`, '', 'repeat too much'],
  [
    'labels that are none',
    `aliases: [${list('b', 9000)}]\nautolinkExcept: [${list('a', 9000)}]\n`,
    '',
    'is no label of this entry; write one of Ledger, b0',
  ],
  ['mail addresses', '', 'a@b.c '.repeat(600_000), 'signs such as'],
  ['brackets that close nothing', '', `<b>- x\n\n${'a]'.repeat(45_000)}`, 'signs such as'],
  ['short lines with tags', '', `<b>- x\n\n${'1. a\n- a\n  '.repeat(7900)}`, 'more than 3000 lines'],
  ['addresses', '', 'www.a.b '.repeat(200_000), 'signs such as'],
])('very many %s', (_, fields, body, message) => {
  const bytes = Buffer.from(`---\n${HEAD}${fields}---\n\n${body}\n`);
  const { problems } = parseEntryFile({ bytes, file: 'content/terms/en/ledger.mdx', language: 'en', name: 'ledger' });
  expect(problems[0]?.message).toContain(message);
});

function list(letter: string, count: number): string {
  return Array.from({ length: count }, (_, index) => `${letter}${index}`).join(', ');
}
