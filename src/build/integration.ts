/**
 * What this site adds to an Astro build: the search index, begun while pages are still rendered, social pictures, and
 * news of progress.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { buildSearchIndex, pruneIndexes } from '../search/build-index.ts';
import { EarlyIndex } from '../search/early-index.ts';
import { manifestSchema } from '../search/manifest.ts';
import { socialCardsSchema, type SocialCard } from '../glossary/pages/social.ts';
import { handFailure, publish } from '../loading/build-events.ts';
import { PictureCache } from '../pictures/cache.ts';
import { Exports, serveExports, type ExportOptions } from './exports/exports.ts';
import { beginPages } from './kept-pages.ts';
import { writeSocialPictures } from './social/write.ts';

export interface GlossaryBuildOptions {
  cacheDir: string;
  base: string;
  /** Where pictures are kept between builds. */
  pictures: string;
  /** What the exports are made with. */
  exports: ExportOptions;
}

export function glossaryBuild({ cacheDir, base, ...options }: GlossaryBuildOptions): AstroIntegration {
  const indexes = path.join(cacheDir, 'search');
  const early = new EarlyIndex(indexes, base);
  const exports = new Exports(options.exports);
  const kept = path.join(cacheDir, 'astro');
  let isBuild = false;
  let outDir = '';
  let lastRendered = 0;
  let cards: SocialCard[] = [];
  const finish = async (): Promise<void> => {
    const [used] = await Promise.all([
      early.finish().then(() => buildSearchIndex({ outDir, cacheDir: indexes })),
      exports.finish(),
      writeSocialPictures({ cards, base, outDir, cacheDir: path.join(cacheDir, 'social') }),
    ]);
    pruneIndexes(indexes, used);
    keepPublished(options.pictures, outDir);
    rmSync(options.exports.bodies, { recursive: true, force: true });
    publish({ kind: 'stage', name: 'search index and social pictures' });
  };
  return {
    name: 'glossary-build',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        isBuild = command === 'build';
        for (const route of PICTURE_ROUTES) injectRoute(route);
      },
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
        if (isBuild) exports.beginWhenLoaded(outDir);
      },
      'astro:server:setup': ({ server }) => serveExports(server, base),
      'astro:build:start': ({ setPrerenderer }) => {
        forgetLoading();
        publish({ kind: 'stage', name: 'store' });
        setPrerenderer((inner) => ({
          ...inner,
          getStaticPaths: async () => {
            publish({ kind: 'stage', name: 'bundle' });
            const all = await inner.getStaticPaths();
            const manifest = manifestSchema.parse(await readRoute(inner, all, 'src/pages/pagefind/index.json.ts'));
            cards = socialCardsSchema.parse(await readRoute(inner, all, SOCIAL_ROUTE));
            const pages = all.filter(({ route }) => route.component !== SOCIAL_ROUTE);
            const paths = early.order(pages, manifest);
            exports.open();
            beginPages(kept);
            publish({ kind: 'pages', total: paths.length });
            publish({ kind: 'stage', name: 'model' });
            lastRendered = performance.now();
            return paths;
          },
          render: async (request, options) => {
            const result = await inner.render(request, options);
            lastRendered = performance.now();
            publish({ kind: 'rendered' });
            if (!early.wants(options.routeData.component)) return result;
            const { response, ...rest } = result instanceof Response ? { response: result } : result;
            const html = Buffer.from(await response.arrayBuffer());
            early.add(new URL(request.url).pathname, html);
            return { ...rest, response: new Response(html, response) };
          },
        }));
      },
      'astro:build:generated': () => {
        publish({ kind: 'stage', name: 'render', at: lastRendered });
      },
      'astro:build:done': async ({ pages }) => {
        try {
          await finish();
          publish({ kind: 'done', pages: pages.length });
        } catch (error) {
          if (!handFailure(error)) throw error;
        }
      },
    },
  };
}

/**
 * What loading left behind goes before the bundler takes its share of memory. Where V8 decides when, the two often meet:
 * 7,000 entries take 1.5 GB then, and 1.2 so. Does nothing where Node runs without `--expose-gc`.
 */
function forgetLoading(): void {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/** The folder of published pictures. */
const PICTURES = '_pictures';

/** One for each ending: a name with its ending as the parameter is not found in dev. */
const PICTURE_ROUTES = ['webp', 'svg'].map((ending) => ({
  pattern: `/${PICTURES}/[digest].${ending}`,
  entrypoint: new URL(`../pages/${PICTURES}/[digest].${ending}.ts`, import.meta.url),
  prerender: true,
}));

/** The pictures of the site that was built stay in the cache, all others go. */
function keepPublished(cacheDir: string, outDir: string): void {
  const folder = path.join(outDir, PICTURES);
  new PictureCache(cacheDir).prune(new Set(existsSync(folder) ? readdirSync(folder) : []));
}

/** The list of social pictures: read here, never written to the site. */
const SOCIAL_ROUTE = 'src/pages/social.json.ts';

/** What a route says, before any page is rendered: how many indexes there will be, which pictures. */
async function readRoute(
  prerenderer: AstroPrerenderer,
  paths: readonly PathWithRoute[],
  component: string,
): Promise<unknown> {
  const found = paths.find(({ route }) => route.component === component);
  if (!found) throw new RangeError(`there is no page ${component}`);
  const request = new Request(new URL(found.pathname, 'http://localhost'));
  const result = await prerenderer.render(request, { routeData: found.route });
  return responseOf(result).json();
}

function responseOf(result: Awaited<ReturnType<AstroPrerenderer['render']>>): Response {
  return result instanceof Response ? result : result.response;
}

type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];
