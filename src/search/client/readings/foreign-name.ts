import { searchForm } from '../../../languages/name-forms.ts';
import type { LabelHit } from '../../labels/match.ts';
import { readDefine, withoutWords } from '../intents.ts';
import type { Labels } from '../label-lookup.ts';
import { addressOf, type Candidate } from '../result.ts';
import { GRADES } from './grades.ts';
import type { Asked, Proposal } from './reading.ts';
import { nameOf } from './translation.ts';

/** A whole name in another language of the site, where no name of this one is meant: its translation here, else its own page. */
export async function foreignName(asked: Asked, found: readonly Candidate[]): Promise<Proposal> {
  if (asked.typing || found.some(({ strong }) => strong)) return { candidates: [], settles: false };
  const others = await asked.others().catch(() => []);
  const candidates = await Promise.all(others.map((other) => namesIn(asked, other).catch(() => [])));
  return { candidates: candidates.flat(), settles: false };
}

async function namesIn(asked: Asked, other: Labels): Promise<Candidate[]> {
  const { query, labels, make } = asked;
  const whole = (await other.find(query)).filter(isSure);
  const named = whole.length > 0 ? whole : (await other.find(subjectOf(asked, other))).filter(isSure);
  const hits = named.slice(0, MOST);
  return Promise.all(
    hits.map(async (hit) => {
      const own = (await other.places(hit.record))?.translations[labels.language];
      const named = own && (await labels.find(own[0])).find(({ record }) => addressOf(labels, record) === own[1]);
      return named
        ? make.translated(named, hit, other, GRADES.foreignName)
        : make.foreign(hit, other, GRADES.foreignName);
    }),
  );
}

/** What is asked about: "what is embudo de ventas in English?". */
function subjectOf({ query, labels, language, known }: Asked, other: Labels): string {
  const { places, defined } = known.search;
  const without = (text: string, words: string): string | undefined =>
    withoutWords(text, words, labels.isCommon, language);
  const own = [language, other.language].map((code) => searchForm(nameOf(language, code), language));
  const asked = without(query, own.join('|'));
  const rest = asked === undefined ? query : (without(asked, places.translation) ?? asked);
  return readDefine(rest, defined, language) ?? rest;
}

/** Names that are short are begun by too much, and mistyped names of another language are too many words of this one. */
function isSure({ fit, name }: LabelHit): boolean {
  return fit === 'whole' || (fit !== 'part' && name.joined.length >= LONG);
}

const MOST = 3;
const LONG = 8;
