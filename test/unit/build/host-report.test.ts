/** The summary of a build says what the host of the site takes. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hostReport, measureSite, type SiteSize } from '../../../src/build/host-report.ts';

const MB = 2 ** 20;
const SIZE: SiteSize = {
  files: 1500,
  bytes: 30 * MB,
  largest: { file: 'llms-full.txt', bytes: 3 * MB },
  fullest: { folder: 'en/glossary', files: 300 },
  redirects: 0,
};
const LEAVE =
  'leave out what makes many files (leaveOut: [twins, redirectPages, conceptPages] in site.yaml, or some of these)';

test('what a folder holds', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'size-'));
  mkdirSync(path.join(folder, 'en'));
  writeFileSync(path.join(folder, 'en', 'a.txt'), 'abc');
  writeFileSync(path.join(folder, 'en', 'b.txt'), 'abc');
  writeFileSync(path.join(folder, '_redirects'), '/a /b 301\n/c /d 301\n');
  expect(measureSite(folder, ['en/a.txt', 'en/b.txt', '_redirects'])).toEqual({
    files: 3,
    bytes: 26,
    largest: { file: '_redirects', bytes: 20 },
    fullest: { folder: 'en', files: 2 },
    redirects: 2,
  });
  rmSync(folder, { recursive: true });
});

test.each([
  ['any', {}, '1,500 files, 30.0 MB, the largest llms-full.txt with 3.0 MB: for any host'],
  ['nginx', { files: 1e6 }, '1,000,000 files, 30.0 MB, the largest llms-full.txt with 3.0 MB: for nginx'],
  [
    'netlify',
    { redirects: 9000 },
    '1,500 files, 30.0 MB, the largest llms-full.txt with 3.0 MB, 9,000 lines of redirects: for Netlify',
  ],
  [
    'cloudflare',
    { files: 20_000 },
    '20,000 files, 30.0 MB, the largest llms-full.txt with 3.0 MB: for Cloudflare Pages, free plan',
  ],
  [
    'cloudflare',
    { files: 20_001 },
    '20,001 files, 30.0 MB, the largest llms-full.txt with 3.0 MB: for Cloudflare Pages, paid plans',
  ],
] as const)('%s with %j', (host, more, held) => {
  expect(hostReport({ host, url: 'https://x.org', leaveOut: [] }, { ...SIZE, ...more })).toEqual({
    held,
    broken: [],
    notes: [],
  });
});

test.each([
  [
    'cloudflare',
    { files: 100_001 },
    `warning: Cloudflare Pages takes at most 100,000 files (paid plans), and the site has 100,001; ${LEAVE}, or choose another host`,
  ],
  [
    'cloudflare',
    { largest: { file: 'en/glossary.ttl', bytes: 25.1 * MB } },
    'warning: Cloudflare Pages takes at most 25.0 MB in a file, and en/glossary.ttl has 25.1 MB; make it smaller, or choose another host',
  ],
  [
    'github-pages',
    { bytes: 1025 * MB },
    `warning: GitHub Pages takes at most 1024.0 MB in all, and the site has 1025.0 MB; ${LEAVE}, or choose another host`,
  ],
  [
    'netlify',
    { fullest: { folder: 'en/glossary', files: 54_001 } },
    `warning: Netlify takes at most 54,000 files in a folder, and en/glossary has 54,001; ${LEAVE}, or choose another host`,
  ],
  [
    'netlify',
    { redirects: 10_001 },
    'warning: Netlify takes at most 10,000 lines of redirects, and the site has 10,001; remove aliases, or choose another host',
  ],
] as const)('%s with %j is told', (host, more, warning) => {
  const { held, broken } = hostReport({ host, url: 'https://x.org/', leaveOut: [] }, { ...SIZE, ...more });
  expect(broken).toEqual([warning]);
  expect(held).toContain(': too much for ');
});

test('a site that leaves out all of it already is told nothing of that', () => {
  const site = {
    host: 'cloudflare',
    url: 'https://x.org',
    leaveOut: ['twins', 'conceptPages', 'redirectPages'],
  } as const;
  const { broken } = hostReport({ ...site, leaveOut: [...site.leaveOut] }, { ...SIZE, files: 100_001 });
  expect(broken).toEqual([
    'warning: Cloudflare Pages takes at most 100,000 files (paid plans), and the site has 100,001; choose another host',
  ]);
});

test.each(['https://x.org/docs', 'https://x.org/docs/'])('%s has a robots.txt that nobody reads', (url) => {
  expect(hostReport({ host: 'any', url, leaveOut: [] }, SIZE).notes).toEqual([
    'note: nobody reads the robots.txt of a site under /docs/; write "Sitemap: https://x.org/docs/sitemap-index.xml" into https://x.org/robots.txt, or tell search engines that address',
  ]);
});
