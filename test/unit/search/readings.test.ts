/** What each way to read a query finds, and the reason that it gives. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { entry, site } from '../glossary/make.ts';
import { openNames, type Opened } from './open.ts';

// The texts of pages hold none of the words: names alone answer.
vi.mock('../../../src/search/client/remote-engine.ts', () => ({
  connectRemotely: () => Promise.resolve({ search: () => Promise.resolve({ pages: [], total: 0 }) }),
}));

const points = [{ aspect: 'Colour', this: 'green', other: 'black' }];
const faq = (question: string): { id: string; question: string; answer: string } => ({
  id: question.toLowerCase().replaceAll(/\W+/g, '-'),
  question,
  answer: 'An answer.',
});
const ENGLISH = { code: 'en', label: 'English', glossaryPath: 'glossary' };
const SPANISH = { code: 'es', label: 'Español', glossaryPath: 'glosario' };
const TOPICS = [{ id: 'leaves', label: { en: 'Leaves' } }];
const ENTRIES = [
  entry(
    'en/green-tea',
    {
      term: 'Green tea',
      aliases: ['Sencha'],
      topics: ['leaves'],
      contrasts: [{ with: 'black-tea', verdict: 'Steam stops the browning.', points }],
    },
    { faqs: [faq('Why is sencha bitter?'), faq('What is a good green tea?')] },
  ),
  entry('en/black-tea', { term: 'Black tea', topics: ['leaves'] }),
  entry('en/tea-garden', { term: 'Tea garden', abbreviation: 'TG' }),
  entry('en/garden-manager', { term: 'Garden manager', contrasts: [{ with: 'planter', points }] }),
  entry(
    'en/withering-loss',
    { term: 'Withering loss', abbreviation: 'WL', broader: ['broken-pekoe'], translations: { es: 'merma' } },
    {
      landmarks: [
        { kind: 'formula', id: 'formula-1', expression: 'Fresh ÷ dry' },
        { kind: 'example', id: 'example-1', title: 'One tray' },
      ],
    },
  ),
  entry('es/merma', { term: 'Merma por marchitado', aliases: ['Merma'] }),
  entry('es/cosecha', { term: 'Cosecha de otoño' }),
  entry('en/planter', { term: 'Planter', aliases: ['Estate owner'] }),
  entry('en/planter-school', {
    term: 'Planter school',
    contrasts: [{ with: 'garden-manager', verdict: 'One teaches the other.', points }],
  }),
  entry('en/broken-pekoe', { term: 'Broken pekoe', abbreviation: 'BOP' }),
  entry('en/white-and-yellow-tea', { term: 'White and yellow' }),
  entry('en/nda', { term: 'Non-disclosure', abbreviation: 'NDA' }),
];

let opened: Opened;
beforeAll(async () => {
  opened = await openNames(ENTRIES, { site: site({ topics: TOPICS, languages: [ENGLISH, SPANISH] }) });
});

describe('the reasons of', () => {
  test.each([
    ['green tea', ['name: Green tea']],
    ['sencha', ['name: Green tea']],
    ['geren tea', ['name: Green tea']],
    ['green vs black', ['comparison: Black tea vs Green tea', 'side: Green tea', 'side: Black tea']],
    ['is green the same as black?', ['comparison: Black tea vs Green tea', 'side: Green tea', 'side: Black tea']],
    ['garden manager or planter', ['comparison: Garden manager vs Planter', 'side: Garden manager', 'side: Planter']],
    // Part of a name may mean two: both comparisons fit.
    [
      'manager vs plant',
      [
        'comparison: Garden manager vs Planter',
        'comparison: Garden manager vs Planter school',
        'side: Garden manager',
        'side: Planter',
      ],
    ],
    // Of three, every two that a page compares.
    [
      'planter vs garden manager vs planter school',
      [
        'comparison: Garden manager vs Planter',
        'comparison: Garden manager vs Planter school',
        'side: Planter',
        'side: Garden manager',
        'side: Planter school',
      ],
    ],
    ['sencha versus planter', ['side: Green tea', 'side: Planter']],
    ['difference between pekoe and owner', ['side: Broken pekoe', 'side: Planter']],
    ['green / black', ['comparison: Black tea vs Green tea', 'side: Green tea', 'side: Black tea']],
    [
      'green tea, black tea: what’s different?',
      ['comparison: Black tea vs Green tea', 'side: Green tea', 'side: Black tea'],
    ],
    ['diff b/w sencha and black tea', ['comparison: Black tea vs Green tea', 'side: Green tea', 'side: Black tea']],
    // Nothing asks for it, but a page compares the two.
    ['sencha black tea', ['comparison: Black tea vs Green tea', 'name: Black tea', 'name: Green tea']],
    [
      'planter or garden manager, who do I need',
      ['comparison: Garden manager vs Planter', 'name: Garden manager', 'name: Planter'],
    ],
    ['sencha tea garden', ['name: Tea garden', 'name: Green tea']],
    [
      'difference between a planter and running as garden manager',
      ['comparison: Garden manager vs Planter', 'side: Planter', 'side: Garden manager'],
    ],
    [
      'difference between a planter school and a garden manager at Apple',
      ['comparison: Garden manager vs Planter school', 'side: Planter school', 'side: Garden manager'],
    ],
    // Half of a comparison: all that there are.
    ['sencha vs', ['comparison: Black tea vs Green tea', 'side: Green tea']],
    ['vs sencha', ['comparison: Black tea vs Green tea', 'side: Green tea']],
    ['what is the difference between sencha and', ['comparison: Black tea vs Green tea', 'side: Green tea']],
    [
      'compare garden manager',
      ['comparison: Garden manager vs Planter', 'comparison: Garden manager vs Planter school', 'side: Garden manager'],
    ],
    ['broken pekoe vs', ['name: Broken pekoe']],
    ['garden mgr', ['name: Garden manager']],
    [
      'garden mgr vs plant',
      [
        'comparison: Garden manager vs Planter',
        'comparison: Garden manager vs Planter school',
        'side: Garden manager',
        'side: Planter',
      ],
    ],
    // Four letters with a mistake begin too much.
    ['what is plen', []],
    // "tea" begins words of three entries: it names none of them.
    ['tea vs planter', ['name: Planter']],
    ['white and yellow', ['name: White and yellow']],
    ['leaf', []],
    ['leaves', ['topic: Leaves']],
    ['planter formula', ['about: Planter']],
    ['how to calculate bitter leaves', []],
    ['what is green tea', ['about: Green tea', 'question: What is a good green tea?']],
    ['what is green', ['about: Green tea', 'question: What is a good green tea?']],
    // A name with its words turned round asks nothing of it.
    ['garden of tea', ['name: Tea garden']],
    // With another letter a short word is another word: "loss", "green".
    ['boss', []],
    ['greek', []],
    ['lsos', ['name: Withering loss']],
    ['whitering', ['name: Withering loss']],
    ['why is sencha bitter', ['question: Why is sencha bitter?', 'name: Green tea']],
    ['tb', []],
    ['bob', []],
    ['bpo', ['name: Broken pekoe']],
    ['quantum entanglement', []],
    ['how do I calculate WL', ['formula: Formula: Withering loss', 'about: Withering loss']],
    ['withering loss formula', ['formula: Formula: Withering loss', 'about: Withering loss']],
    ['example of withering', ['example: Example: Withering loss', 'about: Withering loss']],
    ['opposite of green tea', ['opposite: Compared with: Green tea', 'about: Green tea']],
    ['types of pekoe', ['types: Kinds and parts: Broken pekoe', 'about: Broken pekoe']],
    ['what is withering loss part of', ['whole: Part of: Withering loss', 'about: Withering loss']],
    ['what does WL stand for', ['expansion: Withering loss']],
    ['withering loss in Spanish', ['translation: Merma por marchitado', 'name: Withering loss']],
    ['merma', ['foreign name: Withering loss']],
    ['cosecha de otoño', ['foreign name: Cosecha de otoño']],
    ['what is merma in English?', ['foreign name: Withering loss']],
    ['what does merma mean', ['foreign name: Withering loss']],
    ['how do you say cosecha de otoño en inglés', ['foreign name: Cosecha de otoño']],
    // Signs that stand between two names.
    ...['green <> black', 'green ↔ black', 'green → black', 'green = black'].map((query): [string, string[]] => [
      query,
      ['comparison: Black tea vs Green tea', 'side: Green tea', 'side: Black tea'],
    ]),
    ['diffrence betwen green and black', ['comparison: Black tea vs Green tea', 'side: Green tea', 'side: Black tea']],
  ])('"%s"', async (query, reasons) => {
    expect(await opened.reasons(query)).toEqual(reasons);
  });
});

test.each([
  // Mistakes grow with the length.
  ['nada', []],
  ['brokn pekow', ['Broken pekoe']],
  ['gorden monagor', ['Garden manager']],
  ['broken pekoe grading rules', ['Broken pekoe']],
  ['planter salary negotiation', []],
  ['plantre salary', ['Planter']],
  ['green energy', []],
  ['sea', []],
])('nearest to "%s": %j', (query, terms) => {
  expect(opened.search.labels.closest(query, 3).map(({ term }) => term)).toEqual(terms);
});

test('a name fetches what it needs alone: no places of answers, and no other language', async () => {
  const { search, fetched, reasons } = await openNames(ENTRIES, {
    site: site({ topics: TOPICS, languages: [ENGLISH, SPANISH] }),
  });
  const { results, define } = await search.name('green tea', { limit: 1 });
  // Names are shown before any definition is fetched; who knows it has it at once.
  expect(fetched).toEqual(['/search/en/index.json', '/search/en/labels-0.txt']);
  expect(results[0]).not.toHaveProperty('definition');
  await define?.();
  expect(fetched.slice(2)).toEqual(['/search/en/details-0.txt']);
  const again = await search.name('green tea', { limit: 1 });
  expect(again).not.toHaveProperty('define');
  expect(again.results[0]?.definition).toBe(results[0]?.definition);
  await reasons('green tea formula');
  expect(fetched.slice(3)).toEqual(['/search/en/places-0.txt']);
  await reasons('merma');
  expect(fetched.slice(4)).toEqual(['/search/es/index.json', '/search/es/labels-0.txt', '/search/es/places-0.txt']);
});

test('a comparison says its verdict, whichever of the two is written first; one without says what it is', async () => {
  const said = async (query: string): Promise<unknown> => {
    const { results, define } = await opened.search.name(query, { limit: 1 });
    await define?.();
    return results[0]?.definition;
  };
  expect(await said('green vs black tea')).toBe('Steam stops the browning.');
  expect(await said('difference between black tea and sencha')).toBe('Steam stops the browning.');
  expect(await said('black tea vs')).toBe('Steam stops the browning.');
  expect(await said('garden manager vs planter school')).toBe('One teaches the other.');
  expect(await said('garden manager or planter')).toBe(
    'The difference between Garden manager and Planter, point by point.',
  );
});

test('when all is searched, every result that is shown has its definition, the last as the first', async () => {
  const places = ['Assam', 'Ceylon', 'Darjeeling', 'Keemun', 'Lapsang', 'Nilgiri', 'Yunnan'];
  const teas = places.map((place) =>
    entry(`en/tea-of-${place.toLowerCase()}`, { term: `Tea of ${place}`, definition: `From ${place}.` }),
  );
  const { search } = await openNames(teas);
  const { results, total } = await search.search('tea', { limit: 6 });
  expect({ shown: results.length, total }).toEqual({ shown: 6, total: 7 });
  expect(results.map(({ definition }) => definition)).toEqual(
    results.map(({ title }) => `From ${title.replace('Tea of ', '')}.`),
  );
});

test('names have their definitions where these came with those of the first', async () => {
  const teas = ['a', 'b', 'c', 'd', 'e', 'f'].map((place) => entry(`en/tea-of-${place}`, { term: `Tea of ${place}` }));
  const { search, fetched } = await openNames(teas);
  const { results, define } = await search.name('tea', { limit: 6 });
  expect(results.map(({ definition }) => definition)).toEqual(Array(6).fill(undefined));
  await define?.();
  expect(results.map(({ definition }) => definition)).not.toContain(undefined);
  expect(fetched.slice(2)).toEqual(['/search/en/details-0.txt']);
});

test.each([
  // The page is Spanish, and it is that of an entry of this language.
  ['withering loss in Spanish', { title: 'Merma por marchitado', of: 'Withering loss', language: 'es' }],
  // The page is of this language, and was found by its Spanish name.
  ['merma', { title: 'Withering loss', alias: 'Merma', aliasLanguage: 'es' }],
  // Only Spanish has it.
  ['cosecha de otoño', { title: 'Cosecha de otoño', language: 'es' }],
])('"%s" is told what is of which language: %j', async (query, expected) => {
  const { results } = await opened.search.name(query, { limit: 1 });
  const { title, alias, of, language, aliasLanguage } = results[0] ?? {};
  const found = { title, alias, of, language, aliasLanguage };
  expect(Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))).toEqual(expected);
});

test('definitions, verdicts, questions and places are set as on the pages that they are from', async () => {
  const straight = entry(
    'en/first-flush',
    {
      term: 'First flush',
      definition: `The year's "first" leaves.`,
      contrasts: [{ with: 'second-flush', verdict: `It's the earlier one.`, points }],
    },
    {
      faqs: [{ id: 'when', question: `When's the harvest of first flush?`, answer: 'In spring.' }],
      landmarks: [{ kind: 'example', id: 'example-1', title: `A planter's spring` }],
    },
  );
  const { search } = await openNames([straight, entry('en/second-flush', { term: 'Second flush' })]);
  const shown = async (query: string): Promise<string | undefined> => {
    const { results } = await search.search(query, { limit: 1 });
    return results[0]?.kind === 'question' ? results[0].title : results[0]?.definition;
  };
  expect(await shown('first flush')).toBe('The year’s “first” leaves.');
  expect(await shown('first vs second flush')).toBe('It’s the earlier one.');
  expect(await shown('first flush vs')).toBe('It’s the earlier one.');
  expect(await shown(`when's the harvest of first flush`)).toBe('When’s the harvest of first flush?');
  expect(await shown('example of first flush')).toBe('A planter’s spring');
});
