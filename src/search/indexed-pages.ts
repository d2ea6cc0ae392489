/** The pages that Pagefind indexes, in the parts that it indexes them in. */
import { createHash } from 'node:crypto';
import { comparisonsOf } from '../glossary/comparisons.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { pairSegment } from '../glossary/pair.ts';
import { standsAlone } from '../glossary/own-page.ts';

/** The pages of one index. */
export interface Shard {
  language: string;
  /** Folder of the index: `en/0`. */
  name: string;
  /** Folders of the pages in the output, with forward slashes: `en/glossary/kam`. */
  pages: string[];
}

/** Every term page, every comparison and every page of the owner, one or more indexes per language; the shards of a language in their order. */
export function indexedPages(glossary: Glossary): Shard[] {
  return [...glossary.languages.values()].flatMap((own) => {
    const { code, glossaryPath } = own.language;
    const folder = `${code}/${glossaryPath}`;
    const shards = shardCount(own.entries.length + comparisonsOf(own).length);
    const all = Array.from({ length: shards }, (_, number): Shard => ({
      language: code,
      name: `${code}/${number}`,
      pages: [],
    }));
    const add = (name: string, page: string): unknown => all[shardOf(name, shards)]?.pages.push(`${folder}/${page}`);
    for (const { slug } of own.entries) add(slug, slug);
    for (const { first, second } of comparisonsOf(own)) {
      const pair = pairSegment(first.slug, second.slug);
      add(pair, `compare/${pair}`);
    }
    for (const { slug } of own.ownPages.filter(standsAlone)) all[0]?.pages.push(`${code}/${slug}`);
    return all;
  });
}

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
