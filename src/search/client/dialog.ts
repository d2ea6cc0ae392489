/** The search dialog, made when it is first opened. */
import { strings } from '../../i18n/index.ts';
import { element, SearchView } from './view.ts';

export interface SearchDialog {
  open: () => void;
}

const SHOWN = 8;

/** @param base Path that the site is served under. @param searchPage Address of the search page. */
export function makeDialog(base: string, language: string, searchPage: string): SearchDialog {
  const words = strings(language);
  const dialog = element('dialog', 'search-dialog');
  dialog.setAttribute('aria-label', words.searchTitle);
  const form = element('form', 'search-form');
  form.action = searchPage;
  form.setAttribute('role', 'search');
  const input = element('input');
  Object.assign(input, {
    type: 'search',
    name: 'q',
    placeholder: words.searchPlaceholder,
    autocomplete: 'off',
    spellcheck: false,
    enterKeyHint: 'search',
  });
  input.setAttribute('aria-label', words.searchPlaceholder);
  const close = element('button', 'close', words.close);
  close.type = 'button';
  form.append(input, close);
  const status = element('p', 'status', words.searchEmpty);
  status.setAttribute('role', 'status');
  const list = element('ol', 'results');
  list.dataset['results'] = '';
  const all = element('a', 'search-all', words.searchAll);
  all.href = searchPage;
  dialog.append(form, status, list, all);
  document.body.append(dialog);

  const onQuery = (query: string): void => {
    all.href = query === '' ? searchPage : `${searchPage}?q=${encodeURIComponent(query)}`;
  };
  new SearchView({ base, language, input, list, status, limit: SHOWN, onQuery });
  close.addEventListener('click', () => dialog.close());
  // A click on the backdrop is a click on the dialog itself, outside its content.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => moveFocus(event, input, list));
  return {
    open: () => {
      if (!dialog.open) dialog.showModal();
      input.select();
    },
  };
}

/** Arrow keys walk through the results, from the box and back to it. */
function moveFocus(event: KeyboardEvent, input: HTMLInputElement, list: HTMLOListElement): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [input, ...list.querySelectorAll<HTMLElement>(':scope > li > a:first-child')];
  const index = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[index + (event.key === 'ArrowDown' ? 1 : -1)];
  if (index < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
