/** Looks entries up by their names, in files of labels that are fetched as far as a query needs them. */
import type { SearchWords } from '../../languages/search-words.ts';
import { stopWordsOf } from '../../languages/stop-words.ts';
import { editDistance, letterBits, mayBeNear } from '../../languages/edit-distance.ts';
import { backwards, filesOf, readDirectory, type Directory } from '../labels/directory.ts';
import { rankExactly, rankNearly, readQuery, type IsCommon, type LabelHit, type Query } from '../labels/match.ts';
import { readPlaces, type Places } from '../labels/places.ts';
import { asks, Questions, type QuestionHit } from '../labels/questions.ts';
import { readDetails, readRecord, type Details, type LabelRecord } from '../labels/record.ts';

export class Labels {
  readonly directory: Directory;
  readonly #folder: string;
  /** Code of the language. */
  readonly language: string;
  /** True for the commonest words of the language, normalized. */
  readonly isCommon: IsCommon;
  readonly #files = new Map<string, Promise<string>>();
  /** By number. */
  readonly #records = new Map<number, LabelRecord>();
  /** By number of the file. */
  readonly #read = new Map<number, LabelRecord[]>();
  #questions: { key: string; index: Questions } | undefined;

  private constructor(folder: string, language: string, directory: Directory, isCommon: IsCommon) {
    this.directory = directory;
    this.#folder = folder;
    this.language = language;
    this.isCommon = isCommon;
  }

  /** @param folder Address of the language's files. @throws {Error} when they cannot be fetched. */
  static async open(folder: string, language: string, words: Pick<SearchWords, 'stopWords'>): Promise<Labels> {
    const response = await fetch(`${folder}index.json`, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`no labels (${response.status})`);
    const common = stopWordsOf(words);
    return new Labels(folder, language, readDirectory(await response.json()), (word) => common.has(word));
  }

