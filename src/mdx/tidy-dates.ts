/** Dates that can be read one way only -> year-month-day. */
import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import { z } from 'zod';
import { DATE_FIELDS } from '../glossary/entry-matter.ts';
import { monthNamed } from '../languages/dates.ts';

/** A quick look: true where a day may stand in another form than year-month-day. */
export function hasOtherDate(text: string): boolean {
  return OTHER_DATE.test(text);
}

const NAMES = [...DATE_FIELDS, 'asOf'].join('|');
const OTHER_DATE = new RegExp(String.raw`(?:${NAMES})["']?[ \t]*:(?![ \t]*["']?\d{4}(?:-\d\d){0,2}["']?[ \t]*[,}#\n])`);

/** The same frontmatter with the days of its fields, and of its sources, as year-month-day. */
export function isoDates(matter: string): string {
  const document = parseDocument(matter);
  if (document.errors.length > 0 || !isMap(document.contents)) return matter;
  const sources = document.contents.get('sources');
  const nodes = [
    ...DATE_FIELDS.map((name) => document.get(name, true)),
    ...(isSeq(sources) ? sources.items.map((source) => (isMap(source) ? source.get('asOf', true) : undefined)) : []),
  ];
  const changes = nodes.flatMap((node) => {
    if (!isNode(node) || !isScalar(node) || !node.range) return [];
    const [start, end] = node.range;
    const date = readDate(
      matter
        .slice(start, end)
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2'),
    );
    return date === undefined ? [] : [{ start, end, date }];
  });
  return changes
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, date }) => text.slice(0, start) + date + text.slice(end), matter);
}

/**
 * `2026-11-22` for `2026/11/22`, `2026-11-22T09:00:00Z`, `22.11.2026`, `11/22/2026`, `22 November 2026`, `Nov 22, 2026`.
 * Undefined for what is in that form, is no day, or can be read two ways, as 5/6/2026 can.
 */
export function readDate(text: string): string | undefined {
  const parts = yearFirst(text) ?? yearLast(text) ?? withMonthName(text);
  if (!parts) return undefined;
  const [year, month, day] = parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return date !== text && z.iso.date().safeParse(date).success ? date : undefined;
}

type Parts = [year: string, month: string, day: string];

function yearFirst(text: string): Parts | undefined {
  const [, year, month, day] =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?Z|[+-]\d{2}:?\d{2})?)?$/
      .exec(text)
      ?.filter((_, index) => index !== 2) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    [];
  return year !== undefined && month !== undefined && day !== undefined ? [year, month, day] : undefined;
}

function yearLast(text: string): Parts | undefined {
  const [, one, , other, year] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (one === undefined || other === undefined || year === undefined) return undefined;
  if (Number(one) > 12 || one === other) return [year, other, one];
  return Number(other) > 12 ? [year, one, other] : undefined;
}

function withMonthName(text: string): Parts | undefined {
  const [, day, name, year] =
    /^(\d{1,2})(?:st|nd|rd|th)?\.?(?: de| of)? (\p{L}{3,})\.?,?(?: de)? (\d{4})$/u.exec(text) ?? [];
  const [, name2, day2, year2] = /^(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text) ?? [];
  const month = monthNamed(name ?? name2 ?? '');
  const [date, number] = [year ?? year2, day ?? day2];
  return month === undefined || date === undefined || number === undefined ? undefined : [date, String(month), number];
}
