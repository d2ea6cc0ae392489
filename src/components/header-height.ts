/** How high the header is: it stays in sight on wide screens, and what is led to stops below it. */

/** In heights of letters: a quarter of the lowest window in which it stays. A higher one goes with the page. */
const HIGHEST = 10;

const page = document.documentElement;
const header = document.querySelector<HTMLElement>('.site-header');
let isKnown = false;

if (header) {
  new ResizeObserver(() => {
    const height = header.offsetHeight;
    page.style.setProperty('--header-height', `${height}px`);
    page.toggleAttribute('data-header-goes', height > HIGHEST * parseFloat(getComputedStyle(page).fontSize));
    if (!isKnown) showTarget(header);
    isKnown = true;
  }).observe(header);
  addEventListener('scrollend', () => showTarget(header), { once: true });
}

/** The browser may have led to the place in the address, or be on the way, before it knew how high the header is. */
function showTarget(header: HTMLElement): void {
  const target = document.querySelector(':target');
  const top = target?.getBoundingClientRect().top ?? -1;
  if (top >= 0 && top < header.getBoundingClientRect().bottom) target?.scrollIntoView({ behavior: 'instant' });
}
