import type { LabelHit } from '../../labels/match.ts';
import type { Labels } from '../label-lookup.ts';
import { addressOf, type Candidate } from '../result.ts';
import { GRADES } from './grades.ts';
import type { Asked, Proposal } from './reading.ts';

/** A whole name in another language of the site, where no name of this one is meant: its translation here, else its own page. */
export async function foreignName(asked: Asked, found: readonly Candidate[]): Promise<Proposal> {
  if (asked.typing || found.some(({ strong }) => strong)) return { candidates: [], settles: false };
  const others = await asked.others().catch(() => []);
  const candidates = await Promise.all(others.map((other) => namesIn(asked, other).catch(() => [])));
  return { candidates: candidates.flat(), settles: false };
}

async function namesIn({ query, labels, make }: Asked, other: Labels): Promise<Candidate[]> {
  const hits = (await other.find(query)).filter(isSure).slice(0, MOST);
  return Promise.all(
    hits.map(async (hit) => {
      const own = (await other.places(hit.record)).translations[labels.language];
      const named = own && (await labels.find(own[0])).find(({ record }) => addressOf(labels, record) === own[1]);
      return named
        ? make.translated(named, hit, other, GRADES.foreignName)
        : make.foreign(hit, other, GRADES.foreignName);
    }),
  );
}

/** Names that are short are begun by too much, and mistyped names of another language are too many words of this one. */
function isSure({ fit, name }: LabelHit): boolean {
  return fit === 'whole' || (fit !== 'part' && name.joined.length >= LONG);
}

const MOST = 3;
const LONG = 8;
