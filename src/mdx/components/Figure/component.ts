/** A local picture. */
import { z } from 'zod';
import { textBlock } from '../../../glossary/fields.ts';
import { emphasis, paragraph } from '../../mdast.ts';
import type { BodyComponent } from '../component.ts';

const text = textBlock('is empty; write some text');

export const Figure: BodyComponent = {
  attributes: z.strictObject({
    src: text,
    alt: textBlock(
      'is empty, expected what the picture shows, for readers who cannot see it; write alt="what it shows"',
    ),
    caption: text.optional(),
    credit: text.optional(),
    align: z.enum(['start', 'end', 'full'], { error: 'is not a place; write start, end or full' }).default('full'),
  }),
  codes: { alt: 'bad-image' },
  complaintOf: ({ children }) =>
    children.length > 0 ? '<Figure> has content, expected none; write the caption as caption="…"' : undefined,
  words: ['caption', 'credit'],
  passages: { alt: 'alt', caption: 'caption' },
  markdown: ({ attributes: { src = '', alt = '', caption, credit }, image }) => {
    const below = [caption, credit].filter((part) => part !== undefined);
    return [paragraph({ type: 'image', url: image(src), alt }), ...below.map((part) => paragraph(emphasis(part)))];
  },
  snippet: {
    name: 'Figure',
    prefix: 'figure',
    description: 'A picture of content/images',
    body: [
      '<Figure src="../../images/${1:name.svg}" alt="${2:What it shows, in words}" caption="${3:Caption}" align="${4|full,start,end|}" />',
      '$0',
    ],
  },
};
