/** Fields of entries and `site.yaml` that hold text or an address: one border for both files. */
import { z } from 'zod';
import { isVisible, refusedCharacter, unbalancedDirection } from './characters.ts';
import { webAddressComplaint, withoutStraySigns } from './web-address.ts';

/** One line of visible text: no line breaks, no spaces at the ends, only characters that text may hold. */
export function textLine(whenEmpty: string): z.ZodString {
  return textBlock(whenEmpty).refine(
    (text) => !/[\t\n]/.test(text),
    'has a line break or control character; write it on one line',
  );
}

/** The same over several lines. */
export function textBlock(whenEmpty: string): z.ZodString {
  return z
    .string()
    .trim()
    .min(1, whenEmpty)
    .check((context) => {
      const text = context.value;
      const message = refusedCharacter(text)?.message ?? unbalancedIn(text) ?? invisible(text);
      if (message !== undefined) context.issues.push({ code: 'custom', message, input: text });
    });
}

function unbalancedIn(text: string): string | undefined {
  return text.split('\n').map(unbalancedDirection).find(Boolean);
}

function invisible(text: string): string | undefined {
  return text === '' || isVisible(text) ? undefined : 'has nothing that a reader could see; write some text';
}

/** An address with `http:` or `https:`, as it is fit for links, feeds and linked data. */
export function webAddress(): z.ZodString {
  return z
    .string()
    .check((context) => {
      const message = webAddressComplaint(context.value);
      if (message === undefined) return;
      context.issues.push({ code: 'custom', message: `"${context.value}" ${message}`, input: context.value });
    })
    .overwrite(withoutStraySigns);
}
