/** Dates as readers of a language write them. */

/** A date of a year, a month or a day (`2026`, `2026-05`, `2026-05-11`) as readers of the language write it. */
export function formatDate(date: string, language: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  return dateFormat(language, day !== undefined ? 'day' : month !== undefined ? 'month' : 'year').format(
    Date.UTC(year, (month ?? 1) - 1, day ?? 1),
  );
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
