/** A glossary that is all its owner's: nothing of it is in the engine, and all of it is on the site. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { analyticsScripts } from '../../src/glossary/analytics.ts';
import { pagePolicy } from '../../src/exports/policy.ts';
import { MEDICAL } from '../sites.ts';
import { contentPagesOf, fileFor, filesOf } from './pages.ts';

const PAGES = contentPagesOf(MEDICAL);
const read = (file: string): Buffer => readFileSync(path.join(MEDICAL.outDir, file));

function page(file: string): (typeof PAGES)[number] {
  const found = PAGES.find((one) => one.file === file);
  if (!found) throw new Error(`there is no ${file}`);
  return found;
}

describe('every page', () => {
  test('has the look of the owner', () => {
    for (const { $, url, file } of PAGES) {
      const sheets = $('link[rel=stylesheet]').toArray();
      const files = sheets.map((sheet) => fileFor(MEDICAL, new URL($(sheet).attr('href') ?? '', url).href) ?? '');
      const own = files.filter((file) => file.startsWith('_look/'));
      expect(own, file).toHaveLength(1);
      expect(read(own[0] ?? '').toString()).toContain('--accent: light-dark(#8a1c3b, ');
      expect($('link[rel=preload][as=font]').attr('href')).toMatch(/^\/_look\/[0-9a-f]{32}\.woff2$/);
      expect(
        $('.site-name img')
          .toArray()
          .map((img) => $(img).attr('alt')),
      ).toEqual(['Sprechzimmer', 'Sprechzimmer']);
      expect($('.site-header nav').text().replace(/\s+/g, ' ').trim()).toBe('A–Z Über uns Daten Termin');
      expect($('.site-footer').text()).toContain('Dieses Glossar ersetzt kein Gespräch mit einer Ärztin.');
      expect(
        $('.site-footer li')
          .toArray()
          .map((item) => $(item).text().trim()),
      ).toEqual(['Impressum', 'Datenschutz']);
    }
  });

  test('counts visits by a policy that allows just that', () => {
    for (const { $, file } of PAGES) {
      const scripts = analyticsScripts({ goatcounter: 'sprechzimmer' });
      expect($('meta[http-equiv=content-security-policy]').attr('content')).toBe(pagePolicy(scripts));
      const outside = $('script[src^="http"]').toArray();
      expect(
        outside.map((script) => script.attribs),
        file,
      ).toEqual([
        {
          defer: '',
          src: 'https://gc.zgo.at/count.js',
          'data-goatcounter': 'https://sprechzimmer.goatcounter.com/count',
        },
      ]);
    }
  });
});

test('the look is the last word: rules of the owner stand in no layer, behind the theme', () => {
  const [css = ''] = filesOf(MEDICAL)
    .filter((file) => /^_look\/.*\.css$/.test(file))
    .map((file) => read(file).toString());
  expect(css).not.toContain('@layer');
  expect(css.indexOf('.site-name')).toBeGreaterThan(css.indexOf('--radius: 2px'));
});

test('pages that are turned off are nowhere', () => {
  expect(filesOf(MEDICAL).filter((file) => /^de\/(?:data|checks)\//.test(file))).toEqual([]);
  for (const { $, file } of PAGES) expect($('a[href*="/de/data/"], a[href*="/de/checks/"]').length, file).toBe(0);
});

test('pages of the owner have their text, their pictures and notes, and a twin', () => {
  const { $ } = page('de/datenschutz/index.html');
  expect($('h1').text()).toBe('Datenschutzerklärung');
  expect($('.sources li').text()).toContain('Der Zähler steht in den Einstellungen dieser Seite.');
  expect(fileFor(MEDICAL, new URL($('main img').attr('src') ?? '', MEDICAL.url).href)).toMatch(/^_pictures\/.*\.svg$/);
  expect(read('de/datenschutz.md').toString()).toMatch(/^# Datenschutzerklärung\n/);
  expect(read('llms.txt').toString()).toContain('https://sprechzimmer.example/de/impressum.md');
  expect(read('sitemap-0.xml').toString()).toContain(
    '<loc>https://sprechzimmer.example/de/datenschutz/</loc><lastmod>2026-04-01',
  );
});

test('About and the words of the home page are the owner’s, and nothing of the engine’s stays beside them', () => {
  const about = page('de/about/index.html').$;
  expect(about('h1').text()).toBe('Über Sprechzimmer');
  expect(about('main a[href$="/anamnese/"]').length).toBe(1);
  expect(about('main [lang=en]').length).toBe(0);
  const home = page('index.html').$;
  expect(home('.own-words').text()).toContain('Wer im Sprechzimmer sitzt');
  expect(home('main').text()).not.toContain('das es nicht gibt, erklärt');
});

test('home says whose the site is, and no other page does', () => {
  const saying = PAGES.filter(({ $ }) => $('meta[name=google-site-verification], link[rel=me]').length > 0);
  expect(saying.map(({ file }) => file)).toEqual(['index.html']);
  expect(saying[0]?.$('meta[name=google-site-verification]').attr('content')).toBe('abcdefgh-12345');
});

test('icons and social pictures have its colours', async () => {
  // Pictures of a few colours have nearly those that were asked for.
  const NEAR = 8;
  const shows = async (bytes: Buffer, red: number, green: number, blue: number): Promise<boolean> => {
    const { data } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    for (let at = 0; at < data.length; at += 3)
      if ([red, green, blue].every((channel, index) => Math.abs((data[at + index] ?? 0) - channel) < NEAR)) return true;
    return false;
  };
  for (const file of ['apple-touch-icon.png', 'icon-512.png', 'de/social.png', 'de/begriffe/befund/social.png'])
    expect(await shows(read(file), 0x8a, 0x1c, 0x3b), file).toBe(true);
  expect(read('favicon.svg').toString()).toContain('#8a1c3b');
});
