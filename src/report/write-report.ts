/** A report as Markdown, written for somebody who reviews a pull request. */
import type { RootContent } from 'mdast';
import type { Entry } from '../glossary/entry.ts';
import { fullName } from '../glossary/naming.ts';
import { isError } from '../glossary/problem.ts';
import { paragraph, writeMarkdown } from '../mdx/mdast.ts';
import type { EntryChange, Report } from './compare.ts';
import { checklist, fileSection, graphSection, pagesSection, problemsSection, unreadableSection } from './describe.ts';
import { describeAdded, describeChange, describeRemoval, describeRenaming, entryHeading } from './describe-entry.ts';
import { code, heading, say, text } from './markdown.ts';

/**
 * First what changed in words, entry by entry, then what follows from it; what programs read is folded. `base` names the
 * state that the report compares with. Text from entries is shown as it is and mentions nobody. Never longer than a
 * comment on GitHub may be: what is left out is said.
 */
export function writeReport(report: Report, base: string): string {
  const head = [heading(2, say`Glossary changes since ${code(base)}`), paragraph(...text(summaryOf(report)))];
  const sections = sectionsOf(report);
  const kept = keptSections(sections);
  const cut = sections.filter((section) => !kept.has(section));
  return [
    writeMarkdown(head),
    ...(cut.length > 0 ? [writeMarkdown([cutNote(cut)])] : []),
    ...sections.flatMap((section) => (kept.has(section) ? section.markdown : [])),
    writeMarkdown(checklist(report)),
  ].join('\n');
}

/** A comment has at most 65,536 characters; so many are left for what is always there, and for whoever posts it. */
const ROOM = 65_536 - 8000;

/** A part of a report. */
interface Section {
  markdown: string;
  /** Those of a lower rank are kept first. */
  rank: number;
  /** What the section is, where it is left out: "the changed entry “Dock” (en/dock)". */
  name: string;
  /** True for what programs read, which is counted where it is left out. */
  folded?: true;
}

/** By rank, and within one by order, each that still has room is kept. */
function keptSections(sections: readonly Section[]): ReadonlySet<Section> {
  let left = ROOM;
  const kept = new Set<Section>();
  for (const section of sections.toSorted((a, b) => a.rank - b.rank)) {
    if (section.markdown.length > left) continue;
    left -= section.markdown.length;
    kept.add(section);
  }
  return kept;
}

/** In the order of the report; what programs read goes first where there is no room, then lists of pages. */
function sectionsOf(report: Report): Section[] {
  const { added, changed, renamed, removed } = report;
  return [
    ...added.flatMap((change) => entrySections('Added', change.entry, describeAdded(change))),
    ...changed.flatMap((change) => [
      ...entrySections('Changed', change.entry, describeChange(change)),
      ...graphSections(change),
    ]),
    ...renamed.flatMap((change) => [
      ...entrySections('Renamed', change.entry, describeRenaming(change)),
      ...graphSections(change),
    ]),
    ...removed.flatMap((removal) => entrySections('Removed', removal.before, describeRemoval(removal))),
    ...report.files.flatMap((change) => section(`the file ${change.file}`, 1, fileSection(change))),
    ...section('the entries with errors', 0, unreadableSection(report.unreadable)),
    ...section('the new problems', 0, problemsSection('Problems that this brings', report.newProblems)),
    ...section('the solved problems', 2, problemsSection('Problems that this solves', report.solved)),
    ...section('the pages that differ', 2, pagesSection(report.pages)),
  ];
}

function section(name: string, rank: number, children: RootContent[]): Section[] {
  return children.length > 0 ? [{ name, rank, markdown: writeMarkdown(children) }] : [];
}

function entrySections(what: string, entry: Entry, children: RootContent[]): Section[] {
  const name = `${what.toLowerCase()} ${fullName(entry.matter).slice(0, 60)} (${entry.file.slice(0, 120)})`;
  return section(name, 1, [entryHeading(what, entry), ...children]);
}

function graphSections({ graph, entry }: EntryChange): Section[] {
  const children = graphSection(graph, entry);
  return section('', 3, children).map((one) => ({ ...one, folded: true }));
}

function summaryOf({ added, changed, renamed, removed, files, pages, newProblems, oldProblems }: Report): string {
  const parts = [
    [added.length, 'added'],
    [changed.length, 'changed'],
    [renamed.length, 'renamed'],
    [removed.length, 'removed'],
  ].flatMap(([number, word]) => (number === 0 ? [] : `${number} ${word}`));
  const entries = parts.length > 0 ? `Entries: ${parts.join(', ')}.` : 'No entry was added, changed or removed.';
  const others = files.length > 0 ? ` Other files that differ: ${files.length}.` : '';
  const problems =
    newProblems.length === 0
      ? 'No new problems.'
      : `New problems: ${newProblems.filter(isError).length} errors, ${newProblems.filter((one) => !isError(one)).length} warnings.`;
  const known = oldProblems > 0 ? ` ${oldProblems} were there before.` : '';
  return `${entries}${others} Pages that differ: ${pages.length}. ${problems}${known}`;
}

/** What a comment has no room for. */
function cutNote(cut: readonly Section[]): RootContent {
  const named = cut.flatMap(({ name, folded }) => (folded ? [] : name));
  const folded = cut.length - named.length;
  const names = named.slice(0, NAMED).join('; ') + (named.length > NAMED ? `; and ${named.length - NAMED} more` : '');
  const parts = [
    ...(named.length > 0 ? [`${names}.`] : []),
    ...(folded > 0 ? [`What programs read (JSON-LD) of ${folded} entries.`] : []),
  ];
  const lead =
    'A comment on GitHub has room for 65,536 characters. Left out here, and to be read under "Files changed": ';
  return paragraph(...text(lead + parts.join(' ')));
}

const NAMED = 15;
