/**
 * The Content-Security-Policy of the site (https://www.w3.org/TR/CSP3/), and the one script that stands in pages.
 *
 * It is one text for every page, so that a host can send it as a header, and a page can say it for hosts that send none.
 * Astro's `security.csp` says it per page instead: after everything else in the head, where it no longer holds for the
 * scripts before it, with a hash of each script and stylesheet of the whole site (about 1 KB in every page, all of which
 * change when one of them does), and without the hash of a script that is written as it stands.
 */
import { createHash } from 'node:crypto';
import type { OutsideScript } from '../glossary/analytics.ts';

/**
 * What must be known before anything is painted: the reader's choice of light or dark, so that nothing flashes,
 * whether the address asks a question, so that room is kept for the answers and nothing moves, and whether the system
 * can share a page. What follows from it is in the stylesheets. All other scripts are files.
 */
export const EARLY_SCRIPT = `{
const { dataset } = document.documentElement;
dataset.theme = 'auto';
try {
dataset.theme = localStorage.getItem('theme') ?? 'auto';
} catch {}
if (/[?&]q=[^&]/.test(location.search)) dataset.query = '';
if (navigator.share) dataset.share = '';
}`;

/**
 * For pages: all that a `<meta>` can say. Nothing but files of the site; `wasm-unsafe-eval` is for the search in texts.
 * @param scripts Those of other sites that the owner has chosen: they are allowed, and what they connect to, and nothing else.
 */
export function pagePolicy(scripts: readonly OutsideScript[]): string {
  const sources = scripts.map(({ src }) => src);
  const inline = scripts.flatMap(({ before }) => (before === undefined ? [] : [`'${sourceHash(before)}'`]));
  const connect = scripts.flatMap((script) => script.connect);
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", `'${sourceHash(EARLY_SCRIPT)}'`, ...inline, ...distinct(sources)].join(
      ' ',
    ),
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    ["connect-src 'self'", ...distinct(connect)].join(' '),
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** For pages, as a header: with what a `<meta>` cannot say. */
export function pageHeaderPolicy(scripts: readonly OutsideScript[]): string {
  return `${pagePolicy(scripts)}; frame-ancestors 'none'`;
}

/** For pages without scripts of other sites. */
export const PAGE_POLICY = pagePolicy([]);
export const PAGE_HEADER_POLICY = pageHeaderPolicy([]);

/** For a picture that is opened on its own: it may have styles, and pictures and fonts in itself; nothing in it ever runs. */
export const PICTURE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'; sandbox";

/** `sha256-…`, as a policy names an inline script. */
function sourceHash(source: string): string {
  return `sha256-${createHash('sha256').update(source).digest('base64')}`;
}

function distinct(addresses: readonly string[]): string[] {
  return [...new Set(addresses.map(sourceOf))];
}

/** As a policy writes addresses: ASCII without query and fragment; `;` and `,` would end them. */
function sourceOf(address: string): string {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname === '/' ? '' : pathname}`.replaceAll(';', '%3B').replaceAll(',', '%2C');
}
