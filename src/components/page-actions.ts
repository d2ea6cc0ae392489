/** Small things a page does with JavaScript. */

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = false;
  const label = button.textContent;
  button.addEventListener('click', async () => {
    const { copied = '', copyFailed = '' } = document.body.dataset;
    button.textContent = await navigator.clipboard.writeText(button.dataset['copy'] ?? location.href).then(
      () => copied,
      () => copyFailed,
    );
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  });
}

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

// Room is kept for the answers to an address that asks (EarlyScript.astro); to another question it is not.
document.addEventListener('input', () => delete document.documentElement.dataset['query'], { once: true });

addEventListener('hashchange', openTarget);
openTarget();
