/** An aside: a note, a tip, a warning or a worked example. */
import { z } from 'zod';
import { isComponent } from '../../../glossary/body.ts';
import { textBlock } from '../../../glossary/fields.ts';
import { paragraph, strong } from '../../mdast.ts';
import type { BodyComponent } from '../component.ts';

export const Callout: BodyComponent = {
  attributes: z.strictObject({
    type: z
      .enum(['note', 'tip', 'warning', 'example'], {
        error: 'is not a kind of callout; write note, tip, warning or example',
      })
      .default('note'),
    title: textBlock('is empty; write some text').optional(),
  }),
  complaintOf: ({ text, children }) =>
    text === '' && !children.some(isComponent)
      ? '<Callout> is empty, expected text; write it or remove the callout'
      : undefined,
  words: ['title'],
  passages: { title: 'title' },
  around: (attributes) => (attributes.get('type') === 'example' ? 'example' : 'callout'),
  markdown: ({ attributes: { type = 'note', title }, flow, words }) => [
    { type: 'blockquote', children: [paragraph(strong(title ?? words.callouts[type] ?? type)), ...flow] },
  ],
  snippet: {
    name: 'Callout',
    prefix: 'callout',
    description: 'A note, tip, warning or worked example',
    body: [
      '<Callout type="${1|example,note,tip,warning|}" title="${2:Title}">',
      '',
      '${3:Text.}',
      '',
      '</Callout>',
      '$0',
    ],
  },
};
