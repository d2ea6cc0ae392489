/** What every way to cite an entry is made from. */
import { fullName } from '../../glossary/naming.ts';
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
  /** Names of people, as site.yaml writes them: which part of a name is the family's, it does not say. */
  authors: string[];
  /** `YYYY-MM-DD`: the last change. */
  issued: string;
  url: string;
  /** BCP 47. */
  language: string;
}

export function citedWork(context: PageContext, page: TermPage): CitedWork {
  const { site } = context.glossary;
  return {
    key: page.entry.slug,
    title: fullName(page),
    container: text(context, site.name),
    publisher: site.publisher.name,
    authors: page.credits.authors.map(({ name }) => name),
    issued: page.updated,
    url: context.urls.absolute(page.frame.path),
    language: page.frame.language,
  };
}
