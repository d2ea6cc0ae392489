/** The rules about how entries and pages are written. `npm run check` runs them; a build does not. All of them only warn. */
import { QUALITY_RULES } from '../problem-codes.ts';
import type { Problem } from '../problem.ts';
import { isUnwritten, placeholders } from './placeholders.ts';
import type { WrittenText } from './passage.ts';
import type { QualityInput } from './rule.ts';

export function checkQuality(input: QualityInput): Problem[] {
  const entries = input.entries.map(withoutUnwritten);
  const pages = input.pages.map(withoutUnwritten);
  return [
    ...placeholders.check(input),
    ...QUALITY_RULES.flatMap((rule): Problem[] => rule.check({ ...input, entries, pages })),
  ];
}

/** Of what is still to be written no rule has anything else to say. */
function withoutUnwritten<Text extends WrittenText>(text: Text): Text {
  return { ...text, passages: text.passages.filter((passage) => !isUnwritten(passage)) };
}
