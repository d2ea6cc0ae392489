/** Dates as readers of a language write them. */
import { baseLanguage } from './code.ts';
import { LANGUAGES } from './index.ts';

/** A date of a year, a month or a day (`2026`, `2026-05`, `2026-05-11`) as readers of the language write it. */
export function formatDate(date: string, language: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  return dateFormat(language, day !== undefined ? 'day' : month !== undefined ? 'month' : 'year').format(
    Date.UTC(year, (month ?? 1) - 1, day ?? 1),
  );
}

/** A day as it stands in citations, from the day to the year in English, too: "11 May 2026". */
export function formatDayFirst(date: string, language: string): string {
  return formatDate(date, baseLanguage(language) === 'en' ? 'en-GB' : language);
}

type Precision = 'year' | 'month' | 'day';

/** Formats are kept: making one takes a hundred times as long as using it. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(language: string, precision: Precision): Intl.DateTimeFormat {
  const key = `${language} ${precision}`;
  const format =
    dateFormats.get(key) ??
    new Intl.DateTimeFormat(language, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(precision !== 'year' && { month: 'long' }),
      ...(precision === 'day' && { day: 'numeric' }),
    });
  dateFormats.set(key, format);
  return format;
}

/**
 * The month, from 1, that has this name in a language with a folder, whole or cut to three letters or more; undefined for
 * a name of two months, as "mar" would be where one language begins March with it and another November.
 */
export function monthNamed(name: string): number | undefined {
  const start = name.toLowerCase();
  const named = new Set(
    MONTHS.flatMap(([month, number]) => (start.length > 2 && month.startsWith(start) ? number : [])),
  );
  return named.size === 1 ? [...named][0] : undefined;
}

const MONTHS = [...LANGUAGES].flatMap(([code, { otherMonths = {} }]): [string, number][] => {
  const format = new Intl.DateTimeFormat(code, { timeZone: 'UTC', month: 'long' });
  const names = Array.from({ length: 12 }, (_, month): [string, number] => [
    format.format(Date.UTC(2000, month)).toLowerCase(),
    month + 1,
  ]);
  return [...names, ...Object.entries(otherMonths)];
});
