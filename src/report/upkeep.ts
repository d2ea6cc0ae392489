/** What of the glossary is due, though nobody changed it: days of review that have passed, and links that are dead. */
import type { PhrasingContent } from 'mdast';
import type { Problem } from '../glossary/problem.ts';
import { bulletList, heading, link, paragraph, text, writeMarkdown, type FlowContent } from '../mdx/mdast.ts';

/** Codes of `check` that come true by themselves, each with the heading of its list. */
const DUE = { 'review-due': 'To be reviewed', 'dead-link': 'Dead links' } as const;

export function isDue({ code }: Pick<Problem, 'code'>): boolean {
  return code in DUE;
}

/**
 * Markdown for an issue, in the order of the problems; '' when nothing is due. `files` is the address under which a host shows
 * the files of the repository, with a slash at its end.
 */
export function upkeepText(problems: readonly Problem[], files: string): string {
  const lists = Object.entries(DUE).flatMap(([code, title]): FlowContent[] => {
    const found = problems.filter((problem) => problem.code === code);
    if (found.length === 0) return [];
    return [heading(2, `${title}: ${found.length}`), bulletList(found.map((problem) => itemOf(problem, files)))];
  });
  if (lists.length === 0) return '';
  const intro =
    'Nobody changed these entries, but time has passed. This text is written anew each week, and the issue is closed when nothing is left.';
  return cut(writeMarkdown([paragraph(text(intro)), ...lists]));
}

function itemOf({ place: { file, line }, message }: Problem, files: string): PhrasingContent[] {
  return [link(`${file}:${line}`, `${files}${encodeURI(file)}#L${line}`), text(' '), ...linked(message)];
}

/** The text, with its addresses as links. */
function linked(message: string): PhrasingContent[] {
  return message
    .split(/(\s+)/)
    .map((word) => (/^https?:/i.test(word) && URL.canParse(word) ? link(word, word) : text(word)));
}

/** An issue of GitHub holds 65,536 characters. */
const LONGEST = 60_000;

function cut(markdown: string): string {
  if (markdown.length <= LONGEST) return markdown;
  return `${markdown.slice(0, markdown.lastIndexOf('\n', LONGEST))}\n\nand more\n`;
}
