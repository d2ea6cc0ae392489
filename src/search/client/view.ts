/** The search box and its results, the same in the dialog and on the search page. */
import { strings, type Strings } from '../../i18n/index.ts';
import { appendExcerpt, loadEngine, type Answer, type Engine, type Hit } from './engine.ts';

export interface ViewOptions {
  base: string;
  language: string;
  input: HTMLInputElement;
  /** Receives the results as an ordered list. */
  list: HTMLOListElement;
  /** Announced by screen readers. */
  status: HTMLElement;
  /** Results to show at first, and to add with "show more". */
  limit: number;
  topic?: HTMLSelectElement | undefined;
  /** Called with each query that was answered. */
  onQuery?: (query: string) => void;
}

export class SearchView {
  readonly #options: ViewOptions;
  readonly #words: Strings;
  #engine: Promise<Engine> | undefined;
  /** Times that loading or searching the index has failed. */
  #attempts = 0;
  /** Number of the newest query; answers to older ones are dropped. */
  #newest = 0;
  #limit: number;

  constructor(options: ViewOptions) {
    this.#options = options;
    this.#words = strings(options.language);
    this.#limit = options.limit;
    options.input.addEventListener('input', () => this.start());
    options.input.addEventListener('focus', () => void this.#load().catch(() => undefined), { once: true });
    options.topic?.addEventListener('change', () => this.start());
  }

  /** Answers what is in the box now. */
  start(): void {
    this.#limit = this.#options.limit;
    void this.#answer();
  }

  #load(): Promise<Engine> {
    this.#engine ??= this.#open().catch((error: unknown) => {
      this.#forget();
      throw error;
    });
    return this.#engine;
  }

  /** After a failure the next query starts from nothing. */
  #forget(): void {
    this.#engine = undefined;
    this.#attempts += 1;
  }

  async #open(): Promise<Engine> {
    const { base, language, topic } = this.#options;
    const engine = await loadEngine(base, language, this.#attempts);
    const known = new Set([...(topic?.options ?? [])].map(({ value }) => value));
    for (const name of topic ? await engine.topics() : []) if (!known.has(name)) topic?.add(new Option(name, name));
    return engine;
  }

  async #answer(): Promise<void> {
    const { input, topic, onQuery } = this.#options;
    const query = input.value.trim().slice(0, LONGEST_QUERY);
    this.#newest += 1;
    const number = this.#newest;
    onQuery?.(query);
    if (query === '') {
      this.#show(undefined, this.#words.searchEmpty);
      return;
    }
    try {
      if (!this.#engine) this.#options.status.textContent = this.#words.searching;
      const engine = await this.#load();
      const answer = await engine.search(query, {
        limit: this.#limit,
        topic: topic?.value === '' ? undefined : topic?.value,
      });
      if (number === this.#newest)
        this.#show(answer, answer.total === 0 ? this.#words.searchNone(query) : this.#words.searchCount(answer.total));
    } catch {
      if (this.#engine) this.#forget();
      if (number === this.#newest) this.#fail();
    }
  }

  #show(answer: Answer | undefined, status: string): void {
    const { list } = this.#options;
    this.#options.status.textContent = status;
    list.replaceChildren(...(answer?.hits ?? []).map((hit) => this.#item(hit)));
    if (answer && answer.total > answer.hits.length) list.append(this.#more());
  }

  #item(hit: Hit): HTMLLIElement {
    const item = document.createElement('li');
    const link = element('a', '', hit.term);
    link.href = hit.href;
    item.append(link);
    if (hit.abbreviation !== undefined) item.append(' ', element('span', 'abbreviation', hit.abbreviation));
    const excerpt = element('p', 'excerpt');
    appendExcerpt(excerpt, hit.excerpt);
    item.append(excerpt);
    const sections = element('p', 'sections');
    for (const { href, title } of hit.sections.slice(0, 3)) {
      const section = element('a', '', title);
      section.href = href;
      sections.append(section, ' ');
    }
    if (hit.sections.length > 0) item.append(sections);
    return item;
  }

  #more(): HTMLLIElement {
    const item = element('li', 'more');
    const button = element('button', '', this.#words.more);
    button.type = 'button';
    button.addEventListener('click', () => {
      this.#limit += this.#options.limit;
      void this.#answer();
    });
    item.append(button);
    return item;
  }

  #fail(): void {
    const retry = element('button', '', this.#words.searchRetry);
    retry.type = 'button';
    retry.addEventListener('click', () => this.start());
    this.#options.list.replaceChildren();
    this.#options.status.replaceChildren(`${this.#words.searchFailed} `, retry);
  }
}

/** Longer input is cut: no term or question is longer, and the index would only be kept busy. */
const LONGEST_QUERY = 300;

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
