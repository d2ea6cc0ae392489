/** The fields of one entry, with what other entries leave free. */
import { entryMatterSchema } from '../../glossary/entry-matter.ts';
import { parseSlug } from '../../glossary/slug.ts';
import { nameKey } from '../../languages/name-forms.ts';
import { decode } from '../../mdx/urls.ts';
import { lastSegment } from '../addresses.ts';
import type { ConvertedBody } from '../html/convert.ts';
import { plainLine } from '../html/hast.ts';
import type { Matter } from '../writer/entry-file.ts';
import { distinctNames, isShortFor } from '../names.ts';
import type { ImportOptions } from './draft.ts';
import type { LabelRegister } from './label-register.ts';
import { tell, type Note } from '../record.ts';
import type { BroaderGuard, Directory } from './directory.ts';
import { idOf, type ExistingEntry, type Target } from './target.ts';
import type { TopicMap } from './topics.ts';

export interface FieldContext {
  options: Pick<ImportOptions, 'existing' | 'today'>;
  directory: Directory;
  topics: TopicMap;
  labels: LabelRegister;
  broader: BroaderGuard;
}

/** The fields; undefined when there is no definition. */
export function fieldsOf(target: Target, body: ConvertedBody, context: FieldContext): Matter | undefined {
  const { record, language, notes } = target;
  const definition = body.definition?.replace(/\s+/g, ' ').trim();
  if (definition === undefined || definition === '') return undefined;
  const { abbreviation, aliases } = names(target, body, context.labels);
  const related = relations('related', [...record.related], target, context).concat(body.related);
  const broader = relations('broader', [...record.broader], target, context).filter((slug) => {
    if (context.broader.add(idOf(target), idOf({ language, slug }))) return true;
    tell(notes, 'unresolved', `"${slug}" would be both above and below this entry, and was left out of broader`);
    return false;
  });
  const before = context.options.existing.find((entry) => idOf(entry) === idOf(target));
  const redirectFrom = formerSlugs(target, before?.redirectFrom ?? [], context);
  return {
    term: target.term,
    qualifier: target.qualifier,
    abbreviation,
    aliases,
    definition,
    topics: context.topics.resolve(record.topics, language, notes),
    takeaways: record.takeaways.map(plainLine).filter(Boolean),
    broader,
    related: [...new Set(related)].filter((slug) => !broader.includes(slug)),
    sameAs: [...new Set([...record.sameAs, ...body.structuredData.sameAs])].filter((address) =>
      isWebAddress(address, notes),
    ),
    translations: translationsOf(target, context),
    // What programs know the entry by here stays, whatever the source says.
    concept: before?.concept,
    ...dates(target, before, context.options),
    id: before ? before.id : redirectFrom.find((name) => name === record.permanentId),
    redirectFrom,
    ...statusOf(target, context),
  };
}

function names(target: Target, body: ConvertedBody, labels: LabelRegister): Pick<Matter, 'abbreviation' | 'aliases'> {
  const { record, term, language } = target;
  const written = [
    record.abbreviation,
    target.abbreviation,
    body.named.abbreviation,
    ...body.structuredData.termCodes,
  ].map((name) => plainLine(name ?? ''));
  const others = distinctNames(
    [...record.aliases, ...body.named.aliases, ...body.structuredData.aliases].map(plainLine),
    language,
  ).filter((name) => nameKey(name, language) !== nameKey(term, language));
  const short = written.find(Boolean) ?? others.find((name) => isShortFor(name, term));
  const abbreviation = short !== undefined && labels.takeAbbreviation(short, target) ? short : undefined;
  const aliases = others
    .filter((name) => nameKey(name, language) !== nameKey(short ?? '', language))
    .filter((name) => labels.take(name, target));
  return { abbreviation, aliases };
}

function relations(field: string, written: readonly string[], target: Target, { directory }: FieldContext): string[] {
  const slugs = written.flatMap((name) => {
    const found = directory.byName(name, target);
    if (found?.language === target.language) return found.slug === target.slug ? [] : [found.slug];
    if (name.trim() !== '')
      tell(target.notes, 'unresolved', `"${name.trim()}" in ${field} is no entry, and was left out`);
    return [];
  });
  return [...new Set(slugs)];
}

/** A deprecated entry names the one to use instead; without it, it is a draft. */
function statusOf(target: Target, context: FieldContext): Pick<Matter, 'status' | 'replacedBy'> {
  const { status, replacedBy } = target.record;
  if (status !== 'deprecated') return { status };
  const [slug] = relations('replacedBy', replacedBy === undefined ? [] : [replacedBy], target, context);
  if (slug !== undefined) return { status, replacedBy: slug };
  tell(target.notes, 'changed', 'the status "deprecated" became "draft": no entry is named to use instead');
  return { status: 'draft' };
}

function isWebAddress(address: string, notes: Note[]): boolean {
  const isSound = entryMatterSchema.shape.sameAs.safeParse([address]).success;
  if (!isSound) tell(notes, 'left-out', `"${address}" is no web address for sameAs`);
  return isSound;
}

/** Entries of other languages; one of each language, and not this one's own. */
function translationsOf(target: Target, { directory }: FieldContext): Record<string, string> {
  const found = Object.entries(target.record.translations).flatMap(([language, name]): [string, string][] => {
    const other = directory.byName(name, target);
    if (!other)
      tell(target.notes, 'unresolved', `its translation into "${language}" (${name}) is not among the entries`);
    return other && other.language !== target.language ? [[other.language, other.slug]] : [];
  });
  return Object.fromEntries(found.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function dates(
  { record }: Target,
  before: ExistingEntry | undefined,
  { today }: FieldContext['options'],
): Pick<Matter, 'published' | 'updated'> {
  const published = record.published ?? before?.published ?? record.updated ?? today;
  return {
    published,
    updated: record.updated !== undefined && record.updated > published ? record.updated : undefined,
  };
}

/** Slugs of former addresses that no entry has now. @param known Those that the entry has here already. */
function formerSlugs(target: Target, known: readonly string[], { directory, labels }: FieldContext): string[] {
  const { record, language, slug, notes } = target;
  const last = record.addresses
    .filter((address) => !address.includes('?'))
    .map((address) => decode(lastSegment(address.replace(/[/#]+$/, ''))));
  const own = [...known, record.permanentId ?? '', ...record.formerSlugs, record.slug ?? '', ...last]
    .map((name) => parseSlug(decode(name.replace(/\.(mdx?|html?|php)$/, ''))))
    .filter((name) => name !== undefined);
  return [...new Set(own)].filter((name) => {
    if (name === slug || /^(index|_index|readme)$/.test(name)) return false;
    const id = idOf({ language, slug: name });
    if (!directory.has(id) && labels.takeAddress(id, target)) return true;
    tell(notes, 'unresolved', `its old address "${name}" belongs to another entry now`);
    return false;
  });
}
