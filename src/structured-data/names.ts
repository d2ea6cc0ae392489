import { text, type PageContext } from '../glossary/pages/page.ts';
import { strings } from '../i18n/index.ts';
import type { Names } from './nodes.ts';

/** The names that the pages of a language show, for their JSON-LD to repeat. */
export function namesOf(context: PageContext): Names {
  const words = strings(context.own.language.code);
  return {
    site: text(context, context.glossary.site.name),
    home: words.home,
    glossary: words.glossaryTitle,
    map: words.map,
  };
}
