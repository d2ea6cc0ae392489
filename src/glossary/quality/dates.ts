/** Entries whose day to be looked at again has come, and dates that have not. */
import { placeOf } from '../entry.ts';
import type { Problem } from '../problem.ts';
import type { QualityRule } from './index.ts';
import type { WrittenEntry } from './passage.ts';

export const checkDates: QualityRule = ({ entries, today }) =>
  entries.flatMap((written) => [...checkReview(written, today), ...checkFuture(written, today)]);

function checkReview({ entry }: WrittenEntry, today: string): Problem[] {
  const { reviewBy, status } = entry.matter;
  if (reviewBy === undefined || reviewBy >= today || status === 'deprecated') return [];
  const message = `was to be reviewed by ${reviewBy}, and today is ${today}; check that it still holds, correct it, and set a new date`;
  return [{ code: 'review-due', place: placeOf(entry, 'reviewBy'), message }];
}

function checkFuture({ entry }: WrittenEntry, today: string): Problem[] {
  const { published, updated, sources } = entry.matter;
  const dates = [
    { date: published, field: ['published'] },
    { date: updated, field: ['updated'] },
    ...sources.map(({ asOf }, index) => ({ date: asOf, field: ['sources', index, 'asOf'] })),
  ];
  return dates.flatMap(({ date, field }) => {
    if (date === undefined || date.slice(0, today.length) <= today.slice(0, date.length)) return [];
    const message = `"${field.join('.')}" is ${date}, and today is ${today}; write a day that has been`;
    return [{ code: 'future-date' as const, place: placeOf(entry, ...field), message }];
  });
}
