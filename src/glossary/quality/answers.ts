/** Answers that do not answer. */
import { languageOf } from '../../languages/index.ts';
import { sentencesOf } from '../../languages/sentences.ts';
import type { Finding } from '../finding.ts';
import { answersOf, type Answer } from './duplicates.ts';
import type { QualityRule } from './rule.ts';
import { placeIn, plain, type WrittenText } from './passage.ts';
import { stemsOf, wordsOf } from './text.ts';

export const answers: QualityRule<'evasive-answer'> = {
  codes: {
    'evasive-answer': {
      reason: 'Whoever asks wants the answer in the first sentence; search engines show no other.',
      example:
        'content/terms/en/ledger.mdx:9:1 evasive-answer: the answer to "How long is a ledger kept?" says only "It depends."; answer in the first sentence',
    },
  },
  check: ({ entries, pages }) =>
    [...entries, ...pages].flatMap((written) => answersOf(written).flatMap((answer) => checkAnswer(written, answer))),
};

function checkAnswer(written: WrittenText, { question, paragraphs }: Answer): Finding<'evasive-answer'>[] {
  const asked = plain(question);
  const why = whyNoAnswer(asked, paragraphs.map(plain).join('\n'), written.language);
  if (why === undefined) return [];
  const message = `the answer to "${asked}" ${why}; answer in the first sentence`;
  return [{ code: 'evasive-answer', place: placeIn(written, paragraphs[0] ?? question), message }];
}

function whyNoAnswer(question: string, answer: string, language: string): string | undefined {
  const sentences = sentencesOf(answer, language).map(({ text }) => text.trim());
  const [first = ''] = sentences;
  const told = sentences.filter((text) => languageOf(language).writing?.evasion.test(text) !== true);
  if (told.length === 0) return `says only "${first}"`;
  if (told.every((text) => /[?？؟]["'”’»)]*$/u.test(text))) return 'only asks back';
  const length = wordsOf(answer).length;
  if (length < REPEATED[0] || length > REPEATED[1]) return undefined;
  const known = new Set(stemsOf(question, language));
  return stemsOf(answer, language).every((stem) => known.has(stem)) ? 'only repeats the question' : undefined;
}

/** "Yes." and "No, never." are answers; five words that were all in the question are none. Long answers say more. */
const REPEATED = [4, 40] as const;
