/** The components that an entry may use, and the attributes that each takes. */
import { z } from 'zod';
import type { ComponentName } from '../glossary/body.ts';
import { textBlock } from '../glossary/fields.ts';

const text = textBlock('is empty; write some text');

/** Each attribute's schema; all are literal texts. A component not named here is forbidden. */
export const COMPONENTS = {
  /** An aside: a note, a tip, a warning or a worked example. */
  Callout: z.strictObject({
    type: z
      .enum(['note', 'tip', 'warning', 'example'], {
        error: 'is not a kind of callout; write note, tip, warning or example',
      })
      .default('note'),
    title: text.optional(),
  }),
  /** A local picture. */
  Figure: z.strictObject({
    src: text,
    alt: textBlock(
      'is empty, expected what the picture shows, for readers who cannot see it; write alt="what it shows"',
    ),
    caption: text.optional(),
    credit: text.optional(),
    align: z.enum(['start', 'end', 'full'], { error: 'is not a place; write start, end or full' }).default('full'),
  }),
  /** A formula in words; its children explain the symbols (a list) and work an example. */
  Formula: z.strictObject({ expression: text, label: text.optional() }),
  /** A question, with its answer as children. */
  Faq: z.strictObject({ question: text }),
} as const satisfies Record<ComponentName, z.ZodType>;

export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(COMPONENTS, name);
}

export function attributeNames(name: ComponentName): string[] {
  return Object.keys(COMPONENTS[name].shape);
}
