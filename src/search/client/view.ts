/** The search box and its results, the same in the dialog and on the search page. */
import type { BrowserPart } from '../../languages/language.ts';
import { Search, type Answer } from './answer.ts';
import { Combobox } from './combobox.ts';
import { resultItem } from './elements.ts';
import { button } from './make-element.ts';
import { browseLists, nearNames, recentLists, suggestion } from './offers.ts';
import { RecentSearches } from './recent.ts';

export interface ViewOptions {
  base: string;
  language: string;
  /** What is known of the language. */
  known: BrowserPart;
  /** Address of the search page. */
  page: string;
  input: HTMLInputElement;
  /** Receives the results. */
  list: HTMLOListElement;
  /** Announced by screen readers. */
  status: HTMLElement;
  /** Receives what is shown instead of results, and below them. */
  aside: HTMLElement;
  /** Results to show at first, and to add with "show more". */
  limit: number;
  /** True where the letters and topics are not on the page anyway. */
  browse: boolean;
  topic?: HTMLSelectElement | undefined;
  sort?: HTMLSelectElement | undefined;
  /** Called with each query before it is answered. */
  onQuery?: (query: string) => void;
  /** Called when all is searched, with the number of results. */
  onTotal?: (total: number) => void;
}

export class SearchView {
  readonly #options: ViewOptions;
  readonly #words: BrowserPart['words'];
  readonly #combobox: Combobox;
  readonly #recent: RecentSearches;
  #search: Promise<Search> | undefined;
  /** Number of the newest query; answers to older ones are dropped. */
  #newest = 0;
  #limit: number;
  /** The query whose results are shown, whether the first of them is named so, and whether there are no more to come. */
  #shown = { query: '', isExact: false, isLast: true };

  constructor(options: ViewOptions) {
    const { base, language, known, input, list, limit, topic, sort } = options;
    this.#options = options;
    this.#words = known.words;
    this.#limit = limit;
    this.#combobox = new Combobox(input, list, this.#words.searchResults, () => this.#meant());
    this.#recent = new RecentSearches(base, language);
    input.addEventListener('input', () => this.start());
    for (const control of [topic, sort]) control?.addEventListener('change', () => this.start());
    list.addEventListener('click', () => this.#recent.add(input.value));
  }

  /** Answers what is in the box now. @param shown Results to show at first, where that is not the usual number. */
  start(shown = this.#options.limit): void {
    this.#limit = shown;
    void this.#answer(shown > this.#options.limit);
  }

  /** Results that are shown at most. */
  get limit(): number {
    return this.#limit;
  }

  remember(): void {
    this.#recent.add(this.#options.input.value);
  }

  /** The result whose name the box holds, where the results are those of what it holds now. */
  #meant(): HTMLAnchorElement | undefined {
    const { input, list } = this.#options;
    const { query, isExact } = this.#shown;
    return isExact && query === queryIn(input) ? (list.querySelector<HTMLAnchorElement>('a') ?? undefined) : undefined;
  }

  #load(): Promise<Search> {
    const { base, language, known } = this.#options;
    if (this.#search) return this.#search;
    const opened = Search.open({ base, language, known }).then(async (search) => {
      await search.labels.prepare();
      return search;
    });
    // After a failure the next query starts from nothing.
    opened.catch(() => (this.#search = undefined));
    this.#search = opened;
    return opened;
  }

  /** @param everything True to search the texts even where the names settle the query. */
  async #answer(everything: boolean): Promise<void> {
    const { input, onQuery } = this.#options;
    const query = queryIn(input);
    this.#newest += 1;
    const number = this.#newest;
    const isNewest = (): boolean => number === this.#newest;
    onQuery?.(query);
    try {
      if (query === '') await this.#invite(isNewest);
      else await this.#find(query, everything, isNewest);
    } catch {
      if (isNewest()) this.#fail(query);
    }
  }

  /** The names first, at once; the texts when the reader stops typing. */
  async #find(query: string, everything: boolean, isNewest: () => boolean): Promise<void> {
    const { status, topic, sort } = this.#options;
    if (this.#options.list.hidden) status.textContent = this.#words.searching;
    void pauseOf(PATIENCE).then(() => {
      if (isNewest()) this.#takeAwayOthers(query);
    });
    const search = await this.#load();
    const options = {
      limit: this.#limit,
      topic: topic?.value === '' ? undefined : topic?.value,
      alphabetical: sort?.value === 'alphabet',
    };
    const settles = ({ settled }: Answer): boolean => settled && !search.isSmall && !everything;
    const named = await search.name(query, { ...options, typing: !everything });
    if (!isNewest()) return;
    const pause = pauseOf(everything ? 0 : search.isSmall ? PAUSE : LONG_PAUSE);
    // A list that goes on is still being narrowed: who types on needs no definitions of it.
    const narrowed = search.isSmall || named.total <= named.results.length ? undefined : pause;
    const shown =
      named.results.length > 0 || settles(named)
        ? this.#showNamed(query, named, settles(named), isNewest, narrowed)
        : undefined;
    if (settles(named)) return shown;
    await Promise.all([shown, pause]);
    if (!isNewest()) return;
    const finished = search.isSmall ? named : await search.name(query, options);
    if (!isNewest()) return;
    if (settles(finished)) {
      await this.#showNamed(query, finished, true, isNewest);
      return;
    }
    const answer = await search.search(query, options);
    if (!isNewest()) return;
    this.#show(query, answer, true);
    if (answer.total === 0) this.#offer(query, search);
  }

  /** Names at once, and once more with the definitions that they lack, which are not fetched before `narrowed`. */
  async #showNamed(
    query: string,
    named: Answer,
    isLast: boolean,
    isNewest: () => boolean,
    narrowed?: Promise<unknown>,
  ): Promise<void> {
    this.#show(query, named, isLast);
    if (!named.define) return;
    await narrowed;
    if (!isNewest()) return;
    await named.define();
    if (isNewest()) this.#show(query, named, isLast);
  }

