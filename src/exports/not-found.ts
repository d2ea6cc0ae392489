/** Which page a server shows for an address without one. */
import type { Glossary } from '../glossary/glossary.ts';
import { PAGES } from '../glossary/pages/all.ts';
import { pageContext } from '../glossary/pages/page.ts';
import { Urls } from '../glossary/urls.ts';

/** Languages with a page for unknown addresses in their own folder. */
export function languagesNotFound(glossary: Glossary): string[] {
  return [...glossary.languages.keys()].filter(
    (language) => PAGES['not-found-in-language'].all(pageContext(glossary, language)).length > 0,
  );
}

/** Lines of Netlify's `_redirects`; they stand behind all files. It knows the one at the root of a host by itself. */
export function notFoundLines(glossary: Glossary): string {
  const urls = new Urls(glossary.site);
  const folders = languagesNotFound(glossary).map((language) => urls.folder(language));
  return [...folders, ...(urls.base === '/' ? [] : [urls.base])]
    .map((folder) => `${folder}* ${folder}404.html 404\n`)
    .join('');
}
