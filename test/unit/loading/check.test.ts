import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../tools/check-content.ts';
import { GlossaryError, reportProblems } from '../../../src/glossary/error.ts';
import { cacheFolder, contentFolder, displayPath, listTermFiles } from '../../../src/loading/folder.ts';
import { readSite, requireSite } from '../../../src/loading/site-file.ts';
import { formatProblem, type Problem } from '../../../src/glossary/problem.ts';
import { reviewContent, type Review } from '../../../src/loading/review.ts';
import { entryText, SITE, withFolder, withFolderAsync } from './folder.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

describe('checkContent', () => {
  test.each(['test/fixtures/sample', 'test/fixtures/edge', 'test/fixtures/one'])(
    'finds nothing wrong with %s',
    (folder) => {
      const { files, problems } = checkContent(path.join(ROOT, folder));
      expect(problems.map(formatProblem)).toEqual([]);
      expect(files).toBeGreaterThan(0);
    },
  );

  test('reads every file of every language, in a fixed order', () => {
    const files = {
      'terms/es/b.mdx': entryText('B', { body: '{x}' }),
      'terms/en/a.mdx': entryText('A', { body: '{x}' }),
    };
    withFolder(files, (folder) => {
      const { files: count, problems } = checkContent(folder);
      expect(count).toBe(2);
      expect(problems.map(({ place }) => place.file)).toEqual(['content/terms/en/a.mdx', 'content/terms/es/b.mdx']);
    });
  });

  test.each([
    ['is newer', '2026-05-01', undefined],
    [
      'has changed since',
      '2026-01-01',
      { touched: new Set(['content/terms/en/a.mdx']), renames: new Map(), entries: [] },
    ],
  ])('reports what two entries share at the one that %s', async (_, published, former) => {
    const files = {
      'terms/en/a.mdx': entryText('Ledger').replace('2026-01-01', published),
      'terms/en/b.mdx': entryText('Ledger'),
    };
    const { problems } = await withFolderAsync(files, (folder) =>
      reviewContent(folder, { today: '2026-06-01', former }),
    );
    const shared = problems.filter(({ code }) => code.startsWith('duplicate-'));
    expect(shared.map(({ code }) => code)).toEqual(['duplicate-label', 'duplicate-definition']);
    for (const { place, message } of shared) {
      expect(place.file).toBe('content/terms/en/a.mdx');
      expect(message).toContain('(content/terms/en/b.mdx:');
    }
  });

  test('says of an entry whose day is to come that it waits, and warns of dates that nobody meant', async () => {
    const text = (published: string, more = ''): string =>
      `---\nterm: Ledger\ndefinition: A document that lists what has been agreed and by whom.\npublished: ${published}\n${more}---\n`;
    const review = (written: string): Promise<Review> =>
      withFolderAsync({ 'site.yaml': SITE, 'terms/en/a.mdx': written }, (folder) =>
        reviewContent(folder, { today: '2026-06-01' }),
      );
    const waiting = await review(text('2026-06-02', 'updated: 2026-06-03\n'));
    expect(waiting.notes).toEqual([
      'content/terms/en/a.mdx:4 is a draft until 2026-06-02, when it is to be published.',
    ]);
    expect(waiting.problems.map(({ code }) => code)).not.toContain('future-date');
    const wrong = await review(text('2026-06-01', 'updated: 2026-06-03\n'));
    expect(wrong.notes).toEqual([]);
    expect(wrong.problems.map(formatProblem).join()).toContain('a.mdx:5:10 future-date: "updated" is 2026-06-03');
    const draft = await review(text('2026-06-02', 'status: draft\n'));
    expect(draft.notes).toEqual([]);
  });

  test('leaves alone what is no entry: hidden files and files of other kinds', () => {
    const files = {
      'terms/en/a.mdx': entryText('A'),
      'terms/en/.a.mdx.swp': 'x',
      'terms/en/.hidden.mdx': 'x',
      'terms/.git/x.mdx': 'x',
      'terms/en/notes.txt': 'x',
      'terms/README': 'x',
      'images/.x.mdx.swp': 'x',
    };
    withFolder(files, (folder) => {
      expect(checkContent(folder)).toEqual({ files: 1, problems: [] });
    });
  });

  test('gives the same result every time', () => {
    const folder = path.join(ROOT, 'test/fixtures/failures/bad-mdx-many-at-once');
    expect(checkContent(folder)).toEqual(checkContent(folder));
  });

  test('tells of unknown terms although another file is broken', () => {
    const files = {
      'terms/en/a.mdx': entryText('A', { more: 'broader: [nowhere]\n' }),
      'terms/en/b.mdx': entryText('B', { body: '{x}' }),
    };
    withFolder(files, (folder) => {
      expect(checkContent(folder).problems.map(({ code }) => code)).toEqual(['unknown-term', 'forbidden-mdx']);
    });
  });

  test('takes files that are broken or misnamed for entries that exist', () => {
    const files = {
      'terms/en/a.mdx': entryText('A', {
        more: 'broader: [b]\nrelated: [c]\ntranslations: {es: d}\n',
        body: '[x](b.mdx#y)',
      }),
      'terms/en/b.mdx': entryText('B', { body: '{x}' }),
      'terms/en/C.mdx': entryText('C'),
      'terms/es/d.mdx': 'no frontmatter',
    };
    withFolder(files, (folder) => {
      const codes = checkContent(folder).problems.map(({ code }) => code);
      expect(codes).toEqual(['bad-file-name', 'forbidden-mdx', 'bad-frontmatter']);
    });
  });

  test('reports a body that is nested too deeply', () => {
    withFolder({ 'terms/en/a.mdx': entryText('A', { body: `${'> '.repeat(5000)}x` }) }, (folder) => {
      expect(checkContent(folder).problems).toHaveLength(1);
    });
  });
});

