/** Dashes, minus signs and ellipses for the hyphens and dots that are typed for them. */
import type { Typography } from '../languages/typography.ts';
import { editsOf, type Edit } from './edits.ts';

export function dashEdits(text: string, { dash }: Typography): Edit[] {
  if (!/-|\.\.\./.test(text)) return [];
  return [
    ...editsOf(text, /(?<!\.)\.{3}(?!\.)/g, () => '…'),
    // The minus sign goes with what comes after it.
    ...editsOf(text, /(?<=[\d)%]\s)-\s(?=[$€£(]?\d)/g, (at) => (isInSum(text, at) ? `${MINUS}\u00A0` : `${dash} `)),
    ...editsOf(text, /(?<=\S\s)-{1,3}(?=\s\S)/g, () => dash),
    ...editsOf(text, /(?<=[\p{L}\d,.!?"'”’)])-{2,3}(?=[\p{L}\d"'“‘(])/gu, () => '—'),
    ...editsOf(text, /(?<=(?:^|[\s(=×÷]))-(?=[$€£]?\d)/g, () => MINUS),
    ...rangeEdits(text),
  ];
}

const MINUS = '−';

/** A difference has a sign of a sum near it; two years or amounts have none. */
function isInSum(text: string, at: number): boolean {
  return /[=+×÷≈]/.test(text.slice(Math.max(0, at - 40), at + 40));
}

/**
 * 10-20 days: a number up to a larger one. Not 2026-05-11 nor 1-800-555, which are one thing, not 24-7, and nothing with
 * a letter before it, nor a number that begins with a zero.
 */
function rangeEdits(text: string): Edit[] {
  const ranges = /(?<![\p{L}\d.,:/–−-])(\d+(?:[.,]\d+)?)%?-[$€£]?(\d+(?:[.,]\d+)?)(?=[%xkKM]?(?![\p{L}\d/–-]))/gu;
  return [...text.matchAll(ranges)].flatMap(({ 0: typed, 1: low = '', 2: high = '', index }): Edit[] => {
    const isZeroed = /^0\d/.test(low) || /^0/.test(high);
    // § 2-207 is one number: up to one so much longer ranges go in round numbers, 1-100.
    const isCode = high.length - low.length > 1 && !/0$/.test(high);
    if (isZeroed || isCode || valueOf(low) >= valueOf(high)) return [];
    const start = index + typed.indexOf('-');
    return [{ start, end: start + 1, text: '–' }];
  });
}

function valueOf(number: string): number {
  const isGrouped = /[.,]\d{3}$/.test(number);
  return Number(isGrouped ? number.replace(/[.,]/g, '') : number.replace(',', '.'));
}
