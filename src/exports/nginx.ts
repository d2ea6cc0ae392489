/** `nginx-server.conf`: what nginx should do with a site. */
import type { Site } from '../glossary/site.ts';
import { Urls } from '../glossary/urls.ts';
import { TWINS } from './formats.ts';
import type { LanguageHome } from './redirect-formats.ts';
import * as responses from './responses.ts';

type NginxSite = Pick<Site, 'url' | 'languages'> & responses.WithScripts;

/**
 * For `include` in a `server` of nginx whose `map` sets `$moved` from `nginx-redirects.map`
 * (https://nginx.org/en/docs/http/ngx_http_core_module.html). Everything stands in the site's own `location`, so that a
 * server may have other things under other paths. Headers are not inherited by a `location` that has some of its own.
 * @param languagesNotFound Languages that have a page of their own for unknown addresses.
 * @param homes Where readers are led on from the root, by the language that their browser asks for first.
 */
export function nginxServer(
  site: NginxSite,
  languagesNotFound: readonly string[],
  homes: readonly LanguageHome[] = [],
): string {
  const { base } = new Urls(site);
  const types = Object.entries({ ...responses.COMMON_TYPES, ...responses.OWN_TYPES }).map(
    ([ending, type]) => `    ${type} ${ending};\n`,
  );
  return `# Written by the build, for the site at ${base}
location ${base} {
  index index.html;
  # 301 to "/en/", not to this server's own name and port, which may stand behind another.
  absolute_redirect off;
  ${MOVED}
  # A folder without a page is not found either.
  error_page 403 404 =404 ${base}404.html;
  log_not_found off;
${headers(responses.pageHeaders(site), '  ')}
  types {
${types.join('')}  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types ${responses.TEXT_TYPES.join(' ')};

  gzip on;
  gzip_vary on;
  gzip_proxied any;
  gzip_min_length 512;
  # text/html always is.
  gzip_types ${[...responses.TEXT_TYPES, ...responses.PACKABLE_TYPES].join(' ')};

${root(site, homes)}${locations(site).join('')}${notFoundPages(site, base)}${inLanguages(base, languagesNotFound)}
  location ~ ^${pattern(base)}(?:_headers|_redirects|nginx-[^/]+)$ { return 404; }
}
`;
}

/** Of several regular expressions that match, the first counts. */
function locations(site: NginxSite): string[] {
  const urls = new Urls(site);
  const base = pattern(urls.base);
  const glossaries = site.languages.map(({ code }) => pattern(decodeURI(urls.glossary(code))));
  const twins = anyOf(TWINS.map(({ ending }) => ending));
  // As it was asked for: in a header the address has to be encoded, and `set` would encode it twice.
  const page = `    if ($request_uri ~ "^(?<entry_page>[^?]+)[.]${twins}(?:[?]|$)") {}\n`;
  const link = added(responses.canonical(`${urls.absolute('')}$entry_page/`), '    ', '');
  return [
    ...responses.HASHED_FOLDERS.map((folder) => block(`${urls.base}${folder}/`, headers(responses.ASSETS))),
    block(
      `~ ^${base}pagefind/.*[.]${anyOf(responses.HASHED_ENDINGS)}$`,
      headers({ ...responses.asPages(site), ...responses.KEPT }),
    ),
    block(`~ ^${base}llms-full[^/]*[.]txt$`, headers({ ...responses.pageHeaders(site), ...responses.UNLISTED })),
    ...Object.entries(responses.FILE_TYPES).map(([file, type]) =>
      block(
        `~ ^${base}[^/]+/${pattern(file)}$`,
        `    types {}\n    default_type ${type};\n${headers({ ...responses.pageHeaders(site), ...responses.READABLE })}`,
      ),
    ),
    block(
      `~ ^${anyOf(glossaries)}[^/]+[.]${twins}$`,
      page + headers({ ...responses.pageHeaders(site), ...responses.READABLE }) + link,
    ),
    block(
      `~ ^${base}.*[.]${anyOf(responses.READABLE_ENDINGS)}$`,
      headers({ ...responses.pageHeaders(site), ...responses.READABLE }),
    ),
  ];
}

/** The page at the root is another for each language, which caches are told. */
function root(site: NginxSite, homes: readonly LanguageHome[]): string {
  if (homes.length === 0) return '';
  const leads = homes.map(
    ({ language, home }) => `    if ($http_accept_language ~* "^${language}(?:[^a-z]|$)") { return 302 ${home}; }\n`,
  );
  const { base } = new Urls(site);
  // `index` would leave this location, and its headers.
  const page = `    try_files ${base}index.html =404;\n`;
  return block(
    `= ${base}`,
    leads.join('') + page + headers({ ...responses.pageHeaders(site), Vary: 'Accept-Language' }),
  );
}

const MOVED = 'if ($moved) { return 301 $moved$is_args$args; }';

/** Scripts of any site may read that there is nothing, too: a server says so with the headers of this page. */
function notFoundPages(site: NginxSite, base: string): string {
  return block(
    `~ ^${pattern(base)}(?:[^/]+/)?404[.]html$`,
    headers({ ...responses.pageHeaders(site), ...responses.READABLE }),
  );
}

/** What is not found below a language is said in it. */
function inLanguages(base: string, languages: readonly string[]): string {
  if (languages.length === 0) return '';
  const page = `${base}$language/404.html`;
  return block(
    `~ ^${pattern(base)}(?<language>${languages.map(pattern).join('|')})/`,
    `    ${MOVED}\n    error_page 403 404 =404 ${page};\n`,
  );
}

function block(match: string, content: string): string {
  return `  location ${match} {\n${content}  }\n`;
}

/** With every answer, also one that says that there is nothing. */
function headers(own: responses.Headers, indent = '    '): string {
  return added({ ...responses.EVERYWHERE, ...own }, indent, ' always');
}

function added(own: responses.Headers, indent: string, when: string): string {
  return Object.entries(own)
    .map(([name, value]) => `${indent}add_header ${name} "${value.replaceAll('"', String.raw`\"`)}"${when};\n`)
    .join('');
}

function anyOf(patterns: readonly string[]): string {
  return `(?:${patterns.join('|')})`;
}

/** Text as it stands in a regular expression of nginx. */
function pattern(text: string): string {
  return text.replaceAll(/[.+*?^$(){}|[\]\\]/g, String.raw`\$&`);
}
