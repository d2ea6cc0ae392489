/**
 * What differs between two states of a glossary: data, for a reviewer's report.
 * In: two glossaries and their problems.
 * Out: their differences; `write-report.ts` writes them.
 * Imports: `glossary`, `languages`, `mdx`, `structured-data`.
 */
import { entryId, formerSlugs, type Entry } from '../glossary/entry.ts';
import { findEntry, relationsOf, type Glossary } from '../glossary/glossary.ts';
import { nameKey } from '../languages/name-forms.ts';
import { pageContext } from '../glossary/pages/page.ts';
import { mentionsOf, termPage } from '../glossary/pages/term.ts';
import type { Problem } from '../glossary/problem.ts';
import { termGraph } from '../structured-data/graph.ts';
import { affectedPages, type AffectedPage } from './affected-pages.ts';

/** One state: see `Snapshot` of the content folder. */
export interface State {
  published?: Glossary;
  all?: Glossary;
  problems: readonly Problem[];
}

export interface Report {
  added: EntryChange[];
  changed: EntryChange[];
  renamed: Renaming[];
  removed: Removal[];
  /** Problems that were not there before. */
  newProblems: Problem[];
  /** Problems that were there and are gone. */
  solved: Problem[];
  /** How many problems were there before and still are. */
  oldProblems: number;
  pages: AffectedPage[];
}

export interface EntryChange {
  entry: Entry;
  before?: Entry;
  /** Frontmatter fields that differ; `body` for the text. */
  fields: string[];
  /** The page's JSON-LD, as indented JSON. */
  graph: { before: string; after: string };
  links: LinkChanges;
}

/** Ids of entries, `language/slug`. */
export interface LinkChanges {
  out: string[];
  noLongerOut: string[];
  in: string[];
  noLongerIn: string[];
}

export interface Renaming extends EntryChange {
  before: Entry;
  /** True when `redirectFrom` or `id` leads from the old address to the new one. */
  redirected: boolean;
}

export interface Removal {
  before: Entry;
  /** Ids of the entries that linked to it. */
  linkedFrom: string[];
}

/** Compares two states; lists are in the order of entry ids. */
export function compareStates(before: State, after: State): Report {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const gone = [...old.values()].filter((entry) => !now.has(entryId(entry)));
  const fresh = [...now.values()].filter((entry) => !old.has(entryId(entry)));
  const renamings = fresh.flatMap((entry) => renamingOf(entry, gone, before, after) ?? []);
  const renamed = new Set(renamings.flatMap(({ entry, before: from }) => [entry, from]));
  return {
    added: fresh.filter((entry) => !renamed.has(entry)).map((entry) => changeOf(undefined, entry, before, after)),
    changed: [...now.values()].flatMap((entry) => {
      const from = old.get(entryId(entry));
      return from && from.digest !== entry.digest ? [changeOf(from, entry, before, after)] : [];
    }),
    renamed: renamings,
    removed: gone
      .filter((entry) => !renamed.has(entry))
      .map((entry) => ({ before: entry, linkedFrom: linksOf(before.all, entry).in })),
    newProblems: without(after.problems, before.problems),
    solved: without(before.problems, after.problems),
    oldProblems: after.problems.length - without(after.problems, before.problems).length,
    pages: affectedPages(before.published, after.published),
  };
}

function entriesOf({ all }: State): Map<string, Entry> {
  const entries = [...(all?.languages.values() ?? [])].flatMap((own) => own.entries);
  const ids = entries.map((entry) => [entryId(entry), entry] as const);
  return new Map(ids.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The same entry under another name: it says so itself, or it has the old one's term or definition. */
function renamingOf(entry: Entry, gone: readonly Entry[], before: State, after: State): Renaming | undefined {
  const own = gone.filter(({ language }) => language === entry.language);
  const key = (label: string): string => nameKey(label, entry.language);
  const from =
    own.find(({ slug }) => formerSlugs(entry).includes(slug)) ??
    own.find(({ matter }) => key(matter.term) === key(entry.matter.term)) ??
    own.find(({ matter }) => matter.definition === entry.matter.definition);
  if (!from) return undefined;
  const redirected = formerSlugs(entry).includes(from.slug);
  return { ...changeOf(from, entry, before, after), before: from, redirected };
}

function changeOf(from: Entry | undefined, entry: Entry, before: State, after: State): EntryChange {
  const [old, now] = [linksOf(before.all, from), linksOf(after.all, entry)];
  return {
    entry,
    ...(from && { before: from }),
    fields: from ? changedFields(from, entry) : [],
    graph: { before: graphOf(before.all, from), after: graphOf(after.all, entry) },
    links: {
      out: missingFrom(old.out, now.out),
      noLongerOut: missingFrom(now.out, old.out),
      in: missingFrom(old.in, now.in),
      noLongerIn: missingFrom(now.in, old.in),
    },
  };
}

function changedFields(from: Entry, to: Entry): string[] {
  const [old, now] = [new Map(Object.entries(from.matter)), new Map(Object.entries(to.matter))];
  const names = [...new Set([...old.keys(), ...now.keys()])];
  const fields = names.filter((name) => JSON.stringify(old.get(name)) !== JSON.stringify(now.get(name)));
  // The file differs and no field does, or its headings, questions or links do: the text was edited.
  const body = fields.length === 0 || outlineOf(from) !== outlineOf(to);
  return [...fields, ...(body ? ['body'] : [])];
}

/** What is known of a body, without the places in the file, which move with every line. */
function outlineOf({ outline: { headings, faqs, termLinks, images, citations } }: Entry): string {
  return JSON.stringify([
    headings,
    faqs,
    termLinks.map(({ id, fragment }) => [id, fragment]),
    images.map(({ src, alt, caption }) => [src, alt, caption]),
    citations,
  ]);
}

function graphOf(glossary: Glossary | undefined, entry: Entry | undefined): string {
  if (!glossary || !entry) return '';
  const context = pageContext(glossary, entry.language);
  return JSON.stringify(termGraph(context, termPage(context, entry)), undefined, 2);
}

function linksOf(glossary: Glossary | undefined, entry: Entry | undefined): { out: string[]; in: string[] } {
  const own = entry && glossary?.languages.get(entry.language);
  if (!own || !glossary || !findEntry(glossary, entry.language, entry.slug)) return { out: [], in: [] };
  const { broader, narrower, related, contrasts, mentionedIn } = relationsOf(own, entry);
  const relations = [...broader, ...narrower, ...related, ...contrasts.map((contrast) => contrast.entry)];
  const mentions = mentionsOf(pageContext(glossary, entry.language), entry);
  return { out: idsOf([...mentions, ...relations]), in: idsOf([...mentionedIn, ...relations]) };
}

function idsOf(entries: readonly Entry[]): string[] {
  return [...new Set(entries.map(entryId))].toSorted();
}

function missingFrom(list: readonly string[], of: readonly string[]): string[] {
  return of.filter((id) => !list.includes(id));
}

/** Problems by what they say and in which file; lines move. */
function without(problems: readonly Problem[], known: readonly Problem[]): Problem[] {
  const keyOf = ({ code, place, message }: Problem): string => JSON.stringify([code, place.file, message]);
  const keys = new Set(known.map(keyOf));
  return problems.filter((problem) => !keys.has(keyOf(problem)));
}
