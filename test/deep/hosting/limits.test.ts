/** A build for each host says what it holds, and is within what the host takes. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOST_KINDS } from '../../../src/exports/hosts.ts';
import { HOSTS } from '../../../src/glossary/site.ts';
import { runBuild } from '../../run-build.ts';
import { writeCorpus } from '../../tools/corpus.ts';

const work = mkdtempSync(path.join(os.tmpdir(), 'glossary-limits-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

beforeAll(() => writeCorpus({ folder: path.join(work, 'content'), count: 100, words: 200 }));

const fewest: Record<string, number> = {};

test.each(HOSTS)('a hundred entries for %s', async (host) => {
  const { code, output } = await runBuild({
    content: path.join(work, 'content'),
    outDir: path.join(work, host),
    cacheDir: path.join(work, 'cache'),
    host,
  });
  expect(code, output).toBe(0);
  expect(output).not.toContain('warning: ');
  const [, files = '0', fits = ''] = /^([\d,]+) files, .*: for (.*)$/m.exec(output) ?? expect.fail(output);
  expect(fits).toBe(host === 'cloudflare' ? 'Cloudflare Pages, free plan' : HOST_KINDS[host].name);
  fewest[host] = Number(files.replaceAll(',', ''));
});

test('a host that answers old addresses itself gets fewer files', () => {
  const { any = 0, 'github-pages': pages = 0, netlify = 0, cloudflare = 0, nginx = 0 } = fewest;
  expect([netlify, nginx]).toEqual([cloudflare, cloudflare]);
  expect(pages).toBeGreaterThan(netlify + 50);
  expect(any).toBe(pages + 4);
});
