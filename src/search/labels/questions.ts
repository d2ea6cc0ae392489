/** Finds a question that entries answer by the words in which a reader asks it. */
import { steps } from './distance.ts';
import { equalWord, type IsCommon, type Query } from './match.ts';
import { normalize, wordsOf } from './normalize.ts';
import type { Details, LabelRecord } from './record.ts';

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
        const normal = normalize(question, language);
        return { record, id, question, normal, words: [...new Set(wordsOf(normal, language))] };
      }),
    );
    for (const word of this.#known.flatMap(({ words }) => words))
      this.#frequency.set(word, (this.#frequency.get(word) ?? 0) + 1);
  }

  /** Questions that are likely meant, the best first. Fewer than two telling words ask nothing. */
  find(query: Query): QuestionHit[] {
    const typed = [...new Set(query.words)];
    if (typed.filter((word) => !this.#isCommon(word)).length < 2) return [];
    return this.#known
      .map((known) => ({ ...known, score: known.normal === query.normal ? 1 : this.#score(known, typed) }))
      .filter(({ score }) => score >= LIKELY)
      .toSorted((a, b) => b.score - a.score || a.record.number - b.record.number)
      .map(({ record, id, question, score }) => ({ record, id, question, score }));
  }

  #score({ words, record }: Known, typed: readonly string[]): number {
    const names = record.names.flatMap((name) => name.words);
    const asked = this.#share(typed, (word) => Math.max(likeness(word, words), 0.7 * likeness(word, names)));
    if (asked < LIKELY) return 0;
    return 0.7 * asked + 0.3 * this.#share(words, (word) => likeness(word, typed));
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
    return this.#isCommon(word) ? 0.15 * rarity : rarity;
  }
}

interface Known extends Omit<QuestionHit, 'score'> {
  normal: string;
  words: string[];
}

const LIKELY = 0.7;

/** 1 for the word or its plural, less for another form of it or a typing mistake, 0 for none. */
function likeness(word: string, among: readonly string[]): number {
  let most = 0;
  for (const other of among) {
    if (equalWord(word, other)) return 1;
    if (most === 0 && (isForm(word, other) || (word.length > 4 && steps(word, other, 1) <= 1))) most = 0.8;
  }
  return most;
}

/** "measured" and "measuring", "calculate" and "calculation": they begin alike. */
function isForm(a: string, b: string): boolean {
  const shared = Math.max(4, Math.ceil(0.6 * Math.max(a.length, b.length)));
  return a.length >= shared && b.length >= shared && a.slice(0, shared) === b.slice(0, shared);
}
