/** The fields of an entry as texts that a reviewer compares: one row a field. */
import type { Contrast, EntryMatter, Source } from '../glossary/entry-matter.ts';
import type { NamedText } from './text-changes.ts';

/** What each field is called in a report, and its texts: a list has one for each item. */
const FIELD_TEXTS = {
  term: ({ term }) => named('Term', term),
  qualifier: ({ qualifier }) => named('Qualifier', qualifier),
  abbreviation: ({ abbreviation }) => named('Abbreviation', abbreviation),
  aliases: ({ aliases }) => each('Alias', aliases),
  forms: ({ forms }) => each('Written form', forms),
  autolink: ({ autolink }) => named('Prose links here by itself', autolink ? 'yes' : 'no'),
  autolinkExcept: ({ autolinkExcept }) => each('Label from which no prose links', autolinkExcept),
  definition: ({ definition }) => named('Definition', definition),
  topics: ({ topics }) => each('Topic', topics),
  takeaways: ({ takeaways }) => each('Takeaway', takeaways),
  broader: ({ broader }) => each('Broader term', broader),
  narrower: ({ narrower }) => each('Narrower term', narrower),
  related: ({ related }) => each('Related term', related),
  contrasts: ({ contrasts }) => contrasts.flatMap(contrastTexts),
  sources: ({ sources }) => sources.map(sourceText),
  sameAs: ({ sameAs }) => each('The same concept elsewhere', sameAs),
  // Said in sentences, with what they mean for readers: see `statements.ts`.
  translations: () => [],
  concept: ({ concept }) => named('Id of the concept', concept),
  published: ({ published }) => named('Published', published),
  updated: ({ updated }) => named('Updated', updated),
  reviewBy: ({ reviewBy }) => named('To be reviewed by', reviewBy),
  authors: ({ authors }) => each('Author', authors),
  reviewers: ({ reviewers }) => each('Reviewer', reviewers),
  reviewed: ({ reviewed }) => named('Reviewed', reviewed),
  id: ({ id }) => named('Id', id),
  redirectFrom: ({ redirectFrom }) => each('Old address that leads here', redirectFrom),
  status: () => [],
  replacedBy: () => [],
} satisfies Record<keyof EntryMatter, (matter: EntryMatter) => NamedText[]>;

/** All of them, in the order of the schema, one list for each field. */
export function fieldTexts(matter: EntryMatter): NamedText[][] {
  return Object.values(FIELD_TEXTS).map((texts: (matter: EntryMatter) => NamedText[]) => texts(matter));
}

function named(what: string, text: string | undefined): NamedText[] {
  return text === undefined ? [] : [{ what, text }];
}

function each(what: string, texts: readonly string[]): NamedText[] {
  return texts.map((text) => ({ what, text }));
}

function contrastTexts({ with: other, verdict, points }: Contrast): NamedText[] {
  return [
    ...(verdict === undefined ? [] : [{ what: `Difference from ${other}`, text: verdict }]),
    ...points.map((point) => ({
      what: `Contrast with ${other}`,
      text: `${point.aspect}: ${point.this} | ${point.other}`,
    })),
  ];
}

function sourceText({ id, title, author, publisher, url, asOf, note }: Source): NamedText {
  const parts = [author, title, publisher, url, asOf, note].filter((part) => part !== undefined);
  return { what: `Source ${id}`, text: parts.join(', ') };
}
