/** What a query finds, and why. */
import type { BrowserPart } from '../../languages/language.ts';
import { fullName } from '../../glossary/naming.ts';
import { pairSegment } from '../../glossary/pair.ts';
import type { LabelHit } from '../labels/match.ts';
import type { QuestionHit } from '../labels/questions.ts';
import type { Link } from '../labels/directory.ts';
import type { Compared, PlaceKind } from '../labels/places.ts';
import type { LabelRecord } from '../labels/record.ts';
import type { Page, Section } from './text-pages.ts';
import type { Labels } from './label-lookup.ts';

export interface Result {
  kind: 'term' | 'question' | 'comparison' | 'topic' | 'place' | 'page';
  /** What of the query led here. */
  reason: Reason;
  href: string;
  title: string;
  /** What tells an entry from others of its name. */
  qualifier?: string;
  /** True where the query is a name of this entry and of no other. */
  isExact?: boolean;
  abbreviation?: string;
  /** The name by which an entry was found, where it is neither its term nor its abbreviation. */
  alias?: string;
  /** The entry that a question or a translation belongs to. */
  of?: string;
  /** Another language: of the page, or of the name by which an entry was found. */
  language?: string;
  definition?: string;
  /** HTML; shown through `appendExcerpt` only. */
  excerpt?: string;
  sections: readonly Section[];
}

/** `side`: one of two that are compared; `about`: what a question is about; `text`: the page holds the words. */
export type Reason =
  | 'comparison'
  | 'side'
  | 'name'
  | 'about'
  | 'expansion'
  | 'question'
  | 'topic'
  | PlaceKind
  | 'translation'
  | 'foreign name'
  | 'text';

/** What a reading of the query proposes. */
export interface Candidate {
  result: Result;
  /** How likely it is meant: see `GRADES`. */
  grade: number;
  /** The entry whose definition is shown, or whose verdict on the entry of another number. */
  record?: LabelRecord;
  comparedWith?: number;
  /** True for what is meant, false for what is only named among other words. */
  strong: boolean;
  /** Labels of its topics. */
  topics: string[];
}

/** One of two entries that are compared. */
type Side = Pick<LabelRecord, 'slug' | 'term'>;

/** Makes candidates of what the names of a language lead to. */
export class Candidates {
  readonly #labels: Labels;
  readonly #words: BrowserPart['words'];

  constructor(labels: Labels, words: BrowserPart['words']) {
    this.#labels = labels;
    this.#words = words;
  }

  entry({ record, name, fit }: Pick<LabelHit, 'record' | 'name' | 'fit'>, reason: Reason, grade: number): Candidate {
    const result: Result = {
      kind: 'term',
      reason,
      href: addressOf(this.#labels, record),
      title: record.term,
      ...(record.qualifier !== undefined && { qualifier: record.qualifier }),
      ...(record.abbreviation !== '' && { abbreviation: record.abbreviation }),
      ...(name.kind === 'alias' && { alias: name.text }),
      sections: [],
    };
    return { result, grade, record, strong: fit !== 'part', topics: this.#topicsOf(record) };
  }

  question({ record, id, question }: QuestionHit, grade: number): Candidate {
    const result: Result = {
      kind: 'question',
      reason: 'question',
      href: `${addressOf(this.#labels, record)}#${encodeURIComponent(id)}`,
      title: question,
      of: fullName(record),
      sections: [],
    };
    return { result, grade, strong: true, topics: this.#topicsOf(record) };
  }

  comparison(one: LabelRecord, other: LabelRecord, grade: number): Candidate {
    const [first, second] = one.slug < other.slug ? [one, other] : [other, one];
    const topics = this.#topicsOf(first).filter((topic) => this.#topicsOf(second).includes(topic));
    const result = this.#comparison(first, second);
    return { result, grade, record: first, comparedWith: second.number, strong: true, topics };
  }

  /** The comparison of an entry with another of which little is known. */
  comparisonWith(one: LabelRecord, other: Compared, grade: number): Candidate {
    const [first, second] = one.slug < other.slug ? [one, other] : [other, one];
    const result = this.#comparison(first, second);
    const said = other.verdict === '' ? result : { ...result, definition: other.verdict };
    return { result: said, grade, strong: true, topics: this.#topicsOf(one) };
  }

  #comparison(first: Side, second: Side): Result {
    return {
      kind: 'comparison',
      reason: 'comparison',
      href: `${this.#labels.directory.glossary}compare/${encodeURI(pairSegment(first.slug, second.slug))}/`,
      title: this.#words.compareTitle(fullName(first), fullName(second)),
      definition: this.#words.compareIntro(fullName(first), fullName(second)),
      sections: [],
    };
  }

  /** A place in an entry; `to` is its fragment and what stands there. */
  place({ record }: LabelHit, kind: PlaceKind, [fragment, text]: Link, grade: number): Candidate {
    const result: Result = {
      kind: 'place',
      reason: kind,
      href: `${addressOf(this.#labels, record)}#${encodeURIComponent(fragment)}`,
      title: `${this.#words.searchPlaces[kind]}: ${fullName(record)}`,
      ...(text !== '' && { definition: text }),
      sections: [],
    };
    return { result, grade, strong: true, topics: this.#topicsOf(record) };
  }

  /** The page of an entry in another language. */
  inOther({ record }: LabelHit, [title, href]: Link, language: string, grade: number): Candidate {
    const result: Result = {
      kind: 'term',
      reason: 'translation',
      href,
      title,
      of: fullName(record),
      language,
      sections: [],
    };
    return { result, grade, strong: true, topics: this.#topicsOf(record) };
  }

  /** An entry by its name in another language. */
  translated(hit: LabelHit, { name }: LabelHit, { language }: Labels, grade: number): Candidate {
    const candidate = this.entry(hit, 'foreign name', grade);
    return { ...candidate, result: { ...candidate.result, alias: name.text, language } };
  }

  /** An entry that only another language has. */
  foreign({ record, name }: LabelHit, other: Labels, grade: number): Candidate {
    const result: Result = {
      kind: 'term',
      reason: 'foreign name',
      href: addressOf(other, record),
      title: record.term,
      ...(record.qualifier !== undefined && { qualifier: record.qualifier }),
      ...(name.kind === 'alias' && { alias: name.text }),
      language: other.language,
      sections: [],
    };
    return { result, grade, strong: true, topics: [] };
  }

  topic(label: string, href: string, grade: number): Candidate {
    const result: Result = { kind: 'topic', reason: 'topic', href, title: label, sections: [] };
    return { result, grade, strong: true, topics: [label] };
  }

  #topicsOf({ topics }: LabelRecord): string[] {
    return topics.flatMap((topic) => this.#labels.directory.topics[topic]?.[0] ?? []);
  }
}

export function addressOf({ directory }: Labels, { slug }: Pick<LabelRecord, 'slug'>): string {
  return `${directory.glossary}${encodeURI(slug)}/`;
}

/** A page that only holds the words. */
export function textResult(page: Page): Result {
  return { kind: 'page', reason: 'text', ...page };
}

/** A named result with the sections that hold the words. */
export function withSections(result: Result, page: Page | undefined): Result {
  if (!page || result.kind === 'question') return result;
  const { definition = result.definition } = page;
  return { ...result, excerpt: page.excerpt, sections: page.sections, ...(definition !== undefined && { definition }) };
}
