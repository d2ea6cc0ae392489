/** How pages look under the reader's settings, and that they hold still, in a real browser. */
import { setTimeout } from 'node:timers/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EDGE, ONE, SAMPLE, type TestSite } from '../sites.ts';
import { launchBrowser } from './chromium.ts';
import { serve, type Served } from './serve.ts';

const browser = await launchBrowser();

const TERM = 'en/glossary/key-account-manager/';
const KINDS = [
  'en/',
  TERM,
  'en/glossary/',
  'en/glossary/letter/c/',
  'en/glossary/topic/roles/',
  'en/glossary/compare/account-manager-vs-key-account-manager/',
  'en/search/',
  'en/search/?q=churn',
  'en/about/',
];
const PHONE = { width: 360, height: 780 };
const DESKTOP = { width: 1440, height: 900 };
const PAPER = { light: 'rgb(252, 252, 250)', dark: 'rgb(19, 24, 27)' };

describe.skipIf(browser === undefined)('in a browser', () => {
  const served = new Map<TestSite, Served>();

  beforeAll(async () => {
    for (const site of [SAMPLE, EDGE, ONE]) served.set(site, await serve(site));
  });

  afterAll(async () => {
    await browser?.close();
    for (const { close } of served.values()) close();
  });

  async function blank(options: BrowserContextOptions = {}): Promise<Page> {
    if (!browser) throw new Error('no browser');
    return (await browser.newContext(options)).newPage();
  }

  async function open(site: TestSite, path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await blank(options);
    await page.goto(addressOf(site, path));
    return page;
  }

  function addressOf(site: TestSite, path: string): string {
    return new URL(path, served.get(site)?.url).href;
  }

  describe('light and dark', () => {
    test.each(['light', 'dark'] as const)('a %s system gives a page of that colour', async (colorScheme) => {
      const page = await open(SAMPLE, TERM, { colorScheme });
      expect(await paper(page)).toBe(PAPER[colorScheme]);
      expect(await page.getByRole('radio', { name: 'Automatic' }).isChecked()).toBe(true);
      await page.context().close();
    });

    test('the reader’s choice beats the system, is kept over pages and visits, and can be taken back', async () => {
      const page = await open(SAMPLE, TERM, { colorScheme: 'light' });
      await page.getByRole('radio', { name: 'Automatic' }).focus();
      await page.keyboard.press('ArrowLeft');
      expect(await page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
      expect(await paper(page)).toBe(PAPER.dark);
      expect(await barColors(page)).toEqual(['#13181b', '#13181b']);
      const other = await page.context().newPage();
      await other.goto(addressOf(SAMPLE, 'en/glossary/letter/c/'));
      expect(await paper(other)).toBe(PAPER.dark);
      await page.getByText('Automatic').click();
      await other.waitForFunction((color) => getComputedStyle(document.body).backgroundColor === color, PAPER.light);
      expect(await barColors(page)).toEqual(['#fcfcfa', '#13181b']);
      await page.context().close();
    });

    test('a page that the reader goes back to has the choice that was made since', async () => {
      const page = await open(SAMPLE, TERM, { colorScheme: 'light' });
      await page.goto(addressOf(SAMPLE, 'en/'));
      await page.getByText('Dark', { exact: true }).click();
      await page.goBack();
      expect(await paper(page)).toBe(PAPER.dark);
      await page.context().close();
    });

    test('nothing flashes: the choice holds before there is a body to paint, and without the page’s scripts', async () => {
      const page = await open(SAMPLE, TERM, { colorScheme: 'light' });
      await page.getByText('Dark', { exact: true }).click();
      await page.route('**/*.js', (route) => route.abort());
      await page.addInitScript(() => {
        new MutationObserver((_, observer) => {
          if (document.documentElement.dataset['theme'] === undefined) return;
          observer.disconnect();
          Object.assign(window, { early: document.querySelector('body, link[rel=stylesheet]') === null });
        }).observe(document, { attributes: true, childList: true, subtree: true });
      });
      await page.reload();
      expect(await page.evaluate(() => 'early' in window && window.early)).toBe(true);
      expect(await paper(page)).toBe(PAPER.dark);
      await page.context().close();
    });

    test('where nothing can be kept, the choice holds for the page', async () => {
      const page = await blank({ colorScheme: 'light' });
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      });
      await page.goto(addressOf(SAMPLE, TERM));
      await page.getByText('Dark', { exact: true }).click();
      expect(await paper(page)).toBe(PAPER.dark);
      expect(errors).toEqual([]);
      await page.context().close();
    });

    test('a kept value that is no choice counts as none', async () => {
      const page = await open(SAMPLE, TERM, { colorScheme: 'dark' });
      await page.evaluate(() => localStorage.setItem('theme', '"><b>'));
      await page.reload();
      expect(await paper(page)).toBe(PAPER.dark);
      expect(await page.getByRole('radio', { name: 'Automatic' }).isChecked()).toBe(true);
      await page.context().close();
    });

    test('without JavaScript there is nothing to switch, and the system decides', async () => {
      const page = await open(SAMPLE, TERM, { colorScheme: 'dark', javaScriptEnabled: false });
      expect(await page.locator('.theme').isVisible()).toBe(false);
      expect(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(PAPER.dark);
      await page.context().close();
    });
  });

  describe('nothing moves', () => {
    const sizes = [
      { name: 'phone', viewport: PHONE },
      { name: 'desktop', viewport: DESKTOP },
    ];

    test.each(sizes)('on a $name while a page loads, is read to its end, and fonts come late', async ({ viewport }) => {
      for (const path of KINDS) {
        const page = await blank({ viewport });
        await page.route('**/*.woff2', async (route) => {
          await setTimeout(700);
          await route.continue();
        });
        await watchShifts(page);
        await page.goto(addressOf(SAMPLE, path), { waitUntil: 'networkidle' });
        await readToTheEnd(page);
        expect.soft(await shiftsOf(page), path).toEqual([]);
        await page.context().close();
      }
    });

    test('with fonts at once, in every language of a site', async () => {
      const pages: [TestSite, string][] = [
        [SAMPLE, 'es/'],
        [EDGE, 'en/glossary/markup/'],
        [EDGE, 'en/glossary/long-term/'],
        [EDGE, 'ar/'],
        [ONE, 'en/glossary/only/'],
      ];
      for (const [site, path] of pages) {
        const page = await blank({ viewport: PHONE });
        await watchShifts(page);
        await page.goto(addressOf(site, path), { waitUntil: 'networkidle' });
        await readToTheEnd(page);
        expect.soft(await shiftsOf(page), `${site.name} ${path}`).toEqual([]);
        await page.context().close();
      }
    });
  });

  test('every font that is preloaded is used, and none is fetched for letters that the page does not have', async () => {
    for (const [site, path] of [...KINDS.map((kind): [TestSite, string] => [SAMPLE, kind]), [ONE, 'en/'] as const]) {
      const page = await open(site, path);
      const { preloaded, fetched, loaded } = await page.evaluate(async () => {
        await document.fonts.ready;
        const resources = performance.getEntriesByType('resource').map(({ name }) => name);
        return {
          preloaded: [...document.querySelectorAll<HTMLLinkElement>('link[rel=preload]')].map(({ href }) => href),
          fetched: resources.filter((name) => name.endsWith('.woff2')),
          loaded: [...document.fonts].filter(({ status, style }) => status === 'loaded' && style === 'normal').length,
        };
      });
      expect.soft(preloaded, path).toHaveLength(1);
      expect.soft(loaded, path).toBeGreaterThan(0);
      expect.soft(fetched, path).toContain(preloaded[0]);
      expect
        .soft(
          fetched.filter((name) => name.includes('-ext.')),
          path,
        )
        .toEqual([]);
      await page.context().close();
    }
  });

  test('the contents follow the reader on a wide screen, and say where he is', async () => {
    const page = await open(SAMPLE, TERM, { viewport: DESKTOP });
    const contents = page.locator('#contents');
    const link = contents.getByRole('link').nth(2);
    const target = (await link.getAttribute('href')) ?? '';
    await page.locator(`[id="${target.slice(1)}"]`).evaluate((heading) => heading.scrollIntoView());
    await page.waitForFunction(
      (hash) => document.querySelector('#contents [aria-current]')?.getAttribute('href') === hash,
      target,
    );
    expect(await contents.locator('[aria-current]').count()).toBe(1);
    // It still is there at the sources, the last of what it lists.
    await page.locator('#sources').evaluate((section) => section.scrollIntoView({ behavior: 'instant' }));
    await page.waitForFunction(
      () => document.querySelector('#contents [aria-current]')?.getAttribute('href') === '#sources',
    );
    const box = await contents.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(DESKTOP.height);
    await page.context().close();
  });

  describe('on paper', () => {
    const NOT_PRINTED =
      'nav, button, form, input, select, .skip, .site-header, .site-footer, .theme, #related, #used-in, .concept-map, .actions, .topics, .comparison-link, .anchor, .back';

    test('a term is its entry with the addresses of its sources, and nothing to click', async () => {
      const page = await open(SAMPLE, TERM, { colorScheme: 'dark', viewport: { width: 720, height: 1000 } });
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await visible(page, NOT_PRINTED)).toEqual([]);
      expect(await paper(page)).toBe('rgb(255, 255, 255)');
      for (const part of [
        'h1',
        '.definition',
        '.takeaways',
        '.prose',
        '#contrasts table',
        '#sources',
        'time',
        '.cite p',
      ]) {
        expect.soft(await page.locator(part).first().isVisible(), part).toBe(true);
      }
      const answers = await page.locator('.faq .answer').evaluateAll((all) => all.map((one) => one.clientHeight));
      expect(answers.length).toBeGreaterThan(0);
      expect(Math.min(...answers)).toBeGreaterThan(20);
      const sources = await page
        .locator('#sources a[href^=http]')
        .evaluateAll((links) =>
          links.map((link) => getComputedStyle(link, '::after').content.includes(link.getAttribute('href') ?? '?')),
        );
      expect(sources.length).toBeGreaterThan(0);
      expect(sources).not.toContain(false);
      expect(await page.locator('.cite p').textContent()).toContain(`https://keyterms.example/${TERM}`);
      await page.context().close();
    });

    test('a choice of dark does not blacken it', async () => {
      const page = await open(SAMPLE, TERM);
      await page.getByText('Dark', { exact: true }).click();
      await page.emulateMedia({ media: 'print' });
      expect(await paper(page)).toBe('rgb(255, 255, 255)');
      expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color)).toBe('rgb(24, 33, 38)');
      await page.context().close();
    });

    test.each(KINDS)('%s has nothing to click', async (path) => {
      const page = await open(SAMPLE, path);
      await page.emulateMedia({ media: 'print' });
      expect(await visible(page, NOT_PRINTED)).toEqual([]);
      expect(await page.locator('h1').isVisible()).toBe(true);
      await page.context().close();
    });
  });

  test('who asks for less motion gets none', async () => {
    for (const path of KINDS) {
      const page = await open(SAMPLE, path, { reducedMotion: 'reduce' });
      const moving = await page.evaluate(() => {
        const styles = [...document.querySelectorAll('*')].flatMap((element) =>
          ['', '::before', '::after'].map((part) => getComputedStyle(element, part)),
        );
        return styles.filter(
          ({ scrollBehavior, transitionDuration, animationName }) =>
            scrollBehavior === 'smooth' || /[1-9]/.test(transitionDuration) || animationName !== 'none',
        ).length;
      });
      expect.soft(moving, path).toBe(0);
      await page.context().close();
    }
    const page = await open(SAMPLE, TERM, { reducedMotion: 'no-preference' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('smooth');
    await page.context().close();
  });

  test('where the system forces its colours, what is chosen and where one is still shows', async () => {
    const page = await open(SAMPLE, 'en/glossary/letter/c/', { forcedColors: 'active' });
    const background = (selector: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await background('.letters [aria-current]')).not.toBe(await background('.letters a:not([aria-current])'));
    const outlines = await page
      .locator('.theme label')
      .evaluateAll((labels) => labels.map((label) => getComputedStyle(label).outlineStyle));
    expect(outlines.toSorted()).toEqual(['none', 'none', 'solid']);
    expect(await page.locator('.marked').evaluate((mark) => getComputedStyle(mark).backgroundImage)).toBe('none');
    await page.context().close();
  });
});

function paper(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

function barColors(page: Page): Promise<string[]> {
  return page
    .locator('meta[name="theme-color"]')
    .evaluateAll((metas) => metas.map((meta) => meta.getAttribute('content') ?? ''));
}

/** What of a selector can be seen, by tag and class. */
function visible(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .map((one) => `${one.tagName}.${one.getAttribute('class') ?? ''}`),
    );
}

async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(JSON.stringify(entry));
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

async function readToTheEnd(page: Page): Promise<void> {
  for (let screen = 0; screen < 6; screen += 1) {
    await page.mouse.wheel(0, 2000);
    await setTimeout(50);
  }
  await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
}

/** Layout shifts that the reader did not cause. */
function shiftsOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    'shifts' in window && Array.isArray(window.shifts) ? window.shifts.map(String) : ['none watched'],
  );
}
