/** CSV, Markdown, the REST API over HTTP, and what happens on disk. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkContent } from '../../tools/check-content.ts';
import { formatProblem, isError } from '../../../src/glossary/problem.ts';
import { runImport, type RunOptions } from '../../../src/importers/import.ts';
import { READERS } from '../../../src/importers/readers/index.ts';
import { readCsv } from '../../../src/importers/readers/csv.ts';
import { fetchRecords } from '../../../src/importers/files/rest.ts';
import { readFiles } from '../../../src/importers/files/sources.ts';
import { decodeText } from '../../../src/importers/files/text.ts';
import { DISK, type Disk } from '../../../src/importers/files/write-whole.ts';
import { parseJson } from '../../../src/importers/readers/json.ts';
import type { ReadRecords } from '../../../src/importers/record.ts';
import { readWordPress } from '../../../src/importers/readers/wordpress.ts';
import { importAll, importCsv, importMarkdown, post, read } from './make.ts';

const PLAIN = { map: new Map<string, string>(), delimiter: undefined, languages: undefined, encoding: undefined };

describe('CSV', () => {
  test('finds the delimiter and the columns, and reads quotes, line breaks and many values', () => {
    const text =
      '\uFEFFWord;Meaning;Synonyms;Category;See also;Odd\n"Key account (KA)";"A big\none, ""dear"".";Strategic account|Major account;Sales;Churn;x\nChurn;Loss; of;;;\n';
    const { files, refusals } = importCsv(text);
    expect(refusals).toEqual([]);
    const [file] = files;
    expect(file && read(file).entry.matter).toMatchObject({
      term: 'Key account',
      abbreviation: 'KA',
      definition: 'A big one, "dear".',
      aliases: ['Strategic account', 'Major account'],
      topics: ['sales'],
      related: ['churn'],
    });
    expect(file?.notes.map(({ message }) => message)).toContain('the column "Odd", which is no field: x');
  });

  test('takes columns by option, from the second row on when Excel names the delimiter', () => {
    const map = new Map([
      ['term', 'Titel'],
      ['definition', '2'],
    ]);
    const { files } = importAll(
      readCsv('sep=;\nTitel;Satz\nA b;Some words.\n', 'a.csv', { map, delimiter: undefined }),
    );
    expect(files[0]?.origin).toBe('a.csv:3');
    expect(files[0] && read(files[0]).entry.matter.definition).toBe('Some words.');
  });

  test.each([
    ['an open quote', 'Term,Definition\n"Open,x\n', /^a\.csv:\d+ .*opened and never closed/],
    ['a stray quote', 'Term,Definition\nA "b" c,x\n', /^a\.csv:2 a quotation mark stands inside a cell without quotes/],
    ['no known column', 'Foo,Bar\nA,B\n', /^a\.csv:1 no column is known as the term; the columns are "Foo", "Bar"/],
    ['too many cells', 'Term,Definition\nA,B,C\n', /^a\.csv:2 has 3 cells, expected 2.*too much: C/],
    ['a row without a term', 'Term,Definition\n,Lost\n', /^a\.csv:2 has no title/],
    ['nothing', '', /^a\.csv is empty/],
  ])('tells of %s', (_, text, message) => {
    const { refusals } = importCsv(text);
    expect(refusals.map((refusal) => `${refusal.origin} ${refusal.message}`)).toEqual([expect.stringMatching(message)]);
  });

  test('decodes what says its encoding and tells where bytes do not fit', () => {
    const latin = Buffer.from('Term,Definition\nCaf\u00e9,x\n', 'latin1');
    expect(() => decodeText(latin, 'a.csv', undefined)).toThrow(
      /^a\.csv:2:4 has the byte 0xE9, which is not UTF-8.*--encoding windows-1252/,
    );
    expect(decodeText(latin, 'a.csv', 'windows-1252')).toContain('Café');
    expect(decodeText(Buffer.from('\uFEFFTerm', 'utf16le'), 'a.csv', undefined)).toBe('Term');
    expect(() => decodeText(Buffer.from('Term and more words, many', 'utf16le'), 'a.csv', undefined)).toThrow(
      /zero bytes.*utf-16le/,
    );
  });
});

describe('Markdown', () => {
  const FILES = {
    'en/terms/kam.md':
      '---\ntitle: Key person\nlastmod: 2025-02-03\ndate: 2024-01-02\ncategories: [Roles]\naliases: [/old/chief/]\nmood: sunny\n---\nA key person keeps {few} customers.\n\nSee [a](churn.md#why-so), [b]({{< relref "churn.md" >}}), [[Churn|c]], [d](ghost.md).\n\n:::tip Good\nDo `{{< this >}}` not.\n:::\n\nNote[^1].\n\n[^1]: Foot.\n',
    'en/terms/churn.md':
      '+++\ntitle = "Churn"\ndate = 2024-03-04\ndraft = true\n+++\nA loss of customers.\n\n## Why so\n\nBecause.\n',
    'es/terms/kam.md': '---\ntitle: Persona\n---\nUna persona clave.\n',
    'en/terms/bad.md': '---\ntitle: a: b: c\n---\nx\n',
  };
  const { files, refusals } = importMarkdown(FILES);

  test.each([
    ['an entry', 'id: quay\ndefinition: A place.\n'],
    ['its Markdown on the site', 'language: "en"\nid: "en/quay"\nurl: "https://x.example/en/glossary/wharf/"\n'],
  ])('the id of a renamed entry is read back from %s', (_, head) => {
    const text = `---\nterm: Wharf\npublished: 2026-01-05\n${head}---\n\nA place where ships lie.\n`;
    const [file] = importMarkdown({ 'wharf.md': text }).files;
    expect(file?.path).toBe('terms/en/wharf.mdx');
    expect(file && read(file).entry.matter).toMatchObject({ term: 'Wharf', id: 'quay', redirectFrom: ['quay'] });
  });

  test.each([
    ['$x^2$ in a line, and $5, $10 and US$20.', '$x^2$ in a line, and \\$5, \\$10 and US\\$20.', 1],
    ['From $5 to $10 a day.', 'From $5 to $10 a day.', 0],
    [
      '$$\n\\frac{a}{b}\n$$\n\n- As $a_{1}$\n\n  $$\n  b\n  $$',
      '$$\n\\frac{a}{b}\n$$\n\n- As $a_{1}$\n\n  $$\n  b\n  $$',
      3,
    ],
    ['As $\\frac{a}{b$ and $c$.', 'As \\$\\frac\\{a}\\{b\\$ and $c$.', 1],
    ['$$\nNo end\n\n## Next\n\nAs $c$.', '\\$\\$ No end\n\n## Next\n\nAs $c$.', 1],
    ['`$x$` is code, $x$ is not.', '`$x$` is code, $x$ is not.', 1],
  ])('a formula of %j stays one, and a price a price', (text, body, formulas) => {
    const [file] = importMarkdown({ 'quay.md': `# Quay\n\nA place.\n\n${text}\n` }).files;
    if (!file) throw new Error('no entry');
    expect(read(file).body).toBe(body);
    const nodes = JSON.stringify(read(file).entry.body.nodes);
    expect(nodes.match(/"tex":/g)?.length ?? 0).toBe(formulas);
  });

  test('what others call an id is none', () => {
    const text = '---\nid: quay\ntitle: Wharf\npublished: 2026-01-05\n---\n\nA place where ships lie.\n';
    const [file] = importMarkdown({ 'wharf.md': text }).files;
    expect(file && read(file).entry.matter).toMatchObject({ term: 'Wharf', redirectFrom: [] });
    expect(file && read(file).entry.matter.id).toBeUndefined();
  });

  test('front matter in YAML and TOML becomes fields', () => {
    const matters = Object.fromEntries(files.map((file) => [file.path, read(file).entry.matter]));
    expect(matters['terms/en/kam.mdx']).toMatchObject({
      term: 'Key person',
      published: '2024-01-02',
      updated: '2025-02-03',
      topics: ['roles'],
      redirectFrom: ['chief'],
      translations: { es: 'kam' },
    });
    expect(matters['terms/en/churn.mdx']).toMatchObject({ term: 'Churn', published: '2024-03-04', status: 'draft' });
    expect(refusals.map(({ origin, message }) => `${origin} ${message}`)).toEqual([
      expect.stringMatching(/^en\/terms\/bad\.md:2 the front matter is broken YAML/),
    ]);
  });

  test('links of every kind lead to entries; admonitions are callouts, notes stay notes, code stays', () => {
    const file = files.find(({ path: name }) => name === 'terms/en/kam.mdx');
    expect(file && read(file).body).toBe(
      'See [a](churn.mdx#why-so), [b](churn.mdx), [c](churn.mdx), d.\n\n<Callout type="tip" title="Good">\n  Do `{{< this >}}` not.\n</Callout>\n\nNote[^1].\n\n[^1]: Foot.',
    );
    expect(file?.notes.map(({ message }) => message).join('\n')).toContain('the field "mood": "sunny"');
  });
});

test.each([
  ['[{"a": 1},]', 1, 11],
  ['{"a": 1,\n "b" 2}', 2, 6],
  ['{"a": "x', 1, 7],
  ['[1, 2', 1, 6],
  ['', 1, 1],
])('JSON that breaks off is told by line and column: %s', (text, line, column) => {
  expect(parseJson(text)).toMatchObject({ line, column });
});

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'import-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function options(name: string, more: Partial<RunOptions> = {}): RunOptions {
  return {
    out: path.join(folder, name),
    force: false,
    dryRun: false,
    images: 'keep',
    folder: undefined,
    language: undefined,
    topics: new Map<string, string>(),
    name: undefined,
    url: undefined,
    today: '2026-01-31',
    disk: DISK,
    fetch,
    wait: async () => undefined,
    signal: new AbortController().signal,
    progress: () => undefined,
    ...more,
  };
}

const two = (): ReadRecords =>
  readWordPress(
    [
      post('<p>A loss of <a href="/en/glossary/kam/">him</a>.</p>'),
      post('<p>A person.</p>', { id: 8, slug: 'kam', link: 'https://old.example/en/glossary/kam/', title: 'KAM' }),
    ],
    'x.json',
  );

function tree(out: string): Record<string, string> {
  const names = existsSync(out)
    ? readdirSync(out, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((item) => item.isFile())
    : [];
  return Object.fromEntries(
    names
      .map((item) => path.join(item.parentPath, item.name))
      .toSorted()
      .map((file) => [path.relative(out, file), readFileSync(file, 'utf8')]),
  );
}

describe('on disk', () => {
  test('a new folder passes the checks, and importing again changes nothing', async () => {
    const run = options('new');
    const first = await runImport(two(), run);
    expect(first.files.map(({ outcome }) => outcome)).toEqual(['imported', 'imported']);
    expect(checkContent(run.out).problems.filter(isError).map(formatProblem)).toEqual([]);
    const before = tree(run.out);
    const again = await runImport(two(), { ...run, today: '2027-12-31' });
    expect(again.files.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
    expect(tree(run.out)).toEqual(before);
  });

  test("an editor's text stays, unless --force replaces it; a dry run writes nothing", async () => {
    const run = options('edited');
    await runImport(two(), run);
    const file = path.join(run.out, 'terms/en/kam.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replace('A person.', 'Edited.'));
    expect((await runImport(two(), run)).files.map(({ outcome }) => outcome)).toEqual(['unchanged', 'kept']);
    expect((await runImport(two(), { ...run, force: true, dryRun: true })).files.map(({ outcome }) => outcome)).toEqual(
      ['unchanged', 'replaced'],
    );
    expect(readFileSync(file, 'utf8')).toContain('Edited.');
    expect((await runImport(two(), { ...run, force: true })).files.map(({ outcome }) => outcome)).toEqual([
      'unchanged',
      'replaced',
    ]);
    expect(readFileSync(file, 'utf8')).toContain('A person.');
    await runImport(two(), options('dry', { dryRun: true }));
    expect(tree(path.join(folder, 'dry'))).toEqual({});
  });

  test('--force keeps what programs and old links know an entry by, whatever the source calls it', async () => {
    const run = options('known', { force: true });
    await runImport(two(), run);
    const file = path.join(run.out, 'terms/en/kam.mdx');
    const names = 'id: key-man\nredirectFrom: [key-man, kam-old]\n';
    writeFileSync(file, readFileSync(file, 'utf8').replace('---\nterm', `---\nconcept: cam\n${names}term`));
    const records = two();
    for (const record of records.records) record.permanentId = 'kam-old';
    expect((await runImport(records, run)).files.map(({ outcome }) => outcome)).toEqual(['unchanged', 'replaced']);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('concept: cam\n');
    expect(text).toContain(names);
    expect(checkContent(run.out).problems.map(formatProblem)).toEqual([]);
  });

  test('a disk that is full half-way leaves whole files, and the next run goes on', async () => {
    let writes = 0;
    const full: Disk = {
      write(file, data) {
        writes += 1;
        if (writes < 3) {
          DISK.write(file, data);
          return;
        }
        writeFileSync(file, String(data).slice(0, 10));
        throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      },
    };
    const run = options('full');
    const stopped = await runImport(two(), { ...run, disk: full });
    expect(stopped.stopped).toMatch(
      /kam\.mdx could not be written: the disk is full; free some space, and run the same command again/,
    );
    expect(Object.keys(tree(run.out))).toEqual(['site.yaml', 'terms/en/churn.mdx']);
    expect((await runImport(two(), run)).files.map(({ outcome }) => outcome)).toEqual(['unchanged', 'imported']);
    expect(tree(run.out)).toEqual(tree(path.join(folder, 'new')));
  });

  test('a folder that may not be written is told', async () => {
    const disk: Disk = {
      write: () => {
        throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
      },
    };
    expect((await runImport(two(), options('closed', { disk }))).stopped).toContain(
      'may not be used; change its permissions',
    );
    expect(tree(path.join(folder, 'closed'))).toEqual({});
  });

  test('Ctrl-C between two files stops there', async () => {
    const stop = new AbortController();
    const disk: Disk = {
      write: (file, data) => {
        DISK.write(file, data);
        if (file.includes('churn')) stop.abort();
      },
    };
    const report = await runImport(two(), options('stopped', { disk, signal: stop.signal }));
    expect(report.stopped).toMatch(/^Stopped\. What was written is whole/);
    expect(Object.keys(tree(path.join(folder, 'stopped')))).toEqual(['site.yaml', 'terms/en/churn.mdx']);
  });

  test('files that are no JSON do not hide the others; pictures of a folder come along', async () => {
    const source = path.join(folder, 'source');
    for (const [name, text] of Object.entries({
      'a.json': JSON.stringify(post('<p>A loss of milk.</p>')),
      'b.json': '{"title": ]',
    })) {
      const { mkdirSync } = await import('node:fs');
      mkdirSync(source, { recursive: true });
      writeFileSync(path.join(source, name), text);
    }
    const { records, refusals } = readFiles(READERS.wordpress, source, PLAIN);
    expect([records.length, refusals.map(({ origin, message }) => `${origin} ${message}`)]).toEqual([
      1,
      [expect.stringMatching(/^b\.json:1:11 is no JSON: found "\]"/)],
    ]);
    const svg = (inside: string): string =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}<path d="M0 0h9v9z"/></svg>\n`;
    writeFileSync(path.join(source, 'x.svg'), svg('<!-- An editor --><metadata/>'));
    writeFileSync(path.join(source, 'y.svg'), svg('<s:script xmlns:s="http://www.w3.org/2000/svg">1</s:script>'));
    writeFileSync(
      path.join(source, 'kam.md'),
      '---\ntitle: KAM\n---\nA person of note.\n\n![A shape](x.svg "Shape")\n\n![Another](y.svg)\n',
    );
    const run = options('pictures');
    const input = readFiles(READERS.markdown, source, PLAIN);
    const report = await runImport(input, { ...run, folder: source });
    expect(tree(run.out)['terms/en/kam.mdx']).toContain(
      '<Figure src="../../images/x.svg" alt="A shape" caption="Shape" />',
    );
    expect(readFileSync(path.join(run.out, 'images/x.svg'), 'utf8')).toBe(svg(''));
    expect(existsSync(path.join(run.out, 'images/y.svg'))).toBe(false);
    expect(JSON.stringify(report)).toContain('has the element <script>');
    expect(checkContent(run.out).problems.filter(isError).map(formatProblem)).toEqual([]);
  });
});

describe('over HTTP', () => {
  let server: Server;
  let site = '';
  const asked: string[] = [];
  let busy = 1;
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAD0lEQVQImWNgaGgAIQgFABoOBAF5E+7/AAAAAElFTkSuQmCC',
    'base64',
  );
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      const url = new URL(request.url ?? '', 'http://x');
      if (url.pathname === '/pic.png') return void response.end(PNG);
      if (url.pathname === '/page')
        return void response.setHeader('link', '<http://x/wp-json/>; rel="https://api.w.org/"').end('<html>');
      if (busy > 0 && url.searchParams.get('page') === '2') {
        busy -= 1;
        response.statusCode = 503;
        return void response.end();
      }
      const page = Number(url.searchParams.get('page') ?? 1);
      response.setHeader('x-wp-totalpages', '3').setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify([
          post(`<p>Number ${page} of three.</p><p><img src="/pic.png" alt="P"></p>`, {
            id: page,
            slug: `t-${page}`,
            title: `T ${page}`,
            link: `${site}/en/glossary/t-${page}/`,
          }),
        ]),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    site = `http://127.0.0.1:${z.object({ port: z.number() }).parse(server.address()).port}`;
  });
  afterAll(() => server.close());

  test('all pages are read, a busy server is asked again, and pictures are fetched once', async () => {
    const run = options('http', { images: 'download' });
    const pages = await fetchRecords(`${site}/wp-json/wp/v2/terms`, { ...run, progress: () => undefined });
    expect(asked.map((url) => new URL(url, site).search)).toEqual([
      '?_embed=1&per_page=100',
      ...['2', '2', '3'].map((page) => `?_embed=1&per_page=100&page=${page}`),
    ]);
    const records = pages.flatMap(({ origin, value }) => readWordPress(value, origin).records);
    const report = await runImport({ records, refusals: [] }, run);
    expect([report.files.length, report.pictures]).toEqual([3, { written: 1, failed: 0 }]);
    expect(readFileSync(path.join(run.out, 'images/pic.png'))).toEqual(PNG);
    const count = asked.length;
    expect((await runImport({ records, refusals: [] }, run)).files.map(({ outcome }) => outcome)).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
    ]);
    expect(asked).toHaveLength(count);
  });

  test('a web page instead of records is told, with the address of the API', async () => {
    await expect(fetchRecords(`${site}/page`, { ...options('x'), progress: () => undefined })).rejects.toThrow(
      /is a web page.*its API is at http:\/\/x\/wp-json\//,
    );
  });
});
