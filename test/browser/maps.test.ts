/** Concept maps as readers see them, in a real browser. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EDGE, SAMPLE, type TestSite } from '../sites.ts';
import { launchBrowser } from './chromium.ts';
import { serve, type Served } from './serve.ts';

const browser = await launchBrowser();

const TERM = 'en/glossary/account-manager/';
const TOPIC = 'en/glossary/topic/sales-process/map/';

describe.skipIf(browser === undefined)('in a browser', () => {
  const served = new Map<TestSite, Served>();

  beforeAll(async () => {
    for (const site of [SAMPLE, EDGE]) served.set(site, await serve(site));
  });

  afterAll(async () => {
    await browser?.close();
    for (const { close } of served.values()) close();
  });

  async function open(site: TestSite, path: string, options: BrowserContextOptions = {}): Promise<Page> {
    if (!browser) throw new Error('no browser');
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(new URL(path, served.get(site)?.url).href);
    return page;
  }

  test.each([
    [360, 'narrow'],
    [768, 'wide'],
    [1440, 'wide'],
  ] as const)('at %i px one map of the term is there, the %s one, legible and whole', async (width, size) => {
    const page = await open(SAMPLE, TERM, { viewport: { width, height: 800 } });
    const shown = page.locator('#map svg:visible');
    expect(await shown.count()).toBe(1);
    expect(await shown.getAttribute('class')).toBe(`concept-map ${size}`);
    const heights = await shown
      .locator('a tspan')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThan(13);
    const box = await shown.boundingBox();
    const texts = await shown
      .locator('text')
      .evaluateAll((all) => all.map((one) => [one.getBoundingClientRect().left, one.getBoundingClientRect().right]));
    for (const [left = 0, right = 0] of texts) {
      expect(left).toBeGreaterThanOrEqual((box?.x ?? 0) - 4);
      expect(right).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0) + 4);
    }
    await page.context().close();
  });

  test('a click on a node leads to its term, without JavaScript', async () => {
    const page = await open(SAMPLE, TERM, { javaScriptEnabled: false });
    const node = page.locator('#map .wide a').first();
    const href = (await node.getAttribute('href')) ?? '';
    await node.locator('text').click();
    expect(new URL(page.url()).pathname).toBe(href);
    await page.context().close();
  });

  test.each([TERM, TOPIC])('the keyboard passes over the nodes of %s: the links are in the words', async (path) => {
    const page = await open(SAMPLE, path);
    const stops = await tabThrough(page, 120);
    expect(stops.filter(({ inMap }) => inMap)).toEqual([]);
    const nodes = await page
      .locator('.concept-map a[href^="/"]')
      .evaluateAll((all) => all.map((node) => node.getAttribute('href')));
    const reached = new Set(stops.map(({ href }) => href));
    expect(nodes.length).toBeGreaterThan(3);
    expect(nodes.filter((href) => path === TERM && !reached.has(href))).toEqual([]);
    await page.context().close();
  });

  test('a map that is wider than a phone scrolls in its own place, by keyboard too', async () => {
    const page = await open(SAMPLE, TOPIC, { viewport: { width: 360, height: 780 } });
    const scroller = page.getByRole('region', { name: 'The map; the same in words follows it' });
    await scroller.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => (document.querySelector('.map-scroll')?.scrollLeft ?? 0) > 0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  test('kinds of lines differ by more than colour', async () => {
    const page = await open(SAMPLE, TOPIC);
    const dashes = await page.evaluate(() =>
      ['hierarchy', 'contrast', 'related'].map((kind) => {
        const line = document.querySelector(`.topic path.${kind}`);
        return line ? getComputedStyle(line).strokeDasharray : kind;
      }),
    );
    expect(new Set(dashes).size).toBe(3);
    await page.context().close();
  });

  test('lines and texts can be told from the paper, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open(SAMPLE, TOPIC, { colorScheme });
      const { paper, line, text } = await page.evaluate(() => {
        const color = (selector: string, name: 'stroke' | 'fill' | 'backgroundColor'): number[] => {
          const element = document.querySelector(selector);
          const value = element ? getComputedStyle(element)[name] : '';
          return (value.match(/[\d.]+/g) ?? []).map(Number);
        };
        return {
          paper: color('body', 'backgroundColor'),
          line: color('.topic path', 'stroke'),
          text: color('.topic a text', 'fill'),
        };
      });
      expect(contrast(paper, line)).toBeGreaterThan(3);
      expect(contrast(paper, text)).toBeGreaterThan(4.5);
      await page.context().close();
    }
  });

  test('from right to left, related terms stand on the right, and the broader one still above', async () => {
    const page = await open(EDGE, 'ar/مسرد/مدير-الحساب/');
    const middle = await page.locator('#map .wide .self rect').boundingBox();
    const related = await page.locator('#map .wide a[data-relation=related]').first().boundingBox();
    const broader = await page.locator('#map .wide a[data-relation=broader]').boundingBox();
    expect(related?.x).toBeGreaterThan((middle?.x ?? 0) + (middle?.width ?? 0));
    expect(broader?.y).toBeLessThan(middle?.y ?? 0);
    await page.context().close();
  });

  test('on paper the map of a topic is there, that of a term is not', async () => {
    const page = await open(SAMPLE, TOPIC);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.concept-map.topic').isVisible()).toBe(true);
    await page.goto(new URL(TERM, served.get(SAMPLE)?.url).href);
    expect(await page.locator('#map').isVisible()).toBe(false);
    await page.context().close();
  });
});

/** Where the focus goes, from the first link of the page on. */
async function tabThrough(page: Page, most: number): Promise<{ href: string | null; inMap: boolean }[]> {
  const stops: { href: string | null; inMap: boolean }[] = [];
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const focused = document.activeElement;
      return { href: focused?.getAttribute('href') ?? null, inMap: focused?.closest('svg') !== null };
    });
    stops.push(stop);
  }
  return stops;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: readonly number[], b: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = color.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