  /** Fetches what the first query will need, where that is known before it. */
  async prepare(): Promise<void> {
    if (this.directory.firstWords.length === 1) await this.#readFile(0);
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
    for (const word of words.toSorted((a, b) => Number(this.#isRead(b)) - Number(this.#isRead(a)))) {
      // Whatever has all the words is in the files of each of them.
      const own = this.#filesOf(word);
      const exact = rankExactly(await this.#recordsOf(own), query, this.isCommon);
      if (exact.length > 0) return exact;
      for (const file of own) files.add(file);
    }
    const whole = await this.#wordsWithPart(query);
    if (whole.length > 0) {
      const holding = await this.#recordsOf(new Set(whole.map((word) => this.#fileOf(word))));
      return rankExactly(holding, query, this.isCommon);
    }
    const unfinished = isTyping ? query.words.at(-1) : undefined;
    let near = rankNearly(await this.#recordsOf(files), query, this.isCommon);
    const isOfMany = this.directory.beginnings.length > 0 && words.length <= LONGEST_NAME;
    for (const limit of isOfMany ? [1, 2] : []) {
      if (near.some(({ fit }) => fit === 'typo')) break;
      for (const word of await this.#nearWords(words, limit, unfinished)) files.add(this.#fileOf(word));
      near = rankNearly(await this.#recordsOf(files), query, this.isCommon);
    }
    return near;
  }

  /** Names that look most like the query, when nothing else does. */
  closest(text: string, count: number): LabelRecord[] {
    const { joined } = this.query(text);
    const limit = Math.min(5, Math.max(2, Math.ceil(joined.length / 2)));
    return [...this.#records.values()]
      .map((record) => ({
        record,
        distance: Math.min(...record.names.map((name) => editDistance(name.joined, joined, limit))),
      }))
      .filter(({ distance }) => distance <= limit)
      .toSorted((a, b) => a.distance - b.distance || a.record.number - b.record.number)
      .slice(0, count)
      .map(({ record }) => record);
  }

  /** The questions that a query asks: of all entries in a small glossary, else of the entries whose names stand in it. */
  async ask(query: Query, hits: readonly LabelHit[]): Promise<QuestionHit[]> {
    if (!asks(query)) return [];
    const named = hits.filter(({ fit }) => fit === 'whole' || fit === 'part').map(({ record }) => record);
    const isSmall = this.directory.entries <= ALL_ASKED;
    const asked = isSmall ? [...this.#records.values()] : named.slice(0, MOST_ASKED);
    const key = asked.map(({ number }) => number).join();
    if (this.#questions?.key !== key) {
      const known = await Promise.all(asked.map(async (record) => ({ record, details: await this.details(record) })));
      this.#questions = { key, index: new Questions(known, this.language, this.isCommon) };
    }
    return this.#questions.index.find(query, new Set(named));
  }

  /** What a result shows of the entry, and the questions that it answers. @throws {Error} when the file cannot be fetched. */
  async details(record: Pick<LabelRecord, 'number'>): Promise<Details> {
    return readDetails(await this.#lineOf('details', record), this.language);
  }

  /** Where the entry's page answers what is asked of it. @throws {Error} when the file cannot be fetched. */
  async places(record: Pick<LabelRecord, 'number'>): Promise<Places> {
    return readPlaces(await this.#lineOf('places', record));
  }

  /** An entry by its slug, among those that were looked up. */
  bySlug(slug: string): LabelRecord | undefined {
    return [...this.#records.values()].find((record) => record.slug === slug);
  }

  #isRead(word: string): boolean {
    return this.#read.has(this.#fileOf(word));
  }

  /** The file that has the word, if one has. */
  #fileOf(word: string): number {
    return Math.max(
      0,
      this.directory.firstWords.findLastIndex((first) => first <= word),
    );
  }

  /** The files that have the word, or a word that begins with it. */
  #filesOf(word: string): number[] {
    return filesOf(this.directory.firstWords, word).slice(0, word.length > 2 ? FILES_OF_PREFIX : 1);
  }

  async #recordsOf(files: Iterable<number>): Promise<Set<LabelRecord>> {
    return new Set((await Promise.all([...files].map((file) => this.#readFile(file)))).flat());
  }

  async #readFile(file: number): Promise<LabelRecord[]> {
    const known = this.#read.get(file);
    if (known) return known;
    const text = await this.#text(`labels-${file}.txt`);
    const records = (text === '' ? [] : text.split('\n')).map((line) => {
      const record = readRecord(line, this.language);
      // Entries stand in several files.
      const same = this.#records.get(record.number) ?? record;
      this.#records.set(record.number, same);
      return same;
    });
    this.#read.set(file, records);
    return records;
  }

  /** Words of labels that the words may be mistypings of. One file of labels needs no such list. */
  async #nearWords(words: readonly string[], limit: number, unfinished: string | undefined): Promise<string[]> {
    const found = words.map(async (word) => {
      const own = Math.min(limit, word.length < 3 ? 0 : word.length < 8 ? 1 : 2);
      return own === 0 ? [] : nearest(word, await this.#alike(word, word === unfinished), own);
    });
    return (await Promise.all(found)).flat();
  }

  /** Words of labels that the query is a part of, where words are made of others. One file of labels needs no such list. */
  async #wordsWithPart({ joined, partLength }: Query): Promise<string[]> {
    const { parts } = this.directory;
    if (parts.length === 0 || joined.length < partLength) return [];
    const lines = await this.#lines('parts', filesOf(parts, joined).slice(0, FILES_OF_PART));
    return lines
      .filter((line) => line.startsWith(joined))
      .slice(0, WORDS_WITH_PART)
      .map((line) => line.split('\t').toReversed().join(''));
  }

  /** Words of labels that begin or end as the word does: a mistake is hardly ever at both ends. */
  async #alike(word: string, isUnfinished: boolean): Promise<string[]> {
    const { beginnings, endings } = this.directory;
    const letters = word.length < 5 && !isUnfinished ? 1 : 2;
    const ending = backwards(word).slice(0, letters);
    const [same, sameBackwards] = await Promise.all([
      this.#lines('words', filesOf(beginnings, word.slice(0, letters))),
      this.#lines('endings', isUnfinished ? [] : filesOf(endings, ending)),
    ]);
    return [...new Set([...same, ...sameBackwards.map(backwards)])];
  }

  /** An entry's line of the files that have one for each. */
  async #lineOf(name: 'details' | 'places', { number }: Pick<LabelRecord, 'number'>): Promise<string> {
    const perFile = this.directory[name === 'details' ? 'detailsPerFile' : 'placesPerFile'];
    const lines = await this.#text(`${name}-${Math.floor(number / perFile)}.txt`);
    return lines.split('\n')[number % perFile] ?? '';
  }

  async #lines(name: string, files: readonly number[]): Promise<string[]> {
    const texts = await Promise.all(files.map((file) => this.#text(`${name}-${file}.txt`)));
    return texts.flatMap((text) => text.split('\n'));
  }

  /** A file of this version; one that failed is fetched again when it is next needed. */
  #text(name: string): Promise<string> {
    const known = this.#files.get(name);
    if (known) return known;
    const file = fetch(`${this.#folder}${name}?v=${this.directory.version}`).then((response) => {
      if (!response.ok) throw new Error(`no ${name} (${response.status})`);
      return response.text();
    });
    file.catch(() => this.#files.delete(name));
    this.#files.set(name, file);
    return file;
  }
}

/** The words that are within `limit` typing mistakes of the word, the nearest first. */
function nearest(word: string, among: readonly string[], limit: number): string[] {
  const bits = letterBits(word);
  return among
    .filter((other) => mayBeNear(bits, letterBits(other), limit))
    .map((other) => ({ other, distance: editDistance(word, other, limit) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, NEAR_WORDS)
    .map(({ other }) => other);
}

/** Longer queries are no names; their longest words are looked up. */
const WORDS_LOOKED_UP = 6;
const LONGEST_NAME = 4;
/** Files read for the beginning of a word: more entries than any list shows. */
const FILES_OF_PREFIX = 3;
const NEAR_WORDS = 3;
/** Files read for what is part of a word, and words of them that are looked up. */
const FILES_OF_PART = 2;
const WORDS_WITH_PART = 8;
/** Entries of a glossary whose questions are read together: eight files of them. */
const ALL_ASKED = 128;
/** Entries of a larger one that are read for a question. */
const MOST_ASKED = 4;
