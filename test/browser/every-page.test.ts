/** What holds for pages of every kind, each loaded once: accessible in both colours, no wider than a window, fit for paper. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { EDGE, ONE, SAMPLE, type TestSite } from '../sites.ts';
import { axe } from './axe.ts';
import { hasBrowser, open, show, visible } from './pages.ts';

const NOT_PRINTED =
  'nav, button, form, input, select, .skip, .site-header, .site-footer, .theme, #related, #used-in, #map, .term-actions, .edit, .topics, .comparison-link, .anchor, .back';

const PAGES: [TestSite, string][] = [
  ...[
    '',
    'en/glossary/',
    'en/glossary/letter/c/',
    'en/glossary/topic/people/',
    'en/glossary/topic/growing/map/',
    'en/glossary/senior-garden-manager/',
    'en/glossary/garden-manager/',
    'en/glossary/outturn/',
    'en/glossary/matcha/',
    'en/glossary/oxidation/',
    'en/glossary/compare/garden-manager-vs-senior-garden-manager/',
    'es/glosario/compare/te-negro-vs-te-verde/',
    'en/search/',
    'en/search/?q=manager',
    'en/about/',
    'nowhere/',
    'es/nowhere/',
    'es/',
  ].map((path): [TestSite, string] => [SAMPLE, path]),
  ...[
    'en/glossary/markup/',
    'en/glossary/long-term/',
    'en/glossary/bare/',
    'en/glossary/topic/shapes/map/',
    'ar/مسرد/مدير-الحساب/',
    'en/glossary/retired/',
    'en/glossary/compare/bare-vs-markup/',
    'en/glossary/compare/long-term-vs-retired/',
    'en/glossary/topic/shapes/',
    '',
    'ar/',
    'ar/%D9%85%D8%B3%D8%B1%D8%AF/',
    'es/glosario/',
  ].map((path): [TestSite, string] => [EDGE, path]),
  [ONE, ''],
  [ONE, 'en/glossary/only/'],
];

/** Pages with letters that are not in the font of most pages. */
const WITH_OTHER_LETTERS = new Set(['en/glossary/matcha/']);

describe.skipIf(!hasBrowser)('every page', () => {
  test.each(PAGES.map(([site, path]) => ({ site, path, name: site.name })))('$name $path', async ({ site, path }) => {
    const page = await open(site, path);
    if (!WITH_OTHER_LETTERS.has(path) && site !== EDGE) await expectFonts(page);
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    for (const colorScheme of ['light', 'dark'] as const) {
      await show(page, { colorScheme });
      expect.soft(await axe(page), colorScheme).toEqual([]);
    }
    for (const width of [360, 768, 1440]) {
      await show(page, { viewport: { width, height: 800 } });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(wide, `${width} px`).toBeLessThanOrEqual(0);
    }
    await show(page, { reducedMotion: 'reduce' });
    expect.soft(await moving(page), 'moves').toBe(0);
    await show(page, { media: 'print' });
    expect.soft(await visible(page, NOT_PRINTED), 'on paper').toEqual([]);
    expect.soft(await page.locator('h1').isVisible()).toBe(true);
  });

  test('scrolls smoothly where nobody asks for less motion', async () => {
    const page = await open(SAMPLE, 'en/glossary/garden-manager/');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('smooth');
  });
});

/** Every font that is preloaded is used, and none is fetched for letters that the page does not have. */
async function expectFonts(page: Page): Promise<void> {
  const { preloaded, fetched, loaded } = await page.evaluate(async () => {
    await document.fonts.ready;
    const resources = performance.getEntriesByType('resource').map(({ name }) => name);
    return {
      preloaded: [...document.querySelectorAll<HTMLLinkElement>('link[rel=preload]')].map(({ href }) => href),
      fetched: resources.filter((name) => name.endsWith('.woff2')),
      loaded: [...document.fonts].filter(({ status, style }) => status === 'loaded' && style === 'normal').length,
    };
  });
  expect.soft(preloaded).toHaveLength(1);
  expect.soft(loaded).toBeGreaterThan(0);
  expect.soft(fetched).toContain(preloaded[0]);
  expect.soft(fetched.filter((name) => name.includes('-ext.'))).toEqual([]);
}

/** How much of the page moves by itself. */
function moving(page: Page): Promise<number> {
  return page.evaluate(() => {
    const styles = [...document.querySelectorAll('*')].flatMap((element) =>
      ['', '::before', '::after'].map((part) => getComputedStyle(element, part)),
    );
    return styles.filter(
      ({ scrollBehavior, transitionDuration, animationName }) =>
        scrollBehavior === 'smooth' || /[1-9]/.test(transitionDuration) || animationName !== 'none',
    ).length;
  });
}
