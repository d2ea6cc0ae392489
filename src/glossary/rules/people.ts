import { placeOf } from '../entry.ts';
import { didYouMean } from '../suggest.ts';
import type { GlossaryRule } from './rule.ts';

/** Authors and reviewers are named in site.yaml. */
export const people: GlossaryRule<'unknown-person'> = {
  codes: {
    'unknown-person': {
      severity: 'error',
      reason: 'Only the people in site.yaml have a name that readers can be shown.',
      example: 'content/terms/en/a.mdx:5:11 unknown-person: "anna" is nobody in site.yaml; did you mean "ana"?',
    },
  },
  check: ({ site, entries }) => {
    const known = site.people.map(({ id }) => id);
    const advice = `use one of ${known.join(', ') || '(none yet)'} or add it under people there`;
    return entries.flatMap((entry) =>
      (['authors', 'reviewers'] as const).flatMap((field) =>
        entry.matter[field].flatMap((id, index) => {
          if (known.includes(id)) return [];
          const message = `"${id}" is nobody in site.yaml${didYouMean(id, known, advice)}`;
          return [{ code: 'unknown-person' as const, place: placeOf(entry, field, index), message }];
        }),
      ),
    );
  },
};
