/** How many indexes a language has, and which page is in which. */
import { createHash } from 'node:crypto';

/**
 * Pages that one Pagefind index holds. Pagefind's time and memory grow with the pages of an index (about 2.4 ms and
 * 0.4 MB each, measured), so larger glossaries get several, and an edit rebuilds only the one that it changes.
 */
const PAGES_PER_SHARD = 2000;

export function shardCount(pages: number): number {
  return Math.max(1, Math.ceil(pages / PAGES_PER_SHARD));
}

/** The shard of a page, from 0; spread evenly, and the same while the number of shards is. */
export function shardOf(slug: string, shards: number): number {
  return shards === 1 ? 0 : createHash('sha256').update(slug).digest().readUInt32BE() % shards;
}
