/** "Used in": which entries use a term in their prose, and in which sentence. */
import type { Entry } from '../entry.ts';
import { relationsOf } from '../glossary.ts';
import { readable, type Use } from '../uses.ts';
import { linkTo, type Link, type PageContext } from './page.ts';

export interface UsedIn {
  /** Entries that use the term. */
  count: number;
  /** A–Z. */
  sentences: UsingSentence[];
  /** Entries without a sentence here, A–Z. */
  others: Link[];
  /** Search for the term, where even more entries use it than are listed. */
  search?: string;
}

/** A sentence with the linked words in its middle; `href` leads to the very place. */
export interface UsingSentence extends Link {
  before: string;
  text: string;
  after: string;
}

/** Lists that a reader can take in, however many entries use the term. */
const SENTENCES = 10;
const OTHERS = 40;

/** Sentences that editors linked come before those that link by themselves: they say more of the term. */
export function usedIn(context: PageContext, entry: Entry): UsedIn {
  const { own, urls } = context;
  const { mentionedIn, usedBy } = relationsOf(own, entry);
  const withSentence = mentionedIn.filter((other) => usedBy.has(other));
  const written = withSentence.filter((other) => usedBy.get(other)?.written === true);
  const automatic = withSentence.filter((other) => usedBy.get(other)?.written === false);
  const shown = new Set([...written, ...automatic].slice(0, SENTENCES));
  const others = mentionedIn.filter((other) => !shown.has(other));
  return {
    count: mentionedIn.length,
    sentences: mentionedIn.flatMap((other) => {
      const use = shown.has(other) ? usedBy.get(other) : undefined;
      return use ? [sentence(context, other, use)] : [];
    }),
    others: others.slice(0, OTHERS).map((other) => linkTo(context, other)),
    ...(others.length > OTHERS && {
      search: `${urls.search(entry.language)}?q=${encodeURIComponent(entry.matter.term)}`,
    }),
  };
}

function sentence(context: PageContext, entry: Entry, use: Use): UsingSentence {
  const { href, label } = linkTo(context, entry);
  return {
    href: `${href}#${encodeURIComponent(use.anchor ?? '')}${textDirective(use)}`,
    label,
    before: readable(use.before).trimStart(),
    text: use.text,
    after: readable(use.after).trimEnd(),
  };
}

/**
 * The part of an address that leads to words on a page, and marks them: https://wicg.github.io/scroll-to-text-fragment/
 * Browsers that do not know it go to the id before it.
 */
function textDirective({ before, text, after }: Use): string {
  const prefix = nearWords(before.split(/[…\uFFFC]/u).at(-1) ?? '', -3);
  const suffix = nearWords(after.split(/[…\uFFFC]/u)[0] ?? '', 3);
  return `:~:text=${prefix && `${encode(prefix)}-,`}${encode(text)}${suffix && `,-${encode(suffix)}`}`;
}

/** At most three words on one side of a link; none in scripts without spaces, where a browser may see other words. */
function nearWords(part: string, count: number): string {
  const words = part.trim().split(/\s+/);
  const near = (count < 0 ? words.slice(count) : words.slice(0, count)).join(' ');
  return near.length > 40 || !/[\p{L}\p{N}]/u.test(near) ? '' : near;
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
