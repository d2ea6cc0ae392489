/** Opens search on intent: the button, `/`, or Ctrl or Cmd with K. Until then nothing of search is loaded. */
import type { SearchDialog } from './dialog.ts';

const { base = '/', language = '', search = '/' } = document.body.dataset;
let dialog: Promise<SearchDialog> | undefined;
/** What was typed while the dialog is on its way; undefined when it is not. */
let typed: string | undefined;

/** @param box Another box, whose words go on in that of the dialog. */
async function openSearch(box?: HTMLInputElement): Promise<void> {
  if (typed !== undefined) return;
  typed = '';
  dialog ??= import('./dialog.ts').then(({ makeDialog }) => makeDialog(base, language, search));
  try {
    (await dialog).open(box?.value ?? typed);
  } catch {
    // Without the script there is still the search page; another box leads there by itself.
    if (!box) location.assign(typed === '' ? search : `${search}?q=${encodeURIComponent(typed)}`);
  }
  typed = undefined;
}

/** Keeps a key for the box that is not there yet. */
function keep(event: KeyboardEvent, before: string): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (event.key.length > 1 && event.key !== 'Backspace') return;
  event.preventDefault();
  typed = event.key === 'Backspace' ? before.slice(0, -1) : before + event.key;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

document.addEventListener('keydown', (event) => {
  const shortcut =
    (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  if (shortcut || (slash && !typed)) {
    event.preventDefault();
    void openSearch();
  } else if (typed !== undefined) keep(event, typed);
});

for (const opener of document.querySelectorAll('[data-search-open]')) {
  opener.addEventListener('click', (event) => {
    // A link first: with a modifier key it opens the search page in a new tab, as any link does.
    if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    void openSearch();
  });
}

for (const box of document.querySelectorAll<HTMLInputElement>('[data-search-suggest]'))
  box.addEventListener('input', (event) => {
    // An input method is not finished yet.
    if (!(event instanceof InputEvent && event.isComposing) && box.value.trim() !== '') void openSearch(box);
  });
