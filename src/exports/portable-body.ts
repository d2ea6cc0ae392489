/** The body of an entry as it is read away from its page: automatic links in it, every address absolute. */
import { applyAutoLinks } from '../glossary/autolinks/apply.ts';
import type { Body } from '../glossary/body.ts';
import type { Entry } from '../glossary/entry.ts';
import { linkResolver } from '../glossary/pages/link-resolver.ts';
import type { PageContext } from '../glossary/pages/page.ts';
import type { TermPage } from '../glossary/pages/term.ts';
import { entryHref, readEntryHref } from '../mdx/urls.ts';

export interface PortableBody {
  body: Body;
  /** Absolute address for an `href` of the body; undefined when its target has no page. */
  resolve: (href: string) => string | undefined;
  /** Absolute address of a picture that the body names. */
  image: (src: string) => string;
}

export function portableBody(
  context: PageContext,
  { entry, page }: { entry: Entry; page: TermPage },
  body: Body,
): PortableBody {
  const pictures = new Map(page.images.map((image) => [image.src, image]));
  return {
    body: applyAutoLinks(body, page.autoLinks, (slug) => entryHref(`${entry.language}/${slug}`, undefined)),
    ...absoluteAddresses(context, page.frame.path, pictures),
  };
}

/** @param path Of the page, root-relative. @param pictures By the paths that the page names. */
export function absoluteAddresses(
  context: PageContext,
  path: string,
  pictures: ReadonlyMap<string, { href: string }>,
): Pick<PortableBody, 'resolve' | 'image'> {
  const { urls } = context;
  const toPage = linkResolver(context, readEntryHref);
  return {
    resolve: (href) => {
      const target = toPage(href);
      return target === undefined ? undefined : new URL(target, urls.absolute(path)).href;
    },
    image: (src) => {
      const shown = pictures.get(src);
      return shown ? urls.absolute(shown.href) : src;
    },
  };
}
