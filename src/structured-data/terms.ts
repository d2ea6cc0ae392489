/** Terms, their set, and the questions about them. */
import type { Answer, DefinedTerm, DefinedTermSet, FAQPage, Question, Thing } from 'schema-dts';
import type { Faq } from '../glossary/body.ts';
import { faqId, organizationId, primaryImageId, termId, termSetId } from '../glossary/page-ids.ts';
import type { ConceptPage } from '../glossary/pages/concept.ts';
import { text, type Link, type PageContext, type TermSummary } from '../glossary/pages/page.ts';
import type { TermPage } from '../glossary/pages/term.ts';

/** `https://schema.org/DefinedTermSet`: the glossary in one language; its terms only where the page lists them. */
export function termSet(context: PageContext, terms: readonly TermSummary[] = []): DefinedTermSet {
  const { urls, own, glossary } = context;
  const { license } = glossary.site;
  return {
    '@type': 'DefinedTermSet',
    '@id': termSetId(context),
    name: text(context, glossary.site.name),
    url: urls.absolute(urls.glossary(own.language.code)),
    inLanguage: own.language.code,
    publisher: { '@id': organizationId(context) },
    ...(license && { license: license.url }),
    ...(terms.length > 0 && { hasDefinedTerm: terms.map((term) => listedTerm(context, term)) }),
  } satisfies DefinedTermSet;
}

/** A term as other pages show it: its names, definition and address. */
export function listedTerm(context: PageContext, summary: TermSummary): DefinedTerm {
  const { href, term, qualifier, abbreviation, definition } = summary;
  return {
    '@type': 'DefinedTerm',
    '@id': termId(context, summary),
    name: term,
    ...(qualifier !== undefined && { disambiguatingDescription: qualifier }),
    ...(abbreviation !== undefined && { alternateName: abbreviation, termCode: abbreviation }),
    description: definition,
    url: context.urls.absolute(href),
    inDefinedTermSet: { '@id': termSetId(context) },
  } satisfies DefinedTerm;
}

/** `https://schema.org/DefinedTerm`, an Intangible: dates and citations belong to the page, not to the term. */
export function definedTerm(context: PageContext, page: TermPage): DefinedTerm {
  const { frame } = page;
  const url = context.urls.absolute(frame.path);
  const sameAs = [...page.sameAs, ...(page.concept === undefined ? [] : [page.concept])];
  const alternateNames = [...(page.abbreviation === undefined ? [] : [page.abbreviation]), ...page.aliases];
  return {
    '@type': 'DefinedTerm',
    '@id': termId(context, frame),
    name: page.term,
    ...(page.qualifier !== undefined && { disambiguatingDescription: page.qualifier }),
    description: page.definition,
    url,
    ...(alternateNames.length > 0 && { alternateName: alternateNames }),
    ...(page.abbreviation !== undefined && { termCode: page.abbreviation }),
    inDefinedTermSet: { '@id': termSetId(context) },
    mainEntityOfPage: { '@id': url },
    ...(page.topics.length > 0 && { about: page.topics.map((topic) => topicThing(context, topic)) }),
    ...(page.images.length > 0 && { image: { '@id': primaryImageId(context, frame) } }),
    ...(sameAs.length > 0 && { sameAs }),
  } satisfies DefinedTerm;
}

/** `https://schema.org/DefinedTerm`: the concept itself, which no language has alone; each entry is the same in its own. */
export function conceptTerm(context: PageContext, { concept, frame, entries }: ConceptPage): DefinedTerm {
  const [first, ...others] = entries;
  return {
    '@type': 'DefinedTerm',
    '@id': concept,
    name: frame.title,
    url: concept,
    ...(first && { description: first.definition }),
    ...(others.length > 0 && { alternateName: [...new Set(others.map(({ term }) => term))] }),
    sameAs: entries.map((entry) => termId(context, entry)),
  } satisfies DefinedTerm;
}

function topicThing({ urls }: PageContext, { href, label }: Link): Thing {
  return { '@type': 'Thing', name: label, url: urls.absolute(href) } satisfies Thing;
}

/** `https://schema.org/FAQPage`: exactly the questions that the page shows. */
export function faqPage(context: PageContext, { frame, faqs }: TermPage): FAQPage {
  const url = context.urls.absolute(frame.path);
  return {
    '@type': 'FAQPage',
    '@id': faqId(context, frame),
    url,
    inLanguage: frame.language,
    isPartOf: { '@id': url },
    about: { '@id': termId(context, frame) },
    mainEntity: faqs.map((faq) => question(url, faq)),
  } satisfies FAQPage;
}

/** Search engines read an answer as HTML: what would be a tag or an entity there is written so that it shows as it is. */
function asHtml(answer: string): string {
  return answer.replace(/&(?=#|[A-Za-z]{2})/g, '&amp;').replace(/</g, '&lt;');
}

function question(url: string, { id, question: name, answer }: Faq): Question {
  const acceptedAnswer = { '@type': 'Answer', text: asHtml(answer) } satisfies Answer;
  const address = `${url}#${encodeURIComponent(id)}`;
  return { '@type': 'Question', '@id': address, name, url: address, acceptedAnswer } satisfies Question;
}
