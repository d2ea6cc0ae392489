/** Concept maps as readers see them, in a real browser. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { EDGE, SAMPLE } from '../sites.ts';
import { addressOf, hasBrowser, open, PHONE, show } from './pages.ts';

const TERM = 'en/glossary/garden-manager/';
const TOPIC = 'en/glossary/topic/growing/map/';

describe.skipIf(!hasBrowser)('a map', () => {
  test('of a term is there once at every width, legible and whole', async () => {
    const page = await open(SAMPLE, TERM);
    for (const [width, size] of [
      [360, 'narrow'],
      [768, 'wide'],
      [1440, 'wide'],
    ] as const) {
      await show(page, { viewport: { width, height: 800 } });
      const shown = page.locator('#map svg:visible');
      expect(await shown.count(), `${width} px`).toBe(1);
      expect(await shown.getAttribute('class')).toBe(`concept-map ${size}`);
      const { heights, outside } = await shown.evaluate((map) => {
        const { left, right } = map.getBoundingClientRect();
        const boxes = (selector: string): DOMRect[] =>
          [...map.querySelectorAll(selector)].map((one) => one.getBoundingClientRect());
        return {
          heights: boxes('a tspan').map(({ height }) => height),
          outside: boxes('text').filter((text) => text.left < left - 4 || text.right > right + 4).length,
        };
      });
      expect(Math.min(...heights)).toBeGreaterThan(13);
      expect(outside).toBe(0);
    }
  });

  test('leads with a click on a node to its term, without JavaScript', async () => {
    const page = await open(SAMPLE, TERM, { reader: 'without scripts' });
    const node = page.locator('#map .wide a').first();
    const href = (await node.getAttribute('href')) ?? '';
    await node.locator('text').click();
    expect(new URL(page.url()).pathname).toBe(href);
  });

  test.each([TERM, TOPIC])('of %s is passed over by the keyboard: the links are in the words', async (path) => {
    const page = await open(SAMPLE, path);
    const stops = await tabThrough(page, 120);
    expect(stops.length).toBeGreaterThan(20);
    expect(stops.filter(({ inMap }) => inMap)).toEqual([]);
    const nodes = await page
      .locator('.concept-map a[href^="/"]')
      .evaluateAll((all) => all.map((node) => node.getAttribute('href')));
    const reached = new Set(stops.map(({ href }) => href));
    expect(nodes.length).toBeGreaterThan(3);
    expect(nodes.filter((href) => path === TERM && !reached.has(href))).toEqual([]);
  });

  test('that is wider than a phone scrolls in its own place, by keyboard too', async () => {
    const page = await open(SAMPLE, TOPIC, { viewport: PHONE });
    const scroller = page.getByRole('region', { name: 'The map; the same in words follows it' });
    await scroller.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => (document.querySelector('.map-scroll')?.scrollLeft ?? 0) > 0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  test('has lines whose kinds differ by more than colour, told from the paper as its texts are, light and dark', async () => {
    const page = await open(SAMPLE, TOPIC);
    const dashes = await page.evaluate(() =>
      ['hierarchy', 'contrast', 'related'].map((kind) => {
        const line = document.querySelector(`.topic path.${kind}`);
        return line ? getComputedStyle(line).strokeDasharray : `no ${kind}`;
      }),
    );
    expect(dashes.join()).not.toContain('no ');
    expect(new Set(dashes).size).toBe(3);
    for (const colorScheme of ['light', 'dark'] as const) {
      await show(page, { colorScheme });
      const { paper, line, text } = await colorsOf(page);
      expect(contrast(paper, line), colorScheme).toBeGreaterThan(3);
      expect(contrast(paper, text), colorScheme).toBeGreaterThan(4.5);
    }
  });

  test('from right to left has related terms on the right, and the broader one still above', async () => {
    const page = await open(EDGE, 'ar/مسرد/مدير-الحساب/');
    const middle = await page.locator('#map .wide .self rect').boundingBox();
    const related = await page.locator('#map .wide a[data-relation=related]').first().boundingBox();
    const broader = await page.locator('#map .wide a[data-relation=broader]').boundingBox();
    expect(related?.x).toBeGreaterThan((middle?.x ?? 0) + (middle?.width ?? 0));
    expect(broader?.y).toBeLessThan(middle?.y ?? 0);
  });

  test('of a topic is there on paper, that of a term is not', async () => {
    const page = await open(SAMPLE, TOPIC, { media: 'print' });
    expect(await page.locator('.concept-map.topic').isVisible()).toBe(true);
    await page.goto(addressOf(SAMPLE, TERM));
    expect(await page.locator('#map').isVisible()).toBe(false);
  });
});

const stopsSchema = z.array(z.object({ href: z.string().nullable(), inMap: z.boolean() }));

/** Where the focus goes, from the first link of the page on. */
async function tabThrough(page: Page, most: number): Promise<z.infer<typeof stopsSchema>> {
  await page.evaluate(() => {
    const stops: { href: string | null; inMap: boolean }[] = [];
    Object.assign(window, { stops });
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof Element)
        stops.push({ href: target.getAttribute('href'), inMap: target.closest('svg') !== null });
    });
  });
  for (let step = 0; step < most; step += 1) await page.keyboard.press('Tab');
  return stopsSchema.parse(await page.evaluate('stops'));
}

function colorsOf(page: Page): Promise<{ paper: number[]; line: number[]; text: number[] }> {
  return page.evaluate(() => {
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
