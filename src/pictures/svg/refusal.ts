/** Where something stands in the text of a picture, both counted from 1. */
export interface SvgPlace {
  line: number;
  column: number;
}

/** Why a picture is not shown: says what it has, what was expected and what to do. Never leaves `cleanSvg`. */
export class Refusal extends Error {
  readonly place: SvgPlace | undefined;

  constructor(reason: string, place?: SvgPlace) {
    super(reason);
    this.place = place && { line: place.line, column: place.column };
  }
}

/** A refusal gets the place of the innermost thing that has one. */
export function placed<T>(place: SvgPlace | (() => SvgPlace) | undefined, clean: () => T): T {
  try {
    return clean();
  } catch (error) {
    if (!(error instanceof Refusal) || error.place) throw error;
    throw new Refusal(error.message, typeof place === 'function' ? place() : place);
  }
}

/** Text of a picture in a message: in one line, and not longer than a line. */
export function quoted(text: string): string {
  const line = text.replaceAll(/[\s\p{C}]+/gu, ' ').trim();
  return `"${line.length > 60 ? `${line.slice(0, 60)}…` : line}"`;
}
