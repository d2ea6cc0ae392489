/** How many parts the index of a language is made of, and which page is in which. */
import { createHash } from 'node:crypto';

/**
 * Pages that one run of Pagefind indexes at most. Its time and memory grow faster than the pages: 500 take 1.5 s of
 * processor time and 250 MB, 1,750 take 5.6 s and 850 MB, 3,500 take 16 s and 1.7 GB (measured). An edit indexes only the
 * part that it is in.
 */
const PAGES_PER_SHARD = 600;

/** A power of two, so that a growing glossary is seldom divided anew. */
export function shardCount(pages: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(pages / PAGES_PER_SHARD)));
}

/** The shard of a page, from 0; spread evenly, and the same while the number of shards is. */
export function shardOf(slug: string, shards: number): number {
  return shards === 1 ? 0 : createHash('sha256').update(slug).digest().readUInt32BE() % shards;
}
