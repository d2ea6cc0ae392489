/** Who wrote an entry and who reviewed it: people of `site.yaml`, as pages, structured data and exports name them. */
import { strings } from '../../languages/index.ts';
import type { EntryMatter } from '../entry-matter.ts';
import { namePartsOf, type NameParts } from '../names-of-people.ts';
import { text, type PageContext } from './page.ts';

export interface Person {
  /** As in `site.yaml`. */
  id: string;
  name: string;
  /** Where `site.yaml` says which part of the name is the family's. */
  parts?: NameParts;
  /** What the person does, in the language of the page. */
  role?: string;
  url?: string;
  /** The same person elsewhere. */
  sameAs: string[];
}

export interface Credits {
  authors: Person[];
  reviewers: Person[];
  /** The day of the last review, `YYYY-MM-DD`. */
  reviewed?: string;
}

/** In the order of the entry; who is not in `site.yaml` is left out, which `check` tells. */
export function creditsOf(context: PageContext, { authors, reviewers, reviewed }: EntryMatter): Credits {
  return {
    authors: peopleOf(context, authors),
    reviewers: peopleOf(context, reviewers),
    ...(reviewed !== undefined && { reviewed }),
  };
}

function peopleOf(context: PageContext, ids: readonly string[]): Person[] {
  const known = new Map(context.glossary.site.people.map((person) => [person.id, person]));
  return [...new Set(ids)].flatMap((id): Person[] => {
    const person = known.get(id);
    if (!person) return [];
    const { name, familyName, role, url, sameAs } = person;
    const parts = familyName === undefined ? undefined : namePartsOf(name, familyName);
    return [
      {
        id,
        name,
        ...(parts && { parts }),
        ...(role !== undefined && { role: text(context, role) }),
        ...(url !== undefined && { url }),
        sameAs,
      },
    ];
  });
}

/** "Ruiz, Ana" where the parts of the name are known, else the name as it is. */
export function sortedName({ name, parts }: Pick<Person, 'name' | 'parts'>): string {
  return parts ? `${parts.family}, ${parts.given}` : name;
}

/** A piece of a sentence: its words, or what stands between them. */
export type CreditPart = string | { person: Person } | { date: string };

/** The sentences that name them, each in its parts: "Written by …", "Reviewed by … on …"; none where nothing is known. */
export function creditLines({ authors, reviewers, reviewed }: Credits, language: string): CreditPart[][] {
  const words = strings(language);
  const date: CreditPart[] = reviewed === undefined ? [] : [{ date: reviewed }];
  const review =
    reviewed === undefined ? words.reviewedBy : reviewers.length > 0 ? words.reviewedByOn : words.reviewedOn;
  return [
    ...(authors.length > 0 ? [filled(words.writtenBy, { names: listed(authors, language), date: [] })] : []),
    ...(reviewers.length > 0 || reviewed !== undefined
      ? [filled(review, { names: listed(reviewers, language), date })]
      : []),
  ];
}

/** "A, B and C", as the language lists. */
function listed(people: readonly Person[], language: string): CreditPart[] {
  const format = new Intl.ListFormat(language, { type: 'conjunction' });
  const left = [...people];
  return format.formatToParts(people.map(({ name }) => name)).flatMap(({ type, value }): CreditPart[] => {
    const person = type === 'element' ? left.shift() : undefined;
    return [person ? { person } : value];
  });
}

/** A sentence such as "Reviewed by {names} on {date}", with what stands in the places of its braces. */
function filled(sentence: string, parts: { names: CreditPart[]; date: CreditPart[] }): CreditPart[] {
  return sentence
    .split(/(\{names\}|\{date\})/)
    .filter(Boolean)
    .flatMap((piece) => (piece === '{names}' ? parts.names : piece === '{date}' ? parts.date : [piece]));
}
