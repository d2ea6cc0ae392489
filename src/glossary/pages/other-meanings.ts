/** What else the names of an entry mean. */
import type { Entry } from '../entry.ts';
import { labelAddresses } from '../labels.ts';
import { writtenName } from '../shared-names.ts';
import { summarize, type Link, type PageContext, type TermSummary } from './page.ts';

/** A name that an entry shares with others. */
export interface OtherMeanings {
  /** The page of all that have it. */
  name: Link;
  others: TermSummary[];
}

/** The names of an entry that others have, too, and those others. */
export function otherMeanings(context: PageContext, entry: Entry): OtherMeanings[] {
  const { own, urls } = context;
  if (own.sharedNames.size === 0) return [];
  return [...new Set(labelAddresses(entry).map(({ slug }) => slug))].flatMap((slug) => {
    const shared = own.sharedNames.get(slug);
    if (!shared?.entries.includes(entry)) return [];
    const others = shared.entries.filter((other) => other !== entry).map((other) => summarize(context, other));
    return [{ name: { href: urls.term(entry.language, slug), label: writtenName(shared) }, others }];
  });
}
