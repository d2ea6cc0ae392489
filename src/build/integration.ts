/** What this site adds to an Astro build: the search index, begun while pages are still rendered, and news of progress. */
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { buildSearchIndex } from '../search/build-index.ts';
import { EarlyIndex } from '../search/early-index.ts';
import { manifestSchema, type SearchManifest } from '../search/manifest.ts';
import { publish } from './events.ts';

export function glossaryBuild({ cacheDir, base }: { cacheDir: string; base: string }): AstroIntegration {
  const early = new EarlyIndex(path.join(cacheDir, 'search'), base);
  return {
    name: 'glossary-build',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        publish({ kind: 'stage', name: 'content and code' });
        setPrerenderer((inner) => ({
          ...inner,
          getStaticPaths: async () => {
            publish({ kind: 'stage', name: 'bundle' });
            const all = await inner.getStaticPaths();
            const paths = early.order(all, await readManifest(inner, all));
            publish({ kind: 'pages', total: paths.length });
            publish({ kind: 'stage', name: 'page models' });
            return paths;
          },
          render: async (request, options) => {
            const result = await inner.render(request, options);
            publish({ kind: 'rendered' });
            if (!early.wants(options.routeData.component)) return result;
            const { response, ...rest } = result instanceof Response ? { response: result } : result;
            const html = await response.text();
            early.add(new URL(request.url).pathname, html);
            return { ...rest, response: new Response(html, response) };
          },
        }));
      },
      'astro:build:generated': () => publish({ kind: 'stage', name: 'pages' }),
      'astro:build:done': async ({ dir, pages }) => {
        await early.finish();
        const outDir = fileURLToPath(dir);
        await buildSearchIndex({ outDir, cacheDir: path.join(cacheDir, 'search') });
        publish({ kind: 'stage', name: 'search index' });
        publish({ kind: 'done', pages: pages.length });
      },
    },
  };
}

/** The search manifest, before any page is rendered: it says how many indexes there will be. */
async function readManifest(prerenderer: AstroPrerenderer, paths: readonly PathWithRoute[]): Promise<SearchManifest> {
  const found = paths.find(({ route }) => route.component === 'src/pages/pagefind/index.json.ts');
  if (!found) throw new RangeError('there is no search manifest');
  const request = new Request(new URL(found.pathname, 'http://localhost'));
  const result = await prerenderer.render(request, { routeData: found.route });
  const response = result instanceof Response ? result : result.response;
  return manifestSchema.parse(await response.json());
}

type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];
