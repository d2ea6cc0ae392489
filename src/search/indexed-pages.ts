/** The pages that Pagefind indexes, in the parts that it indexes them in. */
import { createHash } from 'node:crypto';
import { comparisonsOf, type Comparison } from '../glossary/comparisons.ts';
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

/**
 * Every term page, every comparison and every page of the owner, in one index for each language; of a large glossary in more,
 * which hold comparisons or terms, for these are rendered after each other.
 */
export function indexedPages(glossary: Glossary): Shard[] {
  return [...glossary.languages.values()].flatMap((own) => {
    const { code, glossaryPath } = own.language;
    const shardOfPages = (name: string, pages: string[]): Shard => ({ language: code, name: `${code}/${name}`, pages });
    const term = (slug: string): string => `${code}/${glossaryPath}/${slug}`;
    const comparisons = inShards(comparisonsOf(own), segmentOf).map((shard) =>
      shard.map((pair) => term(`compare/${segmentOf(pair)}`)),
    );
    const terms = inShards(own.entries, ({ slug }) => slug).map((shard) => shard.map(({ slug }) => term(slug)));
    const standing = own.ownPages.filter(standsAlone).map(({ slug }) => `${code}/${slug}`);
    const all = [...terms.flat(), ...comparisons.flat()];
    if (all.length <= PAGES_PER_SHARD) return [shardOfPages('0', [...all, ...standing])];
    terms.at(-1)?.push(...standing);
    return [
      ...comparisons.map((pages, number) => shardOfPages(`comparisons-${number}`, pages)),
      ...terms.map((pages, number) => shardOfPages(`terms-${number}`, pages)),
    ];
  });
}

/** Of its address. */
export function segmentOf({ first, second }: Comparison): string {
  return pairSegment(first.slug, second.slug);
}

/** What is indexed, in the parts that it is indexed in. @param nameOf The slug of a term, the segment of a comparison. */
export function inShards<Item>(items: readonly Item[], nameOf: (item: Item) => string): Item[][] {
  const all = Array.from({ length: shardCount(items.length) }, (): Item[] => []);
  for (const item of items) all[shardOf(nameOf(item), all.length)]?.push(item);
  return all;
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
