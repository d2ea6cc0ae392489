/** The frame of a page: what the list of all pages says of it, and what only its model can. */
import type { SitePage } from './page-kind.ts';
import { metaDescription, type Link, type PageContext, type Paged, type PageFrame } from './page.ts';

/** @param said Title and description, however long, and what else the kind of page has. */
export function frameOf(
  { own, code }: PageContext,
  { path, alternates, listed }: SitePage,
  said: Pick<PageFrame, 'title' | 'description'> &
    Partial<Pick<PageFrame, 'permalink' | 'shortTitle' | 'breadcrumb' | 'entry'>>,
): PageFrame {
  return {
    language: code,
    direction: own.language.direction,
    path,
    alternates,
    breadcrumb: [],
    ...said,
    description: metaDescription(said.description, code),
    ...(!listed && { noindex: true }),
  };
}

/** What each page of a long list has. */
export interface PartFrame {
  frame: PageFrame;
  /** What the breadcrumb calls this page. */
  self: string;
  previous?: string;
  next?: string;
}

interface ListPart {
  page: SitePage;
  part: Paged<unknown>;
  heading: string;
  /** Title of the document, where the heading alone would not do. */
  title?: string;
  /** What the whole list is. */
  summary: string;
  /** The pages between the A–Z and the list. */
  above?: Link[];
  /** Of a page of the list, from 1. */
  address: (number: number) => string;
}

/** The first page is the list itself; later ones are numbered, and stand below it. */
export function partFrame(
  context: PageContext,
  { page, part: { number, total }, heading, title = heading, summary, above = [], address }: ListPart,
): PartFrame {
  const numbered = context.words.pageNumber(number);
  return {
    frame: frameOf(context, page, {
      title: number === 1 ? title : `${title}, ${numbered}`,
      description: number === 1 ? summary : `${numbered}. ${summary}`,
      breadcrumb: [...above, ...(number === 1 ? [] : [{ href: address(1), label: heading }])],
    }),
    self: number === 1 ? heading : numbered,
    ...(number > 1 && { previous: address(number - 1) }),
    ...(number < total && { next: address(number + 1) }),
  };
}
