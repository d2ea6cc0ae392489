/** The quality set: what it measures is printed, and must not fall. */
import { afterAll, describe, expect, test } from 'vitest';
import { NAMES } from '../sites.ts';
import { casesOf, rankOf, scoreOf, type Case, type Score } from './search-quality.ts';
import { plainPagefindOf, searchIndexOf } from './search-index.ts';

const FULL_TEXT = 'text';
const LANGUAGES = [
  { language: 'en', glossary: '/en/glossary/' },
  { language: 'es', glossary: '/es/glosario/' },
];

interface Measured extends Case {
  language: string;
  /** Rank in our search. */
  rank: number;
  /** Rank of the page, wherever it is opened, in our search and in Pagefind as it comes, which opens pages only. */
  page: number;
  plain: number;
}

const measured: Measured[] = [];
for (const { language, glossary } of LANGUAGES) {
  const [search, plain] = [await searchIndexOf(NAMES, language), await plainPagefindOf(NAMES, language)];
  for (const one of casesOf(language)) {
    const found = await search(one.query);
    const page = { ...one, expected: one.expected.replace(/#.*/, '') };
    measured.push({
      ...one,
      language,
      rank: rankOf(one, found, glossary),
      page: rankOf(page, found, glossary),
      plain: rankOf(page, await plain(one.query), glossary),
    });
  }
}
const kinds = [...new Set(measured.map(({ kind }) => kind))];

describe.each(kinds)('%s', (kind) => {
  const own = measured.filter((one) => one.kind === kind);

  test('is never answered worse than by Pagefind alone', () => {
    const [ours, plain] = [
      scoreOf(
        kind,
        own.map(({ page }) => page),
      ),
      scoreOf(
        kind,
        own.map((one) => one.plain),
      ),
    ];
    expect(ours.hit1).toBeGreaterThanOrEqual(plain.hit1);
    expect(ours.hit3).toBeGreaterThanOrEqual(plain.hit3);
    expect(ours.mrr).toBeGreaterThanOrEqual(plain.mrr);
  });
});

test('the set is large, and has every kind of query in both languages', () => {
  expect(measured.length).toBeGreaterThanOrEqual(200);
  for (const { language } of LANGUAGES)
    expect(new Set(measured.filter((one) => one.language === language).map(({ kind }) => kind))).toEqual(
      new Set(kinds),
    );
});

test.each(LANGUAGES)('names and questions are answered first in $language', ({ language }) => {
  const ranks = measured.filter((one) => one.language === language && one.kind !== FULL_TEXT).map(({ rank }) => rank);
  const { hit1, mrr } = scoreOf('', ranks);
  expect(hit1).toBeGreaterThanOrEqual(0.95);
  expect(mrr).toBeGreaterThanOrEqual(0.97);
});

test.each(LANGUAGES)('what is only written in texts is among the first three in $language', ({ language }) => {
  const ranks = measured.filter((one) => one.language === language && one.kind === FULL_TEXT).map(({ rank }) => rank);
  expect(scoreOf('', ranks).hit3).toBeGreaterThanOrEqual(0.9);
});

afterAll(() => {
  const rows = [...kinds, 'all but text', 'all'].map((kind) => {
    const own = measured.filter(
      (one) => one.kind === kind || kind === 'all' || (kind === 'all but text' && one.kind !== FULL_TEXT),
    );
    return [
      scoreOf(
        kind,
        own.map(({ rank }) => rank),
      ),
      scoreOf(
        kind,
        own.map(({ plain }) => plain),
      ),
    ] as const;
  });
  const numbers = ({ hit1, hit3, mrr }: Score): string => [hit1, hit3, mrr].map((value) => value.toFixed(3)).join('  ');
  console.log(
    ['', `${''.padEnd(16)}queries  hit@1  hit@3  MRR      Pagefind alone`]
      .concat(
        rows.map(
          ([ours, plain]) =>
            `${ours.kind.padEnd(16)}${String(ours.count).padStart(7)}  ${numbers(ours)}    ${numbers(plain)}`,
        ),
      )
      .concat(
        measured
          .filter(({ rank }) => rank !== 1)
          .map((one) => `  ${one.language} ${one.kind}: "${one.query}" is ${one.rank || 'not found'}`),
      )
      .join('\n'),
  );
});
