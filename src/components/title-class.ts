/** How a title is set that another size or hyphens suit better. */

/** Letters of a word that fits into a line of a heading on the smallest phone. */
const LONGEST_WORD = 14;

/** The class of a heading of these words. */
export function titleClass(title: string): 'long-words' | undefined {
  return title.split(/[\s-]/u).some((word) => word.length > LONGEST_WORD) ? 'long-words' : undefined;
}
