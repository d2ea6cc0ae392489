/** Previews of entries and sources, on intent: hovering over a link in the text, reaching it by keyboard, touching it. */
import { linkWithPreview } from './link-with-preview.ts';
import type { Previews } from './preview-timing.ts';

/** Milliseconds after which a touch follows its link rather than wait for the preview and what shows it. */
const GIVE_UP_AFTER = 1500;

let loaded: Promise<Previews> | undefined;
/** What made the last click, in browsers whose clicks do not say so. */
let lastPointer = '';

function load(): Promise<Previews> {
  loaded ??= import('./preview-timing.ts')
    .then(({ Previews }) => Previews.load())
    .catch((error: unknown) => {
      // A later link may load them.
      loaded = undefined;
      throw error;
    });
  return loaded;
}

function show(how: 'hover' | 'focus', target: EventTarget | null): void {
  const found = linkWithPreview(target);
  if (!found) return;
  load().then(
    (previews) => previews[how](found),
    // Without previews a link is still a link.
    () => undefined,
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
  const late = AbortSignal.timeout(GIVE_UP_AFTER);
  const tooLate = new Promise<never>((_, reject) => late.addEventListener('abort', reject));
  const shown = load().then((previews) => previews.touch(found, late));
  Promise.race([shown, tooLate]).catch(() => location.assign(found.link.href));
});
