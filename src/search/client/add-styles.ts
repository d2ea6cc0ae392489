/** Adds a stylesheet that is first needed now. Resolves when it is there. @throws {Error} when it cannot be had. */
export function addStyles(href: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(`no ${href}`));
    });
    document.head.append(link);
  });
}
