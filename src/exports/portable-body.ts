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
  const toPage = linkResolver(context, readEntryHref);
  const address = context.urls.absolute(page.frame.path);
  const pictures = new Map(page.images.map(({ src, href }) => [src, context.urls.absolute(href)]));
  return {
    body: applyAutoLinks(body, page.autoLinks, (slug) => entryHref(`${entry.language}/${slug}`, undefined)),
    resolve: (href) => {
      const target = toPage(href);
      return target === undefined ? undefined : new URL(target, address).href;
    },
    image: (src) => pictures.get(src) ?? src,
  };
}
