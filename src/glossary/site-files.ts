/** Which addresses of the site lead to files instead of pages: pictures, data, feeds, the search, what pages are made of. */

const FOLDERS = new Set(['pagefind', 'schemas']);

/**
 * Whether a path from the site's root leads anywhere but to a page, as a browser and a host would read it. Pages have
 * addresses of letters, numbers and hyphens; a name with a dot is that of a file, one with `_` first is the machine's.
 */
export function leadsToFile(path: string): boolean {
  const base = 'https://site.invalid';
  if (!URL.canParse(path, base)) return true;
  const { origin, pathname } = new URL(path, base);
  const segments = decoded(pathname).split(/[/\\]/).slice(1);
  const isFile = segments.some((segment) => segment.includes('.') || segment.startsWith('_'));
  return origin !== base || isFile || FOLDERS.has(segments[0]?.toLowerCase() ?? '');
}

/** The path on the site that an address of any site has; undefined for another host or another part of the host. */
export function pathOnSite(address: string, site: { url: string }): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const [{ hostname, port, pathname }, root] = [new URL(address), new URL(site.url)];
  const base = root.pathname.replace(/\/?$/, '/');
  if (hostname !== root.hostname || port !== root.port || !pathname.startsWith(base)) return undefined;
  return pathname.slice(base.length - 1);
}

/** Hosts and proxies decode once, some twice. What is encoded more often than anybody has a reason to is no page. */
function decoded(path: string): string {
  let text = path;
  for (let times = 0; times < MOST_TIMES; times += 1) {
    const before = text;
    text = decodeOnce(text);
    if (before === text) return text;
  }
  return '/.';
}

const MOST_TIMES = 5;

function decodeOnce(text: string): string {
  return text.replaceAll(/(?:%[\da-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}
