/** Answers a query: first which entry, question or comparison it names, then where its words are written. */
import type { BrowserPart } from '../../languages/language.ts';
import { titleComparer } from '../../glossary/title-order.ts';
import { pairSegment } from '../../glossary/pair.ts';
import type { LabelHit } from '../labels/match.ts';
import type { QuestionHit } from '../labels/questions.ts';
import type { LabelRecord } from '../labels/record.ts';
import type { Engine, Page, Section, TextAnswer } from './engine.ts';
import { readDefine, readVersus } from './intents.ts';
import { Labels } from './labels.ts';
import { connectRemotely } from './remote-engine.ts';

export interface Result {
  kind: 'term' | 'question' | 'comparison' | 'page';
  href: string;
  title: string;
  abbreviation?: string;
  /** The name by which an entry was found, where it is neither its term nor its abbreviation. */
  alias?: string;
  /** The entry that a question belongs to. */
  of?: string;
  definition?: string;
  /** HTML; shown through `appendExcerpt` only. */
  excerpt?: string;
  sections: readonly Section[];
}

export interface Answer {
  results: Result[];
  /** Results that there are, shown or not. */
  total: number;
  /** True when the texts were searched, too. */
  complete: boolean;
  /** True when the names alone settle what was asked. */
  settled: boolean;
  /** Resolves when definitions that had to be fetched are in the results; left out where all were known. */
  pending?: Promise<unknown>;
}

export interface SearchOptions {
  limit: number;
  /** Label of a topic: results of it alone. */
  topic?: string | undefined;
  /** True for results from A to Z, whatever fits better. */
  alphabetical?: boolean;
  /** True while the last word may get more letters. */
  typing?: boolean;
}

export interface Place {
  /** Path that the site is served under. */
  base: string;
  /** Address of the folder of everything built for search; where left out, under `base`. */
  files?: string;
  language: string;
  /** What is known of the language. */
  known: BrowserPart;
}

/** Entries that are shown with their definitions before any text is searched. */
const DEFINED = 4;
const NEAR = 3;
const FEW_ENTRIES = 2000;
/** Score from which a question goes before an entry that the query names. */
const SURE = 0.75;

export class Search {
  readonly labels: Labels;
  readonly #place: Place;
  #engine: Promise<Engine> | undefined;
  /** Times that the texts could not be searched. */
  #attempts = 0;

  private constructor(place: Place, labels: Labels) {
    this.labels = labels;
    this.#place = place;
  }

  /** @throws {Error} when the labels cannot be fetched. */
  static async open(place: Place): Promise<Search> {
    const { base, files = base, language, known } = place;
    return new Search(place, await Labels.open(`${files}search/${language}/`, language, known.search));
  }

  readonly addressOf = ({ slug }: Pick<LabelRecord, 'slug'>): string =>
    `${this.labels.directory.glossary}${encodeURI(slug)}/`;

  /** True where the texts are few, and worth searching for every query. */
  get isSmall(): boolean {
    return this.labels.directory.entries <= FEW_ENTRIES;
  }

  /** What the query names; definitions that have to be fetched come later. */
  async name(query: string, { limit, topic, alphabetical = false, typing = false }: SearchOptions): Promise<Answer> {
    const named = await this.#named(query, typing);
    const fitting = named.filter((result) => topic === undefined || result.topics.includes(topic));
    const shown = alphabetical ? this.#sorted(fitting, ({ result }) => result.title) : fitting;
    const pending = Promise.all(shown.slice(0, DEFINED).map((result) => this.#define(result)));
    const isPending = await Promise.race([
      pending.then(() => false),
      new Promise<boolean>((resolve) => setTimeout(resolve, 0, true)),
    ]);
    const settled = shown.some(({ strong }) => strong);
    return {
      results: shown.slice(0, limit).map(({ result }) => result),
      total: shown.length,
      complete: false,
      settled,
      ...(isPending && { pending }),
    };
  }

  /** What the query names, then the other pages that hold its words. */
  async search(query: string, options: SearchOptions): Promise<Answer> {
    const { pending, ...named } = await this.name(query, { ...options, limit: Infinity });
    await pending;
    const { pages, total: found } = await this.#read(query, options).catch((error: unknown) => {
      // After a failure the next search of the texts starts from nothing; the names stay.
      this.#engine = undefined;
      this.#attempts += 1;
      throw error;
    });
    const byAddress = new Map(pages.map((page) => [page.href, page]));
    const first = named.results.map((result) => enrich(result, byAddress.get(withoutFragment(result.href))));
    const known = new Set(named.results.map(({ href }) => withoutFragment(href)));
    const others = pages.filter(({ href }) => !known.has(href)).map(toResult);
    const all = [...first, ...others];
    const results = options.alphabetical === true ? this.#sorted(all, ({ title }) => title) : all;
    const total = results.length + Math.max(0, found - pages.length);
    return { ...named, results: results.slice(0, options.limit), total, complete: true };
  }

