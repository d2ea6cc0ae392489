/** The card that shows a preview. */
import { fullName } from '../../glossary/naming.ts';
import type { BrowserPart } from '../../languages/language.ts';
import type { FoundPreview } from './data.ts';
import { place } from './place.ts';

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
  constructor(link: HTMLAnchorElement, preview: FoundPreview, stays: boolean, { words, pin, close }: CardParts) {
    this.link = link;
    this.stays = stays;
    const open = element('a', 'preview-open', words.previewOpen);
    open.href = link.href;
    this.#close = button(words.close, 'preview-close', close);
    const buttons = element('div', 'preview-actions');
    buttons.append(open, button(words.previewPin, 'preview-pin', pin), this.#close);
    this.element = cardOf(preview, words.deprecated);
    this.element.append(buttons);
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

function cardOf(preview: FoundPreview, retired: string): HTMLElement {
  const { term, qualifier, abbreviation, definition, topic, deprecated, language, direction } = preview;
  const card = element('div', 'preview');
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-label', fullName(preview));
  card.tabIndex = -1;
  card.popover = 'manual';
  const name = element('div', 'preview-term', term);
  if (qualifier !== undefined) name.append(element('span', 'qualifier', ` (${qualifier})`));
  if (abbreviation !== undefined) name.append(' ', element('span', 'abbreviation', abbreviation));
  const parts = [name, element('div', 'preview-definition', definition)];
  if (topic !== undefined) parts.unshift(element('div', 'preview-topic', topic));
  for (const part of parts) Object.assign(part, { lang: language, dir: direction });
  card.append(...parts);
  if (deprecated) card.append(element('div', 'preview-topic', retired));
  return card;
}

function button(label: string, className: string, action: () => void): HTMLButtonElement {
  const made = element('button', className, label);
  made.type = 'button';
  made.addEventListener('click', action);
  return made;
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
