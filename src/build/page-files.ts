/** Pages whose address is that of a file: Astro makes a folder of each but the `404.html` of the whole site. */
import { renameSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import type { Glossary } from '../glossary/glossary.ts';
import { PAGES } from '../glossary/pages/all.ts';
import { pageContext } from '../glossary/pages/page.ts';

/** `en/404/index.html` -> `en/404.html`, in every language. */
export function placePageFiles(glossary: Glossary, outDir: string): void {
  for (const language of glossary.languages.keys()) {
    const context = pageContext(glossary, language);
    for (const page of PAGES['not-found-in-language'].all(context)) {
      const file = path.join(outDir, decodeURI(page.path.slice(context.urls.base.length)));
      const folder = file.replace(/\.html$/, '');
      renameSync(path.join(folder, 'index.html'), file);
      rmdirSync(folder);
    }
  }
}
