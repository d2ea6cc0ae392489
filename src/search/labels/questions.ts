/** Finds a question that entries answer by the words in which a reader asks it. */
import { editDistance } from '../../languages/edit-distance.ts';
import type { IsCommon, Query } from './match.ts';
import { searchForm, searchWords } from '../../languages/name-forms.ts';
import type { Details, LabelRecord } from './record.ts';
import { equalWord, runOf } from './words.ts';

export interface QuestionHit {
  record: LabelRecord;
  /** Fragment of the question in the entry's page. */
  id: string;
  question: string;
  /** From 0 to 1: how much of what was typed and of the question agree. */
  score: number;
}

/** What entries answer; rare words tell more of a question than words that many questions have. */
export class Questions {
  readonly #isCommon: IsCommon;
  readonly #known: Known[];
  readonly #frequency = new Map<string, number>();

  constructor(entries: readonly { record: LabelRecord; details: Details }[], language: string, isCommon: IsCommon) {
    this.#isCommon = isCommon;
    this.#known = entries.flatMap(({ record, details }) =>
      details.faqs.map(({ id, question }) => {
        const normal = searchForm(question, language);
        const words = searchWords(normal, language);
        return { record, id, question, normal, words, rest: withoutName(words, record).rest };
      }),
    );
    for (const word of this.#known.flatMap(({ words }) => [...new Set(words)]))
      this.#frequency.set(word, (this.#frequency.get(word) ?? 0) + 1);
  }

  /**
   * Questions that are likely meant, the best first. Where the query names entries, their own questions are likelier than
   * those of others; what is a name and common words asks nothing of others.
   */
  find(query: Query, named: ReadonlySet<LabelRecord>): QuestionHit[] {
    const isName = [...named].some((record) => withoutName(query.words, record).rest.every(this.#isCommon));
    const ofOthers = isName ? 0 : 0.9;
    const likelihood = ({ record }: Known): number => (named.size === 0 || named.has(record) ? 1 : ofOthers);
    const records = new Set(this.#known.map(({ record }) => record));
    const asked = new Map([...records].map((record) => [record, withoutName(query.words, record)]));
    return this.#known
      .map((known) => ({ ...known, score: this.#score(known, query, asked.get(known.record)) * likelihood(known) }))
      .filter(({ score }) => score >= LIKELY)
      .toSorted((a, b) => b.score - a.score || a.record.number - b.record.number)
      .map(({ record, id, question, score }) => ({ record, id, question, score }));
  }

  /** What is asked is compared apart from what it is asked of: "KAM" and "key account manager" are one. */
  #score(
    { words, normal, rest: ofQuestion }: Known,
    { normal: text, words: typed }: Query,
    asked?: WithoutName,
  ): number {
    if (normal === text) return 1;
    const rest = asked?.rest ?? typed;
    if (rest.length < 2) return 0;
    const given = this.#share(rest, (word) => likeness(word, words));
    if (given < LIKELY) return 0;
    return (
      0.75 * given + 0.25 * this.#share(asked?.named === true ? ofQuestion : words, (word) => likeness(word, typed))
    );
  }

  /** The part of the words that are matched, by weight. */
  #share(words: readonly string[], matched: (word: string) => number): number {
    let [sum, all] = [0, 0];
    for (const word of words) {
      const weight = this.#weight(word);
      all += weight;
      sum += weight * matched(word);
    }
    return all === 0 ? 0 : sum / all;
  }

  #weight(word: string): number {
    const rarity = Math.log(1 + this.#known.length / (this.#frequency.get(word) ?? 1));
    return this.#isCommon(word) ? 0.3 * rarity : rarity;
  }
}

/** True for what is long enough to ask something. */
export function asks({ words, joined }: Query): boolean {
  return words.length > 1 && joined.length > 5;
}

/** The words without the longest name of the entry that stands in them, in its own order or another. */
function withoutName(words: readonly string[], { names }: LabelRecord): WithoutName {
  for (const name of names.toSorted((a, b) => b.words.length - a.words.length)) {
    const start = runOf(words, name.words);
    if (start >= 0) return { named: true, rest: words.toSpliced(start, name.words.length) };
    const rest = words.filter((word) => !name.words.some((own) => equalWord(own, word)));
    if (rest.length === words.length - name.words.length) return { named: true, rest };
  }
  return { named: false, rest: words };
}

interface WithoutName {
  named: boolean;
  /** All words where no name stands in them. */
  rest: readonly string[];
}

interface Known extends Omit<QuestionHit, 'score'> {
  normal: string;
  words: string[];
  /** The words without the name of the entry. */
  rest: readonly string[];
}

const LIKELY = 0.7;

/** 1 for the word or its plural, less for another form of it or a typing mistake, 0 for none. */
function likeness(word: string, among: readonly string[]): number {
  let most = 0;
  for (const other of among) {
    if (equalWord(word, other)) return 1;
    if (most === 0 && (isForm(word, other) || (word.length > 4 && editDistance(word, other, 1) <= 1))) most = 0.8;
  }
  return most;
}

/** "measured" and "measuring", "calculate" and "calculation": they begin alike. */
function isForm(a: string, b: string): boolean {
  const shared = Math.max(4, Math.ceil(0.6 * Math.max(a.length, b.length)));
  return a.length >= shared && b.length >= shared && a.slice(0, shared) === b.slice(0, shared);
}
