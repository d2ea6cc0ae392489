/** Renamed files, and concepts that would change, in real git repositories: what the check asks for, and what `--fix` writes. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fixContent } from '../../../src/loading/fix.ts';
import { readFormerState } from '../../../src/loading/former-state.ts';
import { reviewContent } from '../../../src/loading/review.ts';
import { formatProblem, isError } from '../../../src/glossary/problem.ts';
import { writeNames } from '../../../src/mdx/tidy-names.ts';
import { CONCEPT_LINES, RENAME_LINES } from './history-cases.ts';

let repository = '';
/** Not at the top of the repository, and with another name than in the problems. */
let folder = '';

function git(...args: string[]): string {
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  return execFileSync('git', ['-C', repository, ...author, ...args], { encoding: 'utf8' });
}

function fileOf(id: string): string {
  return path.join(folder, 'terms', `${id}.mdx`);
}

function write(id: string, more = '', text = `What everybody says of the ${id}, again and again.\n`.repeat(8)): void {
  mkdirSync(path.dirname(fileOf(id)), { recursive: true });
  const name = path.basename(id);
  writeFileSync(
    fileOf(id),
    `---\nterm: ${name} x\ndefinition: The ${name}.\npublished: 2026-01-05\n${more}---\n\n${text}`,
  );
}

function commit(): void {
  git('add', '-A');
  git('commit', '-q', '-m', 'A change');
}

/** What the check asks of renamed entries, and what else would stop a build. */
async function asked(base?: string): Promise<string[]> {
  const { problems } = await reviewContent(folder, { today: '2026-12-31', former: readFormerState(folder, base) });
  return problems
    .filter(({ code, ...problem }) => code.startsWith('missing-') || isError({ code, ...problem }))
    .map(formatProblem);
}

beforeEach(() => {
  repository = mkdtempSync(path.join(os.tmpdir(), 'glossary-renames-'));
  folder = path.join(repository, 'docs', 'words');
  mkdirSync(folder, { recursive: true });
  const languages = '[{code: en, label: English}, {code: es, label: Español}]';
  const site = `name: W\ntagline: W.\nurl: https://w.example\npublisher: {name: W, url: "https://w.example"}\nlanguages: ${languages}\n`;
  writeFileSync(path.join(folder, 'site.yaml'), site);
  git('init', '-q', '-b', 'main');
  write('en/dock');
  write('en/2026');
  write('en/landing', 'id: stage\nredirectFrom: # before 2026\n  - stage\n');
  write('en/sketch', 'status: draft\n');
  write('en/gone');
  write('en/moved');
  commit();
});

afterEach(() => {
  rmSync(repository, { recursive: true, force: true });
});

describe('a renamed file', () => {
  test('is asked for its id and its old address, staged or not, edited or not; a chain keeps the first id', async () => {
    renameSync(fileOf('en/dock'), fileOf('en/pier'));
    writeFileSync(fileOf('en/pier'), readFileSync(fileOf('en/pier'), 'utf8').replace('The dock.', 'Another text.'));
    git('mv', fileOf('en/2026'), fileOf('en/bollard'));
    git('mv', fileOf('en/landing'), fileOf('en/jetty'));
    const before = [git('status', '--porcelain'), git('diff', '--cached')];
    expect(await asked()).toEqual(RENAME_LINES);
    expect([git('status', '--porcelain'), git('diff', '--cached')]).toEqual(before);

    expect(fixContent(folder, readFormerState(folder)).map(({ file, done }) => [file, ...done])).toEqual([
      ['content/terms/en/bollard.mdx', 'id and old address'],
      ['content/terms/en/jetty.mdx', 'id and old address'],
      ['content/terms/en/pier.mdx', 'id and old address'],
    ]);
    expect(await asked()).toEqual([]);
    expect(readFileSync(fileOf('en/bollard'), 'utf8')).toContain(
      'published: 2026-01-05\nid: "2026"\nredirectFrom: ["2026"]\n---\n',
    );
    expect(readFileSync(fileOf('en/jetty'), 'utf8')).toContain(
      'id: stage\nredirectFrom: # before 2026\n  - stage\n  - landing\n---\n',
    );
    expect(fixContent(folder, readFormerState(folder))).toEqual([]);
  });

  test('is asked in a branch, too, where the rename is committed, against where the branch began', async () => {
    git('checkout', '-q', '-b', 'branch');
    git('mv', fileOf('en/dock'), fileOf('en/quay'));
    commit();
    git('mv', fileOf('en/quay'), fileOf('en/pier'));
    commit();
    expect(await asked()).toEqual([]);
    expect(await asked('main')).toEqual(RENAME_LINES.slice(2));
  });

  test('is asked nothing where it says what it was, was a draft, or where another entry has the name', async () => {
    write('en/pier', 'id: dock\nredirectFrom: [dock]\n', readFileSync(fileOf('en/dock'), 'utf8').split('---\n\n')[1]);
    rmSync(fileOf('en/dock'));
    git('mv', fileOf('en/sketch'), fileOf('en/drawing'));
    git('mv', fileOf('en/gone'), fileOf('en/here'));
    write('en/other', 'redirectFrom: [gone]\n', 'Nothing like it.\n');
    mkdirSync(path.dirname(fileOf('es/moved')), { recursive: true });
    git('mv', fileOf('en/moved'), fileOf('es/moved'));
    expect([...(readFormerState(folder)?.renames.keys() ?? [])]).toEqual([
      'content/terms/en/here.mdx',
      'content/terms/en/pier.mdx',
    ]);
    expect(await asked()).toEqual([]);
  });
});

