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
import { fieldTexts } from './field-texts.ts';
import { fileChanges, isEntryFile, type FileChange, type Files } from './file-changes.ts';
import { bodyTexts } from './file-texts.ts';
import { statementsOf } from './statements.ts';
import { textChanges, type NamedText, type TextChange } from './text-changes.ts';

/** One state: see `Snapshot` of the content folder. */
export interface State {
  published?: Glossary;
  all?: Glossary;
  problems: readonly Problem[];
  files: Files;
}

export interface Report {
  added: EntryChange[];
  changed: EntryChange[];
  renamed: Renaming[];
  removed: Removal[];
  /** Files of entries that have errors now: nothing else can be said of them. */
  unreadable: string[];
  /** What is no entry: settings, own pages, pictures, words, the look. */
  files: FileChange[];
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
  /** What the change means for readers, in sentences. */
  statements: string[];
  /** What differs in fields and text; of a new entry, nothing. */
  texts: TextChange[];
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
  const missing = [...old.values()].filter((entry) => !now.has(entryId(entry)));
  const gone = missing.filter(({ file }) => !after.files.has(file));
  const fresh = [...now.values()].filter((entry) => !old.has(entryId(entry)));
  const renamings = fresh.flatMap((entry) => renamingOf(entry, gone) ?? []);
  const renamed = new Set(renamings.flatMap(({ entry, before: from }) => [entry, from]));
  const states = { before, after, idNow: idsNow(renamings) };
  const newProblems = without(after.problems, before.problems);
  return {
    added: fresh.filter((entry) => !renamed.has(entry)).map((entry) => changeOf(undefined, entry, states)),
    changed: [...now.values()].flatMap((entry) => {
      const from = old.get(entryId(entry));
      return from && from.digest !== entry.digest ? [changeOf(from, entry, states)] : [];
    }),
    renamed: renamings.map((renaming) => ({ ...changeOf(renaming.before, renaming.entry, states), ...renaming })),
    removed: gone
      .filter((entry) => !renamed.has(entry))
      .map((entry) => ({ before: entry, linkedFrom: linksOf(before.all, entry).in })),
    unreadable: unreadableFiles([...now.values()], before.files, after.files),
    files: fileChanges(before, after),
    newProblems,
    solved: without(before.problems, after.problems),
    oldProblems: after.problems.length - newProblems.length,
    pages: affectedPages(before.published, after.published),
  };
}

function entriesOf({ all }: State): Map<string, Entry> {
  const entries = [...(all?.languages.values() ?? [])].flatMap((own) => own.entries);
  const ids = entries.map((entry) => [entryId(entry), entry] as const);
  return new Map(ids.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The same entry under another name: it says so itself, or it has the old one's term or definition. */
function renamingOf(
  entry: Entry,
  gone: readonly Entry[],
): Pick<Renaming, 'entry' | 'before' | 'redirected'> | undefined {
  const own = gone.filter(({ language }) => language === entry.language);
  const key = (label: string): string => nameKey(label, entry.language);
  const from =
    own.find(({ slug }) => formerSlugs(entry).includes(slug)) ??
    own.find(({ matter }) => key(matter.term) === key(entry.matter.term)) ??
    own.find(({ matter }) => matter.definition === entry.matter.definition);
  if (!from) return undefined;
  return { entry, before: from, redirected: formerSlugs(entry).includes(from.slug) };
}

interface States {
  before: State;
  after: State;
  /** The id that an entry has now, by the one that it had: a rename is told once, and changes no links. */
  idNow: ReadonlyMap<string, string>;
}

function idsNow(renamings: readonly Pick<Renaming, 'entry' | 'before'>[]): Map<string, string> {
  return new Map(renamings.map(({ entry, before }) => [entryId(before), entryId(entry)]));
}

/** Files of entries that were written or changed, and hold none that could be read. */
function unreadableFiles(read: readonly Entry[], before: Files, after: Files): string[] {
  const sound = new Set(read.map(({ file }) => file));
  const files = [...after].filter(([file, { digest }]) => before.get(file)?.digest !== digest);
  return files.flatMap(([file]) => (isEntryFile(file) && !sound.has(file) ? file : [])).toSorted();
}

function changeOf(from: Entry | undefined, entry: Entry, { before, after, idNow }: States): EntryChange {
  const idsOfNow = (ids: readonly string[]): string[] => ids.map((id) => idNow.get(id) ?? id);
  const then = linksOf(before.all, from);
  const [old, now] = [{ out: idsOfNow(then.out), in: idsOfNow(then.in) }, linksOf(after.all, entry)];
  return {
    entry,
    ...(from && { before: from }),
    statements: statementsOf(from && { entry: from, glossary: before.all }, { entry, glossary: after.all }),
    texts: from ? changedTexts(from, entry, before.files, after.files) : [],
    graph: { before: graphOf(before.all, from), after: graphOf(after.all, entry) },
    links: {
      out: missingFrom(old.out, now.out),
      noLongerOut: missingFrom(now.out, old.out),
      in: missingFrom(old.in, now.in),
      noLongerIn: missingFrom(now.in, old.in),
    },
  };
}

function changedTexts(from: Entry, to: Entry, before: Files, after: Files): TextChange[] {
  const { language } = to;
  const [old, now] = [fieldTexts(from.matter), fieldTexts(to.matter)];
  const fields = now.flatMap((texts, index) => textChanges(old[index] ?? [], texts, language));
  return [...fields, ...textChanges(bodyOf(from, before), bodyOf(to, after), language)];
}

function bodyOf({ file, matter }: Entry, files: Files): NamedText[] {
  const bytes = files.get(file)?.bytes;
  return (bytes && bodyTexts(bytes, file, matter)) ?? [];
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
