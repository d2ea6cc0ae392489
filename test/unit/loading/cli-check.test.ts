/** `npm run check` as it is run: what it prints, what it writes, and how it ends. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { asContent, seenFolder, SITE, withFolder } from './folder.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const DEFINITION = 'A book in which all sums are written down day by day.';
const GOOD = `---\nterm: Ledger\ndefinition: ${DEFINITION}\npublished: 2026-01-01\n---\n\nText.\n`;

interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** What it says of a folder, which is called `content` here, wherever it lies. */
function check(folder: string, ...options: string[]): Run {
  const { status, stdout, stderr } = run(folder, ...options);
  return { status, stdout: asContent(stdout, folder), stderr: asContent(stderr, folder) };
}

function run(folder: string, ...options: string[]): Run {
  const args = [path.join(ROOT, 'scripts/check.ts'), '--today', '2026-11-22', '--no-spelling', ...options];
  const env = { ...process.env, GLOSSARY_CONTENT: folder, SITE_URL: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', env });
  return { status, stdout, stderr };
}

describe('npm run check', () => {
  test('ends with a summary, and with 0 when there are warnings only', () => {
    withFolder({ 'terms/en/a.mdx': GOOD.replace('Text.', 'TODO') }, (folder) => {
      expect(check(folder)).toEqual({
        status: 0,
        stdout:
          'warning content/terms/en/a.mdx:7:1 unwritten: "TODO" is still to be written; write it, or remove the line\n1 warning in 1 entry.\n',
        stderr: '',
      });
    });
  });

  test('ends with 1 for warnings where it is strict, but not for a day of review that has come', () => {
    const due = GOOD.replace('2026-01-01', '2026-01-01\nreviewBy: 2026-11-21');
    withFolder({ 'terms/en/a.mdx': due }, (folder) => {
      const { status, stdout } = check(folder, '--strict');
      expect(stdout).toMatch(/^warning content\/terms\/en\/a\.mdx:5:11 review-due: .*\n1 warning in 1 entry\.\n$/);
      expect(status).toBe(0);
    });
    withFolder({ 'terms/en/a.mdx': GOOD.replace('Text.', 'TODO') }, (folder) => {
      expect(check(folder, '--strict').status).toBe(1);
    });
  });

  test('ends with 1 when a build would not succeed', () => {
    withFolder({ 'terms/en/a.mdx': GOOD.replace('Text.', '{x}') }, (folder) => {
      const { status, stdout } = check(folder);
      expect(status).toBe(1);
      expect(stdout).toMatch(/^error content\/terms\/en\/a\.mdx:7:1 forbidden-mdx: .*\n1 error in 1 entry\.\n$/);
    });
  });

  test('says that nothing is wrong', () => {
    withFolder({ 'terms/en/a.mdx': GOOD }, (folder) => {
      expect(check(folder).stdout).toBe('No problems in 1 entry.\n');
    });
  });

  test('tells errors first, and names files as they lie from where it runs', () => {
    const files = {
      'terms/en/a.mdx': GOOD.replace('Text.', 'TODO'),
      'terms/en/b.mdx': GOOD.replace('Ledger', 'Book').replace('A book', 'A shelf').replace('Text.', '![It](wall.png)'),
      'terms/en/c.mdx': GOOD,
    };
    withFolder(files, (folder) => {
      const { stdout } = run(folder);
      const at = seenFolder(folder);
      const words = stdout.split('\n').flatMap((line) => /^(?:error|warning)(?= )/.exec(line) ?? []);
      expect(words).toEqual(words.toSorted());
      expect(words.indexOf('warning')).toBe(2);
      expect(stdout).toContain(
        `error ${at}/terms/en/c.mdx:2:7 duplicate-label: the term "Ledger" is also the term of "Ledger" (${at}/terms/en/a.mdx:2)`,
      );
      expect(stdout).not.toMatch(/(?<!\S)content\//);
    });
  });

  test('annotates the files of the repository for GitHub, with signs escaped', () => {
    withFolder({ 'terms/en/a.mdx': GOOD.replace('Text.', 'Shops lose 37% each year.') }, (folder) => {
      const { stdout } = run(folder, '--format', 'github');
      const file = `${seenFolder(folder)}/terms/en/a.mdx`;
      expect(stdout.split('\n')[0]).toBe(
        `::warning file=${file},line=7,col=12,title=uncited-figure::"37%25" has no source; cite one with [^id] in the same paragraph, or put a worked example into <Callout type="example">`,
      );
    });
  });

  test('gives JSON that programs can read', () => {
    withFolder({ 'terms/en/a.mdx': GOOD.replace('Text.', '{x}') }, (folder) => {
      const problem = z.object({
        severity: z.string(),
        code: z.string(),
        file: z.string(),
        line: z.number(),
        column: z.number(),
        message: z.string(),
      });
      const report = z.object({
        files: z.number(),
        errors: z.number(),
        warnings: z.number(),
        notes: z.array(z.string()),
        problems: z.array(problem),
      });
      const { files, errors, warnings, problems } = report.parse(JSON.parse(check(folder, '--format', 'json').stdout));
      expect({ files, errors, warnings }).toEqual({ files: 1, errors: 1, warnings: 0 });
      expect(problems[0]).toMatchObject({
        severity: 'error',
        code: 'forbidden-mdx',
        file: 'content/terms/en/a.mdx',
        line: 7,
        column: 1,
      });
    });
  });

  test.each([
    [['--format', 'xml'], '"xml" is no format; write one of text, github, json'],
    [['--today', 'soon'], '--today is "soon", expected a day; write it as 2026-11-22'],
    [['--fox'], "Unknown option '--fox'"],
  ])('explains itself after %j, without a stack trace', (options, message) => {
    withFolder({ 'terms/en/a.mdx': GOOD }, (folder) => {
      const { status, stdout, stderr } = check(folder, ...options);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain(message);
      expect(stderr).toContain('usage: npm run check');
      expect(stderr).not.toMatch(/\n\s+at /);
    });
  });

  test('says which languages have no dictionary', () => {
    const site = SITE.replace('es, label: Español', 'qya, label: Quenya');
    withFolder({ 'site.yaml': site, 'terms/qya/a.mdx': GOOD }, (folder) => {
      expect(check(folder, '--spelling').stdout).toContain(
        'Spelling was not checked in qya: no dictionary is installed',
      );
    });
  });

  test("knows the editors' own words", () => {
    const files = { 'terms/en/a.mdx': GOOD.replace('Text.', 'The grommelet is bent.') };
    withFolder(files, (folder) => expect(check(folder, '--spelling').stdout).toContain('unknown-word: "grommelet"'));
    withFolder({ ...files, 'words/en.txt': '# parts\nGrommelet # of a sword\n' }, (folder) => {
      expect(check(folder, '--spelling').stdout).toBe('No problems in 1 entry.\n');
    });
  });
});

describe('npm run check -- --fix', () => {
  const UNTIDY = `\uFEFF---\r\n# All about ledgers\r\n\r\n# agreed with Finance\r\npublished: 2026/1/5 # the day\r\nterm: Ledger \r\ndefinition: ${DEFINITION}\r\n---\r\n\r\nOne.  \r\nTwo. \r\n`;
  const TIDY = `---\n# All about ledgers\n\nterm: Ledger\ndefinition: ${DEFINITION}\n# agreed with Finance\npublished: 2026-01-05 # the day\n---\n\nOne.  \nTwo.\n`;

  test('puts right what has one right form, keeps comments, and leaves nothing else behind', () => {
    withFolder(
      { 'terms/en/a.mdx': UNTIDY, 'terms/en/b.mdx': GOOD.replace('Ledger', 'Book').replace('A book', 'A shelf') },
      (folder) => {
        const other = statSync(path.join(folder, 'terms/en/b.mdx')).mtimeMs;
        const { stderr } = check(folder, '--fix');
        expect(stderr).toBe(
          'fixed content/terms/en/a.mdx: byte order mark, line ends, form of dates, order of fields, spaces\n',
        );
        expect(readFileSync(path.join(folder, 'terms/en/a.mdx'), 'utf8')).toBe(TIDY);
        expect(readdirSync(path.join(folder, 'terms/en'))).toEqual(['a.mdx', 'b.mdx']);
        expect(statSync(path.join(folder, 'terms/en/b.mdx')).mtimeMs).toBe(other);
        expect(check(folder, '--fix').stderr).toBe('');
      },
    );
  });

  test('leaves alone what it cannot read', () => {
    const files = {
      'terms/en/a.mdx': Buffer.from('---\nterm: Caf\u00e9 \n---\n', 'latin1'),
      'terms/en/b.mdx': 'term: B \n',
    };
    withFolder(files, (folder) => {
      expect(check(folder, '--fix').stderr).toBe('');
      expect(readFileSync(path.join(folder, 'terms/en/a.mdx'))).toEqual(files['terms/en/a.mdx']);
      expect(readFileSync(path.join(folder, 'terms/en/b.mdx'), 'utf8')).toBe(files['terms/en/b.mdx']);
    });
  });
});

describe('npm run check -- --external', () => {
  const asked: string[] = [];
  let server: Server;
  let origin = '';
  const cache = mkdtempSync(path.join(tmpdir(), 'glossary-cache-'));

  beforeAll(async () => {
    let attempts = 0;
    server = createServer((request, response) => {
      asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
      const flaky = request.url === '/flaky' && (attempts += 1) < 3;
      const statuses: Record<string, number> = { '/gone': 404, '/people-only': 403, '/broken': 500 };
      response.statusCode = flaky ? 503 : (statuses[request.url ?? ''] ?? 200);
      response.end('x');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    origin = address !== null && typeof address === 'object' ? `http://127.0.0.1:${address.port}` : '';
  });

  afterAll(() => {
    server.close();
    rmSync(cache, { recursive: true, force: true });
  });

  /** In a process of its own: this one serves the pages. */
  function external(folder: string): Promise<string> {
    const args = [path.join(ROOT, 'scripts/check.ts'), '--no-spelling', '--today', '2026-11-22', '--external'];
    const env = { ...process.env, GLOSSARY_CONTENT: folder, GLOSSARY_CACHE: cache, SITE_URL: '' };
    const child = spawn(process.execPath, args, { cwd: ROOT, env });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    return new Promise((resolve) => child.on('close', () => resolve(output)));
  }

  test('asks for each page once, tries again, and remembers what answered', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'glossary-'));
    const links = ['fine', 'fine#part', 'flaky', 'gone', 'people-only'].map((page) => `[${page}](${origin}/${page})`);
    const entry = GOOD.replace('Text.', `${links.join(' ')}[^s]`).replace(
      'published',
      `sources: [{id: s, title: S, url: "${origin}/broken"}]\npublished`,
    );
    try {
      // The pages are served by this machine.
      writeFileSync(path.join(folder, 'site.yaml'), `${SITE}checks: {private-link: off}\n`);
      mkdirSync(path.join(folder, 'terms/en'), { recursive: true });
      writeFileSync(path.join(folder, 'terms/en/a.mdx'), entry);
      const first = (await external(folder)).split('\n');
      const file = `${seenFolder(folder)}/terms/en/a.mdx`;
      expect(first.slice(0, -1)).toEqual([
        `warning ${file}:4:34 dead-link: ${origin}/broken answers 500; correct the address, or find another source`,
        `warning ${file}:8:${links.slice(0, 3).join(' ').length + 2} dead-link: ${origin}/gone answers 404; correct the address, or find another source`,
        'Asked for 5 addresses of other sites; 1 of them answer people only.',
        '2 warnings in 1 entry.',
      ]);
      expect(asked.filter((line) => line === 'HEAD /fine')).toHaveLength(1);
      asked.length = 0;
      expect((await external(folder)).split('\n').at(-3)).toBe(
        'Asked for 3 addresses of other sites; 1 of them answer people only.',
      );
      expect(asked.some((line) => line.endsWith('/fine') || line.endsWith('/flaky'))).toBe(false);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
