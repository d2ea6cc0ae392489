/** A question, with its answer as children. It feeds the FAQ of the structured data, so it stands on its own. */
import { z } from 'zod';
import { textBlock } from '../../../glossary/fields.ts';
import { heading } from '../../mdast.ts';
import type { BodyComponent } from '../component.ts';

export const Faq: BodyComponent = {
  attributes: z.strictObject({ question: textBlock('is empty; write some text') }),
  codes: { question: 'bad-faq' },
  alone: true,
  words: [],
  passages: { question: 'question' },
  around: () => 'answer',
  markdown: ({ attributes: { question = '' }, flow }) => [heading(3, question), ...flow],
  snippet: {
    name: 'Question',
    prefix: 'faq',
    description: 'A question and its answer',
    body: ['<Faq question="${1:What do people ask}?">', '', '${2:The first sentence answers.}', '', '</Faq>', '$0'],
  },
};
