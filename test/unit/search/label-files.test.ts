/** Labels of a large glossary: in many files, found as in one, with few of them fetched. */
import { beforeEach, expect, test, vi } from 'vitest';
import { buildGlossary } from '../../../src/glossary/glossary.ts';
import { pageContext } from '../../../src/glossary/pages/page.ts';
import { search } from '../../../src/languages/en/browser.ts';
import { Labels } from '../../../src/search/client/label-lookup.ts';
import { filesOf, readDirectory } from '../../../src/search/labels/directory.ts';
import { labelFiles, type LabelFile } from '../../../src/search/label-files.ts';
import { entry, site } from '../glossary/make.ts';

const COUNT = 3000;
const SYLLABLES = [
  'ba',
  'ce',
  'di',
  'fo',
  'gu',
  'lan',
  'mer',
  'nit',
  'por',
  'sul',
  'tar',
  'vel',
  'win',
  'xo',
  'yu',
  'zim',
];

/** Two words of four syllables each, different for every number. */
function termOf(number: number): string {
  const word = (seed: number): string =>
    [1, 17, 257, 4099].map((step) => SYLLABLES[Math.floor((seed * 7919 + step) / step) % SYLLABLES.length]).join('');
  return `${word(number)} ${word(number * 31 + 7)}`;
}

const terms = Array.from({ length: COUNT }, (_, number) => termOf(number));
const entries = terms.map((term, number) =>
  entry(
    `en/e${number}`,
    {
      term,
      abbreviation: `Q${number}Z`,
      aliases: [`Customer alias of ${term}`],
      redirectFrom: [],
    },
    { faqs: [{ id: 'who-pays', question: `Who pays a ${term}?`, answer: 'Nobody.' }] },
  ),
);
const files = labelFiles(pageContext(buildGlossary({ site: site(), entries }), 'en'));
let fetched: LabelFile[] = [];

beforeEach(() => {
  fetched = [];
  vi.stubGlobal('fetch', (address: string) => {
    const file = files.find(({ name }) => address.replace(/\?.*/, '').endsWith(`/${name}`));
    if (!file) return Promise.resolve(new Response('', { status: 404 }));
    fetched.push(file);
    return Promise.resolve(new Response(file.text));
  });
});

async function firstFor(query: string): Promise<string | undefined> {
  const labels = await Labels.open('/search/en/', 'en', search);
  await labels.prepare();
  return (await labels.find(query))[0]?.record.term;
}

test('the directory is small, and leads to the file of every word', () => {
  const { firstWords } = readDirectory(JSON.parse(files[0]?.text ?? ''));
  expect(firstWords.join().length / firstWords.length).toBeLessThan(9);
  for (const word of terms.flatMap((term) => term.split(' '))) {
    const [first = -1] = filesOf(firstWords, word);
    const own = files.find(({ name }) => name === `labels-${first}.txt`)?.text ?? '';
    expect(own.toLowerCase(), word).toContain(word);
  }
});

test('there are many files, none of them large', () => {
  expect(new Set(terms).size).toBe(COUNT);
  const own = files.filter(({ name }) => name.startsWith('labels-'));
  expect(own.length).toBeGreaterThan(10);
  expect(Math.max(...own.map(({ text }) => text.length))).toBeLessThan(60_000);
});

const SAMPLE = terms.filter((_, number) => number % 300 === 7);

test.each(SAMPLE)(
  '%s is found by its name, its words, its number and its plural, in three files at most',
  async (term) => {
    const [one = '', two = ''] = term.split(' ');
    for (const query of [term, `${two} ${one}`, `Q${terms.indexOf(term)}Z`, `${term}s`, `customer alias of ${term}`]) {
      fetched = [];
      expect(await firstFor(query), query).toBe(term);
      expect(fetched.length, query).toBeLessThanOrEqual(4);
    }
  },
);

test.each(SAMPLE)('%s is found with a mistake in its first letter, or in each of its words', async (term) => {
  const [one = '', two = ''] = term.split(' ');
  const exchanged = (word: string): string => word.slice(0, 2) + word.charAt(3) + word.charAt(2) + word.slice(4);
  for (const query of [
    `q${term.slice(1)}`,
    term.slice(1),
    `${exchanged(one)} ${exchanged(two)}`,
    `q${one.slice(1)} q${two.slice(1)}`,
  ])
    expect(await firstFor(query), query).toBe(term);
});

test.each(SAMPLE)('%s is found with a letter left out, doubled or exchanged anywhere', async (term) => {
  for (let at = 0; at < term.length - 1; at += 1) {
    if (term.slice(at, at + 2).includes(' ')) continue;
    const [start, letter, next, rest] = [term.slice(0, at), term.charAt(at), term.charAt(at + 1), term.slice(at + 2)];
    for (const query of [start + next + rest, start + letter + letter + next + rest, start + next + letter + rest])
      expect(await firstFor(query), query).toBe(term);
  }
});

test('words that no entry has fetch a small part of the words of all entries', async () => {
  expect(await firstFor('veldiquor mergunost')).toBeUndefined();
  const isWords = ({ name }: LabelFile): boolean => /^(?:words|endings)-/.test(name);
  expect(fetched.some(isWords)).toBe(true);
  const size = (own: readonly LabelFile[]): number =>
    own.filter(isWords).reduce((sum, { text }) => sum + text.length, 0);
  expect(size(fetched)).toBeLessThan(size(files) / 3);
});

test('a question is read in the details of the entries that it names, and a name alone reads none but to define', async () => {
  const labels = await Labels.open('/search/en/', 'en', search);
  const ask = async (query: string): Promise<string[]> => {
    const hits = await labels.find(query);
    fetched = [];
    return (await labels.ask(labels.query(query), hits)).map(({ question }) => question);
  };
  const [term = ''] = SAMPLE;
  expect(await ask(`who pays the ${term}`)).toEqual([`Who pays a ${term}?`]);
  const file = Math.floor(placeOf(term) / labels.directory.detailsPerFile);
  expect(fetched.map(({ name }) => name)).toEqual([`details-${file}.txt`]);
  // "customer" begins an alias of every entry, and asks nothing of any.
  expect(await ask('customer al')).toEqual([]);
  expect(fetched).toEqual([]);
});

/** The place of an entry in the A–Z. */
function placeOf(term: string): number {
  return terms.toSorted().indexOf(term);
}

test('a glossary without entries has files, too', async () => {
  const empty = labelFiles(pageContext(buildGlossary({ site: site(), entries: [] }), 'en'));
  vi.stubGlobal('fetch', (address: string) =>
    Promise.resolve(new Response(empty.find(({ name }) => address.replace(/\?.*/, '').endsWith(name))?.text)),
  );
  const labels = await Labels.open('/search/en/', 'en', search);
  await labels.prepare();
  expect(await labels.find('anything')).toEqual([]);
  expect(await labels.ask(labels.query('what is anything'), [])).toEqual([]);
  expect(labels.closest('anything', 3)).toEqual([]);
});

test('the version changes with any label', () => {
  const other = entries.with(5, entry('en/e5', { term: 'Something else' }));
  const changed = labelFiles(pageContext(buildGlossary({ site: site(), entries: other }), 'en'));
  const versionOf = (own: readonly LabelFile[]): unknown => readDirectory(JSON.parse(own[0]?.text ?? '')).version;
  expect(versionOf(changed)).not.toBe(versionOf(files));
});