describe('a concept that git knows', () => {
  const TEXT = 'Words of its own, as nobody wrote them before.\n';

  /** Files, and what was written to each of names. */
  function fixed(): [string, ...string[]][] {
    return fixContent(folder, readFormerState(folder)).map(({ file, done }) => [
      file,
      ...done.filter((step) => step !== 'order of fields'),
    ]);
  }

  beforeEach(() => {
    write('es/muelle', '', TEXT);
    write('es/cuenta', 'translations: {en: dock}\n', TEXT);
    commit();
    fixContent(folder);
    commit();
  });

  test('is asked for where a translation comes, and where one goes', async () => {
    write('en/mole', 'translations: {es: muelle}\n', 'Nothing like any other.\n');
    rmSync(fileOf('en/dock'));
    write('es/cuenta', '', TEXT);
    expect(await asked()).toEqual(CONCEPT_LINES);
    expect(fixed()).toEqual([
      ['content/terms/en/mole.mdx', 'id of the concept'],
      ['content/terms/es/cuenta.mdx', 'id of the concept'],
    ]);
    expect(readFileSync(fileOf('en/mole'), 'utf8')).toContain('translations: {es: muelle}\nconcept: muelle\n');
    expect(await asked()).toEqual([]);
  });

  test('is asked for where another language becomes the default', async () => {
    const site = path.join(folder, 'site.yaml');
    writeFileSync(site, `${readFileSync(site, 'utf8')}defaultLanguage: es\n`);
    expect(await asked()).toEqual(CONCEPT_LINES.slice(1));
  });

  test('is asked for together with the id of a renamed entry', async () => {
    git('mv', fileOf('es/muelle'), fileOf('es/espigon'));
    write('en/mole', 'translations: {es: espigon}\n', 'Nothing like any other.\n');
    expect(fixed()).toEqual([
      ['content/terms/en/mole.mdx', 'id of the concept'],
      ['content/terms/es/espigon.mdx', 'id and old address'],
    ]);
    expect(await asked()).toEqual([]);
  });

  test('is not asked for while a file that differs cannot be read', async () => {
    writeFileSync(fileOf('en/dock'), '---\nterm: [\n---\n');
    const codes = (await asked()).map((line) => line.split(' ')[1]);
    expect(codes).toEqual(['bad-frontmatter:']);
  });
});

test('a removed file and a new one that is not like it are no renaming', () => {
  rmSync(fileOf('en/gone'));
  write('en/new', 'topics: []\n', 'An entry that nobody wrote before, in words of its own.\n');
  expect(readFormerState(folder)?.renames.size ?? 0).toBe(0);
});

test('without git, without a commit and without such a commit nothing is asked, and nothing fails', () => {
  git('mv', fileOf('en/dock'), fileOf('en/pier'));
  expect(readFormerState(folder)?.renames.size ?? 0).toBe(1);
  expect(readFormerState(folder, 'no-such-commit')?.renames.size ?? 0).toBe(0);
  rmSync(path.join(repository, '.git'), { recursive: true });
  expect(readFormerState(folder)?.renames.size ?? 0).toBe(0);
  git('init', '-q');
  expect(readFormerState(folder)?.renames.size ?? 0).toBe(0);
});

describe('what --fix writes', () => {
  const NAMES = { id: 'a', redirectFrom: 'b' };

  test.each([
    ['no field', 'term: T\n# the end\n', 'term: T\nid: a\nredirectFrom: [b]\n# the end\n'],
    ['another id', 'term: T\nid: "x" # first\n', 'term: T\nid: a # first\nredirectFrom: [b]\n'],
    ['an empty list', 'id: a\nredirectFrom: []\n', 'id: a\nredirectFrom: [b]\n'],
    ['a list on one line', 'id: a\nredirectFrom: [ "x", y ]\n', 'id: a\nredirectFrom: [ "x", y, b ]\n'],
    ['a list with a last comma', 'id: a\nredirectFrom: [x,]\n', 'id: a\nredirectFrom: [x, b,]\n'],
    [
      'a list on lines',
      'id: a\nredirectFrom:\n- x # old\nterm: T\n',
      'id: a\nredirectFrom:\n- x # old\n- b\nterm: T\n',
    ],
    ['a field in braces', '{term: T}\n', '{term: T}\n'],
  ])('to %s', (_, matter, expected) => {
    expect(writeNames(matter, NAMES)).toBe(expected);
  });

  test('of a concept, beside and above another', () => {
    expect(writeNames('term: T\n', { ...NAMES, concept: '1' })).toBe(
      'term: T\nid: a\nconcept: "1"\nredirectFrom: [b]\n',
    );
    expect(writeNames('concept: x # old\n', { concept: 'c' })).toBe('concept: c # old\n');
  });
});
