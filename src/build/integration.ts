/** What this site adds to an Astro build: the search index, begun while pages are still rendered, and news of progress. */
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { buildSearchIndex } from '../search/build-index.ts';
import { EarlyIndex } from '../search/early-index.ts';
import { manifestSchema, type SearchManifest } from '../search/manifest.ts';
import { publish } from './events.ts';
import { isExportRoute, serveExports, writeExports } from './exports.ts';

export function glossaryBuild({ cacheDir, base }: { cacheDir: string; base: string }): AstroIntegration {
  const early = new EarlyIndex(path.join(cacheDir, 'search'), base);
  let outDir = '';
  return {
    name: 'glossary-build',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'astro:server:setup': ({ server }) => serveExports(server, base),
      'astro:build:start': ({ setPrerenderer }) => {
        publish({ kind: 'stage', name: 'content and code' });
        setPrerenderer((inner) => ({
          ...inner,
          getStaticPaths: async () => {
            publish({ kind: 'stage', name: 'bundle' });
            const all = await inner.getStaticPaths();
            const ordered = early.order(all, await readManifest(inner, all));
            const paths = [...ordered.filter((item) => !isExportRoute(item)), ...ordered.filter(isExportRoute)];
            publish({ kind: 'pages', total: paths.length });
            publish({ kind: 'stage', name: 'page models' });
            return paths;
          },
          render: async (request, options) => {
            const render = (): ReturnType<AstroPrerenderer['render']> => inner.render(request, options);
            const isExport = isExportRoute({ route: options.routeData });
            const result = await (isExport ? writeExports(render, outDir) : render());
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
      'astro:build:done': async ({ pages }) => {
        await early.finish();
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
  return manifestSchema.parse(await responseOf(result).json());
}

function responseOf(result: Awaited<ReturnType<AstroPrerenderer['render']>>): Response {
  return result instanceof Response ? result : result.response;
}

type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];
