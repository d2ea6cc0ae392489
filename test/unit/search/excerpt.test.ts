import { expect, test } from 'vitest';
import { shownRuns, withEllipses } from '../../../src/search/client/excerpt.ts';

/** Runs of a text in which [what was found] stands in brackets. */
function shown(text: string, lead: number): string {
  const runs = text
    .split(/(\[[^\]]*\])/)
    .map((part) => ({ text: part.replace(/^\[|\]$/g, ''), isFound: part.startsWith('[') }));
  return shownRuns(runs, lead)
    .map((run) => (run.isFound ? `[${run.text}]` : run.text))
    .join('');
}

test.each([
  ['Few words, then [churn].', 'Few words, then [churn].'],
  ['A long row of words before it, then [churn].', '… before it, then [churn].'],
  ['[“churn,”] they say', '“[churn],” they say'],
  ['[C++] and [—]', '[C]++ and —'],
  ['とてもとてもとてもとてもとてもとても長い[顧客]です', '… もとてもとてもとてもとてもとても長い[顧客]です'],
  ['nothing found', 'nothing found'],
])('%s', (text, expected) => {
  expect(shown(text, 18)).toBe(expected);
});

test.each([
  ['The <mark>churn</mark> rate.', 'The churn rate. More.', 'The <mark>churn</mark> rate.'],
  ['the <mark>churn</mark> rate', 'Look at the churn rate again.', '… the <mark>churn</mark> rate\u00A0…'],
  ['A &lt; <mark>b</mark>.', 'One. A < b.', 'A &lt; <mark>b</mark>.'],
])('%s is cut where the text goes on', (excerpt, content, expected) => {
  expect(withEllipses(excerpt, content)).toBe(expected);
});
