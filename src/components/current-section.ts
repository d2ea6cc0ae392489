/** Marks, in the contents of a page, the section that is being read. */

const contents = document.getElementById('contents');
const links = [...(contents?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])];
const targets = links.flatMap((link) => {
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return target ? [{ link, target }] : [];
});

/** The last one that begins in the upper third of the window or above it. */
function mark(): void {
  const line = innerHeight / 3;
  const current = targets.findLast(({ target }) => target.getBoundingClientRect().top < line);
  for (const { link, target } of targets) {
    if (target === current?.target) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

if (targets.length > 0) {
  // Called when a section enters or leaves that third, never while the page merely scrolls.
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
  for (const { target } of targets) observer.observe(target);
}
