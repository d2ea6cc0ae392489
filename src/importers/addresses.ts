/** Addresses of the source -> the entries that they become. */
import { decode } from '../mdx/urls.ts';

/** A form in which two addresses of one page are the same; undefined for what is no address of a page. */
export function addressKey(address: string, base: string | undefined): string | undefined {
  const url = parse(address, base);
  if (!url || !/^(https?|source):$/.test(url.protocol)) return undefined;
  const path = decode(url.pathname)
    .replace(/\/{2,}/g, '/')
    .replace(/\.(?:mdx?|markdown|html?|php)$/i, '')
    .replace(/\/_?index$/i, '')
    .replace(/\/amp\/?$/, '')
    .replace(/\/$/, '');
  const query = [...url.searchParams].filter(
    ([name]) => /^(p|page_id|post_type|lang)$/.test(name) || (path === '' && !name.startsWith('utm_')),
  );
  const search = query
    .map(([name, value]) => `${name}=${value}`)
    .toSorted()
    .join('&');
  return `${url.hostname.replace(/^www\./, '')}${path.toLowerCase()}${search ? `?${search}` : ''}`;
}

/** The whole address, when it can be one. */
export function absoluteAddress(address: string, base: string | undefined): string | undefined {
  return parse(address, base)?.href;
}

/** The part after `#`, decoded; undefined without one. */
export function fragmentOf(address: string): string | undefined {
  const [, fragment] = /#(.+)$/.exec(address) ?? [];
  return fragment === undefined ? undefined : decode(fragment);
}

/** The folder that an address lies in, as a key. */
export function parentKey(key: string): string {
  return key.replace(/\/[^/]*$/, '');
}

export function lastSegment(key: string): string {
  return key.replace(/^.*\//, '').replace(/\?.*$/, '');
}

function parse(address: string, base: string | undefined): URL | undefined {
  const written = address.trim().replace(/^\/\//, 'https://');
  for (const from of [undefined, base]) {
    try {
      return new URL(written, from);
    } catch {
      // Relative, or no address at all.
    }
  }
  return undefined;
}
