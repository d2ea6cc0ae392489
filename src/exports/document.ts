/** An entry as JSON. */
import { permanentId, type Entry } from '../glossary/entry.ts';
import { plainValues } from '../glossary/entry-fields.ts';
import { relationsOf } from '../glossary/glossary.ts';
import { termId } from '../glossary/page-ids.ts';
import type { Person } from '../glossary/pages/credits.ts';
import { summarize, type PageContext, type TermSummary } from '../glossary/pages/page.ts';
import type { TermPage } from '../glossary/pages/term.ts';
import { VERSION, type CreditedPerson, type EntryDocument, type Reference } from './document-schemas.ts';

/** The JSON twin of an entry's page, as text. */
export function jsonTwin({ urls }: PageContext, document: EntryDocument, body: string): string {
  const $schema = urls.absolute(urls.schema('entry'));
  return `${JSON.stringify({ $schema, ...document, body }, null, 2)}\n`;
}

/** What an entry is without its body; from the model of its page. A field that it does not have is undefined. */
export function entryDocument(context: PageContext, entry: Entry, page: TermPage): EntryDocument {
  const { glossary, own, urls } = context;
  const absolute = (path: string): string => urls.absolute(path);
  const address = absolute(page.frame.path);
  const { authors, reviewers } = page.credits;
  const refer = ({ term, qualifier, href }: TermSummary): Reference => ({ term, qualifier, url: absolute(href) });
  return {
    version: VERSION,
    id: permanentId(entry),
    concept: termId(context, page.frame),
    sharedConcept: page.concept,
    url: address,
    markdown: glossary.site.leaveOut.includes('twins')
      ? undefined
      : absolute(urls.twin(entry.language, entry.slug, 'md')),
    language: entry.language,
    term: page.term,
    qualifier: page.qualifier,
    abbreviation: page.abbreviation,
    aliases: page.aliases,
    definition: page.definition,
    takeaways: page.takeaways,
    topics: page.topics.map(({ href, label }) => ({ label, url: absolute(href) })),
    broader: page.broader.map(refer),
    narrower: page.narrower.map(refer),
    related: page.related.map(refer),
    contrasts: page.contrasts.map(({ other, comparison, ...contrast }) => ({
      ...refer(other),
      comparison: absolute(comparison),
      ...contrast,
    })),
    faqs: page.faqs.map(({ id, question, answer }) => ({ question, answer, url: `${address}#${encodeURI(id)}` })),
    sources: page.sources,
    sameAs: page.sameAs,
    translations: [...relationsOf(own, entry).translations].map(([language, other]) => ({
      language,
      ...refer(summarize(context, other)),
    })),
    published: page.published,
    modified: page.updated,
    ...(authors.length > 0 && { authors: authors.map(personOf) }),
    ...(reviewers.length > 0 && { reviewers: reviewers.map(personOf) }),
    status: entry.matter.status,
    replacedBy: page.replacedBy && refer(page.replacedBy),
    ...(page.replaces.length > 0 && { replaces: page.replaces.map(refer) }),
    license: glossary.site.license,
    ...Object.fromEntries(plainValues(entry.matter, 'json')),
  };
}

function personOf({ name, role, url, sameAs }: Person): CreditedPerson {
  return { name, role, url, ...(sameAs.length > 0 && { sameAs }) };
}
