/** What the check says of dates that git does not bear out, for the history that `history.test.ts` makes. */
export const HISTORY_LINES = [
  'content/terms/en/early.mdx:5:10 date-mismatch: "updated" says 2026-03-09, but git saw the last change on 2026-03-01; write the day of the change',
  'content/terms/en/late.mdx:4:12 date-mismatch: git saw a change on 2026-04-02, but "published" says 2026-03-01; write updated: 2026-04-02 if readers should know of the change',
];

/** What the check says of renamed files, for the history that `renames.test.ts` makes. */
export const RENAME_LINES = [
  'content/terms/en/bollard.mdx:1:1 missing-id: git knows this entry as "2026"; write id: "2026" and redirectFrom: ["2026"], or run npm run check -- --fix',
  'content/terms/en/jetty.mdx:7:3 missing-id: git knows this entry as "landing"; write redirectFrom: [stage, landing], or run npm run check -- --fix',
  'content/terms/en/pier.mdx:1:1 missing-id: git knows this entry as "dock"; write id: dock and redirectFrom: [dock], or run npm run check -- --fix',
];

/** What the check says of concepts whose ids would change, for the history that `renames.test.ts` makes. */
export const CONCEPT_LINES = [
  'content/terms/en/mole.mdx:1:1 missing-concept: git knows this concept as "muelle"; write concept: muelle, or run npm run check -- --fix',
  'content/terms/es/cuenta.mdx:1:1 missing-concept: git knows this concept as "dock"; write concept: dock, or run npm run check -- --fix',
];
