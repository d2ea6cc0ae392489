/**
 * What the browser knows of an entry before it reads the entry's page, written as lines of text: a line per entry, its
 * fields separated by tabs, which no field of an entry can have. Text compresses as well as JSON does and is read by
 * splitting it.
 */
import { fullName } from '../../glossary/naming.ts';
import { searchForm, searchWords } from '../../languages/name-forms.ts';

export type NameKind = 'term' | 'abbreviation' | 'alias' | 'hidden';

/** One name of an entry, as it is matched. */
export interface Name {
  kind: NameKind;
  /** As written. */
  text: string;
  normal: string;
  words: string[];
  /** `normal` without spaces. */
  joined: string;
}

/** An entry as it is looked up by name. */
export interface LabelRecord {
  /** Place of the entry in the A–Z of its language, from 0. */
  number: number;
  slug: string;
  term: string;
  /** What tells the term from others of its name; undefined where nothing does. */
  qualifier?: string | undefined;
  abbreviation: string;
  /** Places of the entry's topics among the topics of the site. */
  topics: number[];
  deprecated: boolean;
  names: Name[];
}

/** The names of an entry that are written into its line. */
export interface LabelSource extends Pick<
  LabelRecord,
  'number' | 'slug' | 'term' | 'qualifier' | 'abbreviation' | 'topics' | 'deprecated'
> {
  aliases: readonly string[];
  /** Names that are found but not shown: former slugs, written forms, irregular plurals. */
  hidden: readonly string[];
}

/**
 * `number slug topics term abbreviation alias… "" hidden…`; the slug is left out where the term gives it. A qualifier stands
 * behind its term, after a sign that no text can have.
 */
export function writeRecord(source: LabelSource, language: string): string {
  const { number, slug, term, qualifier, abbreviation, topics, deprecated, aliases, hidden } = source;
  return [
    number.toString(36),
    slugOf(fullName(source), language) === slug ? '' : slug,
    topics.join(',') + (deprecated ? '!' : ''),
    qualifier === undefined ? term : `${term}${QUALIFIER}${qualifier}`,
    abbreviation,
    ...aliases,
    ...(hidden.length > 0 ? ['', ...hidden] : []),
  ].join('\t');
}

const QUALIFIER = '\u001F';

export function readRecord(line: string, language: string): LabelRecord {
  const [number = '', slug = '', topics = '', named = '', abbreviation = '', ...others] = line.split('\t');
  const [term = '', qualifier] = named.split(QUALIFIER);
  const end = others.indexOf('');
  const [aliases, hidden] = end < 0 ? [others, []] : [others.slice(0, end), others.slice(end + 1)];
  const name =
    (kind: NameKind) =>
    (text: string): Name =>
      makeName(kind, text, language);
  const whole = name('term')(fullName({ term, qualifier }));
  return {
    number: Number.parseInt(number, 36),
    slug: slug === '' ? slugIn(whole) : slug,
    term,
    ...(qualifier !== undefined && { qualifier }),
    abbreviation,
    topics: topics.replace('!', '').split(',').filter(Boolean).map(Number),
    deprecated: topics.endsWith('!'),
    names: [
      ...(qualifier === undefined ? [] : [name('term')(term)]),
      whole,
      ...(abbreviation === '' ? [] : [name('abbreviation')(abbreviation)]),
      ...aliases.map(name('alias')),
      ...hidden.map(name('hidden')),
    ],
  };
}

export function makeName(kind: NameKind, text: string, language: string): Name {
  const normal = searchForm(text, language);
  return { kind, text, normal, words: searchWords(normal, language), joined: normal.replaceAll(' ', '') };
}

/** What a found entry shows, and what its page holds: fetched for few entries at a time. */
export interface Details {
  definition: string;
  /** The entries that it is compared with, by number; the verdict stands with the first of the two. */
  compared: { number: number; verdict: string }[];
  faqs: { id: string; question: string }[];
}

/** `definition compared verdict… id question id question…`; an id is left out where the question gives it. */
export function writeDetails({ definition, compared, faqs }: Details, language: string): string {
  const questions = faqs.flatMap(({ id, question }) => [slugOf(question, language) === id ? '' : id, question]);
  const numbers = compared.map(({ number }) => number.toString(36)).join(',');
  return [definition, numbers, ...compared.map(({ verdict }) => verdict), ...questions].join('\t');
}

export function readDetails(line: string, language: string): Details {
  const [definition = '', compared = '', ...others] = line.split('\t');
  const numbers = compared.split(',').filter(Boolean);
  const [verdicts, fields] = [others.slice(0, numbers.length), others.slice(numbers.length)];
  const faqs = fields.flatMap((id, index) => {
    const question = fields[index + 1];
    return index % 2 === 1 || question === undefined
      ? []
      : [{ id: id === '' ? slugOf(question, language) : id, question }];
  });
  return {
    definition,
    compared: numbers.map((number, index) => ({
      number: Number.parseInt(number, 36),
      verdict: verdicts[index] ?? '',
    })),
    faqs,
  };
}

function slugOf(text: string, language: string): string {
  return slugIn({ normal: searchForm(text, language) });
}

function slugIn({ normal }: Pick<Name, 'normal'>): string {
  return normal.replaceAll(' ', '-');
}
