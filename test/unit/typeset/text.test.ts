import { describe, expect, test } from 'vitest';
import { typeset } from '../../../src/typeset/text.ts';

/** No-break spaces are written `~`, narrow ones `^`. */
function set(text: string, language: string): string {
  return typeset(text, language).replaceAll('\u00A0', '~').replaceAll('\u202F', '^');
}

describe('English', () => {
  test.each([
    [`"It's 5'10"," he said.`, '“It’s 5′10″,” he said.'],
    [`a 12" screen, "a 12" screen" and 6' of cable`, 'a 12″ screen, “a 12″ screen” and 6′ of cable'],
    [`"Windows 95" and "the top 10", 'the top 10'`, '“Windows 95” and “the top 10”, ‘the top 10’'],
    [`the '90s, class of '24, Q2'25 and the 1980's`, 'the ’90s, class of ’24, Q2’25 and the 1980’s'],
    [`'90s' music' is a quotation`, '‘90s’ music’ is a quotation'],
    [`the managers' meeting, James' own`, 'the managers’ meeting, James’ own'],
    [`'the managers' meeting' was "long"`, '‘the managers’ meeting’ was “long”'],
    [`'Tis the 'best' of "all 'the' things"`, '’Tis the ‘best’ of “all ‘the’ things”'],
    [`rock 'n' roll ("quoted")`, 'rock ’n’ roll (“quoted”)'],
    [`"a "nested" one" and "'inner' first"`, '“a ‘nested’ one” and “‘inner’ first”'],
    [`He said "don't," then left`, 'He said “don’t,” then left'],
    [`word-"quoted"-word ["x"] {"y"}`, 'word-“quoted”-word [“x”] {“y”}'],
    [`“typed "inside" right”`, '“typed ‘inside’ right”'],
    [`"not ended`, '“not ended'],
    [`“typed" and "typed"`, '“typed” and “typed”'],
    [
      `the "寿司 (sushi)" of 日本の"寿司", צה"ל, and "the 寿司"`,
      'the "寿司 (sushi)" of 日本の"寿司", צה"ל, and “the 寿司”',
    ],
  ])('quotation marks and apostrophes: %s', (typed, expected) => {
    expect(set(typed, 'en')).toBe(expected);
  });

  test.each([
    ['wait... now.... and so', 'wait… now.... and so'],
    ['one - two -- three--four --- five', 'one – two – three—four – five'],
    ['up-sell, B2B, 2026-05-11, 1-800-555, 24-7, ISO-9001, 2-207, 33-10751, 10-05, 1-05, --flag', undefined],
    [
      '1-100, 10-20 days, $5-10, 2019-2021, 1,000-2,000, 2.5-3%',
      '1–100, 10–20 days, $5–10, 2019–2021, 1,000–2,000, 2.5–3%',
    ],
    ['2019 - 2021', '2019 – 2021'],
    ['down -5% (-$3)', 'down −5% (−$3)'],
    ['https://x.example/a-b--c/it\'s...x?"', "https://x.example/a-b--c/it's...x?”"],
    [`mail o'hara@x.example, ask "www.x.example/10-20".`, `mail o'hara@x.example, ask “www.x.example/10-20”.`],
  ])('dashes and dots: %s', (typed, expected) => {
    expect(set(typed, 'en')).toBe(expected ?? typed);
  });

  test.each([
    ['28 ÷ 845 = 3.3%', '28~÷~845~=~3.3%'],
    ['10 - 2 = 8', '10~−~2~=~8'],
    ['1,200,000 + 350,000 - 120,000 = 1,430,000', '1,200,000 +~350,000 −~120,000 =~1,430,000'],
    ['28 lost ÷ 845 accounts = 3.3%', '28 lost ÷~845 accounts =~3.3%'],
    [
      '§ 4, §§ 4, p. 4, $2.4 million, 5 km, 12 GB, 3 °C, 8 a day, 5 minutes',
      '§~4, §§~4, p.~4, $2.4~million, 5~km, 12~GB, 3~°C, 8 a day, 5 minutes',
    ],
    ['A–Z · 34 terms, 3·4', 'A–Z~· 34 terms, 3·4'],
    ['Why ? No : « x »; in 2024 500 people', 'Why ? No : « x »; in 2024 500 people'],
  ])('spaces: %s', (typed, expected) => {
    expect(set(typed, 'en')).toBe(expected);
  });
});

test.each([
  ['es', `"La 'tasa' de abandono" es...`, '«La “tasa” de abandono» es…'],
  ['es', `¿"Qué"? ¡"Eso"! 10 000 €, 12 %`, '¿«Qué»? ¡«Eso»! 10^000~€, 12~%'],
  ['de', `"Das ist 'gut'", sagt er. Wie geht's? 's geht`, '„Das ist ‚gut‘“, sagt er. Wie geht’s? ’s geht'],
  ['de-CH', `"Das ist 'gut'"`, '«Das ist ‹gut›»'],
  ['de', `„Das "eine" Wort“`, '„Das ‚eine‘ Wort“'],
  ['de', `„Wort" und "Wort"`, '„Wort“ und „Wort“'],
  ['fr', `"Bonjour l'ami" : quoi ? Oui! "mot "`, '«^Bonjour l’ami^»~: quoi^? Oui^! «^mot^»'],
  [
    'fr',
    `« Il dit "le mot" »; «quoi?!» à 12:30, 10 000 € et 5 %`,
    '«^Il dit “le mot”^»^; «^quoi^?!^» à 12:30, 10^000~€ et 5~%',
  ],
  ['fr', `l'"ami" d'aujourd'hui (" x ")`, 'l’«^ami^» d’aujourd’hui («^x^»)'],
  ['it', `l'"uso" dell'altro 'sto`, 'l’«uso» dell’altro ’sto'],
  ['pt-BR', `"um 'dois' três"`, '“um ‘dois’ três”'],
  ['pt-PT', `"um 'dois' três"`, '«um “dois” três»'],
  ['lb', `"d'Wuert" an 't ass`, '„d’Wuert“ an ’t ass'],
  ['nl', `"it's" - a...`, `"it's" - a...`],
])('%s: %s', (language, typed, expected) => {
  expect(set(typed, language)).toBe(expected);
  expect(set(typeset(typed, language), language)).toBe(expected);
});

test('what is set stays as it is when it is set again', () => {
  for (const text of [`"It's 5'10"," - 28 ÷ 845 = 3.3%`, `the '90s... 10-20 km`])
    expect(typeset(typeset(text, 'en'), 'en')).toBe(typeset(text, 'en'));
});

test('a long text takes no long time', () => {
  const parts = [`'a `, '"', '1-', '1 + ', '- ', 'a@', '5 ', '. ', "s' ", '$', '(', 'a@b "', "'a", '"a '];
  const twice = [`www.${"'".repeat(80_000)}x`, `${"'a ".repeat(20_000)}${'a" '.repeat(20_000)}a'`];
  for (const text of [...parts.map((part) => part.repeat(80_000 / part.length)), ...twice])
    expect(typeset(text, 'fr').length).toBeGreaterThan(0);
});
