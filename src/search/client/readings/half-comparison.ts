import { readHalfVersus } from '../intents.ts';
import { GRADES } from './grades.ts';
import type { Asked, Proposal } from './reading.ts';

/** "a vs", while the other side is not typed yet: the pages that compare the entry, then the entry. */
export async function halfComparison({ query, hits, labels, make, language, known }: Asked): Promise<Proposal> {
  const isName = hits.some(({ fit }) => fit === 'whole' || fit === 'prefix');
  const subject = isName ? undefined : readHalfVersus(query, known.search.compared, labels.isCommon, language);
  const named = subject === undefined ? [] : await labels.find(subject);
  const hit = named.find(({ fit }) => fit !== 'part');
  const compared = hit && (await labels.places(hit.record))?.compared;
  if (!hit || !compared || compared.length === 0) return { candidates: [], settles: false };
  const comparisons = compared.slice(0, MOST).map((other) => make.comparisonWith(hit.record, other, GRADES.comparison));
  return { candidates: [...comparisons, make.entry(hit, 'side', GRADES.side)], settles: true };
}

/** Of entries that are compared with many. */
const MOST = 5;
