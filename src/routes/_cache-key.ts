/** What tells Astro that a page is as it was in the last build. */
import { createHash } from 'node:crypto';
import type { Glossary } from '../glossary/glossary.ts';

/** A page shows what its model holds, and the names, addresses and look of the site around it. */
export function cacheKey({ site, look }: Pick<Glossary, 'site' | 'look'>, page: object): string {
  return createHash('sha256')
    .update(JSON.stringify([site, look, page]))
    .digest('base64url')
    .slice(0, 22);
}
