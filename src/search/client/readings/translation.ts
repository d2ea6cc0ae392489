import { searchForm } from '../../../languages/name-forms.ts';
import { withoutWords } from '../intents.ts';
import type { Candidate } from '../result.ts';
import { GRADES } from './grades.ts';
import { named } from './named.ts';
import type { Asked, Proposal } from './reading.ts';

/** "… in Spanish": what the entry is called there. */
export async function translation(asked: Asked): Promise<Proposal> {
  const { query, labels, make, language, known } = asked;
  const candidates = await Promise.all(
    labels.directory.others.map(async (other): Promise<Candidate[]> => {
      const names = [language, other].map((own) => searchForm(nameOf(other, own), language)).join('|');
      const asksFor = withoutWords(query, names, labels.isCommon, language);
      if (asksFor === undefined) return [];
      const subject = withoutWords(asksFor, known.search.places.translation, labels.isCommon, language) ?? asksFor;
      const hit = await named(asked, subject);
      const to = hit && (await labels.places(hit.record))?.translations[other];
      return to ? [make.inOther(hit, to, other, GRADES.place)] : [];
    }),
  );
  return { candidates: candidates.flat(), settles: false };
}

/** What a language is called: `es` is "Spanish" in English. */
export function nameOf(language: string, own: string): string {
  return new Intl.DisplayNames([own], { type: 'language' }).of(language) ?? language;
}
