/** Where a card stands: by CSS anchor positioning, or by script in browsers that do not have it. */

/** Puts the card under its link, above where there is more room; never over the lines of the link. */
export function place(card: HTMLElement, link: HTMLElement, signal: AbortSignal): void {
  if (CSS.supports('position-area', 'block-end')) {
    card.dataset['anchored'] = '';
    return;
  }
  const move = (): void => moveTo(card, link);
  move();
  for (const event of ['scroll', 'resize']) addEventListener(event, move, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => card.removeAttribute('style'));
}

/** CSS pixels between the card and its link, and at the edges of the window. */
const GAP = 8;

function moveTo(card: HTMLElement, link: HTMLElement): void {
  card.style.maxBlockSize = '';
  const { top, bottom, left, width } = link.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = clientHeight - bottom - 2 * GAP;
  const above = top - 2 * GAP;
  const isBelow = card.offsetHeight <= below || below >= above;
  const height = Math.min(card.offsetHeight, Math.max(isBelow ? below : above, 0));
  const middle = left + width / 2 - card.offsetWidth / 2;
  Object.assign(card.style, {
    top: `${isBelow ? bottom + GAP : top - GAP - height}px`,
    left: `${Math.max(GAP, Math.min(middle, clientWidth - card.offsetWidth - GAP))}px`,
    maxBlockSize: `${height}px`,
  });
}
