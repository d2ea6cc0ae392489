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
  /** Of the page, where it is another than that of the search. */
  language?: string;
  /** Of the alias, where it is another. */
  aliasLanguage?: string;
  definition?: string;
  /** HTML; shown through `excerptElement` only. */
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
type Side = Pick<LabelRecord, 'slug' | 'term' | 'qualifier'>;

/** What no text of a page has been added to yet. */
type NewResult = Omit<Result, 'sections'>;

/** Makes candidates of what the names of a language lead to. */
export class Candidates {
  readonly #labels: Labels;
  readonly #words: BrowserPart['words'];

  constructor(labels: Labels, words: BrowserPart['words']) {
    this.#labels = labels;
    this.#words = words;
  }

  entry(hit: Pick<LabelHit, 'record' | 'name' | 'fit'>, reason: Reason, grade: number): Candidate {
    const { abbreviation } = hit.record;
    const result = { ...nameResult(this.#labels, hit, reason), ...(abbreviation !== '' && { abbreviation }) };
    return { ...this.#meant(hit.record, result, grade), record: hit.record, strong: hit.fit !== 'part' };
  }

  question({ record, id, question }: QuestionHit, grade: number): Candidate {
    const href = `${addressOf(this.#labels, record)}#${encodeURIComponent(id)}`;
    const [kind, reason] = ['question', 'question'] as const;
    return this.#meant(record, { kind, reason, href, title: question, of: fullName(record) }, grade);
  }

  comparison(one: LabelRecord, other: LabelRecord, grade: number): Candidate {
    const [first, second] = one.slug < other.slug ? [one, other] : [other, one];
    const { topics, ...candidate } = this.#meant(first, this.#comparison(first, second), grade);
    const ofSecond = this.#topicsOf(second);
    const shared = topics.filter((topic) => ofSecond.includes(topic));
    return { ...candidate, record: first, comparedWith: second.number, topics: shared };
  }

  /** The comparison of an entry with another of which little is known. */
  comparisonWith(one: LabelRecord, [term, slug, verdict]: Compared, grade: number): Candidate {
    const other = { term, slug };
    const result = one.slug < slug ? this.#comparison(one, other) : this.#comparison(other, one);
    return this.#meant(one, verdict === '' ? result : { ...result, definition: verdict }, grade);
  }

  #comparison(first: Side, second: Side): NewResult {
    return {
      kind: 'comparison',
      reason: 'comparison',
      href: `${this.#labels.directory.glossary}compare/${encodeURI(pairSegment(first.slug, second.slug))}/`,
      title: this.#words.compareTitle(fullName(first), fullName(second)),
      definition: this.#words.compareIntro(fullName(first), fullName(second)),
    };
  }

  /** A place in an entry; `to` is its fragment and what stands there. */
  place({ record }: LabelHit, kind: PlaceKind, [fragment, text]: Link, grade: number): Candidate {
    const result: NewResult = {
      kind: 'place',
      reason: kind,
      href: `${addressOf(this.#labels, record)}#${encodeURIComponent(fragment)}`,
      title: `${this.#words.searchPlaces[kind]}: ${fullName(record)}`,
      ...(text !== '' && { definition: text }),
    };
    return this.#meant(record, result, grade);
  }

  /** The page of an entry in another language. */
  inOther({ record }: LabelHit, [title, href]: Link, language: string, grade: number): Candidate {
    const [kind, reason] = ['term', 'translation'] as const;
    return this.#meant(record, { kind, reason, href, title, of: fullName(record), language }, grade);
  }

  /** An entry by its name in another language. */
  translated(hit: LabelHit, { name }: LabelHit, { language }: Labels, grade: number): Candidate {
    const candidate = this.entry(hit, 'foreign name', grade);
    const isSame = name.text === candidate.result.title;
    return isSame
      ? candidate
      : { ...candidate, result: { ...candidate.result, alias: name.text, aliasLanguage: language } };
  }

  /** An entry that only another language has. */
  foreign(hit: LabelHit, other: Labels, grade: number): Candidate {
    const result = { ...nameResult(other, hit, 'foreign name'), language: other.language };
    return { result: { ...result, sections: [] }, grade, strong: true, topics: [] };
  }

  topic(label: string, href: string, grade: number): Candidate {
    const result = { kind: 'topic', reason: 'topic', href, title: label, sections: [] } as const;
    return { result, grade, strong: true, topics: [label] };
  }

  /** A candidate that is of an entry's topics. */
  #meant(record: LabelRecord, result: NewResult, grade: number): Candidate {
    return { result: { ...result, sections: [] }, grade, strong: true, topics: this.#topicsOf(record) };
  }

  #topicsOf({ topics }: LabelRecord): string[] {
    return topics.flatMap((topic) => this.#labels.directory.topics[topic]?.[0] ?? []);
  }
}

/** An entry of a language by one of its names. */
function nameResult(labels: Labels, { record, name }: Pick<LabelHit, 'record' | 'name'>, reason: Reason): NewResult {
  return {
    kind: 'term',
    reason,
    href: addressOf(labels, record),
    title: record.term,
    ...(record.qualifier !== undefined && { qualifier: record.qualifier }),
    ...(name.kind === 'alias' && { alias: name.text }),
  };
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
