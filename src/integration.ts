/** The engine as an Astro integration: in comes a content folder, out goes its site. */
import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serveContent } from './build/dev.ts';
import { DEV_SCRIPT } from './build/dev-corner.ts';
import { mistakesPlugin } from './build/dev-mistakes.ts';
import { readOptions, type KeytermsOptions } from './build/options.ts';
import { SiteBuild } from './build/site-build.ts';
import { handFailure, publish } from './loading/build-events.ts';
import { cacheFolder, contentFolder } from './loading/folder.ts';
import { readSite, requireSite, SITE_FILE } from './loading/site-file.ts';

/** The content is that of `GLOSSARY_CONTENT`, or of the folder `content` of the project. */
export function keyterms(options: KeytermsOptions = {}): AstroIntegration {
  const read = readOptions(options);
  let build: SiteBuild | undefined;
  let address: URL;
  return {
    name: 'keyterms',
    hooks: {
      'astro:config:setup': ({
        config,
        command,
        addWatchFile,
        injectRoute,
        injectScript,
        addMiddleware,
        updateConfig,
      }) => {
        const root = fileURLToPath(config.root);
        address = siteAddress(contentFolder(root), command);
        updateConfig(settings(root, address));
        for (const route of routes()) injectRoute(route);
        if (command === 'build') {
          updateConfig({ vite: { plugins: [onBundled(async () => build?.bundled())] } });
          addMiddleware({ order: 'pre', entrypoint: new URL('build/middleware.ts', import.meta.url) });
        }
        if (command === 'dev') {
          addWatchFile(restartMark(root));
          updateConfig({ vite: { plugins: [mistakesPlugin()] } });
          injectScript('page', `import ${JSON.stringify(DEV_SCRIPT)};`);
        }
      },
      'astro:config:done': ({ config }) => {
        const root = fileURLToPath(config.root);
        build = new SiteBuild({
          root,
          outDir: fileURLToPath(config.outDir),
          base: config.base,
          cache: cacheFolder(root),
          options: read,
        });
      },
      'astro:server:setup': async ({ server, logger }) => {
        const mark = restartMark(server.config.root);
        await serveContent(server, {
          routes: ROUTES,
          options: read,
          base: address.pathname,
          restart: () => server.watcher.emit('change', mark),
          logger,
        });
      },
      'astro:build:start': async ({ logger }) => {
        await build?.enter(() =>
          logger.warn('another build of this project is running; this one begins when that one ends'),
        );
        const warnings = await build?.load();
        if (warnings !== undefined) logger.warn(`\n${warnings}`);
        build?.begin();
      },
      'astro:build:done': async ({ pages }) => {
        try {
          await build?.finish();
          publish({ kind: 'done', pages: pages.length });
        } catch (error) {
          if (!handFailure(error)) throw error;
        } finally {
          build?.end();
        }
      },
    },
  };
}

const ROUTES = path.join(import.meta.dirname, 'routes');

/** Of the site; in dev, one that serves until the file that names it is mended. @throws {GlossaryError} when there is none. */
function siteAddress(folder: string, command: string): URL {
  const isWritten = existsSync(path.join(folder, SITE_FILE));
  if (command === 'dev' && isWritten && !readSite(folder).site) return new URL('http://localhost');
  return new URL(requireSite(folder).url);
}

/** A file of the folder of routes is the page or file of its name, as in Astro's own folder of pages; those that begin with `_` are none. */
function routes(): { pattern: string; entrypoint: string; prerender: true }[] {
  return readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[^_].*\.(?:astro|ts)$/.test(path.basename(file)))
    .toSorted()
    .map((file) => ({ pattern: patternOf(file), entrypoint: path.join(ROUTES, file), prerender: true }));
}

/** `[lang]/index.astro` -> `/[lang]` */
function patternOf(file: string): string {
  const name = file
    .split(path.sep)
    .join('/')
    .replace(/\.(?:astro|ts)$/, '');
  return `/${name}`.replace(/\/index$/, '') || '/';
}

/** A plugin of Vite that calls back when all is bundled, before Astro makes the first page. */
function onBundled(handler: () => Promise<void>): {
  name: string;
  buildApp: { order: 'post'; handler: typeof handler };
} {
  return { name: 'keyterms:bundled', buildApp: { order: 'post', handler } };
}

/** The file that would start the dev server anew; it is never written. */
function restartMark(root: string): string {
  return path.join(cacheFolder(root), 'restart');
}

/** What a glossary needs of Astro and of its bundler. @param root The project. @param address That of the site. */
function settings(root: string, { origin, pathname }: URL): object {
  return {
    site: origin,
    base: pathname,
    trailingSlash: 'always',
    cacheDir: pathToFileURL(path.join(cacheFolder(root), 'astro/')),
    integrations: [mdx({ syntaxHighlight: false })],
    build: { assets: '_assets', concurrency: 8, inlineStylesheets: 'never' },
    compressHTML: true,
    devToolbar: { enabled: false },
    experimental: { incrementalBuild: true },
    vite: {
      // A worker obeys the policy that comes with it: that of pages, which everything in this folder has.
      worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'pagefind/worker.[hash].js' } } },
      // In dev no link leads the watcher out of the content, and nothing of the content is sent to a browser as a module.
      server: {
        watch: { followSymlinks: false },
        fs: { allow: ['src', 'public', 'node_modules', '.astro', realModules(root)] },
      },
      // No script or picture is written into pages: src/exports/policy.ts allows files.
      build: { assetsInlineLimit: 0 },
    },
  };
}

/** Where packages are, which may be elsewhere. */
function realModules(root: string): string {
  return realpathSync(path.join(root, 'node_modules'));
}
