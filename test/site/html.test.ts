import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { MEDICAL, SITES } from '../sites.ts';
import { contentPagesOf, pagesOf } from './pages.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Lists and navigation keep their roles in browsers that drop them from unstyled lists.
    'no-redundant-role': 'off',
    // Long headings make long titles; the head is checked in head.test.ts.
    'long-title': 'off',
  },
});

describe.each([...SITES, MEDICAL])('$name', (site) => {
  test('every page is valid HTML', async () => {
    const reports = await Promise.all(
      pagesOf(site).map(async ({ file, html }) => {
        const { results } = await validator.validateString(html, file);
        return results.flatMap(({ messages }) =>
          messages.map(({ line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId}: ${message}`),
        );
      }),
    );
    expect(reports.flat()).toEqual([]);
  });

  test('every page has one first-level heading, and headings skip no level', () => {
    const wrong = contentPagesOf(site).flatMap(({ file, $ }) => {
      const levels = $('h1, h2, h3, h4, h5, h6')
        .toArray()
        .map(({ tagName }) => Number(tagName.slice(1)));
      const main = levels.filter((level) => level === 1).length === 1;
      const steps = levels.every((level, index) => level <= (levels[index - 1] ?? 1) + 1);
      return main && steps ? [] : [`${file}: ${levels.join(' ')}`];
    });
    expect(wrong).toEqual([]);
  });
});