  /** Takes away the results of an earlier query, and what was said of them: they are none of this one. */
  #takeAwayOthers(query: string): void {
    const { list, status, aside } = this.#options;
    if (this.#shown.query === query) {
      if (!this.#shown.isLast) status.textContent = '';
      return;
    }
    this.#shown = { query, isExact: false, isLast: false };
    list.replaceChildren();
    aside.replaceChildren();
    this.#combobox.update();
    status.textContent = this.#words.searching;
  }

  #show(query: string, answer: Answer, isLast: boolean): void {
    const { list, status, aside } = this.#options;
    const { results } = answer;
    list.replaceChildren(...results.map((result, index) => resultItem(result, `${list.id}-${index}`, this.#words)));
    aside.replaceChildren();
    this.#shown = { query, isExact: results[0]?.isExact === true, isLast };
    this.#combobox.update();
    if (!isLast) {
      // Names are there, more may come: how many there are is said once, when all are.
      if (status.textContent === this.#words.searching) status.textContent = '';
      return;
    }
    this.#options.onTotal?.(answer.total);
    const said = answer.total === 0 ? this.#words.searchNone(query) : this.#words.searchCount(answer.total);
    // What is set anew is announced anew.
    if (status.textContent !== said) status.textContent = said;
    if (!answer.complete) aside.append(button(this.#words.searchTexts, () => void this.#answer(true), 'more'));
    else if (answer.total > results.length) aside.append(button(this.#words.more, () => void this.#more(), 'more'));
  }

  /** The focus goes to the first of the results that come. */
  async #more(): Promise<void> {
    const { list, limit } = this.#options;
    const before = list.children.length;
    this.#limit += limit;
    await this.#answer(true);
    list.children[before]?.querySelector('a')?.focus();
  }

  /** Nothing typed yet: the latest searches, letters and topics. */
  async #invite(isNewest: () => boolean): Promise<void> {
    const { list, status, aside, browse } = this.#options;
    list.replaceChildren();
    this.#combobox.update();
    status.textContent = this.#words.searchEmpty;
    aside.replaceChildren(...this.#recentLists());
    const { labels } = await this.#load();
    if (isNewest() && browse) aside.append(...browseLists(labels, this.#words));
  }

  #recentLists(): HTMLElement[] {
    const { page, input } = this.#options;
    return recentLists(this.#recent.list(), page, this.#words, {
      again: (event) => this.#again(event),
      forget: () => {
        this.#recent.clear();
        this.start();
        input.focus();
      },
    });
  }

  /** A click on a word of the reader's own searches it here; with a modifier key the link does what links do. */
  #again(event: MouseEvent): void {
    if (!(event.target instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#options.input.value = event.target.textContent;
    this.#options.input.focus();
    this.start();
  }

  /** Nothing found: names that look like the query, where to suggest it, letters and topics. */
  #offer(query: string, { labels, addressOf }: Search): void {
    const { aside, browse } = this.#options;
    aside.append(...nearNames(query, labels, addressOf, this.#words), ...suggestion(query, labels, this.#words));
    if (browse) aside.append(...browseLists(labels, this.#words));
  }

  #fail(query: string): void {
    const { status, aside } = this.#options;
    this.#takeAwayOthers(query);
    this.#shown.isLast = true;
    const retry = button(this.#words.searchRetry, () => {
      this.#options.input.focus();
      this.start();
    });
    aside.replaceChildren(...(query === '' ? this.#recentLists() : []));
    this.#combobox.update();
    status.replaceChildren(`${this.#words.searchFailed} `, retry);
  }
}

/** Longer input is cut: no term or question is longer, and the index would only be kept busy. */
const LONGEST_QUERY = 300;

function queryIn({ value }: HTMLInputElement): string {
  return value.trim().slice(0, LONGEST_QUERY);
}

function pauseOf(milliseconds: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Milliseconds without a key before the texts are searched. */
const PAUSE = 120;
/** The same where the texts are many, and each search of them costs the reader some hundred kilobytes. */
const LONG_PAUSE = 250;
/** Milliseconds for which the results of an earlier query may stay: longer than most searches take. */
const PATIENCE = 700;
