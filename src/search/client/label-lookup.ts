/** Looks entries up by their names. */
import type { SearchWords } from '../../languages/search-words.ts';
import { stopWordsOf } from '../../languages/search-words.ts';
import { farness } from '../labels/closest.ts';
import type { Directory } from '../labels/directory.ts';
import { rankExactly, rankNearly, readQuery, type IsCommon, type LabelHit, type Query } from '../labels/match.ts';
import { readPlaces, type Places } from '../labels/places.ts';
import { asks, Questions, type QuestionHit } from '../labels/questions.ts';
import { readDetails, type Details, type LabelRecord } from '../labels/record.ts';
import { LabelStore } from './label-store.ts';

export class Labels {
  /** Code of the language. */
  readonly language: string;
  /** True for the commonest words of the language, normalized. */
  readonly isCommon: IsCommon;
  readonly #store: LabelStore;
  #questions: { key: string; index: Questions } | undefined;

  private constructor(store: LabelStore, language: string, isCommon: IsCommon) {
    this.#store = store;
    this.language = language;
    this.isCommon = isCommon;
  }

  /** @param folder Address of the language's files. @throws {Error} when they cannot be fetched. */
  static async open(folder: string, language: string, words: Pick<SearchWords, 'stopWords'>): Promise<Labels> {
    const common = stopWordsOf(words);
    return new Labels(await LabelStore.open(folder, language), language, (word) => common.has(word));
  }

  get directory(): Directory {
    return this.#store.directory;
  }

  /** Fetches what the first query will need, where that is known before it. */
  async prepare(): Promise<void> {
    if (this.directory.firstWords.length === 1) await this.#store.recordsOf([0]);
  }

  query(text: string): Query {
    return readQuery(text, this.language, this.isCommon);
  }

  /**
   * The entries that a query names, the best first: exactly, by a beginning, with typing mistakes, or among other words.
   * @param isTyping True where the last word may get more letters: how it ends says nothing then.
   */
  async find(text: string, isTyping = false): Promise<LabelHit[]> {
    const query = this.query(text);
    const words = query.content.toSorted((a, b) => b.length - a.length).slice(0, WORDS_LOOKED_UP);
    const files = new Set<number>();
    for (const word of words.toSorted((a, b) => Number(this.#store.isRead(b)) - Number(this.#store.isRead(a)))) {
      // Whatever has all the words is in the files of each of them.
      const own = this.#store.filesOf(word);
      const exact = rankExactly(await this.#store.recordsOf(own), query, this.isCommon);
      if (exact.length > 0) return exact;
      for (const file of own) files.add(file);
    }
    const whole = await this.#store.wordsWithPart(query);
    if (whole.length > 0) {
      const holding = await this.#store.recordsOf(new Set(whole.map((word) => this.#store.fileOf(word))));
      return rankExactly(holding, query, this.isCommon);
    }
    const unfinished = isTyping ? query.words.at(-1) : undefined;
    let near = rankNearly(await this.#store.recordsOf(files), query, this.isCommon);
    const isOfMany = this.directory.beginnings.length > 0 && words.length <= LONGEST_NAME;
    for (const limit of isOfMany ? [1, 2] : []) {
      if (near.some(({ fit }) => fit === 'typo')) break;
      for (const word of await this.#store.nearWords(words, limit, unfinished)) files.add(this.#store.fileOf(word));
      near = rankNearly(await this.#store.recordsOf(files), query, this.isCommon);
    }
    return near;
  }

  /** Names and addresses that look most like the query, when nothing else does. */
  closest(text: string, count: number): LabelRecord[] {
    const query = this.query(text);
    return this.#store.known
      .flatMap((record) => {
        const far = farness(query, record);
        return far === undefined ? [] : [{ record, far }];
      })
      .toSorted((a, b) => a.far - b.far || a.record.number - b.record.number)
      .slice(0, count)
      .map(({ record }) => record);
  }

  /** The questions that a query asks: of all entries in a small glossary, else of the entries whose names stand in it. */
  async ask(query: Query, hits: readonly LabelHit[]): Promise<QuestionHit[]> {
    if (!asks(query)) return [];
    const named = hits.filter(({ fit }) => fit === 'whole' || fit === 'part').map(({ record }) => record);
    const isSmall = this.directory.entries <= ALL_ASKED;
    const asked = isSmall ? this.#store.known : named.slice(0, MOST_ASKED);
    const key = asked.map(({ number }) => number).join();
    if (this.#questions?.key !== key) {
      const known = await Promise.all(asked.map(async (record) => ({ record, details: await this.details(record) })));
      this.#questions = { key, index: new Questions(known, this.language, this.isCommon) };
    }
    return this.#questions.index.find(query, new Set(named));
  }

  /** What a result shows of the entry, and the questions that it answers. @throws {Error} when the file cannot be fetched. */
  async details(record: Pick<LabelRecord, 'number'>): Promise<Details> {
    return readDetails(await this.#store.lineOf('details', record), this.language);
  }

  /** True where `details` fetches nothing. */
  hasDetails(record: Pick<LabelRecord, 'number'>): boolean {
    return this.#store.hasLineOf('details', record);
  }

  /** Where the entry's page answers what is asked of it; undefined when that cannot be fetched. */
  async places(record: Pick<LabelRecord, 'number'>): Promise<Places | undefined> {
    const line = this.#store.lineOf('places', record);
    return line.then(readPlaces).catch(() => undefined);
  }
}

/** Longer queries are no names; their longest words are looked up. */
const WORDS_LOOKED_UP = 6;
const LONGEST_NAME = 4;
/** Entries of a glossary whose questions are read together: eight files of them. */
const ALL_ASKED = 128;
/** Entries of a larger one that are read for a question. */
const MOST_ASKED = 4;