  /** What Pagefind finds. */
  async #read(query: string, { limit, topic, alphabetical = false }: SearchOptions): Promise<TextAnswer> {
    const { base, files = base, language } = this.#place;
    const index = { base, folder: `${files}pagefind/${language}/`, attempt: this.#attempts };
    this.#engine ??= connectRemotely(index, language);
    return (await this.#engine).search({ query: this.#textQuery(query), topic, limit, alphabetical });
  }

  #sorted<Item>(items: readonly Item[], title: (item: Item) => string): Item[] {
    const compare = titleComparer(this.#place.language);
    return items.toSorted((a, b) => compare(title(a), title(b)));
  }

  /**
   * The words to look for in texts: of a question about one thing, the thing. The commonest words of the language are in
   * every text and tell nothing of it; where they are all there is, or in quotation marks, they are meant.
   */
  #textQuery(query: string): string {
    const asked = readDefine(query, this.#place.known.search.defined, this.#place.language) ?? query;
    if (asked.includes('"')) return asked;
    const words = asked.split(/\s+/).filter((word) => {
      const { content } = this.labels.query(word);
      return content.length > 0 && !content.every((part) => this.labels.isCommon(part));
    });
    return words.length > 0 ? words.join(' ') : asked;
  }

  async #named(query: string, typing: boolean): Promise<Named[]> {
    const { language, known } = this.#place;
    const compared = await this.#compare(query);
    if (compared.length > 0) return unique([...compared, ...(await this.#asked(query, [], SURE))]);
    const hits = await this.labels.find(query, typing);
    const [first] = hits;
    // Words beyond the name may ask something of it.
    const isNameAlone =
      first && first.fit !== 'part' && this.labels.query(query).words.length <= first.name.words.length;
    if (isNameAlone) return this.#entries(hits);
    const subject = readDefine(query, known.search.defined, language);
    const defined =
      subject === undefined ? [] : (await this.labels.find(subject, typing)).filter(({ fit }) => fit !== 'part');
    if (defined[0]?.fit === 'whole')
      return unique([
        ...this.#entries(defined).slice(0, 1),
        ...(await this.#asked(query, hits, SURE)),
        ...this.#entries(defined),
      ]);
    const asked = await this.#asked(query, hits, first?.fit === 'whole' ? SURE : 0);
    return unique([...asked, ...this.#entries(defined), ...this.#entries(hits)]);
  }

  /** The questions that the query asks with more than this score; without their files, none. */
  async #asked(query: string, hits: readonly LabelHit[], least: number): Promise<Named[]> {
    const questions = await this.labels.ask(this.labels.query(query), hits).catch(() => []);
    return questions
      .filter(({ score }) => score > least)
      .slice(0, NEAR)
      .map((hit) => this.#question(hit));
  }

  /** Entries by name; of those that may be meant, the likeliest. */
  #entries(hits: readonly LabelHit[]): Named[] {
    return hits
      .filter(({ fit }, index) => fit === 'whole' || fit === 'prefix' || index < NEAR)
      .map((hit) => this.#entry(hit));
  }

  /** "a vs b": the page that compares them, or both of them; nothing when one of them is no entry. */
  async #compare(query: string): Promise<Named[]> {
    const { language, known } = this.#place;
    const { compared, defined } = known.search;
    const pairs = await Promise.all(
      readVersus(query, compared, defined, language).map(async ([a, b]) => {
        const [[one], [other]] = await Promise.all([this.labels.find(a), this.labels.find(b)]);
        return one && other && one.record !== other.record && isName(one) && isName(other) ? [one, other] : [];
      }),
    );
    const found = pairs.filter((pair) => pair.length > 0).toSorted((a, b) => editsOf(a) - editsOf(b));
    for (const [one, other] of found) {
      if (!one || !other) continue;
      const details = await this.labels.details(one.record).catch(() => undefined);
      if (details?.compared.includes(other.record.number) === true) return [this.#comparison(one.record, other.record)];
    }
    return (found[0] ?? []).map((hit) => this.#entry(hit));
  }

  #comparison(one: LabelRecord, other: LabelRecord): Named {
    const [first, second] = one.slug < other.slug ? [one, other] : [other, one];
    const { words } = this.#place.known;
    const result: Result = {
      kind: 'comparison',
      href: `${this.labels.directory.glossary}compare/${encodeURI(pairSegment(first.slug, second.slug))}/`,
      title: words.compareTitle(first.term, second.term),
      definition: words.compareIntro(first.term, second.term),
      sections: [],
    };
    return {
      result,
      strong: true,
      topics: this.#topicsOf(first).filter((topic) => this.#topicsOf(second).includes(topic)),
    };
  }

  #entry({ record, name, fit }: LabelHit): Named {
    const result: Result = {
      kind: 'term',
      href: this.addressOf(record),
      title: record.term,
      ...(record.abbreviation !== '' && { abbreviation: record.abbreviation }),
      ...(name.kind === 'alias' && { alias: name.text }),
      sections: [],
    };
    return { result, record, strong: fit !== 'part', topics: this.#topicsOf(record) };
  }

  #question({ record, id, question }: QuestionHit): Named {
    const result: Result = {
      kind: 'question',
      href: `${this.addressOf(record)}#${encodeURIComponent(id)}`,
      title: question,
      of: record.term,
      sections: [],
    };
    return { result, strong: true, topics: this.#topicsOf(record) };
  }

  async #define({ record, result }: Named): Promise<void> {
    // A name is of use without its definition, too.
    const details = record && (await this.labels.details(record).catch(() => undefined));
    if (details) result.definition = details.definition;
  }

  #topicsOf({ topics }: LabelRecord): string[] {
    return topics.flatMap((topic) => this.labels.directory.topics[topic]?.[0] ?? []);
  }
}

interface Named {
  result: Result;
  record?: LabelRecord;
  /** True for what is meant, false for what is only named among other words. */
  strong: boolean;
  topics: string[];
}

function isName({ fit }: LabelHit): boolean {
  return fit === 'whole' || fit === 'typo';
}

function editsOf(hits: readonly LabelHit[]): number {
  return hits.reduce((sum, { edits }) => sum + edits, 0);
}

function unique(named: readonly Named[]): Named[] {
  const seen = new Set<string>();
  return named.filter(({ result: { href } }) => !seen.has(href) && seen.add(href));
}

/** A named result with the sections that hold the words. */
function enrich(result: Result, page: Page | undefined): Result {
  if (!page || result.kind === 'question') return result;
  const { definition = result.definition } = page;
  return { ...result, excerpt: page.excerpt, sections: page.sections, ...(definition !== undefined && { definition }) };
}

function toResult({ href, title, abbreviation, definition, excerpt, sections }: Page): Result {
  return {
    kind: 'page',
    href,
    title,
    ...(abbreviation !== undefined && { abbreviation }),
    ...(definition !== undefined && { definition }),
    excerpt,
    sections,
  };
}

function withoutFragment(href: string): string {
  return href.split('#')[0] ?? href;
}
