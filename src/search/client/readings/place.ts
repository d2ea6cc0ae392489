import { PLACES } from '../../labels/places.ts';
import { withoutWords } from '../intents.ts';
import type { Candidate } from '../result.ts';
import { GRADES } from './grades.ts';
import { named } from './named.ts';
import type { Asked, Proposal } from './reading.ts';

/** What is asked of a term, at its place in the entry: formula, example, relations; what an abbreviation stands for. */
export async function place(asked: Asked): Promise<Proposal> {
  const found = await Promise.all([...PLACES.map((kind) => placeOf(asked, kind)), expansion(asked)]);
  return { candidates: found.flat(), settles: false };
}

async function placeOf(asked: Asked, kind: (typeof PLACES)[number]): Promise<Candidate[]> {
  const { query, labels, make, language, known } = asked;
  const subject = withoutWords(query, known.search.places[kind], labels.isCommon, language);
  const hit = subject === undefined ? undefined : await named(asked, subject);
  const to = hit && (await labels.places(hit.record))?.[kind];
  if (!hit) return [];
  if (!to) return [make.entry(hit, 'about', GRADES.alsoDefined)];
  return [make.place(hit, kind, to, GRADES.place), make.entry(hit, 'about', GRADES.placed)];
}

async function expansion(asked: Asked): Promise<Candidate[]> {
  const { query, labels, make, language, known } = asked;
  const subject = withoutWords(query, known.search.places.expansion, labels.isCommon, language);
  const hit = subject === undefined ? undefined : await named(asked, subject);
  return hit && hit.record.abbreviation !== '' ? [make.entry(hit, 'expansion', GRADES.place)] : [];
}
