/**
 * The keyboard of a combobox with a listbox: the focus stays in the box, arrow keys choose among the options, Enter
 * follows the chosen one, Escape lets go of it (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 */
export class Combobox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  #active: HTMLAnchorElement | undefined;

  /** @param meant The option that Enter follows where none is chosen, if there is one. */
  constructor(input: HTMLInputElement, list: HTMLElement, label: string, meant: () => HTMLAnchorElement | undefined) {
    this.#input = input;
    this.#list = list;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', label);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    this.update();
    input.addEventListener('input', () => this.#choose(undefined));
    input.addEventListener('keydown', (event) => this.#onKey(event, meant));
  }

  /** After the options have changed. Results that come late do not take away what the reader has chosen meanwhile. */
  update(): void {
    const options = this.#options();
    const chosen = this.#active?.href;
    this.#choose(options.find(({ href }) => href === chosen));
    const isOpen = options.length > 0;
    this.#input.setAttribute('aria-expanded', String(isOpen));
    this.#list.hidden = !isOpen;
  }

  #options(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>('a[role=option]')];
  }

  #onKey(event: KeyboardEvent, meant: () => HTMLAnchorElement | undefined): void {
    // Enter and arrows of an input method choose characters, not results.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.#move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      const option = this.#active ?? meant();
      if (option) follow(option, event);
    } else if (event.key === 'Escape' && this.#active && !this.#input.closest('dialog')) {
      event.preventDefault();
      this.#choose(undefined);
    }
  }

  /** From the box to the first option, from the last one back to the box. */
  #move(by: number): void {
    const stops = [undefined, ...this.#options()];
    const index = stops.indexOf(this.#active);
    this.#choose(stops[(index + by + stops.length) % stops.length]);
  }

  #choose(option: HTMLAnchorElement | undefined): void {
    this.#active?.setAttribute('aria-selected', 'false');
    this.#active = option;
    if (!option) {
      this.#input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    this.#input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }
}

/** As a click would: with Ctrl or Cmd in a new tab. */
function follow(option: HTMLAnchorElement, event: KeyboardEvent): void {
  event.preventDefault();
  if (event.ctrlKey || event.metaKey) window.open(option.href, '_blank', 'noopener');
  else option.click();
}
