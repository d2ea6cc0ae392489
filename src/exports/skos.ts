/** A glossary as SKOS (https://www.w3.org/TR/skos-reference/): what a concept says, before it is written in a syntax. */
import { lastChange, type Entry } from '../glossary/entry.ts';
import { relationsOf } from '../glossary/glossary.ts';
import { text, type PageContext } from '../glossary/pages/page.ts';
import { numberSources } from '../glossary/pages/term.ts';
import { formatDate, strings } from '../i18n/index.ts';

/** An entry; its concept is the DefinedTerm of its page's JSON-LD. All texts are in the language of the glossary. */
export interface Concept {
  iri: string;
  /** Address of the page. */
  page: string;
  prefLabel: string;
  /** Abbreviation and aliases. */
  altLabel: string[];
  /** Written forms that are not shown. */
  hiddenLabel: string[];
  notation?: string;
  definition: string;
  broader: string[];
  narrower: string[];
  related: string[];
  /** The same concept in other languages, and elsewhere. */
  exactMatch: string[];
  isTop: boolean;
  source: string[];
  changeNote: string[];
  /** `YYYY-MM-DD`. */
  issued: string;
  modified: string;
  deprecated: boolean;
  isReplacedBy?: string;
}

/** The glossary itself (skos:ConceptScheme), and its topics (skos:Collection). */
export interface Scheme {
  iri: string;
  page: string;
  language: string;
  title: string;
  description: string;
  publisher: { iri: string; name: string };
  license?: string;
  modified?: string;
  topConcepts: string[];
  collections: { iri: string; prefLabel: string; members: string[] }[];
}

export function schemeOf(context: PageContext): Scheme {
  const { glossary, own, urls } = context;
  const { site } = glossary;
  const { code } = own.language;
  const page = urls.absolute(urls.glossary(code));
  const modified = own.entries.map(lastChange).toSorted().at(-1);
  return {
    iri: `${page}#definedtermset`,
    page,
    language: code,
    title: text(context, site.name),
    description: text(context, site.description ?? site.tagline),
    publisher: { iri: urls.absolute(`${urls.base}#organization`), name: site.publisher.name },
    ...(site.license && { license: iri(site.license.url) }),
    ...(modified !== undefined && { modified }),
    topConcepts: own.entries.filter((entry) => isTop(context, entry)).map((entry) => conceptIri(context, entry)),
    collections: own.topics.map(({ topic, entries }) => ({
      iri: `${urls.absolute(urls.topic(code, topic.id))}#collection`,
      prefLabel: text(context, topic.label),
      members: entries.map((entry) => conceptIri(context, entry)),
    })),
  };
}

/** The concepts of a language; what they share is found out once. */
export class Concepts {
  readonly #context: PageContext;
  readonly #ancestors: Ancestors;

  constructor(context: PageContext) {
    this.#context = context;
    this.#ancestors = new Ancestors(context);
  }

  of(entry: Entry): Concept {
    return conceptOf(this.#context, entry, this.#ancestors);
  }
}

function conceptOf(context: PageContext, entry: Entry, ancestors: Ancestors): Concept {
  const { own, urls } = context;
  const { matter } = entry;
  const relations = relationsOf(own, entry);
  const page = urls.absolute(urls.term(entry.language, entry.slug));
  const iris = (entries: readonly Entry[]): string[] => entries.map((other) => conceptIri(context, other));
  const shown = [matter.term, matter.abbreviation, ...matter.aliases].filter((label) => label !== undefined);
  return {
    iri: conceptIri(context, entry),
    page,
    prefLabel: matter.term,
    altLabel: unique(shown).filter((label) => label !== matter.term),
    hiddenLabel: unique(matter.forms).filter((label) => !shown.includes(label)),
    ...(matter.abbreviation !== undefined && { notation: matter.abbreviation }),
    definition: matter.definition,
    broader: iris(relations.broader),
    narrower: iris(relations.narrower),
    // SKOS keeps "related" apart from "broader" over any number of steps (S27).
    related: iris(
      relations.related.filter((other) => !ancestors.isAbove(other, entry) && !ancestors.isAbove(entry, other)),
    ),
    exactMatch: unique([...iris([...relations.translations.values()]), ...matter.sameAs.map(iri)]),
    isTop: isTop(context, entry),
    source: numberSources(matter.sources, entry.outline.citations).map(({ url, number }) =>
      url === undefined ? `${page}#source-${number}` : iri(url),
    ),
    changeNote: changeNotes(entry),
    issued: matter.published,
    modified: lastChange(entry),
    deprecated: matter.status === 'deprecated',
    ...(relations.replacedBy && { isReplacedBy: conceptIri(context, relations.replacedBy) }),
  };
}

/** The IRI that the page's JSON-LD gives the term. */
export function conceptIri({ urls }: Pick<PageContext, 'urls'>, { language, slug }: Entry): string {
  return `${urls.absolute(urls.term(language, slug))}#definedterm`;
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
