/** Records -> the entries that they become: language, slug and term of each, all different. */
import { parseSlug, slugLike, type Slug } from '../../glossary/entry.ts';
import { nameKey } from '../../languages/name-forms.ts';
import { decode } from '../addresses.ts';
import { plainLine } from '../html/hast.ts';
import { splitTitle } from '../names.ts';
import type { Note, Refusal, SourceRecord } from '../record.ts';

/** An entry that lies in the content folder already. */
export interface ExistingEntry {
  language: string;
  slug: string;
  term: string;
  /** Abbreviation and aliases. */
  otherLabels: readonly string[];
  published: string;
  broader: readonly string[];
  redirectFrom: readonly string[];
}

export interface Target {
  record: SourceRecord;
  language: string;
  slug: Slug;
  term: string;
  abbreviation: string | undefined;
  notes: Note[];
}

export interface TargetOptions {
  /** Language of records that do not say theirs. */
  language: string;
  /** Languages of the site; undefined when the site is made by this import. */
  languages: readonly string[] | undefined;
  existing: readonly ExistingEntry[];
}

export function findTargets(
  records: readonly SourceRecord[],
  options: TargetOptions,
): { targets: Target[]; refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const targets: Target[] = [];
  const bySlug = new Map<string, Target>();
  const byTerm = new Map<string, Target>();
  for (const record of records) {
    const found = targetOf(record, options);
    if ('message' in found) {
      refusals.push(found);
      continue;
    }
    const twin = bySlug.get(idOf(found));
    if (twin && isSame(twin.record, record)) {
      refusals.push({ origin: record.origin, message: `is the same as ${twin.record.origin}, which was taken` });
      continue;
    }
    const target = withOwnTerm(withOwnSlug(found, twin, bySlug), byTerm);
    const owner = ownerOfTerm(target, options.existing);
    if (owner) {
      const message = `its term "${target.term}" is a name of the entry terms/${owner.language}/${owner.slug}.mdx; remove it there or give this record another title`;
      refusals.push({ origin: record.origin, message });
      continue;
    }
    bySlug.set(idOf(target), target);
    byTerm.set(termKey(target), target);
    targets.push(target);
  }
  return { targets, refusals };
}

export function idOf({ language, slug }: { language: string; slug: string }): string {
  return `${language}/${slug}`;
}

function targetOf(record: SourceRecord, options: TargetOptions): Target | Refusal {
  const { origin } = record;
  const title = plainLine(record.title);
  const { term, abbreviation } = splitTitle(title);
  if (term === '') return { origin, message: 'has no title, expected the term; give it one and import it again' };
  if (term.length > 300)
    return { origin, message: `has a title of ${term.length} characters, expected 300 at most; shorten it` };
  const language = knownLanguage(record.language ?? options.language, options.languages);
  if (language === undefined) {
    const known = options.languages?.join(', ') ?? '';
    return {
      origin,
      message: `is in the language "${record.language ?? options.language}", expected one of site.yaml (${known}); add it there, or say --language`,
    };
  }
  const written = decode(record.slug ?? '').trim();
  const slug =
    parseSlug(slugLike(written)) ??
    parseSlug(slugLike(term.replace(/\+/g, ' plus ').replace(/#/g, ' sharp ').replace(/&/g, ' and '))) ??
    parseSlug(slugLike(record.keys[0] ?? ''));
  if (slug === undefined)
    return { origin, message: `has the title "${term}", of which no address can be made; give it a slug` };
  const notes: Note[] = [];
  if (term !== title) {
    notes.push({
      kind: 'changed',
      message: `the title "${title}" became the term "${term}"${abbreviation === undefined ? '' : ` with the abbreviation "${abbreviation}"`}`,
    });
  }
  if (written !== '' && written !== slug)
    notes.push({ kind: 'changed', message: `the slug "${written}" became "${slug}"` });
  return { record, language, slug, term, abbreviation, notes };
}

/** The site's code for a language: `pt-br` is `pt-BR`, and `en-US` is `en` where there is no other. */
function knownLanguage(written: string, languages: readonly string[] | undefined): string | undefined {
  const code = written.trim().replace(/_/g, '-').toLowerCase();
  if (languages) {
    const [base = ''] = code.split('-');
    return [code, base].flatMap((wanted) => languages.find((language) => language.toLowerCase() === wanted) ?? [])[0];
  }
  const [base = '', region] = code.split('-');
  return /^[a-z]{2,3}$/.test(base)
    ? `${base}${region ? `-${region.length === 2 ? region.toUpperCase() : region}` : ''}`
    : undefined;
}

function isSame(one: SourceRecord, other: SourceRecord): boolean {
  return one.title === other.title && one.body === other.body && one.definition === other.definition;
}

/** Two records with one slug: the second one gets a number. */
function withOwnSlug(target: Target, twin: Target | undefined, taken: ReadonlyMap<string, Target>): Target {
  if (!twin) return target;
  for (let number = 2; ; number += 1) {
    const slug = parseSlug(`${target.slug}-${number}`);
    if (slug === undefined || taken.has(idOf({ language: target.language, slug }))) continue;
    const message = `the slug "${target.slug}" is that of ${twin.record.origin}, too; this one became "${slug}": merge the two or choose a better name`;
    return { ...target, slug, notes: [...target.notes, { kind: 'unresolved', message }] };
  }
}

/** Two records with one title: what tells them apart is a topic, or a number. */
function withOwnTerm(target: Target, taken: ReadonlyMap<string, Target>): Target {
  const twin = taken.get(termKey(target));
  if (!twin) return target;
  const others = new Set(twin.record.topics.map(({ label, key }) => label ?? key));
  const topic = target.record.topics
    .map(({ label }) => label)
    .find((label) => label !== undefined && !others.has(label));
  const candidates = [
    ...(topic === undefined ? [] : [topic]),
    ...Array.from({ length: taken.size + 1 }, (_, index) => String(index + 2)),
  ];
  const term =
    candidates
      .map((mark) => `${target.term} (${mark})`)
      .find((name) => !taken.has(termKey({ ...target, term: name }))) ?? target.term;
  const message = `the term "${target.term}" is that of ${twin.record.origin}, too; this one became "${term}": merge the two or choose a better name`;
  return { ...target, term, abbreviation: undefined, notes: [...target.notes, { kind: 'unresolved', message }] };
}

function termKey({ language, term }: Pick<Target, 'language' | 'term'>): string {
  return `${language} ${nameKey(term, language)}`;
}

function ownerOfTerm(target: Target, existing: readonly ExistingEntry[]): ExistingEntry | undefined {
  const key = nameKey(target.term, target.language);
  return existing.find(
    (entry) =>
      entry.language === target.language &&
      entry.slug !== target.slug &&
      [entry.term, ...entry.otherLabels].some((label) => nameKey(label, target.language) === key),
  );
}
