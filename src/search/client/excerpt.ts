/** The words around what was found: they begin near it, and show where they are cut. */

/** Text of an excerpt, found or not. */
export interface Run {
  text: string;
  isFound: boolean;
}

/** @param lead Characters before the first word found that are shown. */
export function shownRuns(runs: readonly Run[], lead: number): Run[] {
  return startNear(runs.flatMap(wordAlone), lead).filter(({ text }) => text !== '');
}

/** Signs around a word that was found are no part of it. */
function wordAlone(run: Run): Run[] {
  const [, before = '', word = '', after = ''] = run.isFound ? (AROUND.exec(run.text) ?? []) : [];
  if (word === '') return [{ ...run, isFound: false }];
  return [
    { text: before, isFound: false },
    { text: word, isFound: true },
    { text: after, isFound: false },
  ];
}

const AROUND = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/su;

function startNear(runs: readonly Run[], lead: number): Run[] {
  const first = runs.findIndex(({ isFound }) => isFound);
  const before = runs
    .slice(0, Math.max(0, first))
    .map(({ text }) => text)
    .join('');
  if (before.length <= lead) return [...runs];
  const near = before.slice(-lead);
  // From the start of a word, where words have one.
  const kept = near.includes(' ') ? near.slice(near.indexOf(' ') + 1) : near;
  return [{ text: `… ${kept}`, isFound: false }, ...runs.slice(first)];
}

/** An excerpt of Pagefind, with an ellipsis where it starts or ends inside a sentence of the text. */
export function withEllipses(excerpt: string, content: string): string {
  const plain = excerpt
    .replaceAll(/<\/?mark>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
  const start = content.indexOf(plain);
  const isCut = start > 0 && !SENTENCE_END.test(content.slice(0, start));
  return `${isCut ? '… ' : ''}${excerpt}${SENTENCE_END.test(plain) ? '' : '\u00A0…'}`;
}

const SENTENCE_END = /[.?!。؟！？…][\s"”’»)]*$/u;
