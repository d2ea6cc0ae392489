/** Links to addresses that nobody else reaches, or that count who follows them before they lead on. */
import type { Finding } from '../finding.ts';
import type { PageLink, WrittenText } from './passage.ts';
import type { QualityRule } from './rule.ts';

export const addresses: QualityRule<'private-link' | 'detour-link'> = {
  codes: {
    'private-link': {
      reason: 'An address of one machine or one network leads readers nowhere.',
      example:
        'content/terms/en/ledger.mdx:8:5 private-link: the link "http://localhost:4321/en/" leads to the machine of who follows it, expected an address that everybody reaches; write that one, or remove the link',
    },
    'detour-link': {
      reason: 'A link through a search engine or a mail filter tells it who follows it, and ends when it does.',
      example:
        'content/terms/en/ledger.mdx:10:4 detour-link: the link "https://www.google.com/url?q=https://example.org/a&sa=D" leads through www.google.com, expected the page itself; write https://example.org/a',
    },
  },
  check: ({ entries, pages }) =>
    [...entries, ...pages].flatMap((written) => written.links.flatMap((link) => checkAddress(written, link))),
};

function checkAddress(
  { file }: WrittenText,
  { href, line, column }: PageLink,
): Finding<'private-link' | 'detour-link'>[] {
  const url = URL.canParse(href) ? new URL(href) : undefined;
  if (!url?.protocol.startsWith('http')) return [];
  const place = { file, line, column };
  const where = privatePlace(url.hostname);
  if (where !== undefined) {
    const message = `the link "${href}" leads to ${where}, expected an address that everybody reaches; write that one, or remove the link`;
    return [{ code: 'private-link', place, message }];
  }
  const target = targetOf(url);
  if (target === undefined) return [];
  const message = `the link "${href}" leads through ${url.hostname}, expected the page itself; write ${target}`;
  return [{ code: 'detour-link', place, message }];
}

/** What a host is to somebody else; undefined for one that everybody reaches. https://www.rfc-editor.org/rfc/rfc6761, rfc1918 */
function privatePlace(host: string): string | undefined {
  if (/^(?:(?:.+\.)?localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\])$/.test(host)) return 'the machine of who follows it';
  const isOfNetwork =
    /^(?:10\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|169\.254\.[\d.]+|.+\.(?:local|internal|lan|home\.arpa))$/;
  return isOfNetwork.test(host) ? 'a network of one place' : undefined;
}

/** Where services lead on from, and the parameters that say where to. */
const DETOURS: readonly (readonly [host: RegExp, path: RegExp, parameters: readonly string[]])[] = [
  [/^(?:www\.)?google\.[a-z.]+$/, /^\/url$/, ['q', 'url']],
  [/^(?:www\.)?duckduckgo\.com$/, /^\/l\/?$/, ['uddg']],
  [/^(?:l|lm)\.(?:facebook|instagram)\.com$/, /^\//, ['u']],
  [/^(?:www\.)?linkedin\.com$/, /^\/(?:redir\/redirect|safety\/go)\/?$/, ['url']],
  [/^(?:www\.)?youtube\.com$/, /^\/redirect$/, ['q']],
  [/\.safelinks\.protection\.outlook\.com$/, /^\//, ['url']],
  [/^(?:www\.)?yandex\.[a-z.]+$/, /^\/clck\//, ['url']],
  [/^slack-redir\.net$/, /^\/link$/, ['url']],
];

function targetOf({ hostname, pathname, searchParams }: URL): string | undefined {
  const [, , parameters = []] = DETOURS.find(([host, path]) => host.test(hostname) && path.test(pathname)) ?? [];
  return parameters.map((name) => searchParams.get(name) ?? '').find((value) => /^https?:\/\/\S+$/.test(value));
}
