/** Answers a query: first which entry, question or comparison it names, then where its words are written. */
import { browserPart } from '../../languages/browser.ts';
import type { BrowserPart } from '../../languages/language.ts';
import { titleComparer } from '../../glossary/title-order.ts';
import type { LabelRecord } from '../labels/record.ts';
import type { Engine, TextAnswer } from './engine.ts';
import { readDefine, spelledOut } from './intents.ts';
import { Labels } from './label-lookup.ts';
import { readQuery } from './readings/index.ts';
import { connectRemotely } from './remote-engine.ts';
import { addressOf, Candidates, textResult, withSections, type Candidate, type Result } from './result.ts';

export interface Answer {
  results: Result[];
  /** Results that there are, shown or not. */
  total: number;
  /** True when the texts were searched, too. */
  complete: boolean;
  /** True when the names alone settle what was asked. */
  settled: boolean;
  /** Fetches the definitions that the results lack; left out where they have them. */
  define?: () => Promise<unknown>;
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

/** Entries whose definitions are fetched before any text is searched; others show theirs where it is there. */
const FETCHED = 4;
const FEW_ENTRIES = 2000;

export class Search {
  readonly labels: Labels;
  readonly #place: Place;
  readonly #make: Candidates;
  #engine: Promise<Engine> | undefined;
  #others: Promise<readonly Labels[]> | undefined;
  /** Times that the texts could not be searched. */
  #attempts = 0;

  private constructor(place: Place, labels: Labels) {
    this.labels = labels;
    this.#place = place;
    this.#make = new Candidates(labels, place.known.words);
  }

  /** @throws {Error} when the labels cannot be fetched. */
  static async open(place: Place): Promise<Search> {
    const { base, files = base, language, known } = place;
    return new Search(place, await Labels.open(`${files}search/${language}/`, language, known.search));
  }

  readonly addressOf = (record: Pick<LabelRecord, 'slug'>): string => addressOf(this.labels, record);

  /** True where the texts are few, and worth searching for every query. */
  get isSmall(): boolean {
    return this.labels.directory.entries <= FEW_ENTRIES;
  }

  /** What the query names, with the definitions that are there already. */
  async name(query: string, options: SearchOptions): Promise<Answer> {
    const shown = await this.#shown(query, options);
    const listed = shown.slice(0, options.limit);
    const isFetched = ({ record }: Candidate): boolean => record !== undefined && this.labels.hasDetails(record);
    const lacking = listed
      .slice(0, FETCHED)
      .filter(({ record }) => record !== undefined && !this.labels.hasDetails(record));
    await this.#define(listed.filter(isFetched));
    return {
      results: listed.map(({ result }) => result),
      total: shown.length,
      complete: false,
      settled: isSettled(shown),
      ...(lacking.length > 0 && {
        define: async () => {
          await this.#define(lacking);
          // Entries of like names are often in the same files.
          await this.#define(listed.filter(isFetched));
        },
      }),
    };
  }

  /** What the query names, then the other pages that hold its words. */
  async search(query: string, options: SearchOptions): Promise<Answer> {
    const shown = await this.#shown(query, options);
    await this.#define(shown.slice(0, options.limit));
    const named = shown.map(({ result }) => result);
    const { pages, total: found } = await this.#read(query, options).catch((error: unknown) => {
      // After a failure the next search of the texts starts from nothing; the names stay.
      this.#engine = undefined;
      this.#attempts += 1;
      throw error;
    });
    const byAddress = new Map(pages.map((page) => [page.href, page]));
    const first = named.map((result) => withSections(result, byAddress.get(withoutFragment(result.href))));
    const known = new Set(named.map(({ href }) => withoutFragment(href)));
    const others = pages.filter(({ href }) => !known.has(href)).map(textResult);
    const all = [...first, ...others];
    const results = options.alphabetical === true ? this.#sorted(all, ({ title }) => title) : all;
    const total = results.length + Math.max(0, found - pages.length);
    return { results: results.slice(0, options.limit), total, complete: true, settled: isSettled(shown) };
  }

  /** What the query names of the topic, in the order in which it is shown. */
  async #shown(query: string, { topic, alphabetical = false, typing = false }: SearchOptions): Promise<Candidate[]> {
    const named = await this.#named(query, typing);
    const fitting = named.filter(({ topics }) => topic === undefined || topics.includes(topic));
    return alphabetical ? this.#sorted(fitting, ({ result }) => result.title) : fitting;
  }

  async #named(query: string, typing: boolean): Promise<Candidate[]> {
    const { language, known } = this.#place;
    const { labels } = this;
    const hits = await labels.find(query, typing);
    const spelled = hits.length === 0 ? spelledOut(query, known.search.shortened, language) : undefined;
    if (spelled !== undefined) return this.#named(spelled, typing);
    return readQuery({
      query,
      typing,
      hits,
      labels,
      others: () => this.#openOthers(),
      make: this.#make,
      language,
      known,
    });
  }

  /** Names in the other languages of the site. */
  #openOthers(): Promise<readonly Labels[]> {
    const { base, files = base } = this.#place;
    this.#others ??= Promise.all(
      this.labels.directory.others.map(async (language) =>
        Labels.open(`${files}search/${language}/`, language, (await browserPart(language)).search),
      ),
    );
    this.#others.catch(() => (this.#others = undefined));
    return this.#others;
  }

  /** What Pagefind finds. */
  async #read(query: string, { limit, topic, alphabetical = false }: SearchOptions): Promise<TextAnswer> {
    const { base, files = base, language, known } = this.#place;
    const index = { base, folder: `${files}pagefind/${language}/`, attempt: this.#attempts };
    this.#engine ??= connectRemotely(index, language);
    const text = this.#textQuery(query);
    const { content: words } = this.labels.query(text);
    const sought = { words, language, endings: known.search.endings };
    return (await this.#engine).search({ query: text, sought, topic, limit, alphabetical });
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

  async #define(candidates: readonly Candidate[]): Promise<void> {
    const define = async ({ record, comparedWith, result }: Candidate): Promise<void> => {
      // A name is of use without its definition, too.
      const details = record && (await this.labels.details(record).catch(() => undefined));
      if (!details) return;
      if (comparedWith === undefined) result.definition = details.definition;
      const verdict = details.compared.find(({ number }) => number === comparedWith)?.verdict ?? '';
      if (verdict !== '') result.definition = verdict;
    };
    await Promise.all(candidates.map(define));
  }
}

function isSettled(candidates: readonly Candidate[]): boolean {
  return candidates.some(({ strong }) => strong);
}

function withoutFragment(href: string): string {
  return href.split('#')[0] ?? href;
}
