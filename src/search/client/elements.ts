/** Makes the elements of search results. Text is always set as text: nothing that was typed or indexed is read as HTML. */
import type { BrowserPart } from '../../languages/language.ts';
import type { Result } from './result.ts';
import type { Section } from './engine.ts';

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

export function anchor(href: string, text: string, className = ''): HTMLAnchorElement {
  const made = element('a', className, text);
  made.href = href;
  return made;
}

export function button(text: string, onClick: () => void, className = ''): HTMLButtonElement {
  const made = element('button', className, text);
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}

/** One result: its link is an option of the listbox, and so is each of its sections. `id` starts the ids in it. */
export function resultItem(result: Result, id: string, words: BrowserPart['words']): HTMLLIElement {
  const item = element('li', 'result');
  item.setAttribute('role', 'presentation');
  item.dataset['kind'] = result.kind;
  const link = option(anchor(result.href, result.title), `${id}-0`);
  item.append(link);
  if (result.abbreviation !== undefined) item.append(' ', element('span', 'abbreviation', result.abbreviation));
  const note = noteOf(result, words);
  if (note !== undefined) item.append(' ', element('span', 'note', note));
  const texts = [
    ...(result.definition === undefined ? [] : [paragraph('meaning', (made) => made.append(result.definition ?? ''))]),
    ...(showsExcerpt(result) ? [paragraph('excerpt', (made) => appendExcerpt(made, result.excerpt ?? ''))] : []),
  ];
  for (const [index, text] of texts.entries()) text.id = `${id}-text-${index}`;
  if (texts.length > 0) link.setAttribute('aria-describedby', texts.map((text) => text.id).join(' '));
  item.append(...texts);
  const sections = result.sections.slice(0, result.kind === 'page' ? 1 : SECTIONS);
  if (sections.length > 0) item.append(sectionList(sections, id));
  return item;
}

const SECTIONS = 3;

/** What was named shows what it is; a page that only holds the words shows where. */
function showsExcerpt({ excerpt, kind }: Result): boolean {
  return excerpt !== undefined && kind === 'page';
}

function noteOf({ kind, alias, of, language }: Result, words: BrowserPart['words']): string | undefined {
  if (language !== undefined) return [nameOfLanguage(language), alias ?? of].filter(Boolean).join(': ');
  if (kind === 'question') return of;
  if (kind === 'comparison') return words.searchComparison;
  if (kind === 'topic') return words.searchTopicResult;
  return alias === undefined ? undefined : `${words.alsoCalled} ${alias}`;
}

/** What the language of the page calls a language. */
function nameOfLanguage(language: string): string {
  return new Intl.DisplayNames([document.documentElement.lang], { type: 'language' }).of(language) ?? language;
}

function paragraph(className: string, fill: (made: HTMLElement) => void): HTMLElement {
  const made = element('p', className);
  fill(made);
  return made;
}

function sectionList(sections: readonly Section[], id: string): HTMLElement {
  const list = element('ul', 'sections');
  list.setAttribute('role', 'presentation');
  for (const [index, { href, title, excerpt }] of sections.entries()) {
    const item = element('li');
    item.setAttribute('role', 'presentation');
    const link = option(anchor(href, title), `${id}-${index + 1}`);
    item.append(link);
    if (excerpt !== undefined) {
      const text = element('span', 'excerpt');
      appendExcerpt(text, excerpt);
      item.append(' ', text);
    }
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

/** Adds the excerpt as text and `<mark>` only, whatever else the HTML says. */
export function appendExcerpt(parent: Element, html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const node of parsed.body.childNodes)
    parent.append(node.nodeName === 'MARK' ? element('mark', '', node.textContent ?? '') : (node.textContent ?? ''));
}
