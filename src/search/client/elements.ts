/** Makes the elements of search results. Text is always set as text: nothing that was typed or indexed is read as HTML. */
import type { BrowserPart } from '../../languages/language.ts';
import type { Result } from './result.ts';
import type { Section } from './text-pages.ts';
import { shownRuns } from './excerpt.ts';
import { anchor, element } from './make-element.ts';

/** Links of one kind below a heading. */
export function linkList(title: string, links: readonly (readonly [string, string])[], className: string): HTMLElement {
  const section = element('section', `search-links ${className}`);
  const heading = element('h2', '', title);
  const list = element('ul');
  for (const [label, href] of links) {
    const item = element('li');
    item.append(anchor(href, label));
    list.append(item);
  }
  section.append(heading, list);
  return section;
}

/** One result: its link is an option of the listbox, and so is each of its sections. `id` starts the ids in it. */
export function resultItem(result: Result, id: string, words: BrowserPart['words']): HTMLLIElement {
  const item = element('li', 'result');
  item.setAttribute('role', 'presentation');
  item.dataset['kind'] = result.kind;
  const link = option(anchor(result.href, result.title), `${id}-0`);
  if (result.language !== undefined) link.lang = result.language;
  if (result.qualifier !== undefined) link.append(element('span', 'qualifier', ` (${result.qualifier})`));
  item.append(link);
  if (result.abbreviation !== undefined) item.append(' ', element('span', 'abbreviation', result.abbreviation));
  const note = noteOf(result, words);
  if (note !== undefined) item.append(' ', element('span', 'note', note));
  const texts: HTMLElement[] = [];
  if (result.definition !== undefined) texts.push(element('p', 'meaning', result.definition));
  // What was named shows what it is; a page that only holds the words shows where.
  if (result.excerpt !== undefined && result.kind === 'page') texts.push(excerptElement('p', result.excerpt, LEAD));
  for (const [index, text] of texts.entries()) text.id = `${id}-text-${index}`;
  if (texts.length > 0) link.setAttribute('aria-describedby', texts.map((text) => text.id).join(' '));
  item.append(...texts);
  const sections = sectionsOf(result);
  if (sections.length > 0) item.append(sectionList(sections, id));
  return item;
}

const SECTIONS = 3;

/** The first sections; what stands in the excerpt of the page is not said again. */
function sectionsOf({ kind, excerpt, sections }: Result): Section[] {
  return sections
    .slice(0, kind === 'page' ? 1 : SECTIONS)
    .map(({ href, title, ...section }) =>
      kind === 'page' && section.excerpt === excerpt ? { href, title } : { href, title, ...section },
    );
}

function noteOf(result: Result, words: BrowserPart['words']): string | undefined {
  const { kind, title, alias, aliasLanguage, of, language } = result;
  if (language !== undefined && of !== undefined && of !== title)
    return words.searchTranslation(of, nameOfLanguage(language));
  const foreign = language ?? aliasLanguage;
  if (foreign !== undefined) return [nameOfLanguage(foreign), alias].filter((part) => part !== undefined).join(': ');
  if (kind === 'question') return of;
  if (kind === 'comparison') return words.searchComparison;
  if (kind === 'topic') return words.searchTopicResult;
  return alias === undefined ? undefined : `${words.alsoCalled} ${alias}`;
}

/** What the language of the page calls a language. */
function nameOfLanguage(language: string): string {
  return new Intl.DisplayNames([document.documentElement.lang], { type: 'language' }).of(language) ?? language;
}

function sectionList(sections: readonly Section[], id: string): HTMLElement {
  const list = element('ul', 'sections');
  list.setAttribute('role', 'presentation');
  for (const [index, { href, title, excerpt }] of sections.entries()) {
    const item = element('li');
    item.setAttribute('role', 'presentation');
    const link = option(anchor(href, title), `${id}-${index + 1}`);
    item.append(link);
    if (excerpt !== undefined) item.append(' ', excerptElement('span', excerpt, SECTION_LEAD));
    list.append(item);
  }
  return list;
}

function option(link: HTMLAnchorElement, id: string): HTMLAnchorElement {
  link.id = id;
  link.setAttribute('role', 'option');
  link.setAttribute('aria-selected', 'false');
  return link;
}

/** The excerpt as text and `<mark>` only, whatever else the HTML says. */
function excerptElement(name: 'p' | 'span', html: string, lead: number): HTMLElement {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const runs = [...parsed.body.childNodes].map((node) => ({
    text: node.textContent ?? '',
    isFound: node.nodeName === 'MARK',
  }));
  const made = element(name, 'excerpt');
  made.append(...shownRuns(runs, lead).map(({ text, isFound }) => (isFound ? element('mark', '', text) : text)));
  return made;
}

/** Characters before the first word found: with them it is in the first line of a phone. */
const LEAD = 40;
const SECTION_LEAD = 15;
