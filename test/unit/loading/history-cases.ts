/** What the check says of dates that git does not bear out, for the history that `history.test.ts` makes. */
export const HISTORY_LINES = [
  'content/terms/en/early.mdx:5:10 date-mismatch: "updated" says 2026-03-09, but git saw the last change on 2026-03-01; write the day of the change',
  'content/terms/en/late.mdx:4:12 date-mismatch: git saw a change on 2026-04-02, but "published" says 2026-03-01; write updated: 2026-04-02 if readers should know of the change',
];
