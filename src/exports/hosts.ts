/** What is known of each host: the files that it reads, and what it takes. One row each; the schema of `site.yaml` has their names. */
import type { Glossary } from '../glossary/glossary.ts';
import type { Host } from '../glossary/site.ts';
import { headersFile, linkedHeadersFile } from './headers.ts';
import { nginxServer } from './nginx.ts';
import type { WithScripts } from './responses.ts';
import {
  allRedirects,
  homesByLanguage,
  languageLines,
  languagesNotFound,
  nginxMap,
  notFoundLines,
  redirectLine,
  redirectLines,
  type SiteRedirect,
} from './redirect-formats.ts';

export interface HostKind {
  /** What people call it. */
  name: string;
  /** What its server reads, by path in the site. */
  files: Readonly<Record<string, (input: HostInput) => string>>;
  /**
   * How many old addresses its server surely answers itself, in lines of at most so many characters. The others get a
   * page that leads on.
   */
  redirects: { lines: number; characters: number };
  limits: Limits;
}

interface HostInput {
  glossary: Glossary;
  /** With the scripts that its policy allows. */
  site: Glossary['site'] & WithScripts;
  /** Those that the server answers; all of them where a page stands at each as well. */
  redirects: readonly SiteRedirect[];
}

/** What a host refuses to publish. */
export interface Limits {
  /** Files of a site, by plan, the smallest first. */
  files?: readonly { plan: string; most: number }[];
  /** Files of one folder, those below it apart. */
  folder?: number;
  /** Bytes of one file. */
  file?: number;
  /** Bytes of a site. */
  site?: number;
  /** Lines of `_redirects`, past which its makers advise against it. */
  redirects?: number;
}

const NONE = { lines: 0, characters: 0 };
const ALL = { lines: Infinity, characters: Infinity };
const MIB = 2 ** 20;

const NGINX_FILES: HostKind['files'] = {
  'nginx-redirects.map': ({ redirects }) => nginxMap(redirects),
  'nginx-server.conf': ({ glossary, site }) =>
    nginxServer(site, languagesNotFound(glossary), homesByLanguage(glossary)),
};

export const HOST_KINDS = {
  /** https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits */
  'github-pages': { name: 'GitHub Pages', files: {}, redirects: NONE, limits: { site: 1024 * MIB } },
  /** https://docs.netlify.com/manage/routing/redirects/overview/ and …/site-deploys/overview/#files-per-directory-limit */
  netlify: {
    name: 'Netlify',
    files: {
      _redirects: ({ glossary, redirects }) =>
        languageLines(glossary) + redirectLines(redirects, '301!') + notFoundLines(glossary),
      _headers: ({ site }) => headersFile(site),
    },
    redirects: ALL,
    limits: { folder: 54_000, redirects: 10_000 },
  },
  /**
   * https://developers.cloudflare.com/pages/platform/limits/ and …/pages/configuration/redirects/. The hundred lines
   * beyond 2,000 are for those with `*` or a placeholder; there are none here.
   */
  cloudflare: {
    name: 'Cloudflare Pages',
    files: {
      _redirects: ({ redirects }) => redirectLines(redirects),
      _headers: ({ site }) => linkedHeadersFile(site),
    },
    redirects: { lines: 2000, characters: 1000 },
    limits: {
      files: [
        { plan: 'free plan', most: 20_000 },
        { plan: 'paid plans', most: 100_000 },
      ],
      file: 25 * MIB,
    },
  },
  nginx: { name: 'nginx', files: NGINX_FILES, redirects: ALL, limits: {} },
  /** Not known: everything that one of them reads, and what works without. */
  any: {
    name: 'any host',
    files: {
      _redirects: ({ redirects }) => redirectLines(redirects),
      _headers: ({ site }) => headersFile(site),
      ...NGINX_FILES,
    },
    redirects: NONE,
    limits: {},
  },
} as const satisfies Record<Host, HostKind>;

export interface HostFiles {
  /** What the server reads. */
  server: { path: string; make: () => string }[];
  /** Old addresses that need a page. */
  pages: readonly SiteRedirect[];
}

/** What the site's host needs. */
export function hostFiles(glossary: Glossary): HostFiles {
  const { host, leaveOut } = glossary.site;
  const kind: HostKind = HOST_KINDS[host];
  const redirects = allRedirects(glossary);
  const { lines, characters } = kind.redirects;
  const short = redirects.filter((redirect) => redirectLine(redirect, '301').length <= characters);
  const answered = new Set(short.slice(0, lines));
  const site = { ...glossary.site, scripts: glossary.scripts };
  const input = { glossary, site, redirects: lines > 0 ? [...answered] : redirects };
  return {
    server: Object.entries(kind.files).map(([path, write]) => ({ path, make: () => write(input) })),
    pages: redirects.filter(
      (redirect) => !answered.has(redirect) && (redirect.kind === 'home' || !leaveOut.includes('redirectPages')),
    ),
  };
}
