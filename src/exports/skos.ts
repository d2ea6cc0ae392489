/** A glossary as SKOS (https://www.w3.org/TR/skos-reference/): what a concept says, before it is written in a syntax. */
import { firstSlug, lastChange, newestChange, type Entry } from '../glossary/entry.ts';
import { relationsOf } from '../glossary/glossary.ts';
import { fullName } from '../glossary/naming.ts';
import { organizationId, personId, sourceIri, termId, termSetId } from '../glossary/page-ids.ts';
import { creditsOf } from '../glossary/pages/credits.ts';
import { sharedConcept, text, type PageContext } from '../glossary/pages/page.ts';
import { numberSources } from '../glossary/pages/numbered-sources.ts';
import { Ancestors } from './ancestors.ts';
import { hiddenLabels, shownLabels, unique } from './skos-labels.ts';
import { formatDate } from '../languages/dates.ts';
import { strings } from '../languages/index.ts';
import { prefixes, vocabularyNodes, type Node, type SkosGraph } from './skos-properties.ts';

/** The glossary of a language: its concepts are the DefinedTerms of its pages' JSON-LD. What they share is found out once. */
export function glossaryGraph(context: PageContext): SkosGraph<{ entry: Entry }> {
  const ancestors = new Ancestors<Entry>((entry) => relationsOf(context.own, entry).broader);
  const described = new Set<string>();
  return {
    known: prefixes(context),
    language: context.own.language.code,
    scheme: schemeNodes(context),
    nodesOf: ({ entry }) => {
      const sources = sourcesOf(context, entry);
      // A source that several entries have is described once.
      const news = sources.filter(({ iri }) => !described.has(iri));
      for (const { iri } of news) described.add(iri);
      return [conceptOf(context, entry, { ancestors, sources }), ...news];
    },
  };
}

/** The glossary itself (skos:ConceptScheme), its publisher and its people, its topics (skos:Collection), and the engine's properties. */
function schemeNodes(context: PageContext): Node[] {
  const { glossary, own, urls } = context;
  const { site } = glossary;
  const { code } = own.language;
  const publisher = organizationId(context);
  const modified = newestChange(own.entries);
  return [
    {
      iri: termSetId(context),
      type: 'skos:ConceptScheme',
      values: {
        page: urls.absolute(urls.glossary(code)),
        language: code,
        title: text(context, site.name),
        description: text(context, site.description ?? site.tagline),
        license: site.license?.url,
        modified,
        versionInfo: modified,
        publisher,
        preferredNamespaceUri: urls.absolute(urls.glossary(code)),
        hasTopConcept: own.entries.filter((entry) => isTop(context, entry)).map((entry) => conceptIri(context, entry)),
      },
    },
    {
      iri: publisher,
      type: 'foaf:Organization',
      values: { name: site.publisher.name, homepage: site.publisher.url, sameAs: site.publisher.sameAs },
    },
    ...peopleNodes(context),
    ...own.topics.map(({ topic, entries }): Node => ({
      iri: `${urls.absolute(urls.topic(code, topic.id))}#collection`,
      type: 'skos:Collection',
      values: { prefLabel: text(context, topic.label), member: entries.map((entry) => conceptIri(context, entry)) },
    })),
    ...vocabularyNodes(context),
  ];
}

/** Everybody whom an entry of the language names. */
function peopleNodes(context: PageContext): Node[] {
  const credits = context.own.entries.map(({ matter }) => creditsOf(context, matter));
  const named = credits.flatMap(({ authors, reviewers }) => [...authors, ...reviewers]);
  return [...new Map(named.map((person) => [person.id, person])).values()].map(({ id, name, url, sameAs }) => ({
    iri: personId(context, id),
    type: 'foaf:Person',
    values: { name, homepage: url, sameAs },
  }));
}

/** Its address where it has one, else a name within the entry. */
function sourcesOf(context: PageContext, entry: Entry): Node[] {
  const { matter, outline } = entry;
  return numberSources(matter.sources, outline.citations).map(({ url, id, title, asOf, note }) => ({
    iri: url === undefined ? sourceIri(context, named(context, entry), id) : url,
    type: 'dct:BibliographicResource',
    values: { sourceTitle: title, description: note, date: asOf },
  }));
}

interface Surroundings {
  ancestors: Ancestors<Entry>;
  sources: readonly Node[];
}

/** An entry; its concept is the DefinedTerm of its page's JSON-LD. All texts are in the language of the glossary. */
function conceptOf(context: PageContext, entry: Entry, { ancestors, sources }: Surroundings): Node {
  const { own, urls } = context;
  const { matter, outline } = entry;
  const { authors, reviewers } = creditsOf(context, matter);
  const relations = relationsOf(own, entry);
  const contrasts = relations.contrasts.map((contrast) => contrast.entry);
  const page = urls.absolute(urls.term(entry.language, entry.slug));
  const scheme = termSetId(context);
  const shared = Object.values(sharedConcept(context, entry));
  const iris = (entries: readonly Entry[]): string[] => entries.map((other) => conceptIri(context, other));
  return {
    iri: conceptIri(context, entry),
    type: 'skos:Concept',
    values: {
      inScheme: scheme,
      topConceptOf: isTop(context, entry) ? scheme : undefined,
      page,
      // The primer wants no two concepts of a scheme to have one prefLabel: a qualifier is part of it, as in thesauri, and the
      // plain term an altLabel, which several may share (https://www.w3.org/TR/skos-primer/, section 2.2).
      prefLabel: fullName(matter),
      // Abbreviation and aliases.
      altLabel: shownLabels(entry).slice(1),
      hiddenLabel: hiddenLabels(entry),
      abbreviation: matter.abbreviation,
      notation: matter.abbreviation,
      definition: matter.definition,
      scopeNote: matter.takeaways,
      example: unique(outline.landmarks.flatMap(({ example }) => example ?? [])),
      broader: iris(relations.broader),
      narrower: iris(relations.narrower),
      // SKOS keeps "related" apart from "broader" over any number of steps (S27).
      related: iris(unique([...relations.related, ...contrasts]).filter((other) => !ancestors.areInLine(other, entry))),
      contrastsWith: iris(contrasts),
      // The same concept in other languages, and elsewhere.
      exactMatch: unique([...iris([...relations.translations.values()]), ...shared, ...matter.sameAs]),
      source: unique(sources.map((source) => source.iri)),
      creator: authors.length > 0 ? authors.map(({ id }) => personId(context, id)) : [organizationId(context)],
      contributor: reviewers.map(({ id }) => personId(context, id)),
      changeNote: changeNotes(entry),
      issued: matter.published,
      modified: lastChange(entry),
      isReplacedBy: relations.replacedBy && conceptIri(context, relations.replacedBy),
      deprecated: matter.status === 'deprecated' ? 'true' : undefined,
    },
  };
}

/** The IRI that the page's JSON-LD gives the term. */
function conceptIri(context: PageContext, entry: Entry): string {
  return termId(context, named(context, entry));
}

function named({ urls }: PageContext, entry: Entry): { href: string } {
  return { href: urls.term(entry.language, firstSlug(entry)) };
}

/** In words what the dates say; readers of SKOS show these notes. */
function changeNotes(entry: Entry): string[] {
  const words = strings(entry.language);
  const date = lastChange(entry);
  return [
    ...(date === entry.matter.published ? [] : [`${words.updated} ${formatDate(date, entry.language)}`]),
    ...(entry.matter.status === 'deprecated' ? [words.deprecated] : []),
  ];
}

function isTop({ own }: PageContext, entry: Entry): boolean {
  return relationsOf(own, entry).broader.length === 0;
}
