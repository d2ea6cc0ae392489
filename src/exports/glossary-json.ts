/** A glossary as one JSON file. */
import { newestChange } from '../glossary/entry.ts';
import { text, type PageContext } from '../glossary/pages/page.ts';
import { VERSION, type GlossaryIndex } from './document-schemas.ts';
import type { Part, Sheet } from './sheet.ts';

/** The glossary of a language as one JSON file; where that is long, by letter. */
export function glossaryJson(context: PageContext): Sheet {
  const head = (letter?: string): string => {
    const fields = { ...about(context, 'glossary'), ...(letter !== undefined && { letter }) };
    return `${JSON.stringify(fields).slice(0, -1)},"entries":[\n`;
  };
  return {
    head: head(),
    piece: ({ document }) => JSON.stringify(document),
    separator: ',\n',
    foot: '\n]}\n',
    split: { head, index: (parts) => indexOf(context, parts) },
  };
}

function indexOf(context: PageContext, parts: readonly Part[]): string {
  const { urls } = context;
  const index: GlossaryIndex = {
    ...about(context, 'glossary-index'),
    parts: parts.map(({ label, path, entries }) => ({ letter: label, entries, url: urls.absolute(urls.path(path)) })),
  };
  return `${JSON.stringify(index, null, 2)}\n`;
}

/** What the glossary is, without its entries. */
function about(context: PageContext, schema: 'glossary' | 'glossary-index'): Omit<GlossaryIndex, 'parts'> {
  const { glossary, own, urls } = context;
  const { site } = glossary;
  const modified = newestChange(own.entries);
  return {
    $schema: urls.absolute(urls.schema(schema)),
    version: VERSION,
    name: text(context, site.name),
    description: text(context, site.description ?? site.tagline),
    url: urls.absolute(urls.glossary(own.language.code)),
    language: own.language.code,
    publisher: { name: site.publisher.name, url: site.publisher.url },
    ...(site.license && { license: site.license }),
    ...(modified !== undefined && { modified }),
  };
}
