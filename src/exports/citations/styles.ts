/** Citations as people write them: APA (7th edition), MLA (9th), and Chicago (18th, bibliography). */
import { formatDate, formatDayFirst } from '../../languages/dates.ts';
import { strings } from '../../languages/index.ts';
import { sortedName } from '../../glossary/pages/credits.ts';
import type { CitedAuthor, CitedWork } from './work.ts';

/** A piece of a citation; titles of whole works are in italics. */
export type CitationPart = string | { italic: string };

/** `Steepwell Tea School. (2026). Matcha. In *Steepwell Tea Glossary*. https://…`; a publisher that is the author is named once. */
export function apa(work: CitedWork): CitationPart[] {
  const { authors, container, publisher, title, url } = work;
  const isTold = authors.length === 0 || publisher === container;
  return [
    `${ended(authors.length === 0 ? publisher : ampersandList(authors))} (${yearOf(work)}). ${ended(title)} `,
    `${strings(work.language).citedIn} `,
    { italic: container },
    `. ${isTold ? '' : `${ended(publisher)} `}${url}`,
  ];
}

/** `Ruiz, Ana. “Matcha.” *Steepwell Tea Glossary*, Steepwell Tea School, 11 May 2026, https://….`; without people it begins with the title. */
export function mla(work: CitedWork): CitationPart[] {
  const { authors, container, publisher, language, url } = work;
  const [first] = authors;
  const names = first && authors.length > 2 ? `${sortedName(first)}, et al.` : list(authors, language);
  return [
    `${names === '' ? '' : `${ended(names)} `}${quotedTitle(work)} `,
    { italic: container },
    `, ${publisher === container ? '' : `${publisher}, `}${formatDayFirst(work.issued, language)}, ${url}.`,
  ];
}

/** `Steepwell Tea School. “Matcha.” In *Steepwell Tea Glossary*. Steepwell Tea School, May 11, 2026. https://….` */
export function chicago(work: CitedWork): CitationPart[] {
  const { authors, container, publisher, language, url } = work;
  return [
    `${ended(authors.length === 0 ? publisher : list(authors, language))} ${quotedTitle(work)} `,
    `${strings(language).citedIn} `,
    { italic: container },
    `. ${publisher === container ? '' : `${publisher}, `}${formatDate(work.issued, language)}. ${url}.`,
  ];
}

function quotedTitle({ title, language }: CitedWork): string {
  return strings(language).citedTitle(title, stopAfter(title));
}

function ended(words: string): string {
  return words + stopAfter(words);
}

/** A sentence that ends already gets no second full stop. */
function stopAfter(words: string): string {
  return /[.?!…。؟]$/u.test(words) ? '' : '.';
}

function yearOf({ issued }: CitedWork): string {
  return issued.slice(0, 4);
}

/** "A & B", "Ruiz, A., & B", "A, B, & C": in every language. */
function ampersandList(authors: readonly CitedAuthor[]): string {
  const names = authors.map(({ name, parts }) => (parts ? `${parts.family}, ${initials(parts.given)}` : name));
  if (names.length < 3 && !authors.some(({ parts }) => parts)) return names.join(' & ');
  return [names.slice(0, -1).join(', '), names.at(-1) ?? ''].filter(Boolean).join(', & ');
}

/** `J.-P. Y.` of `Jean-Paul Y.`; letters without capitals stay a whole name. */
function initials(given: string): string {
  return given.replace(/[^\s-]+/gu, (word) => {
    const [first = ''] = word;
    return first.toUpperCase() === first.toLowerCase() ? word : `${first.toUpperCase()}.`;
  });
}

/** As the language lists, the first by the name of the family: "Ruiz, Ana, and Ben Li". */
function list(authors: readonly CitedAuthor[], language: string): string {
  const names = authors.map((author, index) => (index === 0 ? sortedName(author) : author.name));
  const isParted = authors.some(({ parts }) => parts);
  return new Intl.ListFormat(language, { type: 'conjunction' })
    .formatToParts(names)
    .map(({ type, value }) => (type === 'literal' && isParted && value.startsWith(' ') ? `,${value}` : value))
    .join('');
}
