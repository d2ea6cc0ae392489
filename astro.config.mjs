import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { glossaryBuild } from './src/build/integration.ts';
import { codeDigest } from './src/loading/code-digest.ts';
import { cacheFolder, contentFolder, picturesFolder } from './src/loading/folder.ts';
import { bodiesFolder } from './src/loading/parsed-bodies.ts';
import { requireSite } from './src/loading/site.ts';

const root = import.meta.dirname;
const folder = contentFolder(root);
const site = requireSite(folder);
const cacheDir = cacheFolder(root);
const { origin, pathname } = new URL(site.url);

/** The code that the exports depend on. */
const EXPORTING = ['loading', 'exports', 'glossary', 'glossary/autolinks', 'glossary/pages', 'i18n', 'mdx'];
const exports = {
  folder,
  texts: path.join(cacheDir, 'texts'),
  bodies: bodiesFolder(root),
  code: codeDigest(
    root,
    EXPORTING.map((part) => `src/${part}`),
  ),
};

/** Where packages are, which may be elsewhere. */
const modules = realpathSync(path.join(root, 'node_modules'));

export default defineConfig({
  site: origin,
  base: pathname,
  trailingSlash: 'always',
  cacheDir: path.join(cacheDir, 'astro'),
  integrations: [mdx(), glossaryBuild({ cacheDir, base: pathname, pictures: picturesFolder(root), exports })],
  build: { assets: '_assets', concurrency: 8, inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true },
  vite: {
    // A link in the content to the root of the disk would have all of it watched.
    server: { watch: { followSymlinks: false } },
    // A worker obeys the policy that comes with it: that of pages, which everything in this folder has.
    worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'pagefind/worker.[hash].js' } } },
    // In dev no link leads the watcher out of the content, and nothing of the content is sent to a browser as a module.
    server: { watch: { followSymlinks: false }, fs: { allow: ['src', 'public', 'node_modules', '.astro', modules] } },
    // No script or picture is written into pages: src/exports/policy.ts allows files.
    build: { assetsInlineLimit: 0 },
    // No variable of the environment that a user may set: Astro would take its value from there.
    define: {
      'import.meta.env.CONTENT_FOLDER': JSON.stringify(folder),
      'import.meta.env.BODIES_FOLDER': JSON.stringify(bodiesFolder(root)),
      'import.meta.env.PICTURES_FOLDER': JSON.stringify(picturesFolder(root)),
    },
  },
});
