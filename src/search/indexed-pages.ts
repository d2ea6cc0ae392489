/** The pages that Pagefind indexes, in the parts that it indexes them in. */
import { comparisonsOf } from '../glossary/comparisons.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { pairSegment } from '../glossary/pair.ts';
import { standsAlone } from '../glossary/own-page.ts';
import { shardCount, shardOf } from './shards.ts';

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
