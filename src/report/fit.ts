/** A report is a comment on GitHub, and no longer than one may be. */

/** A part of a report. */
export interface Section {
  markdown: string;
  /** Those of a lower rank are kept first. */
  rank: number;
}

/**
 * What remains of the sections, in their order, so that all together have at most so many characters: by rank, and within
 * one by order, each that still has room is kept.
 */
export function keptSections<Own extends Section>(sections: readonly Own[], limit: number): ReadonlySet<Own> {
  let left = limit;
  const kept = new Set<Own>();
  for (const section of sections.toSorted((a, b) => a.rank - b.rank)) {
    if (section.markdown.length > left) continue;
    left -= section.markdown.length;
    kept.add(section);
  }
  return kept;
}
