/** `npm run new` as it is run, on folders of its own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Drafts, RefusedError, type NewEntry } from '../../../src/loading/new-entry.ts';
import { reviewContent } from '../../../src/loading/review.ts';
import { asContent, SITE, withFolder, withFolderAsync } from './folder.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const LEDGER = `---
term: Ledger
abbreviation: LDG
aliases: [Account book]
forms: [books of account]
definition: A book in which all sums are written down day by day.
published: 2026-01-01
redirectFrom: [day-book]
---

Text.
`;
const FILES = { 'site.yaml': `${SITE}topics:\n  - {id: sales, label: Sales}\n`, 'terms/en/ledger.mdx': LEDGER };

interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** What stands in the place of each TODO once the draft is written. */
const TEXTS = [
  'A drop of coloured wax that closes a letter and shows whose it is.',
  'The sender melts a stick over the fold and presses a ring into it.',
  'What the mark shows',
  'A court closes its letter with a lion, and the reader sees at once that nobody has opened it.',
  'Can a broken mark be mended?">',
  'No. Whoever breaks it leaves a crack that all can see.',
];

/** What the workflow of pull requests runs, against the main branch. */
const OF_PULL_REQUESTS = (
  /run: npm run --silent check -- (.*)/.exec(
    readFileSync(path.join(ROOT, '.github/workflows/check.yml'), 'utf8'),
  )?.[1] ?? ''
)
  .replace('"$BASE"', 'main')
  .split(' ');

function make(folder: string, ...words: string[]): Run {
  return run('new', folder, words);
}

/** Git, as if it were noon of a day. */
function gitOn(folder: string, day: string, ...words: string[]): string {
  const date = `${day}T12:00:00Z`;
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const who = ['-c', 'user.name=T', '-c', 'user.email=t@example.org'];
  return execFileSync('git', ['-C', folder, ...who, ...words], { env, encoding: 'utf8' });
}

