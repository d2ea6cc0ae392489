/** Which links have a preview, and where what it shows is. */
import { previewFileOf } from '../../glossary/previews.ts';

/** Links in running text and tables; lists of terms say themselves what each one is. */
const IN_TEXT =
  '.prose a, .answer a, main table a, .sources a, .banner a, .topic-introduction a, [data-kind=about] p a';

/** A link to an entry, or the mark of a citation, and what its preview shows. */
export type FoundLink = { link: HTMLAnchorElement } & ({ address: PreviewAddress } | { source: HTMLElement });

export interface PreviewAddress {
  slug: string;
  /** Address of the JSON file that holds the preview. */
  file: string;
}

/** The link around the target of an event, when it stands in a text and leads to another entry or to a source. */
export function linkWithPreview(target: EventTarget | null): FoundLink | undefined {
  const link = target instanceof Element ? target.closest('a') : null;
  if (!(link instanceof HTMLAnchorElement) || !link.matches(IN_TEXT) || link.closest('.preview')) return undefined;
  const source = link.matches('sup.citation > a') ? document.getElementById(link.hash.slice(1)) : null;
  if (source) return { link, source };
  const address = previewAddress(link);
  return address && { link, address };
}

/** Entries lie right under the folder of their language's glossary: `/en/glossary/<slug>/`. */
function previewAddress({ origin, pathname }: HTMLAnchorElement): PreviewAddress | undefined {
  if (origin !== location.origin || pathname === location.pathname) return undefined;
  const glossary = document.body.dataset['glossaries']?.split(' ').find((folder) => pathname.startsWith(folder));
  const slug = decode(/^([^/]+)\/$/.exec(pathname.slice(glossary?.length))?.[1] ?? '');
  return glossary === undefined || slug === ''
    ? undefined
    : { slug, file: `${glossary}preview/${previewFileOf(slug)}.json` };
}

/** An address that is not well encoded names no entry. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
