/** Ways to read a query, each by its name, and the one place that orders what they propose. */
import type { Candidate } from '../result.ts';
import { comparison, halfComparison } from './comparison.ts';
import { foreignName } from './foreign-name.ts';
import { name } from './name.ts';
import { place } from './place.ts';
import { question } from './question.ts';
import type { Asked, Reading } from './reading.ts';
import { topic } from './topic.ts';
import { translation } from './translation.ts';

/** In the order in which they are tried. */
const READINGS = {
  comparison,
  halfComparison,
  topic,
  name,
  translation,
  place,
  question,
  foreignName,
} satisfies Record<string, Reading>;

/** What the query names, the likeliest first, each page or place once. */
export async function readQuery(asked: Asked): Promise<Candidate[]> {
  const all: Candidate[] = [];
  for (const read of Object.values(READINGS)) {
    const { candidates, settles } = await read(asked, all);
    all.push(...candidates);
    if (settles) break;
  }
  return rank(all);
}

function rank(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates
    .toSorted((a, b) => b.grade - a.grade)
    .filter(({ result: { href } }) => !seen.has(href) && seen.add(href));
}
