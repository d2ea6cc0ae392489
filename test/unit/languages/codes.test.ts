import { expect, test } from 'vitest';
import { isTwoLetterCode, namesOfLanguages, ownName } from '../../../src/languages/code.ts';
import { monthNamed } from '../../../src/languages/dates.ts';
import { directionOf, scriptOf } from '../../../src/languages/scripts.ts';

test.each([
  ['en', 'Latn', 'ltr', 'English'],
  ['es-MX', 'Latn', 'ltr', 'Español de México'],
  ['ja', 'Jpan', 'ltr', '日本語'],
  ['ar', 'Arab', 'rtl', 'العربية'],
  ['iw', 'Hebr', 'rtl', 'עברית'],
  ['fa', 'Arab', 'rtl', 'فارسی'],
  ['en-x', undefined, 'ltr', 'en-x'],
])('%s has a script, a direction and a name of its own', (code, script, direction, name) => {
  expect([scriptOf(code), directionOf(code), ownName(code)]).toEqual([script, direction, name]);
});

test.each([
  ['en', 'Spanish, Brazilian Portuguese, or Ours'],
  ['es', 'español, portugués de Brasil u Ours'],
])('languages that lack something are told to readers of %s by their names', (reader, names) => {
  const languages = [
    { code: 'es', label: 'Español' },
    { code: 'pt-BR', label: 'Português' },
    { code: 'qaa', label: 'Ours' },
  ];
  expect(namesOfLanguages(languages, reader)).toBe(names);
});

test('two letters are a language where ISO 639-1 has them, and still has them', () => {
  expect(['en', 'ie', 'zu', 'iu'].filter((code) => !isTwoLetterCode(code))).toEqual([]);
  expect(['in', 'iw', 'xx', 'EN', 'ast', 'e'].filter(isTwoLetterCode)).toEqual([]);
});

test.each([
  ['November', 11],
  ['nov', 11],
  ['enero', 1],
  ['SET', 9],
  ['setiembre', 9],
  ['märz', 3],
  ['ju', undefined],
  ['monday', undefined],
])('%s is month %s', (name, month) => {
  expect(monthNamed(name)).toBe(month);
});
