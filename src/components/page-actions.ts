/** Small things a page does with JavaScript. */

/** Milliseconds for which a button says what it has done. */
const SAID_FOR = 2000;

document.addEventListener('click', ({ target }) => {
  // Who has chosen a section wants to see it.
  if (target instanceof Element && target.matches('.contents a')) {
    target.closest<HTMLElement>('.contents:is(:popover-open)')?.hidePopover();
  }
  const button = target instanceof Element ? target.closest('button') : null;
  if (!button) return;
  const { copy, share } = button.dataset;
  if (copy !== undefined) void tellCopied(button, () => navigator.clipboard.writeText(copy));
  if ('copyCitation' in button.dataset) void tellCopied(button, () => copyCitation(button));
  // Who closes the sheet of the system has shared nothing, which is no fault.
  if (share !== undefined) navigator.share({ title: document.title, url: share }).catch(() => undefined);
  if ('print' in button.dataset) print();
});

/** As it looks, with its italics, for programs that can paste that, and as plain text. */
function copyCitation(button: Element): Promise<void> {
  const citation = button.closest('li')?.querySelector('[data-citation]');
  const plain = citation?.textContent.trim() ?? '';
  if (!citation || citation.localName === 'pre' || !('ClipboardItem' in window)) {
    return navigator.clipboard.writeText(plain);
  }
  const rich = citation.innerHTML.trim().replaceAll('cite>', 'i>');
  const part = (type: string, text: string): Record<string, Blob> => ({ [type]: new Blob([text], { type }) });
  return navigator.clipboard.write([new ClipboardItem({ ...part('text/plain', plain), ...part('text/html', rich) })]);
}

/** The button keeps its width meanwhile, so that nothing moves beside it. */
async function tellCopied(button: HTMLButtonElement, copy: () => Promise<void>): Promise<void> {
  const { copied = '', copyFailed = '' } = document.body.dataset;
  const label = (button.dataset['label'] ??= button.textContent.trim());
  const said = await Promise.resolve()
    .then(copy)
    .then(
      () => copied,
      () => copyFailed,
    );
  button.style.minInlineSize = `${button.getBoundingClientRect().width}px`;
  button.textContent = said;
  setTimeout(() => {
    button.textContent = label;
    button.style.minInlineSize = '';
  }, SAID_FOR);
}

// On paper the way to cite stands in its place; over the page it would cover each sheet.
addEventListener('beforeprint', () => document.querySelector<HTMLElement>('.cite:is(:popover-open)')?.hidePopover());

function openTarget(): void {
  const target = document.getElementById(fragment());
  if (target instanceof HTMLDetailsElement) target.open = true;
}

/** The fragment as text; an address that is not well encoded names nothing. */
function fragment(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

// Room is kept for the answers to an address that asks (`EARLY_SCRIPT`); to another question it is not.
document.addEventListener('input', () => delete document.documentElement.dataset['query'], { once: true });

addEventListener('hashchange', openTarget);
openTarget();
