/** What tells Astro that a page is as it was in the last build. */
import { createHash } from 'node:crypto';
import type { Site } from '../glossary/site.ts';

/** A page shows what its model holds, and the names and addresses of the site around it. */
export function cacheKey(site: Site, page: object): string {
  return createHash('sha256')
    .update(JSON.stringify([site, page]))
    .digest('base64url')
    .slice(0, 22);
}
