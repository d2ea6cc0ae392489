/** The frame of a page: what the list of all pages says of it, and what only its model can. */
import type { SitePage } from './page-kind.ts';
import type { PageContext, PageFrame } from './page.ts';

/** @param said Title and description, and what else the kind of page has. */
export function frameOf(
  { own }: PageContext,
  { path, alternates, listed }: SitePage,
  said: Pick<PageFrame, 'title' | 'description'> &
    Partial<Pick<PageFrame, 'permalink' | 'shortTitle' | 'breadcrumb' | 'entry'>>,
): PageFrame {
  return {
    language: own.language.code,
    direction: own.language.direction,
    path,
    alternates,
    breadcrumb: [],
    ...said,
    ...(!listed && { noindex: true }),
  };
}
