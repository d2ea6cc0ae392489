/** What a finished site holds, beside what its host takes. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { HOST_KINDS, type HostKind } from '../exports/hosts.ts';
import { nameOnOneLine } from '../glossary/characters.ts';
import type { Site } from '../glossary/site.ts';
import { Urls } from '../glossary/urls.ts';
import { filesIn } from './made-files.ts';

export interface SiteSize {
  files: number;
  bytes: number;
  largest: { file: string; bytes: number };
  /** Lines of `_redirects`. */
  redirects: number;
}

export function measureSite(folder: string): SiteSize {
  const files = filesIn(folder).map((file) => ({ file, bytes: statSync(path.join(folder, file)).size }));
  const redirects = files.some(({ file }) => file === '_redirects')
    ? readFileSync(path.join(folder, '_redirects'), 'utf8').split('\n').filter(Boolean).length
    : 0;
  return {
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    largest: files.reduce((a, b) => (b.bytes > a.bytes ? b : a), { file: '', bytes: 0 }),
    redirects,
  };
}

/** What the summary of a build says: what the site holds, each limit that it breaks, and what its owner has to do elsewhere. */
export interface HostReport {
  held: string;
  broken: string[];
  notes: string[];
}

export function hostReport({ host, url }: Pick<Site, 'host' | 'url'>, size: SiteSize): HostReport {
  const kind: HostKind = HOST_KINDS[host];
  const { name, limits } = kind;
  const plan = limits.files?.find(({ most }) => size.files <= most)?.plan;
  const broken = brokenLimits(kind, size);
  const largest = `the largest ${nameOnOneLine(size.largest.file)} with ${megabytes(size.largest.bytes)}`;
  const lines = size.redirects > 0 ? `, ${count(size.redirects)} lines of redirects` : '';
  const fits = plan === undefined ? `for ${name}` : `for ${name}, ${plan}`;
  const held = `${count(size.files)} files, ${megabytes(size.bytes)}, ${largest}${lines}: ${broken.length > 0 ? 'too much ' : ''}${fits}`;
  return { held, broken, notes: robotsNote(new Urls({ url, languages: [] })) };
}

/** Search engines read it at the root of a host alone: https://www.rfc-editor.org/rfc/rfc9309#section-2.3 */
function robotsNote(urls: Urls): string[] {
  if (urls.base === '/') return [];
  const [read, sitemap] = [urls.absolute('/robots.txt'), urls.absolute(urls.path('/sitemap-index.xml'))];
  return [
    `note: nobody reads the robots.txt of a site under ${urls.base}; write "Sitemap: ${sitemap}" into ${read}, or tell search engines that address`,
  ];
}

const FEWER = 'leave out what makes many (leaveOut in site.yaml), or choose another host';

function brokenLimits({ name, limits }: HostKind, { files, bytes, largest, redirects }: SiteSize): string[] {
  const most = limits.files?.at(-1);
  const told = [
    most && files > most.most && `${count(most.most)} files (${most.plan}), and the site has ${count(files)}; ${FEWER}`,
    limits.file !== undefined &&
      largest.bytes > limits.file &&
      `${megabytes(limits.file)} in a file, and ${nameOnOneLine(largest.file)} has ${megabytes(largest.bytes)}; make it smaller, or choose another host`,
    limits.site !== undefined &&
      bytes > limits.site &&
      `${megabytes(limits.site)} in all, and the site has ${megabytes(bytes)}; ${FEWER}`,
    limits.redirects !== undefined &&
      redirects > limits.redirects &&
      `${count(limits.redirects)} lines of redirects, and the site has ${count(redirects)}; remove aliases, or choose another host`,
  ];
  return told.filter((line) => typeof line === 'string').map((line) => `warning: ${name} takes at most ${line}`);
}

/** Of 2^20 bytes, as hosts count them. */
function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}
