/** Compares titles of pages as a dictionary of the language does: signs before the first letter or digit count last. */
export function titleComparer(language: string): (a: string, b: string) => number {
  const collator = new Intl.Collator(language, { numeric: true });
  return (a, b) => collator.compare(sortText(a), sortText(b)) || collator.compare(a, b);
}

/** A title from its first letter or digit on, so that ".NET" and "“Land and expand”" stand under N and L. */
export function sortText(term: string): string {
  const start = term.search(/[\p{L}\p{N}]/u);
  return start < 0 ? term : term.slice(start);
}
