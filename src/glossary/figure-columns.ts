/** Columns of figures, which are read from right to left: their digits stand under one another. */

/** True for the cells of a column that hold nothing but figures, dashes and blanks, and at least one figure. */
export function areFigures(cells: readonly string[]): boolean {
  const texts = cells.map((cell) => cell.trim()).filter((text) => text !== '' && !DASH.test(text));
  return texts.length > 0 && texts.every((text) => FIGURE.test(text));
}

const DASH = /^[-–—−]$/u;

/** A number with its sign, currency and percent: `−1,200.50`, `$2.4m`, `US$3`, `≈ 12 %`, `1 200 €`, `3×`. */
const FIGURE =
  /^[~≈<>≤≥±]?\s?[-–−+]?\s?(?:[A-Z]{0,3}\p{Sc}\s?[-–−+]?|[A-Z]{3}\s)?\p{Nd}+(?:[.,'’\u00A0\u202F\u2009 ]\p{Nd}+)*\s?(?:[kKmMbB]n?\b)?\s?(?:[%‰×x]|\p{Sc}|[A-Z]{3})?$/u;
