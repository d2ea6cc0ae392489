/** What a host should say of the files: `_headers` for Netlify and Cloudflare Pages, `nginx-server.conf` for nginx. */
import { FEED_TYPES, MEDIA_TYPES } from './formats.ts';
import { PAGE_HEADER_POLICY, PICTURE_POLICY } from './policy.ts';
import type { Site } from '../glossary/site.ts';
import { Urls } from '../glossary/urls.ts';

/**
 * `_headers` (https://docs.netlify.com/manage/routing/headers/). Both hosts join what several rules say of one address,
 * so no two rules that match the same address name the same header. What has no rule for caches here is revalidated:
 * both hosts say so by themselves. Cloudflare reads 100 rules; a language takes one.
 */
export function headersFile(site: Pick<Site, 'url' | 'languages'>): string {
  const { base } = new Urls(site);
  const pages = [base, `${base}404.html`, ...site.languages.map(({ code }) => `${base}${code}/*`)];
  const rules: [path: string, headers: Headers][] = [
    // A policy for pages stands at pages only; this one says for every address, also an unknown one, who may frame it.
    [`${base}*`, { ...EVERYWHERE, 'X-Frame-Options': 'DENY' }],
    ...pages.map((path): [string, Headers] => [path, { [POLICY]: PAGE_HEADER_POLICY, [CACHE]: REVALIDATE }]),
    // The worker that searches texts follows the policy that comes with it.
    [`${base}pagefind/*`, { [POLICY]: PAGE_HEADER_POLICY }],
    ...HASHED_FOLDERS.map((name): [string, Headers] => [
      `${base}${name}/*`,
      { [POLICY]: PICTURE_POLICY, [CACHE]: FOREVER },
    ]),
    ...HASHED_ENDINGS.map((ending): [string, Headers] => [`${base}pagefind/*.${ending}`, { [CACHE]: FOREVER }]),
    ...Object.entries(OWN_TYPES).map((own): [string, Headers] => [`${base}*${own[0]}`, typed(own[1])]),
    ...Object.entries(FILE_TYPES).map((own): [string, Headers] => [`${base}:language/${own[0]}`, typed(own[1])]),
  ];
  return rules
    .map(([path, headers]) => `${path}\n${lines(headers, (name, value) => `  ${name}: ${value}`)}`)
    .join('\n');
}

/**
 * For `include` in a `server` of nginx whose `map` sets `$moved` from `nginx-redirects.map`
 * (https://nginx.org/en/docs/http/ngx_http_core_module.html). Everything stands in the site's own `location`, so that a
 * server may have other things under other paths. Headers are not inherited by a `location` that has some of its own.
 */
export function nginxServer(site: Pick<Site, 'url'>): string {
  const { base } = new Urls({ url: site.url, languages: [] });
  const always = (headers: Headers, indent: string): string =>
    lines({ ...EVERYWHERE, ...headers }, (name, value) => `${indent}add_header ${name} "${value}" always;`);
  const pages = always({ [POLICY]: PAGE_HEADER_POLICY, [CACHE]: REVALIDATE }, '  ');
  const assets = always({ [POLICY]: PICTURE_POLICY, [CACHE]: FOREVER }, '    ');
  const folders = HASHED_FOLDERS.map((folder) => `  location ${base}${folder}/ {\n${assets}  }\n`);
  const found = always({ [POLICY]: PAGE_HEADER_POLICY, [CACHE]: FOREVER }, '    ');
  const types = Object.entries({ ...COMMON_TYPES, ...OWN_TYPES }).map(
    ([name, type]) => `    ${type} ${name.slice(1)};\n`,
  );
  const named = Object.entries(FILE_TYPES).map(
    ([name, type]) => `  location ~ ^${pattern(base)}[^/]+/${pattern(name)}$ { types {} default_type ${type}; }\n`,
  );
  return `# Written by the build, for the site at ${base}
location ${base} {
  index index.html;
  # 301 to "/en/", not to this server's own name and port, which may stand behind another.
  absolute_redirect off;
  if ($moved) { return 301 $moved$is_args$args; }
  # A folder without a page is not found either.
  error_page 403 404 =404 ${base}404.html;
  log_not_found off;
${pages}
  types {
${types.join('')}  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types ${TEXT_TYPES.join(' ')};

  gzip on;
  gzip_vary on;
  gzip_proxied any;
  gzip_min_length 512;
  # text/html always is.
  gzip_types ${[...TEXT_TYPES, ...PACKABLE_TYPES].join(' ')};

${folders.join('')}  location ~ ^${pattern(base)}pagefind/.*[.](?:${HASHED_ENDINGS.join('|')})$ {
${found}  }
${named.join('')}
  location ~ ^${pattern(base)}(?:_headers|_redirects|nginx-[^/]+)$ { return 404; }
}
`;
}

type Headers = Readonly<Record<string, string>>;

const POLICY = 'Content-Security-Policy';
const CACHE = 'Cache-Control';
const REVALIDATE = 'public, max-age=0, must-revalidate';
const FOREVER = 'public, max-age=31536000, immutable';

const EVERYWHERE: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Folders whose files have a hash of their content in their names: pictures of entries, and what pages are made of. */
const HASHED_FOLDERS = ['_assets', '_pictures'];

/** Files of Pagefind with a hash of their content in their names. They are compressed as they are. */
const HASHED_ENDINGS = ['pf_fragment', 'pf_index', 'pf_filter', 'pf_meta'];

/** By ending: everything else that the site has, or pictures of entries. */
const COMMON_TYPES: Headers = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.txt': 'text/plain',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** By ending: types that hosts may not know. */
const OWN_TYPES: Headers = Object.fromEntries(
  [...MEDIA_TYPES]
    .map(([ending, type]): [string, string] => [`.${ending}`, type])
    .filter(([ending]) => !(ending in COMMON_TYPES)),
);

/** By file in the folder of a language: types that no ending tells. */
const FILE_TYPES: Headers = {
  ...Object.fromEntries(FEED_TYPES),
  'opensearch.xml': 'application/opensearchdescription+xml',
};

const FORMAT_TYPES = [...MEDIA_TYPES.values(), ...FEED_TYPES.values()];

/** Text that has no other way to name its encoding, or readers that do not look for it. */
const TEXT_TYPES = [
  ...distinct([
    'text/css',
    'text/javascript',
    'text/plain',
    ...FORMAT_TYPES.filter((type) => type.startsWith('text/')),
  ]).toSorted(),
  ...distinct(['application/xml', ...FORMAT_TYPES.filter(isXml), 'application/opensearchdescription+xml']),
];

const PACKABLE_TYPES = distinct([
  ...FORMAT_TYPES.filter((type) => !TEXT_TYPES.includes(type)),
  ...['application/manifest+json', 'image/svg+xml', 'image/x-icon'],
]);

function typed(type: string): Headers {
  return { 'Content-Type': TEXT_TYPES.includes(type) ? `${type}; charset=utf-8` : type };
}

function isXml(type: string): boolean {
  return type.startsWith('application/') && type.endsWith('xml');
}

function distinct(types: readonly string[]): string[] {
  return [...new Set(types)];
}

function lines(headers: Headers, line: (name: string, value: string) => string): string {
  return Object.entries(headers)
    .map(([name, value]) => `${line(name, value)}\n`)
    .join('');
}

/** Text as it stands in a regular expression of nginx. */
function pattern(text: string): string {
  return text.replaceAll(/[.+*?^$(){}|[\]\\]/g, String.raw`\$&`);
}
