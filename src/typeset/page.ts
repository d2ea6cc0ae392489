/** Typesets the texts of HTML; the markup stays as it is, and so do code, formulas and literals. */
import { Parser } from 'htmlparser2';
import { LITERAL } from '../glossary/body.ts';
import { apply, inOrder, type Edit } from './edits.ts';
import { Paragraph } from './paragraph.ts';
import { breaksOfAddresses, THING } from './text.ts';

/** @param language Of what has no `lang` of its own. */
export function typesetHtml(html: string, language: string): string {
  const reader = new PageReader(language);
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes, parser.startIndex),
    ontext: (text) => reader.text(text, parser.startIndex, parser.endIndex + 1),
    oncomment: (comment) => reader.comment(comment, parser.startIndex, parser.endIndex + 1),
    onclosetag: (name) => reader.close(name, parser.endIndex + 1),
  });
  parser.end(html);
  return apply(html, reader.finish());
}

/** Follows the elements of a page from paragraph to paragraph. Positions are those of the HTML. */
class PageReader {
  readonly #edits: Edit[] = [];
  /** Of each open element. */
  readonly #languages: string[];
  /** Open elements whose text is left alone, from the outermost. */
  #left = 0;
  #isLiteral = false;
  /** The words of a formula are set, each for itself. */
  #isFormulaWord = false;
  #paragraph = new Paragraph();

  constructor(language: string) {
    this.#languages = [language];
  }

  open(name: string, attributes: Readonly<Record<string, string>>, start: number): void {
    if (this.#left > 0) {
      this.#left += 1;
      this.#isFormulaWord = name === 'mi' || name === 'mtext';
      return;
    }
    if (!INLINE.has(name)) this.#endParagraph();
    this.#languages.push(attributes['lang'] ?? this.#language());
    const isCitation = name === 'sup' && attributes['class'] === 'citation';
    if (isCitation) this.#paragraph.beginCitation(start);
    else if (name === 'br') this.#paragraph.addKept('\n');
    else if (LEFT.has(name) || isFilter(attributes)) this.#paragraph.addKept(THING);
    else return;
    this.#left = 1;
  }

  close(name: string, end: number): void {
    if (this.#left > 1) {
      this.#left -= 1;
      this.#isFormulaWord = false;
      return;
    }
    if (this.#left === 1 && name === 'sup') this.#paragraph.endCitation(end);
    this.#left = 0;
    if (!INLINE.has(name)) this.#endParagraph();
    this.#languages.pop();
  }

  text(text: string, start: number, end: number): void {
    if (this.#isFormulaWord) this.#edits.push(...new Paragraph({ text, start, end }).edits(this.#language()));
    if (this.#left > 0) return;
    if (this.#isLiteral) {
      this.#paragraph.addKept(text);
      return;
    }
    this.#paragraph.add({ text, start, end });
    for (const at of breaksOfAddresses(text)) this.#edits.push({ start: start + at, end: start + at, text: '<wbr>' });
  }

  /** Comments around a literal are for the typesetting alone. */
  comment(comment: string, start: number, end: number): void {
    if (comment !== LITERAL && comment !== `/${LITERAL}`) return;
    this.#isLiteral = comment === LITERAL;
    this.#edits.push({ start, end, text: '' });
  }

  /** All that changes in the HTML, in order. */
  finish(): Edit[] {
    this.#endParagraph();
    return inOrder(this.#edits);
  }

  #language(): string {
    return this.#languages.at(-1) ?? '';
  }

  #endParagraph(): void {
    this.#edits.push(...this.#paragraph.edits(this.#language()));
    this.#paragraph = new Paragraph();
  }
}

/** A value by which the search filters: it is compared. */
function isFilter(attributes: Readonly<Record<string, string>>): boolean {
  return 'hidden' in attributes && 'data-pagefind-filter' in attributes;
}

/** Elements inside running text. */
const INLINE: ReadonlySet<string> = new Set([
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'br', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'i', 'img', 'ins', 'kbd'],
  ...['mark', 'math', 'q', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr'],
]);

/** Elements whose content is no text of a language, or is read by programs. */
const LEFT: ReadonlySet<string> = new Set([
  ...['code', 'img', 'kbd', 'math', 'option', 'pre', 'samp', 'script', 'style', 'textarea', 'title', 'var'],
]);
