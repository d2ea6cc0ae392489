/** The search index as a step of every Astro build: no index, no build. */
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { buildSearchIndex } from './build-index.ts';

export function searchIndex({ cacheDir }: { cacheDir: string }): AstroIntegration {
  return {
    name: 'glossary-search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const { pages, shards, reused } = await buildSearchIndex({
          outDir: fileURLToPath(dir),
          cacheDir: path.join(cacheDir, 'search'),
        });
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(
          `${pages} pages in ${shards} ${shards === 1 ? 'index' : 'indexes'} (${reused} unchanged), ${seconds} s`,
        );
      },
    },
  };
}
