/** A glossary as SKOS (https://www.w3.org/TR/skos-reference/): what a concept says, before it is written in a syntax. */
import { lastChange, type Entry } from '../glossary/entry.ts';
import { relationsOf } from '../glossary/glossary.ts';
import { fullName } from '../glossary/naming.ts';
import { organizationId, sourceId, termId, termSetId } from '../glossary/page-ids.ts';
import { text, type PageContext } from '../glossary/pages/page.ts';
import { numberSources } from '../glossary/pages/term.ts';
import { formatDate } from '../languages/dates.ts';
import { strings } from '../languages/index.ts';

export const PREFIXES = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  owl: 'http://www.w3.org/2002/07/owl#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

type Term = `${keyof typeof PREFIXES}:${string}`;

export interface Property {
  predicate: Term;
  /** `text` is in the language of the glossary, `plain` in none; a `date` is `YYYY-MM-DD`, a `flag` is there or not. */
  kind: 'text' | 'plain' | 'iri' | 'date' | 'flag';
  /** True where a node may have several. */
  many?: true;
}

/** Every property that a node may have, in the order of Turtle: both syntaxes, and the context of JSON-LD, read its row. */
const PROPERTIES = {
  inScheme: { predicate: 'skos:inScheme', kind: 'iri' },
  topConceptOf: { predicate: 'skos:topConceptOf', kind: 'iri' },
  prefLabel: { predicate: 'skos:prefLabel', kind: 'text' },
  altLabel: { predicate: 'skos:altLabel', kind: 'text', many: true },
  hiddenLabel: { predicate: 'skos:hiddenLabel', kind: 'text', many: true },
  notation: { predicate: 'skos:notation', kind: 'plain' },
  definition: { predicate: 'skos:definition', kind: 'text' },
  broader: { predicate: 'skos:broader', kind: 'iri', many: true },
  narrower: { predicate: 'skos:narrower', kind: 'iri', many: true },
  related: { predicate: 'skos:related', kind: 'iri', many: true },
  exactMatch: { predicate: 'skos:exactMatch', kind: 'iri', many: true },
  changeNote: { predicate: 'skos:changeNote', kind: 'text', many: true },
  source: { predicate: 'dct:source', kind: 'iri', many: true },
  title: { predicate: 'dct:title', kind: 'text' },
  description: { predicate: 'dct:description', kind: 'text' },
  language: { predicate: 'dct:language', kind: 'plain' },
  publisher: { predicate: 'dct:publisher', kind: 'iri' },
  license: { predicate: 'dct:license', kind: 'iri' },
  issued: { predicate: 'dct:issued', kind: 'date' },
  modified: { predicate: 'dct:modified', kind: 'date' },
  deprecated: { predicate: 'owl:deprecated', kind: 'flag' },
  isReplacedBy: { predicate: 'dct:isReplacedBy', kind: 'iri' },
  page: { predicate: 'foaf:page', kind: 'iri' },
  hasTopConcept: { predicate: 'skos:hasTopConcept', kind: 'iri', many: true },
  member: { predicate: 'skos:member', kind: 'iri', many: true },
  name: { predicate: 'foaf:name', kind: 'plain' },
} as const satisfies Record<string, Property>;

type PropertyName = keyof typeof PROPERTIES;

/** Something that the file says something of. */
export interface Node {
  iri: string;
  type: Term;
  /** In the order of JSON-LD; a property that it does not have is undefined. A flag has the value `true`. */
  values: Readonly<Partial<Record<PropertyName, readonly string[] | undefined>>>;
}

/** The rows, by name. */
export const PROPERTY_ROWS: ReadonlyMap<string, Property> = new Map(Object.entries(PROPERTIES));

/** The glossary itself (skos:ConceptScheme), its publisher, and its topics (skos:Collection). */
export function schemeNodes(context: PageContext): Node[] {
  const { glossary, own, urls } = context;
  const { site } = glossary;
  const { code } = own.language;
  const publisher = organizationId(context);
  return [
    {
      iri: termSetId(context),
      type: 'skos:ConceptScheme',
      values: {
        page: [urls.absolute(urls.glossary(code))],
        language: [code],
        title: [text(context, site.name)],
        description: [text(context, site.description ?? site.tagline)],
        license: site.license && [iri(site.license.url)],
        modified: some(own.entries.map(lastChange).toSorted().slice(-1)),
        publisher: [publisher],
        hasTopConcept: own.entries.filter((entry) => isTop(context, entry)).map((entry) => conceptIri(context, entry)),
      },
    },
    { iri: publisher, type: 'foaf:Organization', values: { name: [site.publisher.name] } },
    ...own.topics.map(({ topic, entries }): Node => ({
      iri: `${urls.absolute(urls.topic(code, topic.id))}#collection`,
      type: 'skos:Collection',
      values: {
        prefLabel: [text(context, topic.label)],
        member: entries.map((entry) => conceptIri(context, entry)),
      },
    })),
  ];
}

