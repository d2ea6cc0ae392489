/** A formula in words; its children explain the symbols (a list) and work an example. */
import { z } from 'zod';
import { textBlock } from '../../../glossary/fields.ts';
import { paragraph, strong, text as plain } from '../../mdast.ts';
import type { BodyComponent } from '../component.ts';

const text = textBlock('is empty; write some text');

export const Formula: BodyComponent = {
  attributes: z.strictObject({ expression: text, label: text.optional() }),
  words: ['label', 'expression'],
  passages: { expression: 'expression' },
  around: () => 'formula',
  markdown: ({ attributes: { expression = '', label }, flow, words }) => [
    paragraph(strong(label ?? words.formula), plain(': '), { type: 'inlineCode', value: expression }),
    ...flow,
  ],
  snippet: {
    name: 'Formula',
    prefix: 'formula',
    description: 'A formula with its symbols and an example',
    body: [
      '<Formula expression="${1:Result = one ÷ other}">',
      '',
      '- **${2:one}**: ${3:what it counts}',
      '- **${4:other}**: ${5:what it counts}',
      '',
      '${6:Example.}',
      '',
      '</Formula>',
      '$0',
    ],
  },
};
