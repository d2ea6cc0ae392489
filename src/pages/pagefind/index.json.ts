import type { APIRoute } from 'astro';
import { getGlossary } from '../../content/query.ts';
import type { SearchManifest } from '../../search/manifest.ts';
import { shardCount } from '../../search/shards.ts';

/** What the indexer must find in the built pages, and how many indexes the client loads. */
export const GET: APIRoute = async () => {
  const manifest: SearchManifest = {};
  for (const [code, { language, entries }] of (await getGlossary()).languages) {
    manifest[code] = {
      pages: entries.length,
      shards: shardCount(entries.length),
      folder: `${code}/${language.glossaryPath}`,
    };
  }
  return Response.json(manifest);
};
