/** What looks like a query that names nothing: less sure than what the search finds, and never something quite else. */
import { editDistance, likelyMistakes } from '../../languages/edit-distance.ts';
import type { Query } from './match.ts';
import type { LabelRecord, Name } from './record.ts';

/** From 0, how far an entry is from what was typed; undefined where it is not near. */
export function farness(query: Query, { names, slug }: LabelRecord): number | undefined {
  const written = [...names.map(({ joined }) => joined), slug.replaceAll('-', '')];
  const far = [
    ...written.map((name) => shareWrong(name, query.joined)),
    ...names.map((name) => shareMissing(name, query)),
  ].filter((one) => one !== undefined);
  return far.length === 0 ? undefined : Math.min(...far);
}

/** The part of the letters that are wrong, if no more are than somebody mistypes; one letter makes another abbreviation. */
function shareWrong(name: string, typed: string): number | undefined {
  const length = Math.min(name.length, typed.length);
  const limit = length < SHORTEST ? 0 : likelyMistakes(length);
  const mistakes = editDistance(name, typed, limit);
  return mistakes > limit ? undefined : mistakes / length;
}

const SHORTEST = 4;

/** The part of the words that name or query have alone, mistyped or not; half of the query is in the name, and enough of it. */
function shareMissing({ words }: Name, { content }: Query): number | undefined {
  const free = [...words];
  const held = content.filter((word) => {
    const index = free.findIndex((other) => shareWrong(other, word) !== undefined);
    if (index >= 0) free.splice(index, 1);
    return index >= 0;
  });
  const tells = held.length > 1 || (words.length === 1 && held.join('').length >= LONG);
  const isNear = tells && held.length >= content.length / 2;
  return isNear ? 1 - (2 * held.length) / (words.length + content.length) : undefined;
}

/** Letters of a word that tells a name by itself. */
const LONG = 6;
