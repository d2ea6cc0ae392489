/** What tells Astro that a page is as it was in the last build. */
import { createHash } from 'node:crypto';
import type { Glossary } from '../glossary/glossary.ts';

/** A page shows what its model holds, and the names, addresses, look, scripts and menus of the site around it. */
export function cacheKey(
  { site, look, scripts, languages }: Pick<Glossary, 'site' | 'look' | 'scripts' | 'languages'>,
  page: object,
): string {
  const menus = [...languages.values()].map(({ ownPages }) => ownPages.map(({ id, slug, label }) => [id, slug, label]));
  return createHash('sha256')
    .update(JSON.stringify([site, look, scripts, menus, page]))
    .digest('base64url')
    .slice(0, 22);
}
