/** What a server should say of the files of a site, whichever server it is: types, caches, policies, who may read them. */
import { FEED_TYPES, MEDIA_TYPES } from './formats.ts';
import type { OutsideScript } from '../glossary/analytics.ts';
import { pageHeaderPolicy, PICTURE_POLICY } from './policy.ts';

export type Headers = Readonly<Record<string, string>>;

const POLICY = 'Content-Security-Policy';
const CACHE = 'Cache-Control';
const REVALIDATED = { [CACHE]: 'public, max-age=0, must-revalidate' };

/** For what has a hash of its content in its name. */
export const KEPT: Headers = { [CACHE]: 'public, max-age=31536000, immutable' };

/** Scripts of other sites, which the policy of pages allows; none where left out. */
export interface WithScripts {
  scripts?: readonly OutsideScript[];
}

/** The policy of pages. The worker that searches texts follows the one that comes with it. */
export function asPages({ scripts = [] }: WithScripts): Headers {
  return { [POLICY]: pageHeaderPolicy(scripts) };
}

/** What is said of pages. */
export function pageHeaders(site: WithScripts): Headers {
  return { ...asPages(site), ...REVALIDATED };
}

/** Pictures of entries, and what pages are made of. */
export const ASSETS: Headers = { [POLICY]: PICTURE_POLICY, ...KEPT };

/** For every answer. */
export const EVERYWHERE: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Scripts of pages on any site may read what is for programs. */
export const READABLE: Headers = { 'Access-Control-Allow-Origin': '*' };

/** Endings of what is for programs. */
export const READABLE_ENDINGS: readonly string[] = [...MEDIA_TYPES.keys(), 'xml'];

/** The texts of all entries, which search engines have from the pages. */
export const UNLISTED: Headers = { 'X-Robots-Tag': 'noindex' };

/** What the page of an entry is to its twins. @param page Its address. */
export function canonical(page: string): Headers {
  return { Link: `<${page}>; rel="canonical"` };
}

/** Folders whose files have a hash of their content in their names. */
export const HASHED_FOLDERS = ['_assets', '_look', '_pictures'];

/** Files of Pagefind with a hash of their content in their names. They are compressed as they are. */
export const HASHED_ENDINGS = ['pf_fragment', 'pf_index', 'pf_filter', 'pf_meta'];

/** By ending: everything else that the site has, or pictures of entries. */
export const COMMON_TYPES: Headers = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
  txt: 'text/plain',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
};

/** Of a file for programs, as a server should send it. */
export function contentType(path: string): string {
  const ending = path.split('.').at(-1) ?? '';
  return `${MEDIA_TYPES.get(ending) ?? COMMON_TYPES[ending] ?? 'text/plain'}; charset=utf-8`;
}

/** By ending: types that hosts may not know. */
export const OWN_TYPES: Headers = Object.fromEntries([...MEDIA_TYPES].filter(([ending]) => !(ending in COMMON_TYPES)));

/** By file in the folder of a language: types that no ending tells. */
export const FILE_TYPES: Headers = {
  ...Object.fromEntries(FEED_TYPES),
  'opensearch.xml': 'application/opensearchdescription+xml',
};

const FORMAT_TYPES = [...MEDIA_TYPES.values(), ...FEED_TYPES.values()];

/** Text that has no other way to name its encoding, or readers that do not look for it. */
export const TEXT_TYPES: readonly string[] = [
  ...distinct([
    'text/css',
    'text/javascript',
    'text/plain',
    ...FORMAT_TYPES.filter((type) => type.startsWith('text/')),
  ]).toSorted(),
  ...distinct(['application/xml', ...FORMAT_TYPES.filter(isXml), 'application/opensearchdescription+xml']),
];

/** Besides the text types, what is worth to be compressed. */
export const PACKABLE_TYPES: readonly string[] = distinct([
  ...FORMAT_TYPES.filter((type) => !TEXT_TYPES.includes(type)),
  ...['application/manifest+json', 'image/svg+xml', 'image/x-icon'],
]);

function isXml(type: string): boolean {
  return type.startsWith('application/') && type.endsWith('xml');
}

function distinct(types: readonly string[]): string[] {
  return [...new Set(types)];
}
