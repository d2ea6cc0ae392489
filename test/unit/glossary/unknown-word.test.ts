import { expect, test } from 'vitest';
import { unknownWord } from '../../../src/glossary/quality/spelling.ts';

test.each([
  // Dictionaries make pieces of words that they do not know.
  ['nardlicht', 'nard licht', undefined],
  ['manteniéndolo', 'man teniéndolo', undefined],
  // Names, where a sentence begins.
  ['Noto', 'onto', undefined],
  ['Matra', 'marta', undefined],
  ['recieve', 'receive', 'did you mean "receive"?'],
  ['prospectador', 'aspirador', undefined],
])('%s: of the dictionary\'s "%s" the check makes %s', (word, suggested, expected) => {
  const text = { kind: 'paragraph', inside: [], text: word, spans: [{ offset: 0, line: 1, column: 1 }] } as const;
  const written = { file: 'content/terms/en/a.mdx', language: 'en', lines: [word], passages: [text], links: [] };
  const unknown = { word, written, passage: text, start: 0, last: written, files: 1 };
  const { message } = unknownWord(unknown, { has: () => false, suggest: () => [suggested] });
  expect(/did you mean "[^"]*"\?/.exec(message)?.[0]).toBe(expected);
});
