import type { APIRoute } from 'astro';
import { getGlossary } from '../../loading/query.ts';
import { comparisonsOf } from '../../glossary/comparisons.ts';
import type { SearchManifest } from '../../search/manifest.ts';
import { shardCount } from '../../search/shards.ts';

/** What the indexer must find in the built pages, and of how many parts the index is made. */
export const GET: APIRoute = async () => {
  const manifest: SearchManifest = {};
  for (const [code, own] of (await getGlossary()).languages) {
    const pages = own.entries.length + comparisonsOf(own).length;
    manifest[code] = { pages, shards: shardCount(pages), folder: `${code}/${own.language.glossaryPath}` };
  }
  return Response.json(manifest);
};
