/** The A–Z of a language: its terms and further names, or the way to them. */
import { PAGES } from './all.ts';
import { frameOf } from './frame.ts';
import {
  letterBar,
  letterLinks,
  rowOf,
  topicLinks,
  usedLetters,
  type CountedLink,
  type LetterLink,
  type ListRow,
} from './list-parts.ts';
import { PAGE_SIZE, type PageContext, type PageFrame } from './page.ts';

/** The A–Z: every term while they fit on one page, else the letters alone. */
export interface IndexPage {
  frame: PageFrame;
  /** To the places on the page while everything is on it, else to the pages of the letters. */
  letters: LetterLink[];
  /** Letters in use, with how much stands under each. */
  counts: CountedLink[];
  topics: CountedLink[];
  count: number;
  groups: { id: string; label: string; href: string; rows: ListRow[] }[];
}

export function indexPage(context: PageContext): IndexPage {
  const { own, urls, code, words } = context;
  const count = own.entries.length;
  const groups = count > INDEX_LIMIT ? [] : own.letters;
  return {
    frame: frameOf(context, PAGES.glossary.of(context, own), {
      title: words.glossaryTitle,
      description: groups.length > 0 ? words.indexDescription(count) : words.lettersDescription(count),
    }),
    letters: groups.length > 0 ? letterBar(own, (id) => `#${groupId(id)}`) : letterLinks(context),
    counts: groups.length > 0 ? [] : usedLetters(context),
    topics: topicLinks(context),
    count,
    groups: groups.map(({ id, label, names }) => ({
      id: groupId(id),
      label,
      href: urls.letter(code, id),
      rows: names.map((name) => rowOf(context, name)),
    })),
  };
}

/** The index lists terms up to this number; beyond it a page of letters serves the reader better. */
const INDEX_LIMIT = 3 * PAGE_SIZE;

function groupId(letter: string): string {
  return `letter-${letter}`;
}
