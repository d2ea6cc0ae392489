/** A report as Markdown, written for somebody who reviews a pull request. */
import { createTwoFilesPatch } from 'diff';
import type { PhrasingContent, RootContent } from 'mdast';
import type { Entry } from '../glossary/entry.ts';
import { formatProblem, isError, type Problem } from '../glossary/problem.ts';
import { bulletList, paragraph, writeMarkdown, type FlowContent } from '../mdx/mdast.ts';
import type { AffectedPage } from './affected-pages.ts';
import type { EntryChange, Removal, Renaming, Report } from './compare.ts';

/** `base` names the state that the report compares with. Text from entries is escaped, and mentions nobody. */
export function writeReport(report: Report, base: string): string {
  const children: RootContent[] = [
    heading(2, text('Glossary changes since '), code(base)),
    paragraph(text(summaryOf(report))),
    ...section('Problems that this brings', report.newProblems.map(problemItem)),
    ...report.added.flatMap((change) => [entryHeading('Added', change.entry), ...describeAdded(change)]),
    ...report.changed.flatMap((change) => [entryHeading('Changed', change.entry), ...describeChange(change)]),
    ...report.renamed.flatMap((change) => [entryHeading('Renamed', change.entry), ...describeRenaming(change)]),
    ...report.removed.flatMap((removal) => [entryHeading('Removed', removal.before), ...describeRemoval(removal)]),
    ...section('Problems that this solves', report.solved.map(problemItem)),
    ...pagesSection(report.pages),
    ...checklist(report),
  ];
  return writeMarkdown(children);
}

/** Long lists end after this many items, with the number of the rest. */
const LIST_LIMIT = 40;

function summaryOf({ added, changed, renamed, removed, pages, newProblems, oldProblems }: Report): string {
  const parts = [
    [added.length, 'added'],
    [changed.length, 'changed'],
    [renamed.length, 'renamed'],
    [removed.length, 'removed'],
  ].flatMap(([number, word]) => (number === 0 ? [] : `${number} ${word}`));
  const entries = parts.length > 0 ? `Entries: ${parts.join(', ')}.` : 'No entry was added, changed or removed.';
  const problems =
    newProblems.length === 0
      ? 'No new problems.'
      : `New problems: ${newProblems.filter(isError).length} errors, ${newProblems.filter((one) => !isError(one)).length} warnings.`;
  const known = oldProblems > 0 ? ` ${oldProblems} were there before.` : '';
  return `${entries} Pages that differ: ${pages.length}. ${problems}${known}`;
}

function entryHeading(what: string, entry: Entry): RootContent {
  return heading(3, text(`${what}: `), text(entry.matter.term), text(' '), code(entry.file));
}

function describeAdded({ entry, links }: EntryChange): RootContent[] {
  const { definition, topics, aliases, abbreviation, status } = entry.matter;
  const labels = [abbreviation, ...aliases].filter((label) => label !== undefined);
  return [
    { type: 'blockquote', children: [paragraph(text(definition))] },
    bulletList([
      ...(status === 'draft' ? [[text('A draft: readers do not see it yet.')]] : []),
      ...(labels.length > 0 ? [[text(`Also called: ${labels.join(', ')}`)]] : []),
      ...(topics.length > 0 ? [[text(`Topics: ${topics.join(', ')}`)]] : [[text('In no topic.')]]),
      ...linkItems(links),
    ]),
  ];
}

function describeChange({ entry, before, fields, graph, links }: EntryChange): RootContent[] {
  const definitions = before && before.matter.definition !== entry.matter.definition;
  return [
    bulletList([[text(`What differs: ${fields.join(', ')}`)], ...linkItems(links)]),
    ...(definitions ? [diff('Definition', before.matter.definition, entry.matter.definition)] : []),
    ...(graph.before === graph.after ? [] : [diff('JSON-LD', graph.before, graph.after)]),
  ];
}

function describeRenaming(change: Renaming): RootContent[] {
  const { before, entry, redirected } = change;
  const way = redirected
    ? [text('The old address leads to the new one.')]
    : [
        text('The old address would lead nowhere: add '),
        code(`redirectFrom: [${before.slug}]`),
        text(' to '),
        code(entry.file),
      ];
  return [bulletList([[text('Was '), code(before.file), text('.')], way]), ...describeChange(change)];
}

