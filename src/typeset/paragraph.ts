/** One paragraph of HTML as one text, and what typesetting changes in it. */
import { apply, inOrder, type Edit } from './edits.ts';
import { typesetting } from './text.ts';

/** A stretch of text; its place in the HTML. */
interface Stretch {
  text: string;
  start: number;
  end: number;
}

/** Stands at `at` in the text of the paragraph. */
interface Piece extends Stretch {
  at: number;
}

/** The mark of a citation: where it stands in the text of the paragraph, and from where to where in the HTML. */
interface Citation {
  at: number;
  start: number;
  end: number;
}

export class Paragraph {
  #text = '';
  readonly #pieces: Piece[] = [];
  readonly #citations: Citation[] = [];

  /** @param first The text that it begins with. */
  constructor(first?: Stretch) {
    if (first) this.add(first);
  }

  add({ text, start, end }: Stretch): void {
    const last = this.#pieces.at(-1);
    // A reference such as &quot; comes as a stretch of its own.
    if (last?.end === start) {
      last.text += text;
      last.end = end;
    } else this.#pieces.push({ at: this.#text.length, text, start, end });
    this.#text += text;
  }

  /** Text that stays as it is. */
  addKept(text: string): void {
    this.#text += text;
  }

  beginCitation(start: number): void {
    this.#citations.push({ at: this.#text.length, start, end: start });
  }

  endCitation(end: number): void {
    const last = this.#citations.at(-1);
    if (last) last.end = end;
  }

  /** What changes in the HTML. */
  edits(language: string): Edit[] {
    if (this.#pieces.length === 0) return [];
    const moved = this.#citationsBeforeBrackets();
    const removed = moved.map(({ at, brackets }) => ({ start: at, end: at + brackets.length, text: '' }));
    const edits = inOrder([...this.#spacesBeforeCitations(), ...removed, ...typesetting(this.#text, language)]);
    return [
      ...inPieces(this.#pieces, edits),
      ...moved.map(({ start, brackets }) => ({ start, end: start, text: brackets })),
    ];
  }

  /** A mark stands at its word. */
  #spacesBeforeCitations(): Edit[] {
    return this.#citations.flatMap(({ at: end }, index): Edit[] => {
      const from = this.#citations[index - 1]?.at ?? 0;
      const before = this.#text.slice(from, end).trimEnd();
      const isFirst = from === 0 && before === '';
      return isFirst || from + before.length === end ? [] : [{ start: from + before.length, end, text: '' }];
    });
  }

  /** Marks before a closing bracket come to stand behind it: where the first of them begins, and what goes before it. */
  #citationsBeforeBrackets(): { at: number; start: number; brackets: string }[] {
    const texts = new Set(this.#pieces.map((piece) => piece.start));
    let start = 0;
    let from = 0;
    return this.#citations.flatMap((citation, index) => {
      const last = this.#citations[index - 1];
      const follows = last && this.#text.slice(last.at, citation.at).trim() === '';
      if (!follows) [start, from] = [citation.start, citation.at];
      const brackets = /^[)\]]+/.exec(this.#text.slice(citation.at, citation.at + 9))?.[0];
      const isAlone = /[([]\s*$/.test(this.#text.slice(Math.max(0, from - 9), from));
      return brackets !== undefined && texts.has(citation.end) && !isAlone
        ? [{ at: citation.at, start, brackets }]
        : [];
    });
  }
}

/** The pieces in which something changes, as they are to stand in the HTML. What changes between two is left. */
function inPieces(pieces: readonly Piece[], edits: readonly Edit[]): Edit[] {
  let next = 0;
  return pieces.flatMap(({ at, text, start, end }): Edit[] => {
    const inside: Edit[] = [];
    for (let edit = edits[next]; edit && edit.end <= at + text.length; edit = edits[(next += 1)])
      if (edit.start >= at) inside.push({ ...edit, start: edit.start - at, end: edit.end - at });
    return inside.length === 0 ? [] : [{ start, end, text: escaped(apply(text, inside)) }];
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
