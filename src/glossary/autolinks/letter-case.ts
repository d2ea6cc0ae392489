/** Which parts of a label are written with capitals that matter. */
import { isAbbreviation } from '../../languages/abbreviation.ts';
import { fold, type Folded } from './fold.ts';

/** A part that prose must write exactly so; `start` and `end` count in the folded label. */
export interface ExactPart {
  start: number;
  end: number;
  text: string;
}

/** The abbreviations in a label: the words that are all capitals (KAM, C++) or have capitals inside (SaaS, KPIs). */
export function exactParts(label: string): ExactPart[] {
  const folded = fold(label);
  const offset = folded.text.length - folded.text.trimStart().length;
  return [...folded.text.matchAll(/[^\s]+/g)].flatMap(({ index, 0: word }) => {
    const text = writtenAs(label, folded, index, index + word.length);
    return isAbbreviation(text) ? [{ start: index - offset, end: index - offset + word.length, text }] : [];
  });
}

/** The characters from `start` to `end` of a folded text as they were written, compatibility-composed. */
export function writtenAs(original: string, folded: Pick<Folded, 'start' | 'end'>, start: number, end: number): string {
  return original.slice(folded.start(start), folded.end(end - 1)).normalize('NFKC');
}
