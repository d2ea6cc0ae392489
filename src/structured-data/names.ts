import { text, type PageContext } from '../glossary/pages/page.ts';
import { strings } from '../languages/index.ts';

/** Names that a page shows and its JSON-LD repeats. */
export interface Names {
  /** The site's name in the page's language. */
  site: string;
  /** What the breadcrumb calls the first page. */
  home: string;
  /** What the breadcrumb calls the A–Z. */
  glossary: string;
}

/** The names that the pages of a language show, for their JSON-LD to repeat. */
export function namesOf(context: PageContext): Names {
  const words = strings(context.own.language.code);
  return { site: text(context, context.glossary.site.name), home: words.home, glossary: words.glossaryTitle };
}
