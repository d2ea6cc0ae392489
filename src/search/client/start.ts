/**
 * Opens search on intent: the button, `/`, Ctrl or Cmd with K, or a box that suggests. The dialog stands in the page and
 * opens at once, and takes what is typed; the script that answers is loaded then, and not before.
 */
import type { SearchView } from './view.ts';

const { base = '/', language = '' } = document.body.dataset;

const dialog = document.querySelector<HTMLDialogElement>('dialog.search-dialog');
const input = dialog?.querySelector('input');
if (dialog && input) {
  listenForIntent(opener(dialog, input));
  listenForClosing(dialog, input);
}

/** What opens the dialog. @param from Another box, whose words go on in that of the dialog. */
type Open = (from?: HTMLInputElement) => void;

function opener(dialog: HTMLDialogElement, input: HTMLInputElement): Open {
  let view: Promise<SearchView> | undefined;
  const load = (): Promise<SearchView> => {
    const saysSo = (): void => sayThatItSearches(dialog);
    input.addEventListener('input', saysSo);
    return import('./dialog.ts')
      .then(({ fillDialog }) => fillDialog(dialog, input, { base, language }))
      .finally(() => input.removeEventListener('input', saysSo));
  };
  return (from) => {
    if (dialog.open) return;
    dialog.showModal();
    if (from) input.value = from.value;
    else input.select();
    view ??= load();
    view.then(
      (made) => made.start(),
      // Without the script there is still the search page, for who has not closed the dialog meanwhile.
      () => {
        if (dialog.open) input.form?.submit();
      },
    );
  };
}

function sayThatItSearches(dialog: HTMLDialogElement): void {
  dialog.querySelector('.status')?.replaceChildren(dialog.dataset['searching'] ?? '');
}

function listenForIntent(open: Open): void {
  document.addEventListener('keydown', (event) => {
    const { ctrlKey, metaKey, altKey, shiftKey, key, target } = event;
    const shortcut = (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'k';
    const slash = key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(target);
    if (!shortcut && !slash) return;
    event.preventDefault();
    open();
  });
  for (const button of document.querySelectorAll('[data-search-open]'))
    button.addEventListener('click', (event) => {
      // A link first: with a modifier key it opens the search page in a new tab, as any link does.
      if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
      event.preventDefault();
      open();
    });
  for (const box of document.querySelectorAll<HTMLInputElement>('[data-search-suggest]'))
    box.addEventListener('input', (event) => {
      // An input method is not finished yet.
      if (!(event instanceof InputEvent && event.isComposing) && box.value.trim() !== '') open(box);
    });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function listenForClosing(dialog: HTMLDialogElement, input: HTMLInputElement): void {
  // The browser leaves the focus in the hidden box until its next frame, and a key pressed before that would go there.
  const close = (): void => {
    dialog.close();
    input.blur();
  };
  dialog.querySelector('.close')?.addEventListener('click', close);
  // A click on the backdrop is a click on the dialog itself, outside its content.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) close();
  });
  // The browser's own Escape would first empty the box.
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    close();
  });
}
