/** The glossary of all languages as SKOS. */
import type { Concept } from '../glossary/concepts.ts';
import { firstSlug, newestChange, type Entry } from '../glossary/entry.ts';
import { relationsOf, type Glossary } from '../glossary/glossary.ts';
import type { Relations } from '../glossary/relations.ts';
import { conceptId, conceptSchemeId, organizationId, termId, topicId } from '../glossary/page-ids.ts';
import { pageContext } from '../glossary/pages/page.ts';
import { localize, type Localized } from '../glossary/site.ts';
import { Urls } from '../glossary/urls.ts';
import { Ancestors } from './ancestors.ts';
import { prefixes, type Node, type SkosGraph, type Value } from './skos-properties.ts';
import { hiddenLabels, shownLabels, unique } from './skos-labels.ts';

/** One scheme, in which a concept has the labels of its entries in every language. */
export function conceptsGraph(glossary: Glossary): SkosGraph<Concept> {
  const relations = new ConceptRelations(glossary);
  return {
    known: prefixes(pageContext(glossary, glossary.site.defaultLanguage)),
    scheme: schemeNodes(glossary, relations),
    nodesOf: (concept) => [nodeOf(glossary, relations, concept)],
  };
}

/** The scheme, its publisher, and its topics. */
function schemeNodes(glossary: Glossary, relations: ConceptRelations): Node[] {
  const { site } = glossary;
  const concepts = [...glossary.concepts.values()];
  const context = { urls: new Urls(site) };
  const publisher = organizationId(context);
  const iris = (all: readonly Concept[]): string[] => all.map((concept) => conceptId(context, concept));
  const topics = site.topics.flatMap(({ id, label }): Node[] => {
    const members = concepts.filter(({ entries }) => entries.some(({ matter }) => matter.topics.includes(id)));
    const values = { prefLabel: inLanguages(glossary, label), member: iris(members) };
    return members.length === 0 ? [] : [{ iri: topicId(context, id), type: 'skos:Collection', values }];
  });
  return [
    {
      iri: conceptSchemeId(context),
      type: 'skos:ConceptScheme',
      values: {
        page: context.urls.absolute(context.urls.base),
        title: inLanguages(glossary, site.name),
        description: inLanguages(glossary, site.description ?? site.tagline),
        license: site.license?.url,
        modified: newestChange(concepts.flatMap(({ entries }) => entries)),
        publisher,
        hasTopConcept: iris(concepts.filter((concept) => relations.broader(concept).length === 0)),
      },
    },
    { iri: publisher, type: 'foaf:Organization', values: { name: site.publisher.name } },
    ...topics,
  ];
}

function nodeOf({ site }: Glossary, relations: ConceptRelations, concept: Concept): Node {
  const context = { urls: new Urls(site) };
  const { entries } = concept;
  const iris = (concepts: Iterable<Concept>): string[] => [...concepts].map((other) => conceptId(context, other));
  const inEach = (texts: (entry: Entry) => readonly string[]): Value[] =>
    entries.flatMap((entry) => texts(entry).map((text) => ({ text, language: entry.language })));
  const broader = relations.broader(concept);
  const replacedBy = relations.replacedBy(concept);
  return {
    iri: conceptId(context, concept),
    type: 'skos:Concept',
    values: {
      inScheme: conceptSchemeId(context),
      topConceptOf: broader.length === 0 ? conceptSchemeId(context) : undefined,
      prefLabel: inEach((entry) => shownLabels(entry).slice(0, 1)),
      altLabel: inEach((entry) => shownLabels(entry).slice(1)),
      hiddenLabel: inEach(hiddenLabels),
      abbreviation: inEach(({ matter }) => [matter.abbreviation ?? []].flat()),
      notation: unique(entries.flatMap(({ matter }) => matter.abbreviation ?? [])),
      definition: inEach(({ matter }) => [matter.definition]),
      broader: iris(broader),
      narrower: iris(relations.narrower(concept)),
      related: iris(relations.related(concept)),
      // The entries, each in the scheme of its language, and the same concept elsewhere.
      exactMatch: unique([
        ...entries.map((entry) => termId(context, { href: context.urls.term(entry.language, firstSlug(entry)) })),
        ...entries.flatMap(({ matter }) => matter.sameAs),
      ]),
      issued: entries.map(({ matter }) => matter.published).toSorted()[0],
      modified: newestChange(entries),
      isReplacedBy: replacedBy && conceptId(context, replacedBy),
      deprecated: entries.every(({ matter }) => matter.status === 'deprecated') ? 'true' : undefined,
    },
  };
}

function inLanguages({ site, languages }: Glossary, text: Localized): Value[] {
  return [...languages.keys()].map((language) => ({ text: localize(text, language, site), language }));
}

/**
 * How concepts stand to each other: as the first entry of each says, that of the default language where there is one. Its
 * broader entries have entries in that language, too, so that no circle can come of two languages that see it differently.
 */
class ConceptRelations {
  readonly #glossary: Glossary;
  readonly #narrower = new Map<Concept, Set<Concept>>();
  readonly #related = new Map<Concept, Set<Concept>>();
  readonly #ancestors = new Ancestors<Concept>((concept) => this.broader(concept));

  constructor(glossary: Glossary) {
    this.#glossary = glossary;
    for (const concept of glossary.concepts.values()) {
      for (const broader of this.broader(concept)) addTo(this.#narrower, broader, concept);
      for (const related of this.#named(concept, 'related')) {
        addTo(this.#related, concept, related);
        addTo(this.#related, related, concept);
      }
    }
  }

  broader(concept: Concept): Concept[] {
    return this.#named(concept, 'broader');
  }

  narrower(concept: Concept): Iterable<Concept> {
    return this.#narrower.get(concept) ?? [];
  }

  related(concept: Concept): Concept[] {
    const related = [...(this.#related.get(concept) ?? [])];
    return related.filter((other) => !this.#ancestors.areInLine(concept, other));
  }

  replacedBy(concept: Concept): Concept | undefined {
    const other = this.#relations(concept)?.replacedBy;
    return other && this.#conceptOf(other);
  }

  #named(concept: Concept, relation: 'broader' | 'related'): Concept[] {
    const relations = this.#relations(concept);
    const contrasts = relation === 'related' ? (relations?.contrasts ?? []) : [];
    const entries = [...(relations?.[relation] ?? []), ...contrasts.map(({ entry }) => entry)];
    return unique(entries.flatMap((entry) => this.#conceptOf(entry) ?? [])).filter((other) => other !== concept);
  }

  #relations({ entries: [first] }: Concept): Relations | undefined {
    const own = first && this.#glossary.languages.get(first.language);
    return own && relationsOf(own, first);
  }

  #conceptOf(entry: Entry): Concept | undefined {
    return this.#glossary.languages.get(entry.language)?.relations.get(entry.slug)?.concept;
  }
}

function addTo(map: Map<Concept, Set<Concept>>, key: Concept, value: Concept): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}
