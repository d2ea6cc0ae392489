/** What holds for pages of every kind, each loaded once: accessible in both colours, still, fit for paper. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { EDGE, SAMPLE } from '../sites.ts';
import { axe, COLOR_RULES } from './axe.ts';
import { KINDS } from './kinds.ts';
import { hasBrowser, open, show, visible } from './pages.ts';

const NOT_PRINTED =
  'nav, button, form, input, select, .skip, .site-header, .site-footer, .theme, #related, #used-in, #map, .term-actions, .edit, .topics, .comparison-link, .anchor, .back';

/** Pages with letters that are not in the font of most pages. */
const WITH_OTHER_LETTERS = new Set(['en/glossary/matcha/']);

describe.skipIf(!hasBrowser)('every page', () => {
  test.each(KINDS)('$site.name $path', async ({ site, path }) => {
    const page = await open(site, path);
    if (!WITH_OTHER_LETTERS.has(path) && site !== EDGE) await expectFonts(page);
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    expect.soft(await axe(page), 'light').toEqual([]);
    await show(page, { colorScheme: 'dark' });
    expect.soft(await axe(page, COLOR_RULES), 'dark').toEqual([]);
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
