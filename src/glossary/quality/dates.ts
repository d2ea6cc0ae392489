/** Entries whose day to be looked at again has come, and dates that have not. */
import { isScheduled, placeOf } from '../entry.ts';
import type { Finding } from '../finding.ts';
import type { QualityRule } from './rule.ts';
import type { WrittenEntry } from './passage.ts';

export const dates: QualityRule<'review-due' | 'future-date'> = {
  codes: {
    'review-due': {
      reason: 'What changes from year to year has to be looked at again.',
      example:
        'content/terms/en/ledger.mdx:5:11 review-due: was to be reviewed by 2026-06-30, and today is 2026-11-22; check that it still holds, correct it, and set a new date',
    },
    'future-date': {
      reason: 'A date that has not come yet makes readers doubt the others.',
      example:
        'content/terms/en/ledger.mdx:5:10 future-date: "updated" is 2027-01-01, and today is 2026-11-22; write a day that has been',
    },
  },
  check: ({ entries, today }) =>
    entries.flatMap((written) => [...checkReview(written, today), ...checkFuture(written, today)]),
};

function checkReview({ entry }: WrittenEntry, today: string): Finding<'review-due' | 'future-date'>[] {
  const { reviewBy, status } = entry.matter;
  if (reviewBy === undefined || reviewBy >= today || status === 'deprecated') return [];
  const message = `was to be reviewed by ${reviewBy}, and today is ${today}; check that it still holds, correct it, and set a new date`;
  return [{ code: 'review-due', place: placeOf(entry, 'reviewBy'), message }];
}

function checkFuture({ entry }: WrittenEntry, today: string): Finding<'review-due' | 'future-date'>[] {
  const { published, updated, reviewed, sources } = entry.matter;
  // What waits for its day is told as such; its dates are meant.
  const own = isScheduled(entry, today)
    ? []
    : [
        { date: published, field: ['published'] },
        { date: updated, field: ['updated'] },
      ];
  const dates = [
    ...own,
    { date: reviewed, field: ['reviewed'] },
    ...sources.map(({ asOf }, index) => ({ date: asOf, field: ['sources', index, 'asOf'] })),
  ];
  return dates.flatMap(({ date, field }) => {
    if (date === undefined || date.slice(0, today.length) <= today.slice(0, date.length)) return [];
    const message = `"${field.join('.')}" is ${date}, and today is ${today}; write a day that has been`;
    return [{ code: 'future-date' as const, place: placeOf(entry, ...field), message }];
  });
}
