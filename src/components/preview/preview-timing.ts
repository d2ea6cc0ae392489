/** When previews come and go. https://www.w3.org/TR/WCAG22/#content-on-hover-or-focus */
import styles from '../../styles/previews.css?url';
import { browserPart } from '../../languages/browser.ts';
import type { BrowserPart } from '../../languages/language.ts';
import { addStyles } from '../../search/client/add-styles.ts';
import { Card } from './card.ts';
import { contentOf, type CardContent } from './content.ts';
import type { FoundLink } from './link-with-preview.ts';

/** Milliseconds after which a link is meant, and not just passed. */
const SHOW_AFTER = 350;
/** Milliseconds in which the pointer can get from the link to its card. */
const HIDE_AFTER = 300;

/** Search and citations. A browser that knows no popovers passes over their name within `:is()`. */
const OVER_PAGE = ':is(dialog[open], .cite:popover-open)';

export class Previews {
  #open: Card | undefined;
  #pinned: Card | undefined;
  /** Link whose card was closed by hand; it shows none until it is left. */
  #dismissed: HTMLAnchorElement | undefined;
  #showing: ReturnType<typeof setTimeout> | undefined;
  #hiding: ReturnType<typeof setTimeout> | undefined;
  readonly #status = document.createElement('div');
  readonly #words: BrowserPart['words'];

  private constructor(words: BrowserPart['words']) {
    this.#words = words;
    this.#status.className = 'preview-status visually-hidden';
    this.#status.setAttribute('role', 'status');
    document.body.append(this.#status);
    document.addEventListener('keydown', ({ key, defaultPrevented }) => {
      // What is open over the page closes first, by itself or by its own handler.
      if (key === 'Escape' && !defaultPrevented && !document.querySelector(OVER_PAGE)) this.#escape();
    });
    addEventListener('pagehide', () => this.#close());
    document.addEventListener('pointerdown', ({ target }) => {
      const inside =
        target instanceof Node && [this.#open?.link, this.#open?.element].some((part) => part?.contains(target));
      if (!inside) this.#close();
    });
  }

  /** @throws {Error} when the words of the page's language, or the styles of cards, cannot be loaded. */
  static async load(): Promise<Previews> {
    const [{ words }] = await Promise.all([browserPart(document.documentElement.lang), addStyles(styles)]);
    return new Previews(words);
  }

  hover(found: FoundLink): void {
    this.#soon(found, () => found.link.matches(':hover'));
  }

  focus(found: FoundLink): void {
    this.#soon(found, () => found.link === document.activeElement);
  }

  /** @param late Nothing is shown after it. @throws {Error} when there is no preview to show. */
  async touch(found: FoundLink, late: AbortSignal): Promise<void> {
    const content = await contentOf(found, this.#words);
    if (!content || late.aborted) throw new Error('no preview');
    // The card takes the focus, so that a screen reader reads it.
    this.#show(found.link, content, true).element.focus({ preventScroll: true });
  }

  #soon(target: FoundLink, isMeant: () => boolean): void {
    const { link } = target;
    clearTimeout(this.#showing);
    if (link === this.#open?.link || link === this.#dismissed || link.href === this.#pinned?.link.href) return;
    const found = contentOf(target, this.#words);
    this.#showing = setTimeout(async () => {
      const content = await found;
      if (content && isMeant() && link !== this.#open?.link) this.#show(link, content, false);
    }, SHOW_AFTER);
  }

  #show(link: HTMLAnchorElement, content: CardContent, stays: boolean): Card {
    this.#close();
    const card = new Card(link, content, stays, {
      words: this.#words,
      pin: () => this.#pin(card),
      close: () => this.#dismiss(card),
    });
    this.#open = card;
    for (const part of [link, card.element]) {
      part.addEventListener('pointerleave', () => this.#hideSoon(), { signal: card.signal });
      part.addEventListener('focusout', () => this.#hideSoon(), { signal: card.signal });
    }
    if (link === document.activeElement) this.#status.textContent = content.said;
    return card;
  }

  #hideSoon(): void {
    clearTimeout(this.#hiding);
    this.#hiding = setTimeout(() => {
      if (this.#open?.isWanted === false) this.#close();
    }, HIDE_AFTER);
  }

  #pin(card: Card): void {
    this.#pinned?.remove();
    this.#pinned = card;
    this.#open = undefined;
    this.#status.textContent = '';
    card.pin();
  }

  #escape(): void {
    clearTimeout(this.#showing);
    const card = this.#open ?? this.#pinned;
    if (card) this.#dismiss(card);
  }

  #dismiss(card: Card): void {
    this.#dismissed = card.link;
    const forget = (): void => {
      if (this.#dismissed === card.link) this.#dismissed = undefined;
    };
    for (const event of ['pointerleave', 'blur']) card.link.addEventListener(event, forget, { once: true });
    if (card === this.#open) this.#close();
    else {
      card.remove();
      this.#pinned = undefined;
    }
  }

  #close(): void {
    this.#open?.remove();
    this.#open = undefined;
    this.#status.textContent = '';
  }
}