/** The concepts of a language; what they share is found out once. */
export class Concepts {
  readonly #context: PageContext;
  readonly #ancestors: Ancestors;

  constructor(context: PageContext) {
    this.#context = context;
    this.#ancestors = new Ancestors(context);
  }

  of(entry: Entry): Node {
    return conceptOf(this.#context, entry, this.#ancestors);
  }
}

/** An entry; its concept is the DefinedTerm of its page's JSON-LD. All texts are in the language of the glossary. */
function conceptOf(context: PageContext, entry: Entry, ancestors: Ancestors): Node {
  const { own, urls } = context;
  const { matter } = entry;
  const relations = relationsOf(own, entry);
  const page = urls.absolute(urls.term(entry.language, entry.slug));
  const scheme = termSetId(context);
  const iris = (entries: readonly Entry[]): string[] => entries.map((other) => conceptIri(context, other));
  const name = fullName(matter);
  const shown = [matter.term, matter.abbreviation, ...matter.aliases].filter((label) => label !== undefined);
  return {
    iri: conceptIri(context, entry),
    type: 'skos:Concept',
    values: {
      inScheme: [scheme],
      topConceptOf: isTop(context, entry) ? [scheme] : undefined,
      page: [page],
      // The primer wants no two concepts of a scheme to have one prefLabel: a qualifier is part of it, as in thesauri, and the
      // plain term an altLabel, which several may share (https://www.w3.org/TR/skos-primer/, section 2.2).
      prefLabel: [name],
      // Abbreviation and aliases.
      altLabel: some(unique(shown).filter((label) => label !== name)),
      // Written forms that are not shown.
      hiddenLabel: some(unique(matter.forms).filter((label) => ![name, ...shown].includes(label))),
      notation: matter.abbreviation === undefined ? undefined : [matter.abbreviation],
      definition: [matter.definition],
      broader: some(iris(relations.broader)),
      narrower: some(iris(relations.narrower)),
      // SKOS keeps "related" apart from "broader" over any number of steps (S27).
      related: some(
        iris(relations.related.filter((other) => !ancestors.isAbove(other, entry) && !ancestors.isAbove(entry, other))),
      ),
      // The same concept in other languages, and elsewhere.
      exactMatch: some(unique([...iris([...relations.translations.values()]), ...matter.sameAs.map(iri)])),
      source: some(
        numberSources(matter.sources, entry.outline.citations).map(({ url, number }) =>
          url === undefined ? `${page}#${sourceId(number)}` : iri(url),
        ),
      ),
      changeNote: some(changeNotes(entry)),
      issued: [matter.published],
      modified: [lastChange(entry)],
      isReplacedBy: relations.replacedBy && [conceptIri(context, relations.replacedBy)],
      deprecated: matter.status === 'deprecated' ? ['true'] : undefined,
    },
  };
}

/** The list; undefined when there is nothing in it. */
function some(items: readonly string[]): readonly string[] | undefined {
  return items.length > 0 ? items : undefined;
}

/** The IRI that the page's JSON-LD gives the term. */
function conceptIri(context: PageContext, { language, slug }: Entry): string {
  return termId(context, context.urls.term(language, slug));
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

/** Which entries stand above one, over any number of steps. */
class Ancestors {
  readonly #context: PageContext;
  readonly #known = new Map<Entry, ReadonlySet<Entry>>();

  constructor(context: PageContext) {
    this.#context = context;
  }

  isAbove(upper: Entry, lower: Entry): boolean {
    return this.#of(lower).has(upper);
  }

  #of(entry: Entry): ReadonlySet<Entry> {
    const known = this.#known.get(entry);
    if (known) return known;
    const above = new Set<Entry>();
    const queue = [entry];
    for (let next = queue.pop(); next; next = queue.pop()) {
      for (const broader of relationsOf(this.#context.own, next).broader) {
        if (above.has(broader)) continue;
        above.add(broader);
        queue.push(broader);
      }
    }
    this.#known.set(entry, above);
    return above;
  }
}

/** A web address as an IRI: browsers bear some characters in an address that RDF does not. */
function iri(url: string): string {
  return url.replace(/[\s<>"{}|\\^`\p{Cc}]/gu, encodeURIComponent);
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)];
}
