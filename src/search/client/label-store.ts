/** The files of a language's names, fetched as far as a query needs them: see `label-files.ts`. */
import { editDistance, letterBits, mayBeNear } from '../../languages/edit-distance.ts';
import { backwards, filesOf, readDirectory, type Directory } from '../labels/directory.ts';
import { mistakesFound, type Query } from '../labels/match.ts';
import { readRecord, type LabelRecord } from '../labels/record.ts';

export class LabelStore {
  readonly directory: Directory;
  readonly #folder: string;
  readonly #language: string;
  /** By name: the text, or the text to come. */
  readonly #files = new Map<string, string | Promise<string>>();
  /** By number. */
  readonly #records = new Map<number, LabelRecord>();
  /** Words that were looked for with mistakes, and what they may be. */
  readonly #near = new Map<string, string[]>();
  /** By number of the file. */
  readonly #read = new Map<number, LabelRecord[]>();

  private constructor(folder: string, language: string, directory: Directory) {
    this.directory = directory;
    this.#folder = folder;
    this.#language = language;
  }

  /** @param folder Address of the language's files. @throws {Error} when their directory cannot be fetched. */
  static async open(folder: string, language: string): Promise<LabelStore> {
    const response = await fetch(`${folder}index.json`, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`no labels (${response.status})`);
    return new LabelStore(folder, language, readDirectory(await response.json()));
  }

  /** The entries of all files that were read. */
  get known(): LabelRecord[] {
    return [...this.#records.values()];
  }

  /** True where no file has to be fetched for the word. */
  isRead(word: string): boolean {
    return this.#read.has(this.fileOf(word));
  }

  /** The file that has the word, if one has. */
  fileOf(word: string): number {
    return Math.max(
      0,
      this.directory.firstWords.findLastIndex((first) => first <= word),
    );
  }

  /** The files that have the word, or a word that begins with it. */
  filesOf(word: string): number[] {
    return filesOf(this.directory.firstWords, word).slice(0, word.length > 2 ? FILES_OF_PREFIX : 1);
  }

  /** The entries in the files. @throws {Error} when one cannot be fetched. */
  async recordsOf(files: Iterable<number>): Promise<Set<LabelRecord>> {
    return new Set((await Promise.all([...files].map((file) => this.#readFile(file)))).flat());
  }

  async #readFile(file: number): Promise<LabelRecord[]> {
    const known = this.#read.get(file);
    if (known) return known;
    const text = await this.#text(`labels-${file}.txt`);
    const records = (text === '' ? [] : text.split('\n')).map((line) => {
      const record = readRecord(line, this.#language);
      // Entries stand in several files.
      const same = this.#records.get(record.number) ?? record;
      this.#records.set(record.number, same);
      return same;
    });
    this.#read.set(file, records);
    return records;
  }

  /** Words of labels that the words may be mistypings of. One file of labels needs no such list. */
  async nearWords(words: readonly string[], limit: number, unfinished: string | undefined): Promise<string[]> {
    const found = words.map(async (word) => {
      const own = Math.min(limit, mistakesFound(word.length));
      return own === 0 ? [] : this.#nearWords(word, own, word === unfinished);
    });
    return (await Promise.all(found)).flat();
  }

  /** Of a question that is being typed, each key changes one word: the others are not looked for again. */
  async #nearWords(word: string, limit: number, isUnfinished: boolean): Promise<string[]> {
    const key = `${word} ${limit} ${isUnfinished}`;
    const known = this.#near.get(key);
    if (known) return known;
    const found = nearest(word, await this.#alike(word, isUnfinished), limit);
    this.#near.set(key, found);
    return found;
  }

  /** Words of labels that the query is a part of, where words are made of others. One file of labels needs no such list. */
  async wordsWithPart({ joined, partLength }: Query): Promise<string[]> {
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
  async lineOf(name: LineFile, record: Pick<LabelRecord, 'number'>): Promise<string> {
    const { file, place } = this.#placeOf(name, record);
    return (await this.#text(file)).split('\n')[place] ?? '';
  }

  /** True where no file has to be fetched for the line. */
  hasLineOf(name: LineFile, record: Pick<LabelRecord, 'number'>): boolean {
    return typeof this.#files.get(this.#placeOf(name, record).file) === 'string';
  }

  #placeOf(name: LineFile, { number }: Pick<LabelRecord, 'number'>): { file: string; place: number } {
    const perFile = this.directory[name === 'details' ? 'detailsPerFile' : 'placesPerFile'];
    return { file: `${name}-${Math.floor(number / perFile)}.txt`, place: number % perFile };
  }

  async #lines(name: string, files: readonly number[]): Promise<string[]> {
    const texts = await Promise.all(files.map((file) => this.#text(`${name}-${file}.txt`)));
    return texts.flatMap((text) => text.split('\n'));
  }

  /** A file of this version; one that failed is fetched again when it is next needed. */
  async #text(name: string): Promise<string> {
    const known = this.#files.get(name);
    if (known !== undefined) return known;
    const file = fetch(`${this.#folder}${name}?v=${this.directory.version}`).then((response) => {
      if (!response.ok) throw new Error(`no ${name} (${response.status})`);
      return response.text();
    });
    this.#files.set(name, file);
    file.then(
      (text) => this.#files.set(name, text),
      () => this.#files.delete(name),
    );
    return file;
  }
}

type LineFile = 'details' | 'places';

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

/** Files read for the beginning of a word: more entries than any list shows. */
const FILES_OF_PREFIX = 3;
const NEAR_WORDS = 3;
/** Files read for what is part of a word, and words of them that are looked up. */
const FILES_OF_PART = 2;
const WORDS_WITH_PART = 8;
