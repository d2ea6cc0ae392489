/** What every way to cite an entry is made from. */
import { fullName } from '../../glossary/naming.ts';
import type { Person } from '../../glossary/pages/credits.ts';
import { text, type PageContext } from '../../glossary/pages/page.ts';
import type { TermPage } from '../../glossary/pages/term.ts';

/**
 * An entry as a part of its glossary. The day on which somebody read it is not here: only the reader knows it, and styles
 * want it for pages without a date alone; this one has the day of its last change.
 */
export interface CitedWork {
  /** The slug, which no other entry of the language has. */
  key: string;
  title: string;
  /** The name of the glossary. */
  container: string;
  publisher: string;
  authors: CitedAuthor[];
  /** `YYYY-MM-DD`: the last change. */
  issued: string;
  url: string;
  /** BCP 47. */
  language: string;
}

/** Somebody whose name stays whole unless it is known which part of it is the family's. */
export type CitedAuthor = Pick<Person, 'name' | 'parts'>;

export function citedWork(context: PageContext, page: TermPage): CitedWork {
  const { site } = context.glossary;
  return {
    key: page.entry.slug,
    title: fullName(page),
    container: text(context, site.name),
    publisher: site.publisher.name,
    authors: page.credits.authors,
    issued: page.updated,
    url: context.urls.absolute(page.frame.path),
    language: page.frame.language,
  };
}
