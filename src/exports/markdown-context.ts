/** What the nodes of a body need to be read away from their page: every address absolute. */
import { linkResolver } from '../glossary/pages/link-resolver.ts';
import type { PageContext } from '../glossary/pages/page.ts';
import { strings } from '../languages/index.ts';
import type { ComponentWords } from '../mdx/components/component.ts';
import { readEntryHref } from '../mdx/urls.ts';

export interface MarkdownContext {
  /** Absolute address for an `href` of the body; undefined when its target has no page. */
  resolve: (href: string) => string | undefined;
  /** Absolute address of a picture that the body names. */
  image: (src: string) => string;
  /** Ids of sources and notes by their number, from 1. */
  citations: readonly string[];
  words: ComponentWords;
}

interface SourcePage {
  /** Root-relative. */
  path: string;
  /** By the paths that the page names. */
  pictures: ReadonlyMap<string, { href: string }>;
  citations: readonly string[];
}

export function markdownContext(context: PageContext, { path, pictures, citations }: SourcePage): MarkdownContext {
  const { urls, own } = context;
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
    citations,
    words: strings(own.language.code),
  };
}