function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** What a command says of a folder, which is called `content` here, wherever it lies. */
function run(command: string, folder: string, words: readonly string[], more: NodeJS.ProcessEnv = {}): Run {
  const env = { ...process.env, GLOSSARY_CONTENT: folder, SITE_URL: '', ...more };
  const args = [path.join(ROOT, `scripts/${command}.ts`), ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', env });
  return { status, stdout: asContent(stdout, folder), stderr: asContent(stderr, folder) };
}

describe('npm run new', () => {
  test('makes a draft in which nothing is wrong but what is to be written', async () => {
    await withFolderAsync(FILES, async (folder) => {
      const { status, stdout } = make(folder, "Porter's “five forces”: a model", '--topic', 'sales');
      expect(status).toBe(0);
      const file = path.join(folder, 'terms/en/porters-five-forces-a-model.mdx');
      expect(readFileSync(file, 'utf8')).toMatch(
        /^---\nterm: .*Porter's “five forces”: a model.*\ndefinition: >-\n {2}TODO .*\ntopics: \[sales\]\npublished: \d{4}-\d\d-\d\d\nstatus: draft\n---\n/,
      );
      const { problems } = await reviewContent(folder, { today: '2099-01-01' });
      expect([...new Set(problems.map(({ code }) => code))]).toEqual(['unwritten']);
      expect(stdout.match(/ unwritten: /g)).toHaveLength(problems.length);
      expect(readdirSync(path.dirname(file))).toHaveLength(2);
    });
  });

  test.each(['2026-11-30', '2026-12-01', '2027-11-30'])(
    'made on %s and written, passes what a pull request runs',
    (day) => {
      const ledger = LEDGER.replace('published', 'related: [wax-seal]\npublished');
      const before = ledger.replace('related: [wax-seal]\n', '');
      withFolder({ ...FILES, 'terms/en/ledger.mdx': before }, (folder) => {
        const git = (on: string, ...words: string[]): string => gitOn(folder, on, ...words);
        git('2026-10-01', 'init', '--quiet', '--initial-branch=main');
        git('2026-10-01', 'add', '.');
        git('2026-10-01', 'commit', '--quiet', '-m', 'Begin');
        git(day, 'switch', '--quiet', '--create', 'wax-seal');
        const env = { GLOSSARY_TODAY: day };
        expect(run('new', folder, ['Wax seal', '--topic', 'sales'], env).status).toBe(0);
        const file = path.join(folder, 'terms/en/wax-seal.mdx');
        const todo = readFileSync(file, 'utf8').match(/TODO .*/g) ?? [];
        const written = readFileSync(file, 'utf8').replace('status: draft\n', '');
        expect(todo).toHaveLength(TEXTS.length);
        writeFileSync(
          file,
          todo.reduce((text, found, index) => text.replace(found, TEXTS[index] ?? ''), written),
        );
        // The entry that it goes with says so, too; and what a reviewer asked for comes some days later.
        writeFileSync(path.join(folder, 'terms/en/ledger.mdx'), ledger.replace('redirectFrom', `updated: ${day}\n$&`));
        git(day, 'add', '.');
        git(day, 'commit', '--quiet', '-m', 'Wax seal');
        writeFileSync(file, readFileSync(file, 'utf8').replace('A court', 'A lord'));
        git(daysLater(day, 9), 'commit', '--quiet', '--all', '-m', 'As asked');
        expect(run('check', folder, OF_PULL_REQUESTS, env)).toEqual({
          status: 0,
          stdout: 'No problems in 2 entries.\n',
          stderr: '',
        });
      });
    },
  );

  test('makes a second draft that does not count as a copy of the first', async () => {
    await withFolderAsync(FILES, async (folder) => {
      make(folder, 'Wax seal');
      make(folder, 'Signet ring');
      const { problems } = await reviewContent(folder, { today: '2099-01-01' });
      expect([...new Set(problems.map(({ code }) => code))]).toEqual(['unwritten']);
    });
  });

  test('makes an entry of a name that is there, where qualifiers tell the two apart', async () => {
    const bank = LEDGER.replace('term: Ledger', 'term: Bank\nqualifier: finance');
    await withFolderAsync(
      { ...FILES, 'terms/en/bank-finance.mdx': bank.replace(/abbr[^]*?(?=definition)|redirectFrom.*\n/g, '') },
      async (folder) => {
        expect(make(folder, 'Bank').stderr).toContain('tell the two apart: --qualifier here, qualifier there');
        expect(make(folder, 'bank', '--qualifier', 'Finance').status).toBe(1);
        expect(make(folder, 'Bank', '--qualifier', 'river').status).toBe(0);
        const made = readFileSync(path.join(folder, 'terms/en/bank-river.mdx'), 'utf8');
        expect(made).toMatch(/^---\nterm: Bank\nqualifier: river\ndefinition: /);
        const { problems } = await reviewContent(folder, { today: '2099-01-01' });
        expect(problems.map(({ code }) => code)).not.toContain('duplicate-label');
      },
    );
  });

  test('writes a draft of the language that is asked for', () => {
    withFolder(FILES, (folder) => {
      expect(make(folder, 'Cuaderno de años', '--lang', 'es').status).toBe(0);
      expect(readFileSync(path.join(folder, 'terms/es/cuaderno-de-anos.mdx'), 'utf8')).toContain('una o dos frases');
    });
  });

  test.each<[NewEntry, string]>([
    [{ term: 'ledger' }, 'the term of an entry already (content/terms/en/ledger.mdx:2)'],
    [{ term: 'LDG' }, 'the abbreviation of "Ledger" already (content/terms/en/ledger.mdx:3)'],
    [{ term: 'Account-Book' }, 'the alias of "Ledger" already (content/terms/en/ledger.mdx:4)'],
    [{ term: 'Books of account' }, 'the form of "Ledger" already (content/terms/en/ledger.mdx:5)'],
    [{ term: 'Day book' }, '"day-book" is a former address of content/terms/en/ledger.mdx'],
    [{ term: 'C++' }, 'no address can be made of "C++"; choose one with --slug'],
    [{ term: '  ' }, 'the term is empty'],
    [{ term: 'Seal', topics: ['sale'] }, '"sale" is no topic of site.yaml; did you mean "sales"?'],
    [{ term: 'Seal', language: 'fr' }, '"fr" is not a language in site.yaml'],
  ])('refuses %j, and says why', (wish, why) => {
    withFolder(FILES, (folder) => {
      const create = (): unknown => new Drafts(folder).create(wish, '2026-11-22');
      expect(create).toThrow(RefusedError);
      expect(create).toThrow(why);
      expect(readdirSync(path.join(folder, 'terms'))).toEqual(['en']);
      expect(readdirSync(path.join(folder, 'terms/en'))).toEqual(['ledger.mdx']);
    });
  });

  test.each([
    [['ledger'], '"ledger" is the term of an entry already', 1],
    [['Seal', '--slug', 'A Seal'], '"A Seal" cannot be an address', 1],
    [['Wax', 'seal'], 'found 2 terms, expected one; write it in quotes: "Wax seal"', 7],
    [[], 'the term is missing', 7],
  ])('says of %j what is wrong, and how it is called where that helps', (words, why, lines) => {
    withFolder(FILES, (folder) => {
      const { status, stdout, stderr } = make(folder, ...words);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toContain(why);
      expect(stderr.trim().split('\n')).toHaveLength(lines);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect(readdirSync(path.join(folder, 'terms/en'))).toEqual(['ledger.mdx']);
    });
  });

  test('never overwrites, not even a file that is no entry', () => {
    withFolder({ ...FILES, 'terms/en/seal.mdx': 'half a thought' }, (folder) => {
      const { status, stderr } = make(folder, 'Seal');
      expect(status).toBe(1);
      expect(stderr).toContain('content/terms/en/seal.mdx is there already; nothing was written');
      expect(readFileSync(path.join(folder, 'terms/en/seal.mdx'), 'utf8')).toBe('half a thought');
    });
  });

  test('tells of names that are much alike', () => {
    withFolder(FILES, (folder) => {
      expect(make(folder, 'Ledgers').stdout).toContain('much like it: "Ledger" (content/terms/en/ledger.mdx:2)');
      expect(make(folder, 'Wax seal').stdout).not.toContain('much like it');
    });
  });
});
