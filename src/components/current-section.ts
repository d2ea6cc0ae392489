/** Marks, in the contents of a page, the section that is being read. */

const contents = document.getElementById('contents');
const links = [...(contents?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])];
const targets = links.flatMap((link) => {
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return target ? [{ link, target }] : [];
});

/** The part of the window, from its top, in which a section that begins is being read. */
const UPPER = 0.34;

/** The last one that begins in that part or above it; a pixel more, since the observer speaks when it is on the line. */
function mark(): void {
  const line = innerHeight * UPPER + 1;
  const current = targets.findLast(({ target }) => target.getBoundingClientRect().top < line);
  for (const { link, target } of targets) {
    if (target === current?.target) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

if (targets.length > 0) {
  // Called when a section enters or leaves that part, never while the page merely scrolls.
  const observer = new IntersectionObserver(mark, { rootMargin: `0px 0px ${(UPPER - 1) * 100}% 0px` });
  for (const { target } of targets) observer.observe(target);
}
