/** Quotation marks, apostrophes, and the marks of feet and inches. */
import { quotesOf, type Typography } from '../languages/typography.ts';
import type { Edit } from './edits.ts';

/** What a typed `"` or `'` is: a quotation mark, an apostrophe, or a sign of measure. */
type Role = 'open' | 'close' | 'apostrophe' | 'prime';

/** A quotation that is open: by which mark, with outer or inner marks, and whether its marks stay as they are typed. */
interface Open {
  mark: string;
  inner: boolean;
  isKept: boolean;
}

interface Reading extends Omit<Open, 'mark'> {
  role: Role;
}

/** One edit for each typed mark. */
export function quoteEdits(text: string, typography: Typography, language: string): Edit[] {
  const marks = [...text.matchAll(/["'“”«»„]/g)];
  if (marks.length === 0) return [];
  const reader = new QuoteReader(text, typography);
  const [open, close, innerOpen, innerClose] = quotesOf(typography, language);
  return marks.flatMap(({ 0: mark, index }): Edit[] => {
    if (mark !== '"' && mark !== "'") {
      reader.passTyped(mark, { open: open.trim(), close: close.trim() });
      return [];
    }
    const { role, inner, isKept } = reader.read(mark, index);
    if (isKept) return [];
    const end = index + 1;
    if (role === 'apostrophe') return [{ start: index, end, text: '’' }];
    if (role === 'prime') return [{ start: index, end, text: mark === '"' ? '″' : '′' }];
    if (role === 'open') return [spaced(text, { start: index, end, text: inner ? innerOpen : open })];
    return [spaced(text, { start: index, end, text: inner ? innerClose : close })];
  });
}

/** A mark with a space of its own takes the place of the one that was typed: " mot ". */
function spaced(text: string, edit: Edit): Edit {
  const typedAfter = /\s$/.test(edit.text) && /\s/.test(text[edit.end] ?? '');
  const typedBefore = /^\s/.test(edit.text) && /\s/.test(text[edit.start - 1] ?? '');
  return { ...edit, start: edit.start - (typedBefore ? 1 : 0), end: edit.end + (typedAfter ? 1 : 0) };
}

class QuoteReader {
  readonly #text: string;
  readonly #elided: RegExp | undefined;
  readonly #open: Open[] = [];
  /** Typed double marks that are still to come. */
  #doublesLeft: number;
  /** Where the last single mark is that can end a quotation. */
  readonly #lastClose: number;
  /** Where a mark that was read opens a quotation. */
  #openedAt = -1;

  constructor(text: string, { elided }: Typography) {
    this.#text = text;
    this.#elided = elided === undefined ? undefined : new RegExp(`^(?:${elided})(?![\\p{L}\\d])`, 'iu');
    this.#doublesLeft = text.split('"').length - 1;
    this.#lastClose = lastClose(text);
  }

  /** A mark that the editor typed as the language has it. */
  passTyped(mark: string, { open, close }: { open: string; close: string }): void {
    if (mark === open) this.#begin({ mark, inner: false, isKept: false });
    else if (mark === close && this.#open.at(-1)?.mark === open) this.#open.pop();
  }

  read(mark: string, at: number): Reading {
    if (mark === '"') this.#doublesLeft -= 1;
    const role = mark === '"' ? this.#doubleRole(at) : this.#singleRole(at);
    const [before, after] = this.#around(at);
    if (role === 'open') {
      const around = this.#open.at(-1);
      const inner = around ? !around.inner : mark === "'";
      const isKept = FOREIGN.test(after);
      this.#begin({ mark, inner, isKept });
      this.#openedAt = at;
      return { role, inner, isKept };
    }
    const closed = role === 'close' ? this.#close(mark) : undefined;
    return { role, ...(closed ?? { inner: mark === "'", isKept: FOREIGN.test(before + after) }) };
  }

  #begin(quotation: Open): void {
    this.#open.push(quotation);
    if (this.#open.length > MOST_OPEN) this.#open.shift();
  }

  /** Ends the last quotation that was opened by such a mark, or by a typed one of the language. */
  #close(mark: string): Open | undefined {
    const index = this.#open.findLastIndex((one) => (one.mark === "'") === (mark === "'"));
    return index < 0 ? undefined : this.#open.splice(index)[0];
  }

  #isOpen(mark: string): boolean {
    return this.#open.some((one) => one.mark === mark);
  }

  #doubleRole(at: number): Role {
    const [before, after] = this.#around(at);
    const isOpen = this.#isOpen('"');
    // 5'10" and, where a quotation is open, only what leaves it a mark to end with: "a 12" screen".
    const isMeasure = /\d'?$/.test(this.#text.slice(Math.max(0, at - 2), at)) && !WORD.test(after);
    if (isMeasure && (!isOpen || this.#doublesLeft % 2 === 1)) return 'prime';
    if (this.#canOpen(at)) return 'open';
    if (isOpen) return 'close';
    const opens = WORD.test(after) ? !WORD.test(before) : /^\s$/.test(after) && /^[\s([{]?$/.test(before);
    return opens ? 'open' : 'close';
  }

  #singleRole(at: number): Role {
    const [before, after] = this.#around(at);
    const isOpen = this.#isOpen("'");
    if (WORD.test(before) && WORD.test(after)) return this.#isBetweenNumbers(at) ? 'prime' : 'apostrophe';
    if (/\d/.test(before) && !isOpen) return 'prime';
    if (this.#canOpen(at)) return this.#isElision(at) || this.#lastClose <= at + 1 ? 'apostrophe' : 'open';
    return isOpen && canClose(this.#text, at) ? 'close' : 'apostrophe';
  }

  /** 5'10, but not Q2'25. */
  #isBetweenNumbers(at: number): boolean {
    const before = this.#text.slice(Math.max(0, at - 4), at);
    return /(?:^|[^\p{L}\d])\d+$/u.test(before) && /^\d/.test(this.#text.slice(at + 1, at + 2));
  }

  /** Behind a space or an opening mark, and before something that it can open. */
  #canOpen(at: number): boolean {
    const [before, after] = this.#around(at);
    if (after === '' || /\s/.test(after)) return false;
    if (before === '' || /\s/.test(before)) return !ENDING.test(after) || this.#text.startsWith('...', at + 1);
    return (/[([{/–—-]/.test(before) || OPENING.test(before) || this.#openedAt === at - 1) && !ENDING.test(after);
  }

  /** '90s and 'tis, unless a mark right behind them makes a quotation of them. */
  #isElision(at: number): boolean {
    const rest = this.#text.slice(at + 1, at + 40);
    const [word] = /^\d\ds?(?![\p{L}\d])/u.exec(rest) ?? this.#elided?.exec(rest) ?? [];
    return word !== undefined && (rest[word.length] !== "'" || word === 'n');
  }

  #around(at: number): [before: string, after: string] {
    return [this.#text[at - 1] ?? '', this.#text[at + 1] ?? ''];
  }
}

/** Quotations in one another; of more, the outer ones were never ended. */
const MOST_OPEN = 10;

/** A letter, a digit, or what stands for code. */
const WORD = /[\p{L}\p{M}\d\uFFFC]/u;
/** A letter of a script that has quotation marks of its own, or uses these for something else. */
const FOREIGN = /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{L}/u;
const OPENING = /[“‘«‹„‚¿¡]/;
const ENDING = /[,.;:!?)\]}]/;

function lastClose(text: string): number {
  let at = text.lastIndexOf("'");
  while (at > 0 && !canClose(text, at)) at = text.lastIndexOf("'", at - 1);
  return at;
}

/** Behind something, and not before a letter. */
function canClose(text: string, at: number): boolean {
  return /\S/.test(text[at - 1] ?? ' ') && !WORD.test(text[at + 1] ?? '');
}
