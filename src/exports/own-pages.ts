/** The pages of an owner as Markdown, each beside itself. */
import type { OwnPage } from '../glossary/own-page.ts';
import { linkResolver } from '../glossary/pages/link-resolver.ts';
import { ownPageAddress, type PageContext } from '../glossary/pages/page.ts';
import { shownPictures } from '../glossary/pages/shown-pictures.ts';
import { strings } from '../languages/index.ts';
import { heading, writeMarkdown, type FlowContent } from '../mdx/mdast.ts';
import { readEntryHref } from '../mdx/urls.ts';
import { flowOf, type MarkdownContext } from './markdown.ts';

/** The whole page, from its heading on, every address absolute. */
export function ownPageMarkdown(context: PageContext, page: OwnPage): string {
  const { urls } = context;
  const address = urls.absolute(ownPageAddress(context, page));
  const toPage = linkResolver(context, readEntryHref);
  const pictures = shownPictures(context, page);
  const write: MarkdownContext = {
    resolve: (href) => {
      const target = toPage(href);
      return target === undefined ? undefined : new URL(target, address).href;
    },
    image: (src) => urls.absolute(pictures.get(src)?.href ?? src),
    citations: page.outline.citations,
    words: strings(page.language),
  };
  const notes = page.body.notes.map(({ id, nodes }): FlowContent => ({
    type: 'footnoteDefinition',
    identifier: id.toLowerCase(),
    label: id,
    children: flowOf(nodes, write),
  }));
  return writeMarkdown([heading(1, page.title), ...flowOf(page.body.nodes, write), ...notes]);
}
