/** The rules about how entries are written. `npm run check` runs them; a build does not. All of them only warn. */
import { QUALITY_RULES } from '../problem-codes.ts';
import type { Problem } from '../problem.ts';
import { isUnwritten, placeholders } from './placeholders.ts';
import type { QualityInput } from './rule.ts';

export function checkQuality(input: QualityInput): Problem[] {
  const entries = input.entries.map((entry) => ({
    ...entry,
    passages: entry.passages.filter((passage) => !isUnwritten(passage)),
  }));
  return [
    ...placeholders.check(input),
    ...QUALITY_RULES.flatMap((rule): Problem[] => rule.check({ ...input, entries })),
  ];
}
