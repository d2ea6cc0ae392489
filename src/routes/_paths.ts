/** What Astro asks a route for. */
import type { PagesOfKind, RouteParams, SitePage } from '../glossary/pages/page-kind.ts';
import { getContext, getLanguages } from '../glossary/held.ts';
import type { PageContext } from '../glossary/pages/page.ts';

/** What a route is told of one of its pages. */
export interface RoutePath {
  params: RouteParams;
  cacheKey?: string;
}

/**
 * A path for each page of a kind, in all languages.
 * @param keyOf What tells Astro that a page has not changed; see `cacheKey`. In dev nobody asks.
 */
export function pathsOf<Item>(
  { all }: Pick<PagesOfKind<Item>, 'all'>,
  keyOf?: (context: PageContext, page: SitePage<Item>) => string,
): RoutePath[] {
  return getLanguages().flatMap((language) => {
    const context = getContext(language);
    return all(context).map((page) => ({
      params: page.params,
      ...(keyOf && !import.meta.env.DEV && { cacheKey: keyOf(context, page) }),
    }));
  });
}
