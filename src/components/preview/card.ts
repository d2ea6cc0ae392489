/** The card that shows a preview. It stands where CSS anchor positioning puts it, or a script in browsers that do not have it. */
import type { BrowserPart } from '../../languages/language.ts';
import { button, element } from '../../search/client/make-element.ts';
import type { CardContent } from './content.ts';

export interface CardParts {
  words: BrowserPart['words'];
  pin: () => void;
  close: () => void;
}

export class Card {
  readonly link: HTMLAnchorElement;
  readonly element: HTMLElement;
  /** A touched card stays until it is closed; others go with the pointer or the focus. */
  readonly stays: boolean;
  readonly #close: HTMLButtonElement;
  readonly #gone = new AbortController();

  /** Shows the card beside its link, and next to it in the order of the keyboard. */
  constructor(link: HTMLAnchorElement, content: CardContent, stays: boolean, { words, pin, close }: CardParts) {
    this.link = link;
    this.stays = stays;
    this.#close = button(words.close, close, 'preview-close');
    const buttons = element('div', 'preview-actions');
    buttons.append(...content.links, button(words.previewPin, pin, 'preview-pin'), this.#close);
    this.element = cardNamed(content.name);
    this.element.append(...content.parts, buttons);
    this.element.toggleAttribute('data-stays', stays);
    link.classList.add('previewed');
    link.after(this.element);
    if ('showPopover' in this.element) this.element.showPopover();
    place(this.element, link, this.#gone.signal);
  }

  /** Ends with the card. */
  get signal(): AbortSignal {
    return this.#gone.signal;
  }

  get isWanted(): boolean {
    return (
      this.stays ||
      [this.link, this.element].some((part) => part.matches(':hover')) ||
      this.link.matches(':focus-visible') ||
      this.hasFocus
    );
  }

  get hasFocus(): boolean {
    return this.element.contains(document.activeElement);
  }

  /** Lets go of the link, and stays in a corner of the window. */
  pin(): void {
    const { hasFocus } = this;
    this.#gone.abort();
    this.link.classList.remove('previewed');
    this.element.dataset['pinned'] = '';
    if (hasFocus) this.#close.focus();
  }

  remove(): void {
    const { hasFocus } = this;
    this.#gone.abort();
    this.element.remove();
    if (this.element.dataset['pinned'] === undefined) this.link.classList.remove('previewed');
    if (hasFocus) this.link.focus({ preventScroll: true });
  }
}

function cardNamed(name: string): HTMLElement {
  const card = element('div', 'preview');
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-label', name);
  card.tabIndex = -1;
  card.popover = 'manual';
  return card;
}

/** Puts the card under its link, above where there is more room; never over the lines of the link. */
function place(card: HTMLElement, link: HTMLElement, signal: AbortSignal): void {
  if (CSS.supports('position-area', 'block-end')) {
    card.dataset['anchored'] = '';
    return;
  }
  const move = (): void => moveTo(card, link);
  move();
  for (const event of ['scroll', 'resize']) addEventListener(event, move, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => card.removeAttribute('style'));
}

/** CSS pixels between the card and its link, and at the edges of the window. */
const GAP = 8;

function moveTo(card: HTMLElement, link: HTMLElement): void {
  card.style.maxBlockSize = '';
  const { top, bottom, left, width } = link.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = clientHeight - bottom - 2 * GAP;
  const above = top - 2 * GAP;
  const isBelow = card.offsetHeight <= below || below >= above;
  const height = Math.min(card.offsetHeight, Math.max(isBelow ? below : above, 0));
  const middle = left + width / 2 - card.offsetWidth / 2;
  Object.assign(card.style, {
    top: `${isBelow ? bottom + GAP : top - GAP - height}px`,
    left: `${Math.max(GAP, Math.min(middle, clientWidth - card.offsetWidth - GAP))}px`,
    maxBlockSize: `${height}px`,
  });
}
