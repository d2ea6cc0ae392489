/** What a finished site holds, beside what its host takes. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { HOST_KINDS, type HostKind } from '../exports/hosts.ts';
import { nameOnOneLine } from '../glossary/characters.ts';
import { LEAVABLE, type Site } from '../glossary/site.ts';
import { Urls } from '../glossary/urls.ts';

export interface SiteSize {
  files: number;
  bytes: number;
  largest: { file: string; bytes: number };
  /** The folder with the most files of its own. */
  fullest: { folder: string; files: number };
  /** Lines of `_redirects`. */
  redirects: number;
}

/** @param names Of its files, as paths in the folder. */
export function measureSite(folder: string, names: readonly string[]): SiteSize {
  const files = names.map((file) => ({ file, bytes: statSync(path.join(folder, file)).size }));
  const redirects = files.some(({ file }) => file === '_redirects')
    ? readFileSync(path.join(folder, '_redirects'), 'utf8').split('\n').filter(Boolean).length
    : 0;
  return {
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    fullest: fullestFolder(files.map(({ file }) => path.posix.dirname(file))),
    largest: files.reduce((a, b) => (b.bytes > a.bytes ? b : a), { file: '', bytes: 0 }),
    redirects,
  };
}

/** @param folders That of each file. */
function fullestFolder(folders: readonly string[]): SiteSize['fullest'] {
  const counts = new Map<string, number>();
  for (const folder of folders) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  const all = [...counts].map(([folder, files]) => ({ folder, files }));
  return all.reduce((a, b) => (b.files > a.files ? b : a), { folder: '.', files: 0 });
}

/** What the summary of a build says: what the site holds, each limit that it breaks, and what its owner has to do elsewhere. */
export interface HostReport {
  held: string;
  broken: string[];
  notes: string[];
}

export function hostReport(
  { host, url, leaveOut }: Pick<Site, 'host' | 'url' | 'leaveOut'>,
  size: SiteSize,
): HostReport {
  const kind: HostKind = HOST_KINDS[host];
  const { name, limits } = kind;
  const plan = limits.files?.find(({ most }) => size.files <= most)?.plan;
  const broken = brokenLimits(kind, size, adviceFor(leaveOut));
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

/** What makes a site smaller; all of it is listed, since what was left out already has to stay so. */
function adviceFor(leaveOut: Site['leaveOut']): string {
  const list = LEAVABLE.join(', ');
  return LEAVABLE.every((part) => leaveOut.includes(part))
    ? 'choose another host'
    : `leave out what makes many files (leaveOut: [${list}] in site.yaml, or some of these), or choose another host`;
}

function brokenLimits({ name, limits }: HostKind, size: SiteSize, fewer: string): string[] {
  const { files, bytes, largest, fullest, redirects } = size;
  const most = limits.files?.at(-1);
  const told = [
    most && files > most.most && `${count(most.most)} files (${most.plan}), and the site has ${count(files)}; ${fewer}`,
    limits.folder !== undefined &&
      fullest.files > limits.folder &&
      `${count(limits.folder)} files in a folder, and ${nameOnOneLine(fullest.folder)} has ${count(fullest.files)}; ${fewer}`,
    limits.file !== undefined &&
      largest.bytes > limits.file &&
      `${megabytes(limits.file)} in a file, and ${nameOnOneLine(largest.file)} has ${megabytes(largest.bytes)}; make it smaller, or choose another host`,
    limits.site !== undefined &&
      bytes > limits.site &&
      `${megabytes(limits.site)} in all, and the site has ${megabytes(bytes)}; ${fewer}`,
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
