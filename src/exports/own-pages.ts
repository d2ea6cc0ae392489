/** The pages of an owner as Markdown, each beside itself. */
import type { OwnPage } from '../glossary/own-page.ts';
import { ownPageAddress, type PageContext } from '../glossary/pages/page.ts';
import { shownPictures } from '../glossary/pages/shown-pictures.ts';
import { strings } from '../languages/index.ts';
import { heading, writeMarkdown, type FlowContent } from '../mdx/mdast.ts';
import { flowOf, type MarkdownContext } from './markdown.ts';
import { absoluteAddresses } from './portable-body.ts';

/** The whole page, from its heading on, every address absolute. */
export function ownPageMarkdown(context: PageContext, page: OwnPage): string {
  const write: MarkdownContext = {
    ...absoluteAddresses(context, ownPageAddress(context, page), shownPictures(context, page)),
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