describe('site.yaml', () => {
  test('has the line of a reading order that names nobody', () => {
    const topics = 'topics:\n  - id: roles\n    label: Roles\n    start:\n      en: [a,\n        nobody]\n';
    withFolder({ 'site.yaml': `${SITE}${topics}`, 'terms/en/a.mdx': entryText('A') }, (folder) => {
      expect(checkContent(folder).problems.map(formatProblem)).toEqual([
        'content/site.yaml:13:9 unknown-term: "nobody" in the reading order of the topic "roles" (start, en) is no entry; name one that is there or remove it',
      ]);
    });
  });

  test('stands back behind SITE_URL', () => {
    withFolder({}, (folder) => {
      expect(readSite(folder, {}).site?.url).toBe('https://example.org');
      expect(readSite(folder, { SITE_URL: '' }).site?.url).toBe('https://example.org');
      expect(readSite(folder, { SITE_URL: 'https://other.example/docs' }).site?.url).toBe('https://other.example/docs');
    });
  });

  test.each(['other.example', 'ftp://other.example', 'javascript:alert(1)', 'https://', 'https:// x'])(
    'does not take %j for SITE_URL',
    (url) => {
      withFolder({}, (folder) => {
        const { site, problems } = readSite(folder, { SITE_URL: url });
        expect(site).toBeUndefined();
        expect(problems.map(formatProblem)).toEqual([
          `content/site.yaml:1:1 bad-site: SITE_URL is "${url}", expected a web address; set it to one like https://example.org or unset it`,
        ]);
      });
    },
  );

  test.each([
    [{}, 'nginx'],
    [{ GLOSSARY_HOST: '', NETLIFY: '', CF_PAGES: '' }, 'nginx'],
    [{ NETLIFY: 'true' }, 'netlify'],
    [{ CF_PAGES: '1' }, 'cloudflare'],
    [{ GLOSSARY_HOST: 'github-pages', NETLIFY: 'true', CF_PAGES: '1' }, 'github-pages'],
  ])('is for the host that %j says, else for its own', (environment, host) => {
    withFolder({ 'site.yaml': `${SITE}host: nginx\n` }, (folder) => {
      expect(readSite(folder, environment).site?.host).toBe(host);
    });
  });

  test('does not take anything for GLOSSARY_HOST', () => {
    withFolder({}, (folder) => {
      expect(readSite(folder, { GLOSSARY_HOST: 'apache' }).problems.map(formatProblem)).toEqual([
        'content/site.yaml:1:1 bad-site: GLOSSARY_HOST is "apache", expected one of github-pages, netlify, cloudflare, nginx, any; set it to one of them or unset it',
      ]);
    });
  });

  test.each(['a#b', 'a?b'])('cannot lie in a folder called %j', (name) => {
    withFolder({ [`${name}/site.yaml`]: SITE }, (parent) => {
      const folder = path.join(parent, name);
      expect(readSite(folder).problems.map(formatProblem)).toEqual([
        `content/site.yaml:1:1 bad-site: the content folder is ${folder}, expected a path without "#" and "?", which the bundler takes for parts of an address; rename or move the folder`,
      ]);
    });
  });

  test('that is wrong is an error whose message is the whole report, without a stack trace', () => {
    withFolder({ 'site.yaml': `${SITE}tagine: x\nlicence: y\n` }, (folder) => {
      expect(() => requireSite(folder)).toThrow(GlossaryError);
      expect(() => requireSite(folder)).toThrow(
        /^error content\/site\.yaml:8:1 bad-site: .*\nerror content\/site\.yaml:9:1 bad-site: .*\n2 errors$/,
      );
    });
  });
});

describe('reportProblems', () => {
  const problem = (code: Problem['code']): Problem => ({
    code,
    place: { file: 'x', line: 1, column: 2 },
    message: 'm',
  });

  test('marks errors and warnings, and counts them', () => {
    expect(reportProblems([problem('bad-mdx'), problem('unused-source'), problem('bad-faq')])).toBe(
      'error x:1:2 bad-mdx: m\nwarning x:1:2 unused-source: m\nerror x:1:2 bad-faq: m\n2 errors, 1 warning',
    );
    expect(reportProblems([problem('unused-source')])).toBe('warning x:1:2 unused-source: m\n1 warning');
    expect(reportProblems([])).toBe('no problems');
  });

  test('is all that an error of the content says', () => {
    const error = new GlossaryError([problem('bad-mdx')]);
    expect(error.stack).toBe('GlossaryError: error x:1:2 bad-mdx: m\n1 error');
  });
});

describe('folders', () => {
  test('come from the environment or lie in the project', () => {
    const root = path.resolve('/project');
    expect(contentFolder(root, {})).toBe(path.join(root, 'content'));
    expect(contentFolder(root, { GLOSSARY_CONTENT: '' })).toBe(path.join(root, 'content'));
    expect(contentFolder(root, { GLOSSARY_CONTENT: '../other' })).toBe(path.resolve('/other'));
    expect(cacheFolder(root, { GLOSSARY_CACHE: 'cache' })).toBe(path.join(root, 'cache'));
    expect(cacheFolder(root, {})).not.toBe(cacheFolder(root, { GLOSSARY_CONTENT: '../other' }));
  });

  test('are called content in problems, whatever their name', () => {
    expect(displayPath(path.resolve('/a/b'), path.resolve('/a/b/terms/en/x.mdx'))).toBe('content/terms/en/x.mdx');
  });

  test('without terms have none', () => {
    withFolder({}, (folder) => {
      expect(listTermFiles(folder, { languages: [] })).toEqual({ files: [], pictures: [], pages: [], problems: [] });
    });
  });
});
