/** Looks entries up by their names, in files of labels that are fetched as far as a query needs them. */
import { isCommonIn } from '../labels/common.ts';
import { letterBits, mayBeNear, steps } from '../labels/distance.ts';
import { readDirectory, type Directory } from '../labels/directory.ts';
import { rankExactly, rankNearly, readQuery, type IsCommon, type LabelHit, type Query } from '../labels/match.ts';
import { Questions, type QuestionHit } from '../labels/questions.ts';
import { readDetails, readRecord, type Details, type LabelRecord } from '../labels/record.ts';

export class Labels {
  readonly directory: Directory;
  readonly #folder: string;
  readonly #language: string;
  readonly #isCommon: IsCommon;
  readonly #files = new Map<string, Promise<string>>();
  readonly #details = new Map<string, Promise<Details[]>>();
  /** By number; entries stand in several files. */
  readonly #records = new Map<number, LabelRecord>();
  readonly #read = new Set<number>();
  #questions: { files: string; index: Questions } | undefined;

  private constructor(folder: string, language: string, directory: Directory) {
    this.directory = directory;
    this.#folder = folder;
    this.#language = language;
    this.#isCommon = isCommonIn(language);
  }

  /** @param folder Address of the language's files. @throws {Error} when they cannot be fetched. */
  static async open(folder: string, language: string): Promise<Labels> {
    const response = await fetch(`${folder}index.json`, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`no labels (${response.status})`);
    return new Labels(folder, language, readDirectory(await response.json()));
  }

  /** Fetches what the first query will need, where that is known before it. */
  async prepare(): Promise<void> {
    if (this.directory.firstWords.length === 1) await this.#readFile(0);
  }

  query(text: string): Query {
    return readQuery(text, this.#language, this.#isCommon);
  }

  /** The entries that a query names, the best first: exactly, by a beginning, with typing mistakes, or among other words. */
  async find(text: string): Promise<LabelHit[]> {
    const query = this.query(text);
    const words = query.content.toSorted((a, b) => b.length - a.length).slice(0, WORDS_LOOKED_UP);
    for (const word of words.toSorted((a, b) => Number(this.#isRead(b)) - Number(this.#isRead(a)))) {
      await this.#readWord(word);
      const exact = rankExactly(this.#records.values(), query, this.#isCommon);
      if (exact.length > 0) return exact;
    }
    if (words.length > 0 && words.length <= LONGEST_NAME) {
      const near = (await Promise.all(words.map((word) => this.#nearWords(word)))).flat();
      await Promise.all(near.map((word) => this.#readFile(this.#fileOf(word))));
    }
    return rankNearly(this.#records.values(), query, this.#isCommon);
  }

  /** Names that look most like the query, when nothing else does. */
  closest(text: string, count: number): LabelRecord[] {
    const { joined } = this.query(text);
    const limit = Math.max(2, Math.ceil(joined.length / 2));
    return [...this.#records.values()]
      .map((record) => ({
        record,
        distance: Math.min(...record.names.map((name) => steps(name.joined, joined, limit))),
      }))
      .filter(({ distance }) => distance <= limit)
      .toSorted((a, b) => a.distance - b.distance || a.record.number - b.record.number)
      .slice(0, count)
      .map(({ record }) => record);
  }

  /** The questions that a query asks: of all entries in a small glossary, else of the entries that it names. */
  async ask(query: Query, hits: readonly LabelHit[]): Promise<QuestionHit[]> {
    const { entries, detailsPerFile } = this.directory;
    const all = Math.ceil(entries / detailsPerFile);
    const numbers = all <= QUESTION_FILES ? [...this.#records.keys()] : hits.map(({ record }) => record.number);
    const files = [...new Set(numbers.map((number) => Math.floor(number / detailsPerFile)))].slice(0, QUESTION_FILES);
    const key = files.join();
    if (this.#questions?.files !== key) {
      const known = await Promise.all(
        [...this.#records.values()]
          .filter(({ number }) => files.includes(Math.floor(number / detailsPerFile)))
          .map(async (record) => ({ record, details: await this.details(record) })),
      );
      this.#questions = { files: key, index: new Questions(known, this.#language, this.#isCommon) };
    }
    const named = hits.filter(({ fit }) => fit === 'whole' || fit === 'part').map(({ record }) => record);
    return this.#questions.index.find(query, new Set(named));
  }

  async details({ number }: Pick<LabelRecord, 'number'>): Promise<Details> {
    const { detailsPerFile } = this.directory;
    const name = `details-${Math.floor(number / detailsPerFile)}.txt`;
    let file = this.#details.get(name);
    if (!file) {
      file = this.#text(name).then((text) => text.split('\n').map((line) => readDetails(line, this.#language)));
      file.catch(() => this.#details.delete(name));
      this.#details.set(name, file);
    }
    const details = (await file)[number % detailsPerFile];
    if (!details) throw new RangeError(`no details of entry ${number}`);
    return details;
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

  /** Reads the labels that have the word or one that begins with it. */
  async #readWord(word: string): Promise<void> {
    const first = this.#fileOf(word);
    const { firstWords } = this.directory;
    const files = [first];
    while (
      word.length > 2 &&
      files.length < FILES_OF_PREFIX &&
      firstWords[first + files.length]?.startsWith(word) === true
    )
      files.push(first + files.length);
    await Promise.all(files.map((file) => this.#readFile(file)));
  }

  async #readFile(file: number): Promise<void> {
    if (this.#read.has(file)) return;
    const text = await this.#text(`labels-${file}.txt`);
    this.#read.add(file);
    for (const line of text === '' ? [] : text.split('\n')) {
      const record = readRecord(line, this.#language);
      if (!this.#records.has(record.number)) this.#records.set(record.number, record);
    }
  }

  /** Words of labels that a word may be a mistyping of, the nearest first. One file of labels needs no such list. */
  async #nearWords(word: string): Promise<string[]> {
    const limit = word.length < 3 ? 0 : word.length < 8 ? 1 : 2;
    const lengths = this.directory.wordLengths.filter((length) => Math.abs(length - word.length) <= limit);
    const files = await Promise.all(lengths.map((length) => this.#text(`words-${length}.txt`)));
    const bits = letterBits(word);
    return files
      .flatMap((text) => text.split('\n'))
      .filter((other) => mayBeNear(bits, letterBits(other), limit))
      .map((other) => ({ other, distance: steps(word, other, limit) }))
      .filter(({ distance }) => distance <= limit)
      .toSorted((a, b) => a.distance - b.distance)
      .slice(0, NEAR_WORDS)
      .map(({ other }) => other);
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

/** Longer queries are no names; their longest words are looked up. */
const WORDS_LOOKED_UP = 6;
const LONGEST_NAME = 4;
/** Files read for the beginning of a word: more entries than any list shows. */
const FILES_OF_PREFIX = 3;
const NEAR_WORDS = 3;
/** Files of details that are read for a question. */
const QUESTION_FILES = 4;
