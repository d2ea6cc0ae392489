/** The page of a name that several entries have: which ones there are, and what each is. */
import { fullName } from '../naming.ts';
import { writtenName, type SharedName } from '../shared-names.ts';
import { PAGES } from './all.ts';
import { frameOf } from './frame.ts';
import { summarize, type Link, type PageContext, type PageFrame, type TermSummary } from './page.ts';
import { topicsOf } from './index-links.ts';

export interface SharedNamePage {
  frame: PageFrame;
  /** The name, in each way in which entries write it. */
  name: string;
  /** A–Z. */
  meanings: Meaning[];
}

/** One of the entries. */
export interface Meaning extends TermSummary {
  topics: Link[];
}

export function sharedNamePage(context: PageContext, shared: SharedName): SharedNamePage {
  const { words } = context;
  const name = writtenName(shared);
  const terms = shared.entries.map(({ matter }) => fullName(matter));
  return {
    frame: frameOf(context, PAGES['shared-name'].of(context, shared), {
      title: words.sharedNameTitle(name),
      description: words.sharedNameDescription(name, terms),
    }),
    name,
    meanings: shared.entries.map((entry) => ({ ...summarize(context, entry), topics: topicsOf(context, entry) })),
  };
}