function describeRemoval({ before, linkedFrom }: Removal): RootContent[] {
  const links = linkedFrom.length > 0 ? [[text('Was linked from '), ...codes(linkedFrom)]] : [];
  const advice =
    before.matter.status === 'draft'
      ? []
      : [
          [
            text('Its address is lost. Keep the file with '),
            code('status: deprecated'),
            text(' and '),
            code('replacedBy'),
            text(', or add '),
            code(`redirectFrom: [${before.slug}]`),
            text(' to the entry that takes its place.'),
          ],
        ];
  return [
    { type: 'blockquote', children: [paragraph(text(before.matter.definition))] },
    bulletList([...links, ...advice]),
  ];
}

function linkItems(links: EntryChange['links']): PhrasingContent[][] {
  return (
    [
      ['Now links to', links.out],
      ['No longer links to', links.noLongerOut],
      ['Now linked from', links.in],
      ['No longer linked from', links.noLongerIn],
    ] as const
  ).flatMap(([what, ids]) => (ids.length > 0 ? [[text(`${what} `), ...codes(ids)]] : []));
}

function pagesSection(pages: readonly AffectedPage[]): RootContent[] {
  const items = pages.slice(0, LIST_LIMIT).map(({ path, change }) => [code(path), text(` ${change}`)]);
  if (pages.length > LIST_LIMIT) items.push([text(`and ${pages.length - LIST_LIMIT} more`)]);
  return section('Pages that differ', items);
}

function checklist({ added, changed, renamed, removed }: Report): RootContent[] {
  const edited = added.length + changed.length + renamed.length > 0;
  const points = [
    ...(edited ? ['The definition says what the thing is, in one or two sentences that stand alone.'] : []),
    ...(edited ? ['Every figure and every claim that could be doubted has its source, and the source says so.'] : []),
    ...(edited ? ['Nothing is copied from a source, and no sentence could stand in another entry.'] : []),
    ...(added.length > 0 ? ['No existing entry covers this term under another name.'] : []),
    ...(edited ? ['The questions are ones that people ask, and the first sentence of each answer answers.'] : []),
    ...(renamed.length + removed.length > 0 ? ['Old addresses lead somewhere sensible.'] : []),
    'The new links, in and out, lead where a reader would expect.',
  ];
  const items = points.map((point) => ({
    type: 'listItem' as const,
    checked: false,
    spread: false,
    children: [paragraph(text(point))],
  }));
  return [heading(3, text('Before merging')), { type: 'list', spread: false, children: items }];
}

function section(title: string, items: PhrasingContent[][]): RootContent[] {
  return items.length > 0 ? [heading(3, text(title)), bulletList(items)] : [];
}

function problemItem(problem: Problem): PhrasingContent[] {
  return [text(isError(problem) ? 'error ' : 'warning '), code(formatProblem(problem))];
}

/** The changed lines with two lines around each. A code block grows its fence as its text needs. */
function diff(title: string, before: string, after: string): FlowContent {
  const patch = createTwoFilesPatch('before', 'after', `${before}\n`, `${after}\n`, '', '', { context: 2 });
  const lines = patch.split('\n').filter((line) => !/^(?:={10,}|--- before|\+\+\+ after|\\ No newline)/.test(line));
  return { type: 'code', lang: 'diff', meta: null, value: [`# ${title}`, ...lines].join('\n').trimEnd() };
}

function heading(depth: 2 | 3, ...children: PhrasingContent[]): RootContent {
  return { type: 'heading', depth, children };
}

/** "@" followed by a name would notify somebody, "#" and a number would link an issue. */
function text(value: string): PhrasingContent {
  return { type: 'text', value: value.replace(/[@#](?=\w)/g, '$&\u2060') };
}

function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value };
}

function codes(ids: readonly string[]): PhrasingContent[] {
  const shown = ids.slice(0, LIST_LIMIT).flatMap((id, index) => (index === 0 ? [code(id)] : [text(', '), code(id)]));
  return ids.length > LIST_LIMIT ? [...shown, text(` and ${ids.length - LIST_LIMIT} more`)] : shown;
}
