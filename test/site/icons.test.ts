/** What browsers and systems show of the site outside its pages: icons, colours, the manifest. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PALETTE } from '../../src/glossary/look/palette.ts';
import { EDGE, ROOT, SITES, type TestSite } from '../sites.ts';
import { contentPagesOf, fileFor } from './pages.ts';

const manifestSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  short_name: z.string(),
  description: z.string(),
  lang: z.string(),
  dir: z.enum(['ltr', 'rtl']),
  start_url: z.string(),
  scope: z.string(),
  display: z.string(),
  background_color: z.string(),
  theme_color: z.string(),
  icons: z.array(
    z.strictObject({ src: z.string(), sizes: z.string(), type: z.string(), purpose: z.literal('maskable').optional() }),
  ),
});

describe.each(SITES)('$name', (site) => {
  test('every page names the icons and the manifest, and they are there', () => {
    for (const { $, file, url } of contentPagesOf(site)) {
      for (const rel of ['icon', 'apple-touch-icon', 'manifest']) {
        const links = $(`link[rel="${rel}"]`).toArray();
        expect(links.length, `${file} ${rel}`).toBeGreaterThan(0);
        for (const link of links)
          expect(bytesOf(site, new URL($(link).attr('href') ?? '', url)).length).toBeGreaterThan(0);
      }
    }
  });

  test('the manifest says what the glossary is, and its pictures are as large as it says', async () => {
    const manifest = manifestOf(site);
    const base = new URL(site.url.endsWith('/') ? site.url : `${site.url}/`);
    expect(bytesOf(site, new URL(manifest.start_url, base)).toString()).toContain(`lang="${manifest.lang}"`);
    expect(manifest.start_url.startsWith(manifest.scope)).toBe(true);
    for (const { src, sizes, type } of manifest.icons) {
      const { width, height, format } = await sharp(bytesOf(site, new URL(src, base))).metadata();
      expect(type).toContain(format);
      if (sizes !== 'any') expect(`${width}x${height}`).toBe(sizes);
    }
  });
});

test('the manifest takes its words from the content, in its default language', () => {
  expect(manifestOf(EDGE)).toMatchObject({
    name: 'Edge y Cía.',
    description: 'Terms that try <everything>.',
    lang: 'es',
    start_url: '/docs/es/',
    scope: '/docs/',
  });
});

test('the icon file holds a picture', async () => {
  const icon = readFileSync(path.join(ROOT, 'public/favicon.ico'));
  const [size, offset] = [icon.readUInt32LE(14), icon.readUInt32LE(18)];
  expect(await sharp(icon.subarray(offset, offset + size)).metadata()).toMatchObject({ format: 'png', width: 32 });
});

test('the bars of a browser have the colour of the page', () => {
  const tokens = readFileSync(path.join(ROOT, 'src/styles/tokens.css'), 'utf8');
  expect(tokens).toContain(`--paper: light-dark(${PALETTE.paper.light}, ${PALETTE.paper.dark});`);
});

function manifestOf(site: TestSite): z.infer<typeof manifestSchema> {
  return manifestSchema.parse(JSON.parse(readFileSync(path.join(site.outDir, 'manifest.webmanifest'), 'utf8')));
}

function bytesOf(site: TestSite, url: URL): Buffer {
  return readFileSync(path.join(site.outDir, fileFor(site, url.href) ?? ''));
}
