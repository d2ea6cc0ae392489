/** How high the header is: it stays in sight on wide screens, and what is led to stops below it. */

const header = document.querySelector<HTMLElement>('.site-header');

if (header) {
  new ResizeObserver(() => {
    document.documentElement.style.setProperty('--header-height', `${header.offsetHeight}px`);
  }).observe(header);
}
