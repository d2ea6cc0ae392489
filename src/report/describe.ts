/** What a reviewer reads besides the entries: problems, other files, pages, what programs read, and what to look at. */
import { createTwoFilesPatch } from 'diff';
import type { RootContent } from 'mdast';
import type { Entry } from '../glossary/entry.ts';
import { formatProblem, severityOf, type Problem } from '../glossary/problem.ts';
import { bulletList, paragraph } from '../mdx/mdast.ts';
import type { AffectedPage } from './affected-pages.ts';
import type { EntryChange, Report } from './compare.ts';
import { describeTexts } from './describe-texts.ts';
import type { FileChange } from './file-changes.ts';
import { code, codes, heading, item, list, say, shortList, text } from './markdown.ts';

export function unreadableSection(files: readonly string[]): RootContent[] {
  if (files.length === 0) return [];
  return [
    heading(3, text('Entries with errors')),
    paragraph(...text('What else changes in these files can be said once their errors are mended:')),
    bulletList(files.map((file) => [code(file)])),
  ];
}

export function problemsSection(title: string, problems: readonly Problem[]): RootContent[] {
  if (problems.length === 0) return [];
  const items = shortList(problems, (one) => say`${severityOf(one)} ${code(formatProblem(one))}`);
  return [heading(3, text(title)), ...items];
}

/** Folded: pages differ wherever the name or the definition of an entry stands. */
export function pagesSection(pages: readonly AffectedPage[]): RootContent[] {
  if (pages.length === 0) return [];
  const items = shortList(pages, ({ path, change }) => say`${code(path)} ${change}`);
  return folded(`Pages that differ: ${pages.length}`, items);
}

export function fileSection({ file, language, change, texts, shownBy }: FileChange): RootContent[] {
  const what = { added: 'Added', changed: 'Changed', removed: 'Removed' }[change];
  const shown = shownBy.length > 0 ? [say`Shown by ${codes(shownBy)}`] : [];
  return [heading(3, say`${what}: ${code(file)}`), ...list([...shown, ...describeTexts(texts, language)])];
}

/** What programs read of the page, folded: a reviewer may open it. */
export function graphSection({ before, after }: EntryChange['graph'], entry: Entry): RootContent[] {
  if (before === after) return [];
  return folded('What programs read differs, too (JSON-LD)', [
    paragraph(...say`Of ${code(entry.file)}:`),
    { type: 'code', lang: 'diff', meta: null, value: changedLines(before, after) },
  ]);
}

/** @param title Plain words of the report's own. */
function folded(title: string, children: RootContent[]): RootContent[] {
  const start = { type: 'html', value: `<details>\n<summary>${title}</summary>` } as const;
  return [start, ...children, { type: 'html', value: '</details>' }];
}

/** The changed lines with two lines around each. */
function changedLines(before: string, after: string): string {
  const patch = createTwoFilesPatch('before', 'after', `${before}\n`, `${after}\n`, '', '', { context: 2 });
  const lines = patch.split('\n').filter((one) => !/^(?:={10,}|--- before|\+\+\+ after|\\ No newline)/.test(one));
  return lines.join('\n').trimEnd();
}

export function checklist({ added, changed, renamed, removed }: Report): RootContent[] {
  const edited = added.length + changed.length + renamed.length > 0;
  const points = [
    edited && 'The definition says what the thing is, in one or two sentences that stand alone.',
    edited && 'Every figure and every claim that could be doubted has its source, and the source says so.',
    edited && 'Nothing is copied from a source, and no sentence could stand in another entry.',
    added.length > 0 && 'No existing entry covers this term under another name.',
    edited && 'The questions are ones that people ask, and the first sentence of each answer answers.',
    renamed.length + removed.length > 0 && 'Old addresses lead somewhere sensible.',
    'The new links, in and out, lead where a reader would expect.',
  ].filter((point) => point !== false);
  return [
    heading(3, text('Before merging')),
    ...list(points.map((point) => ({ ...item(text(point)), checked: false }))),
  ];
}
