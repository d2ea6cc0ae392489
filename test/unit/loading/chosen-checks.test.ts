/** `checks:` of site.yaml, as a build and `npm run check` read it. */
import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/glossary/chosen-checks.ts';
import { formatProblem, isError } from '../../../src/glossary/problem.ts';
import { problemLine } from '../../../src/glossary/problem.ts';
import { reviewContent } from '../../../src/loading/review.ts';
import { readSite } from '../../../src/loading/site-file.ts';
import { checkContent } from '../../tools/check-content.ts';
import { entryText, SITE, withFolder, withFolderAsync } from './folder.ts';

const ENTRY = { 'terms/en/a.mdx': `\uFEFF${entryText('A')}` };

function found(checks: string): string[] {
  return withFolder({ 'site.yaml': SITE + checks, ...ENTRY }, (folder) =>
    checkContent(folder).problems.map(problemLine),
  );
}

describe('an owner who takes checks otherwise', () => {
  test('makes a warning an error, or is not told of it', () => {
    const told = found('');
    expect(told).toEqual([expect.stringContaining('warning content/terms/en/a.mdx:1:1 byte-order-mark:')]);
    expect(found('checks: {byte-order-mark: warning}\n')).toEqual(told);
    expect(found('checks: {byte-order-mark: error}\n')).toEqual([told[0]?.replace(/^warning/, 'error')]);
    expect(found('checks: {byte-order-mark: off}\n')).toEqual([]);
  });

  test('says so also of what only npm run check looks for', async () => {
    const problemsWith = (checks: string): Promise<string[]> =>
      withFolderAsync({ 'site.yaml': SITE + checks, ...ENTRY }, async (folder) => {
        const { problems } = await reviewContent(folder, { today: '2026-06-01' });
        return problems.filter(isError).map(({ code }) => code);
      });
    expect(await problemsWith('')).toEqual([]);
    expect(await problemsWith('checks: {definition-length: error}\n')).toEqual(['definition-length']);
  });

  test('never lowers an error, whatever has been read', () => {
    const error = { code: 'bad-mdx', place: { file: 'a', line: 1, column: 1 }, message: 'x' } as const;
    expect(judge([error], { checks: { 'bad-mdx': 'off' } })).toEqual([error]);
  });

  test.each([
    [
      'checks:\n  bad-mdx: off\n',
      'content/site.yaml:9:12 bad-site: "checks.bad-mdx" is "off", but "bad-mdx" is an error, which no site can lower; remove the line',
    ],
    [
      'checks:\n  bad-mdx: warning\n',
      'content/site.yaml:9:12 bad-site: "checks.bad-mdx" is "warning", but "bad-mdx" is an error, which no site can lower; remove the line',
    ],
    [
      'checks:\n  line-ending: off\n',
      'content/site.yaml:9:16 bad-site: "checks.line-ending" names no check; did you mean "line-endings"?',
    ],
    [
      'checks:\n  toString: off\n',
      'content/site.yaml:9:13 bad-site: "checks.toString" names no check; write one that the page of checks names, or remove it',
    ],
    [
      'checks:\n  orphan: false\n',
      'content/site.yaml:9:11 bad-site: "checks.orphan" is none of error, warning and off; write one of them, or leave it out (found the truth value false)',
    ],
  ])('is refused %j', (checks, message) => {
    const problems = withFolder({ 'site.yaml': SITE + checks }, (folder) => readSite(folder).problems);
    expect(problems.map(formatProblem)).toEqual([message]);
  });
});
