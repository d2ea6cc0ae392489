/** The same content for programs: what the head of a page offers them. */
import type { PageContext, PageFrame } from '../glossary/pages/page.ts';

export interface AlternateFormat {
  /** Media type. */
  type: string;
  /** Root-relative address. */
  href: string;
  title?: string;
}

/** The feeds of the page's language, and the twins of an entry's page; none are built yet. */
export const alternateFormats: (context: PageContext, frame: PageFrame) => AlternateFormat[] = () => [];
