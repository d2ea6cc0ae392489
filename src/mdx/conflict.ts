/** The marks that git leaves in a file which two people changed. */
import type { TextComplaint } from './source-text.ts';

/** The first of three in their order, each at the beginning of a line: no Markdown and no YAML has them. */
const MARKS = /^<{7}(?: .*)?$(?=[\s\S]*?^={7}$[\s\S]*?^>{7}(?: .*)?$)/m;

/** Where a conflict that was not settled begins in a text that no parser could read; undefined where there is none. */
export function conflictIn(text: string): TextComplaint | undefined {
  const found = MARKS.exec(text);
  return found ? { offset: found.index, message: MESSAGE } : undefined;
}

const MESSAGE =
  'has two versions that git could not merge, expected one of them; keep the lines of one, and remove those of the other and the three that begin with <<<<<<<, ======= and >>>>>>>';
