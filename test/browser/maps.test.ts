/** Concept maps as readers see them, in a real browser. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { EDGE, SAMPLE } from '../sites.ts';
import { contrast } from './contrast.ts';
import { addressOf, hasBrowser, open, PHONE, show } from './pages.ts';

const TERM = 'en/glossary/garden-manager/';
const TOPIC = 'en/glossary/topic/growing/map/';

describe.skipIf(!hasBrowser)('a map', () => {
  test('of a term is there once at every width, legible and whole', async () => {
    const page = await open(SAMPLE, TERM);
    for (const [width, place] of [
      [360, 'under'],
      [768, 'beside'],
      [1440, 'beside'],
    ] as const) {
      await show(page, { viewport: { width, height: 800 } });
      expect(await page.locator('#map .concept-map:visible').count(), `${width} px`).toBe(1);
      expect(await faultsOf(page), `${width} px`).toEqual([]);
      const { self, related } = await placesOf(page);
      expect(related.y > self.y + self.height ? 'under' : 'beside', `${width} px`).toBe(place);
    }
  });

  test.each([
    [SAMPLE, 'en/glossary/outturn/'],
    [EDGE, 'en/glossary/long-term/'],
    [EDGE, 'en/glossary/markup/'],
    [EDGE, 'ar/مسرد/مدير-الحساب/'],
    [EDGE, 'en/glossary/bare/'],
  ] as const)('of a term has a line to every name, and no name touches another: %#', async (site, path) => {
    const page = await open(site, path);
    for (const width of [320, 360, 768]) {
      await show(page, { viewport: { width, height: 800 } });
      expect(await faultsOf(page), `${width} px`).toEqual([]);
    }
  });

  test.each(['long word '.repeat(6), 'x'.repeat(60), '客户关系管理系统与大客户经理'.repeat(4), 'Tea'])(
    'of a term keeps its shape whatever the names are: %#',
    async (name) => {
      const page = await open(SAMPLE, TERM);
      await page.evaluate((text) => {
        for (const node of document.querySelectorAll('#map .node')) node.textContent = text;
      }, name);
      for (const width of [360, 768]) {
        await show(page, { viewport: { width, height: 800 } });
        expect(await faultsOf(page), `${width} px`).toEqual([]);
      }
    },
  );

  test('leads with a click on a node to its term, without JavaScript', async () => {
    const page = await open(SAMPLE, TERM, { reader: 'without scripts' });
    const node = page.locator('#map a').first();
    const href = (await node.getAttribute('href')) ?? '';
    await node.click();
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
    const { self, related, broader } = await placesOf(page);
    expect(related.x).toBeGreaterThan(self.x + self.width);
    expect(broader.y).toBeLessThan(self.y);
  });

  test('of a topic is there on paper, that of a term is not', async () => {
    const page = await open(SAMPLE, TOPIC, { media: 'print' });
    expect(await page.locator('.concept-map.topic').isVisible()).toBe(true);
    await page.goto(addressOf(SAMPLE, TERM));
    expect(await page.locator('#map').isVisible()).toBe(false);
  });
});

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where the term and the first of its neighbours stand; nowhere is at 0. */
async function placesOf(page: Page): Promise<Record<'self' | 'related' | 'broader', Place>> {
  const place = async (selector: string): Promise<Place> => {
    const found = page.locator(`#map ${selector}`).first();
    return ((await found.count()) > 0 && (await found.boundingBox())) || { x: 0, y: 0, width: 0, height: 0 };
  };
  return {
    self: await place('.self'),
    related: await place('[data-relation=related]'),
    broader: await place('[data-relation=broader]'),
  };
}

/** What is wrong with a term's map as it is shown: small or cut letters, names over others or outside, names without a line. */
function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const map = document.querySelector('#map .concept-map');
    if (!map) return ['there is no map'];
    const whole = map.getBoundingClientRect();
    const texts = [...map.querySelectorAll('.caption, .node')].map((element) => ({
      element,
      name: element.textContent.slice(0, 20),
      box: element.getBoundingClientRect(),
    }));
    const lines = [...map.querySelectorAll('path')].filter((path) => path.checkVisibility()).flatMap(endsOf);
    return texts.flatMap(({ element, name, box }, index) => [
      ...(parseFloat(getComputedStyle(element).fontSize) < 13 || box.height < 18 ? [`${name} is small`] : []),
      ...(element.scrollWidth > element.clientWidth ? [`${name} is wider than its place`] : []),
      ...(box.left < whole.left - 4 || box.right > whole.right + 4 ? [`${name} is outside`] : []),
      ...(box.top < whole.top || box.bottom > whole.bottom ? [`${name} is over or under the map`] : []),
      ...texts.slice(index + 1).flatMap((other) => (touch(box, other.box) ? [`${name} touches ${other.name}`] : [])),
      ...(element.matches('a') && !lines.flat().some((end) => meets(end, box)) ? [`${name} has no line`] : []),
      ...lines.flatMap(([, end]) =>
        end && !element.closest('.self') && holds(box, end) ? [`a line is in ${name}`] : [],
      ),
    ]);

    function touch(a: DOMRect, b: DOMRect): boolean {
      return a.left < b.right && b.left < a.right && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    }

    function holds({ left, right, top, bottom }: DOMRect, { x, y }: DOMPoint): boolean {
      return x > left && x < right && y > top && y < bottom;
    }

    /** A line ends at the middle of the side of a name, or over or under its middle. */
    function meets({ x, y }: DOMPoint, { left, right, top, bottom }: DOMRect): boolean {
      const beside = Math.min(Math.abs(left - x), Math.abs(x - right)) < 10 && Math.abs((top + bottom) / 2 - y) < 2;
      const along = Math.min(Math.abs(top - y), Math.abs(y - bottom)) < 10 && Math.abs((left + right) / 2 - x) < 2;
      return beside || along;
    }

    /** Where each line of a path starts and ends, in pixels of the window. */
    function endsOf(path: SVGPathElement): DOMPoint[][] {
      const matrix = path.getScreenCTM() ?? new DOMMatrix();
      const lines = (path.getAttribute('d') ?? '').matchAll(
        /M(\S+) ([^HVC]+)(?:H([^M]+)|V([^M]+)|C[^M]* ([^M ]+) ([^M ]+))/g,
      );
      return [...lines].map(([, x, y, across, down, curveX, curveY]) =>
        [
          new DOMPoint(Number(x), Number(y)),
          new DOMPoint(Number(across ?? curveX ?? x), Number(down ?? curveY ?? y)),
        ].map((point) => point.matrixTransform(matrix)),
      );
    }
  });
}

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
