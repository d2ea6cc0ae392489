/**
 * The Content-Security-Policy of the site (https://www.w3.org/TR/CSP3/), and the one script that stands in pages.
 *
 * It is one text for every page, so that a host can send it as a header, and a page can say it for hosts that send none.
 * Astro's `security.csp` says it per page instead: after everything else in the head, where it no longer holds for the
 * scripts before it, with a hash of each script and stylesheet of the whole site (about 1 KB in every page, all of which
 * change when one of them does), and without the hash of a script that is written as it stands.
 */

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

/** For pages: all that a `<meta>` can say. Nothing but files of the site; `wasm-unsafe-eval` is for the search in texts. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' '${await sourceHash(EARLY_SCRIPT)}'`,
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** For pages, as a header: with what a `<meta>` cannot say. */
export const PAGE_HEADER_POLICY = `${PAGE_POLICY}; frame-ancestors 'none'`;

/** For a picture that is opened on its own: it may have styles, and pictures and fonts in itself; nothing in it ever runs. */
export const PICTURE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'; sandbox";

/** `sha256-…`, as a policy names an inline script. */
async function sourceHash(source: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(source));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
