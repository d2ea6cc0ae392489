/** What is shown of a page that Pagefind found: its excerpt, and the sections and questions that hold the words. */
import { withEllipses } from './excerpt.ts';

/** A page that holds the words. */
export interface Page {
  href: string;
  title: string;
  qualifier?: string;
  abbreviation?: string;
  definition?: string;
  /** HTML from Pagefind: text and `<mark>`; shown through `excerptElement` only. */
  excerpt: string;
  sections: Section[];
}

/** A section or question of the page that holds the words. */
export interface Section {
  href: string;
  title: string;
  /** As the page's excerpt; a question has none. */
  excerpt?: string;
}

/** A page as Pagefind gives it, as a result. */
export function toPage(result: PagefindResult): Page {
  const { url, meta, excerpt, content } = result;
  return {
    href: pageAddress(url),
    title: meta['title'] ?? url,
    ...(meta['qualifier'] !== undefined && { qualifier: meta['qualifier'] }),
    ...(meta['abbreviation'] !== undefined && { abbreviation: meta['abbreviation'] }),
    ...(meta['definition'] !== undefined && { definition: meta['definition'] }),
    excerpt: withEllipses(excerpt, content),
    sections: [...questionsOf(result), ...sectionsOf(result)],
  };
}

function sectionsOf({ url, content, sub_results: sections }: PagefindResult): Section[] {
  return sections
    .filter((section) => section.url !== url && !section.url.endsWith(`#${QUESTIONS}`))
    .map((section) => ({
      href: pageAddress(section.url),
      title: section.title,
      excerpt: withEllipses(section.excerpt, content),
    }));
}

/** Heading of the questions: each of them is a section of its own. */
const QUESTIONS = 'questions-title';

/** The questions that hold the words, those with most of them first. Pagefind itself makes sections of headings only. */
function questionsOf({ url, anchors, locations, content }: PagefindResult): Section[] {
  const places = anchors
    .filter(({ element }) => /^(?:details|h\d)$/.test(element))
    .toSorted((a, b) => a.location - b.location);
  const words = content.split(/\s+/);
  return places
    .map(({ element, id, location }, index) => {
      const end = places[index + 1]?.location ?? words.length;
      const held = locations.filter((place) => place >= location && place < end).length;
      return { element, id, location, held };
    })
    .filter(({ element, held }) => element === 'details' && held > 1)
    .toSorted((a, b) => b.held - a.held)
    .map(({ id, location }) => {
      const start = words.slice(location, location + LONGEST_QUESTION);
      const length = start.findIndex((word) => /[?؟？]/.test(word)) + 1;
      return {
        href: `${pageAddress(url)}#${id}`,
        title: start.slice(0, length === 0 ? start.length : length).join(' '),
      };
    });
}

/** Words of a question that are shown. */
const LONGEST_QUESTION = 30;

/** Pages are indexed as `kam.html#section`, and served as `kam/#section`. */
function pageAddress(url: string): string {
  return url.replace(/\.html(?=$|[?#])/, '/');
}

/** The part of Pagefind's answer that is used: https://pagefind.app/docs/api/ */
export interface PagefindResult {
  url: string;
  meta: Record<string, string>;
  excerpt: string;
  sub_results: { url: string; title: string; excerpt: string }[];
  anchors: { element: string; id: string; location: number }[];
  /** Places of the words found, in words from the start. */
  locations: number[];
  content: string;
}
