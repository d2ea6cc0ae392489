/** A glossary as one JSON file. */
import type { Entry } from '../glossary/entry.ts';
import { text, type PageContext } from '../glossary/pages/page.ts';
import { newestDate, VERSION } from './document.ts';
import type { Sheet } from './sheet.ts';

/** The glossary of a language as one JSON file. */
export function glossaryJson(context: PageContext): Sheet {
  const { glossary, own, urls } = context;
  const { site } = glossary;
  const head = {
    $schema: urls.absolute(urls.schema('glossary')),
    version: VERSION,
    name: text(context, site.name),
    description: text(context, site.description ?? site.tagline),
    url: urls.absolute(urls.glossary(own.language.code)),
    language: own.language.code,
    publisher: { name: site.publisher.name, url: site.publisher.url },
    ...(site.license && { license: site.license }),
    ...modifiedOf(own.entries),
  };
  return {
    head: `${JSON.stringify(head).slice(0, -1)},"entries":[`,
    piece: ({ document, first }) => `${first ? '' : ','}\n${JSON.stringify(document)}`,
    foot: '\n]}\n',
  };
}

function modifiedOf(entries: readonly Entry[]): { modified?: string } {
  const modified = newestDate(entries);
  return modified === undefined ? {} : { modified };
}
