/** The sentences in which an entry's prose uses other entries: what those show under "Used in". */
import { segmenterOf } from '../languages/segmenter.ts';
import { sentencesOf, type Span } from '../languages/sentences.ts';
import type { AutoLink } from './autolinks/linker.ts';
import { OBJECT, type Block } from './autolinks/prose.ts';
import { entryId, type Entry } from './entry.ts';

/** One sentence that links to an entry: the linked words, and what stands before and after them. */
export interface Use {
  /** The entry that is used; of the same language. */
  slug: string;
  /** True when the editor made the link. */
  written: boolean;
  /** Id of the question or heading under which the sentence stands. */
  anchor?: string;
  /** Each citation is an `OBJECT` here and in `after`; see `readable`. */
  before: string;
  text: string;
  after: string;
}

/** Gives the id of the entry to which the `href` of a checked body leads, `en/kam`. */
export type ReadEntryId = (href: string) => string | undefined;

/** The first sentence for each entry that the prose links to; none where a link stands by itself, as in a list. */
export function usesIn(
  entry: Entry,
  prose: readonly Block[],
  { autoLinks, readEntryId }: { autoLinks: readonly AutoLink[]; readEntryId: ReadEntryId },
): Use[] {
  const uses = new Map<string, Use>();
  for (const block of prose) {
    const links = linksIn(block, entry, { autoLinks, readEntryId });
    if (links.length === 0) continue;
    const sentences = sentencesOf(block.text, entry.language);
    for (const link of links) {
      const sentence = sentences.find(({ end }) => link.start < end);
      const use =
        sentence && !uses.has(link.slug) ? useOf(block, sentence, { link, language: entry.language }) : undefined;
      if (use) uses.set(link.slug, use);
    }
  }
  return [...uses.values()];
}

function useOf(
  { text, objects, anchor }: Block,
  { start, end }: Span,
  { link, language }: { link: BlockLink; language: string },
): Use | undefined {
  // A link may reach over the end of a sentence.
  const after = text.slice(link.end, Math.max(link.end, end));
  const before = text.slice(start, link.start);
  if (!/[\p{L}\p{N}]/u.test(before + after)) return undefined;
  const read = objectReader(objects, text.slice(0, start));
  const parts = { before: read(before), text: readable(read(text.slice(link.start, link.end))), after: read(after) };
  const { slug, written } = link;
  return { slug, written, ...(anchor !== undefined && { anchor }), ...shorten(parts, language) };
}

/** A sentence that is too long is cut around its link, at words. */
function shorten({ before, text, after }: Sentence, language: string): Sentence {
  const room = Math.max(0, LONGEST - text.length);
  const kept = Math.max(Math.floor(room / 2), room - after.length);
  const words = segmenterOf(language, 'word');
  const wordStart = (part: string, index: number): number =>
    words.segment(part).containing(Math.min(index, part.length - 1))?.index ?? 0;
  const first = before.length <= kept ? before : `…${before.slice(wordStart(before, before.length - kept))}`;
  const rest = Math.max(0, room - first.length);
  const last = after.length <= rest + SLACK ? after : `${after.slice(0, wordStart(after, rest)).trimEnd()}…`;
  return { before: first.replace(/^(…?)\s+/, '$1'), text, after: last.trimEnd() };
}

type Sentence = Pick<Use, 'before' | 'text' | 'after'>;

/** Characters of a sentence that are shown. */
const LONGEST = 280;
/** Characters at its end that are not worth cutting. */
const SLACK = 20;

/** A part of a sentence as readers see it. */
export function readable(part: string): string {
  return part.replaceAll(OBJECT, '').replace(/\s+/g, ' ');
}

interface BlockLink extends Span {
  slug: string;
  written: boolean;
}

/** The links of a block that lead to other entries of the language, in order. */
function linksIn(
  { links, runs }: Block,
  entry: Entry,
  { autoLinks, readEntryId }: { autoLinks: readonly AutoLink[]; readEntryId: ReadEntryId },
): BlockLink[] {
  const prefix = `${entry.language}/`;
  const own = entryId(entry);
  const written = links.flatMap(({ href, start, end }): BlockLink[] => {
    const id = readEntryId(href);
    if (!id?.startsWith(prefix) || id === own || start === end) return [];
    return [{ slug: id.slice(prefix.length), written: true, start, end }];
  });
  const automatic = autoLinks.flatMap(({ slug, run, start, end }): BlockLink[] => {
    const offset = runs.find(({ index }) => index === run)?.start;
    return offset === undefined ? [] : [{ slug, written: false, start: offset + start, end: offset + end }];
  });
  return [...written, ...automatic].toSorted((a, b) => a.start - b.start);
}

/** Puts what readers see in place of objects, part by part; citations stay, as marks of where the page has a number. */
function objectReader(objects: readonly string[], skipped: string): (part: string) => string {
  let next = skipped.split(OBJECT).length - 1;
  return (part) =>
    part
      .replaceAll(OBJECT, () => {
        const shown = objects[next] ?? '';
        next += 1;
        return shown === '' || shown === ' ' ? OBJECT + shown : shown;
      })
      .replace(/\s+/g, ' ');
}
