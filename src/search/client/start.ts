/** Opens search on intent: the button, `/`, or Ctrl or Cmd with K. Until then nothing of search is loaded. */
import type { SearchDialog } from './dialog.ts';

const { base = '/', language = '', search = '/' } = document.body.dataset;
let dialog: Promise<SearchDialog> | undefined;

async function openSearch(): Promise<void> {
  dialog ??= import('./dialog.ts').then(({ makeDialog }) => makeDialog(base, language, search));
  try {
    (await dialog).open();
  } catch {
    // Without the script there is still the search page.
    location.assign(search);
  }
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
  if (!shortcut && !slash) return;
  event.preventDefault();
  void openSearch();
});

for (const opener of document.querySelectorAll('[data-search-open]')) {
  opener.addEventListener('click', (event) => {
    // A link first: with a modifier key it opens the search page in a new tab, as any link does.
    if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    void openSearch();
  });
}
