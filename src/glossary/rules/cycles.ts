import { entryId, placeOf, type Entry } from '../entry.ts';
import type { Finding } from '../finding.ts';
import type { Slug } from '../slug.ts';
import type { GlossaryRule, RuleInput } from './rule.ts';

/** Nothing is more general than itself. Each cycle of `broader` is reported once, where it closes. */
export const cycles: GlossaryRule<'broader-cycle'> = {
  codes: {
    'broader-cycle': {
      severity: 'error',
      reason: 'A term cannot be more general than itself.',
      example:
        'content/terms/en/a.mdx:5:12 broader-cycle: "en/a" → "en/b" → "en/a" goes round in a circle, expected each broader term to be more general; remove one of the relations',
    },
  },
  check: ({ entries, byId }) => {
    const above = broaderOf(entries, byId);
    const done = new Set<Entry>();
    const problems: Finding<'broader-cycle'>[] = [];
    for (const start of entries) {
      // Depth-first without recursion, so that a chain of 20,000 entries is no problem.
      const path: Entry[] = [];
      const onPath = new Set<Entry>();
      const stack: { entry: Entry; leaving?: boolean }[] = [{ entry: start }];
      for (let step = stack.pop(); step; step = stack.pop()) {
        const { entry, leaving } = step;
        if (leaving) {
          path.pop();
          onPath.delete(entry);
          done.add(entry);
          continue;
        }
        if (onPath.has(entry)) {
          problems.push(cycle([...path.slice(path.indexOf(entry)), entry]));
          continue;
        }
        if (done.has(entry)) continue;
        path.push(entry);
        onPath.add(entry);
        stack.push({ entry, leaving: true });
        for (const next of above.get(entry) ?? []) stack.push({ entry: next });
      }
    }
    return problems;
  },
};

/** Each entry's broader ones, whichever side wrote the relation. */
function broaderOf(entries: readonly Entry[], byId: RuleInput['byId']): Map<Entry, Entry[]> {
  const above = new Map<Entry, Entry[]>(entries.map((entry) => [entry, []]));
  const add = (narrow: Entry | undefined, broad: Entry | undefined): void => {
    if (narrow && broad && narrow !== broad && !above.get(narrow)?.includes(broad)) above.get(narrow)?.push(broad);
  };
  for (const entry of entries) {
    const named = (slug: Slug): Entry | undefined => byId.get(entryId({ language: entry.language, slug }));
    for (const slug of entry.matter.broader) add(entry, named(slug));
    for (const slug of entry.matter.narrower) add(named(slug), entry);
  }
  return above;
}

function cycle(loop: readonly Entry[]): Finding<'broader-cycle'> {
  const [last, closing] = loop.slice(-2);
  if (!last || !closing) throw new RangeError('a cycle has at least two entries');
  const index = last.matter.broader.indexOf(closing.slug);
  const place =
    index >= 0
      ? placeOf(last, 'broader', index)
      : placeOf(closing, 'narrower', closing.matter.narrower.indexOf(last.slug));
  const names = loop.map((entry) => `"${entryId(entry)}"`).join(' → ');
  return {
    code: 'broader-cycle',
    place,
    message: `${names} goes round in a circle, expected each broader term to be more general; remove one of the relations`,
  };
}
