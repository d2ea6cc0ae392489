/** `_headers`: what Netlify and Cloudflare Pages should say of the files. */
import { PAGE_ROUTES } from '../glossary/routes.ts';
import type { Site } from '../glossary/site.ts';
import { Urls } from '../glossary/urls.ts';
import { TWINS } from './formats.ts';
import * as responses from './responses.ts';

type HeadersSite = Pick<Site, 'url' | 'languages' | 'leaveOut'> & responses.WithScripts;

/** `_headers` as both hosts read it: https://docs.netlify.com/manage/routing/headers/ */
export function headersFile(site: HeadersSite): string {
  return fileOf(rules(site));
}

/**
 * `_headers` for Cloudflare Pages alone, which puts parts of the address into a value: twins name their page. It reads
 * a hundred rules: https://developers.cloudflare.com/pages/configuration/headers/
 */
export function linkedHeadersFile(site: HeadersSite): string {
  const common = rules(site);
  return fileOf([...common, ...twinRules(site).slice(0, MOST_RULES - common.length)]);
}

const MOST_RULES = 100;

type Rule = [path: string, headers: responses.Headers];

/**
 * Both hosts join what several rules say of one address, so no two rules that match the same address name the same
 * header. What has no rule for caches here is revalidated: both hosts say so by themselves. A language takes one rule.
 */
function rules(site: HeadersSite): Rule[] {
  const { base } = new Urls(site);
  return [
    // A policy for pages stands at pages only; this one says for every address, also an unknown one, who may frame it.
    [`${base}*`, { ...responses.EVERYWHERE, 'X-Frame-Options': 'DENY' }],
    ...pagePaths(site).map((path): Rule => [path, responses.pageHeaders(site)]),
    [`${base}pagefind/*`, responses.asPages(site)],
    ...responses.HASHED_FOLDERS.map((name): Rule => [`${base}${name}/*`, responses.ASSETS]),
    ...responses.HASHED_ENDINGS.map((ending): Rule => [`${base}pagefind/*.${ending}`, responses.KEPT]),
    ...responses.READABLE_ENDINGS.map((ending): Rule => [
      `${base}*.${ending}`,
      { ...typed(responses.OWN_TYPES[ending]), ...responses.READABLE },
    ]),
    ...Object.entries(responses.FILE_TYPES).map(([file, type]): Rule => [`${base}:language/${file}`, typed(type)]),
    [`${base}llms-full*`, responses.UNLISTED],
  ];
}

/** Where pages are: in what the first parts of their routes name. */
function pagePaths(site: HeadersSite): string[] {
  const { base } = new Urls(site);
  const paths = Object.values(PAGE_ROUTES).flatMap((route) => {
    const [first = '', ...below] = route.split('/');
    if (first === '[lang]') return site.languages.map(({ code }) => `${base}${code}/*`);
    if (below.length > 0) return [`${base}${first}/*`];
    return [first === 'index' ? base : `${base}${first}.html`];
  });
  return [...new Set(paths)];
}

function twinRules(site: HeadersSite): Rule[] {
  if (site.leaveOut.includes('twins')) return [];
  const urls = new Urls(site);
  return site.languages.flatMap(({ code }) =>
    TWINS.map(({ ending }): Rule => {
      const glossary = urls.glossary(code);
      return [`${glossary}:term.${ending}`, responses.canonical(`${urls.absolute(glossary)}:term/`)];
    }),
  );
}

function typed(type: string | undefined): responses.Headers {
  if (type === undefined) return {};
  return { 'Content-Type': responses.TEXT_TYPES.includes(type) ? `${type}; charset=utf-8` : type };
}

function fileOf(all: readonly Rule[]): string {
  const block = ([path, headers]: Rule): string =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)]
      .map((line) => `${line}\n`)
      .join('');
  return all.map(block).join('\n');
}
