/** What the search client and the indexer need to know before they start: `pagefind/index.json`. */
import { z } from 'zod';

export const manifestSchema = z.record(
  z.string(),
  z.object({ pages: z.int().nonnegative(), shards: z.int().positive(), folder: z.string() }),
);

/** By language code: pages to index, number of indexes, and the folder of the term pages in the output; comparisons lie under it. */
export type SearchManifest = z.infer<typeof manifestSchema>;
