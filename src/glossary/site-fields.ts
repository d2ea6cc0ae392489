/** What fields of `site.yaml` are made of. Each field says itself what it is for: `describe` it where it stands. */
import { z } from 'zod';
import { textBlock, textLine } from './fields.ts';
import { fileNameComplaint, isAddressPart, PART } from './file-name.ts';

export const line = textLine('is empty');

export const localized = localizedText(line);
export const localizedBlock = localizedText(textBlock('is empty'));

export type Localized = z.infer<typeof localized>;

/** One text for all languages, or one text per language code. */
function localizedText(text: z.ZodString): z.ZodUnion<[z.ZodString, z.ZodRecord<z.ZodString, z.ZodString>]> {
  return z.union([text, z.record(z.string(), text)], {
    error:
      'is neither a text nor one text for each language; write one like "My words" or {en: My words, es: Mis palabras}',
  });
}

const NO_PART = 'is not one part of an address; write lower-case letters, digits and hyphens';

/** One part of an address. */
export const pathSegment = z
  .string()
  .regex(PART, NO_PART)
  .check((context) => {
    const text = context.value;
    const message = fileNameComplaint(text) ?? (isAddressPart(text) || !PART.test(text) ? undefined : NO_PART);
    if (message !== undefined) context.issues.push({ code: 'custom', message, input: text, continue: true });
  });

/** One of some words. */
export function oneOf<const Words extends readonly [string, string, ...string[]]>(
  words: Words,
): z.ZodEnum<{ [Word in Words[number]]: Word }> {
  const [none, and] = words.length === 2 ? ['neither', 'nor'] : ['none of', 'and'];
  return z.enum(words, {
    error: `is ${none} ${words.slice(0, -1).join(', ')} ${and} ${words.at(-1) ?? ''}; write one of them, or leave it out`,
  });
}
