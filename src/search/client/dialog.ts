/** The search dialog, made when it is first opened. */
import styles from '../../styles/search.css?url';
import { browserPart } from '../../languages/browser.ts';
import { anchor, button, element } from './elements.ts';
import { SearchView } from './view.ts';

export interface SearchDialog {
  /** @param typed What the reader has typed already: it stands in the box, where there is some. */
  open: (typed: string) => void;
}

const SHOWN = 8;

/** @param base Path that the site is served under. @param page Address of the search page. */
export async function makeDialog(base: string, language: string, page: string): Promise<SearchDialog> {
  const [known] = await Promise.all([browserPart(language), addStyles()]);
  const { words } = known;
  const dialog = element('dialog', 'search-dialog');
  dialog.setAttribute('aria-label', words.searchTitle);
  const form = element('form', 'search-form');
  form.action = page;
  form.setAttribute('role', 'search');
  const input = makeInput(words.searchPlaceholder);
  // The browser leaves the focus in the hidden box until its next frame, and a key pressed before that would go there.
  const close = (): void => {
    dialog.close();
    input.blur();
  };
  form.append(input, button(words.close, close, 'close'));
  const status = element('p', 'status', words.searchEmpty);
  status.setAttribute('role', 'status');
  const list = element('ol', 'results');
  list.id = 'search-dialog-results';
  list.dataset['results'] = '';
  const aside = element('div', 'search-aside');
  const all = anchor(page, words.searchAll, 'search-all');
  const scroller = element('div', 'search-scroller');
  scroller.append(list, aside);
  dialog.append(form, status, scroller, all);
  document.body.append(dialog);

  const onQuery = (query: string): void => {
    all.hidden = query === '';
    all.href = query === '' ? page : `${page}?q=${encodeURIComponent(query)}`;
    scroller.scrollTop = 0;
  };
  const view = new SearchView({
    base,
    language,
    known,
    page,
    input,
    list,
    status,
    aside,
    limit: SHOWN,
    browse: true,
    onQuery,
    onTotal: (total) => (all.hidden = total === 0),
  });
  for (const [target, event] of [
    [form, 'submit'],
    [all, 'click'],
  ] as const)
    target.addEventListener(event, () => view.remember());
  // A click on the backdrop is a click on the dialog itself, outside its content.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) close();
  });
  // The browser's own Escape would first empty the box.
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    close();
  });
  return {
    open: (typed) => {
      if (dialog.open) return;
      dialog.showModal();
      if (typed === '') input.select();
      else input.value = typed;
      view.start();
    },
  };
}

/** Pages that are only read need none of these; a dialog without them is plain, but works. */
function addStyles(): Promise<void> {
  const link = element('link');
  link.rel = 'stylesheet';
  link.href = styles;
  return new Promise((resolve) => {
    for (const event of ['load', 'error']) link.addEventListener(event, () => resolve());
    document.head.append(link);
  });
}

function makeInput(label: string): HTMLInputElement {
  const input = element('input');
  Object.assign(input, {
    type: 'search',
    name: 'q',
    placeholder: label,
    autocomplete: 'off',
    spellcheck: false,
    enterKeyHint: 'search',
  });
  input.setAttribute('aria-label', label);
  return input;
}
