/** Previews of entries and sources, on intent: hovering over a link in the text, reaching it by keyboard, touching it. */
import { linkWithPreview } from './link-with-preview.ts';
import type { Previews } from './preview-timing.ts';

let loaded: Promise<Previews> | undefined;
/** What made the last click, in browsers whose clicks do not say so. */
let lastPointer = '';

function load(): Promise<Previews> {
  loaded ??= import('./preview-timing.ts').then(({ Previews }) => Previews.load());
  return loaded;
}

function show(how: 'hover' | 'focus', target: EventTarget | null): void {
  const found = linkWithPreview(target);
  if (!found) return;
  load().then(
    (previews) => previews[how](found),
    () => {
      // Without previews a link is still a link; a later one may load them.
      loaded = undefined;
    },
  );
}

function isTouch(click: MouseEvent): boolean {
  return (click instanceof PointerEvent ? click.pointerType : click.detail > 0 ? lastPointer : '') === 'touch';
}

document.addEventListener('pointerdown', ({ pointerType }) => {
  lastPointer = pointerType;
});

document.addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType !== 'touch') show('hover', target);
});

document.addEventListener('focusin', ({ target }) => {
  if (target instanceof Element && target.matches(':focus-visible')) show('focus', target);
});

document.addEventListener('click', (event) => {
  const found = isTouch(event) && !event.defaultPrevented ? linkWithPreview(event.target) : undefined;
  // The second touch follows the link.
  if (!found || found.link.classList.contains('previewed')) return;
  event.preventDefault();
  const follow = (): void => location.assign(found.link.href);
  load().then((previews) => previews.touch(found).catch(follow), follow);
});
