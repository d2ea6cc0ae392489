/** How pages look under the reader's settings, and that they hold still, in a real browser. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { EDGE, ONE, SAMPLE, type TestSite } from '../sites.ts';
import { addressOf, appears, blank, DESKTOP, hasBrowser, open, painted, PHONE, show } from './pages.ts';

const TERM = 'en/glossary/senior-garden-manager/';
const KINDS = [
  '',
  TERM,
  'en/glossary/',
  'en/glossary/letter/c/',
  'en/glossary/topic/people/',
  'en/glossary/compare/garden-manager-vs-senior-garden-manager/',
  'en/search/',
  'en/search/?q=outturn',
  'en/about/',
];
const PAPER = { light: 'rgb(252, 252, 250)', dark: 'rgb(19, 24, 27)' };

describe.skipIf(!hasBrowser)('a header of many menus', () => {
  test.each([
    ['two rows stay in sight, and what an address leads to stands below them', 8, 'sticky', true],
    ['many rows go with the page', 30, 'static', true],
    ['without scripts nothing says how high it is: it goes with the page', 8, 'static', false],
  ])('%s', async (_, count, position, javaScriptEnabled) => {
    const page = await blank({ javaScriptEnabled, reducedMotion: 'reduce', viewport: { width: 1000, height: 700 } });
    await page.route(addressOf(SAMPLE, TERM), async (route) => {
      const response = await route.fetch();
      const menu = '<a href="/">A menu of five words</a>'.repeat(count);
      await route.fulfill({ response, body: (await response.text()).replace(/<nav[^>]*>/, `$&${menu}`) });
    });
    await page.goto(`${addressOf(SAMPLE, TERM)}#contrasts`);
    await expect
      .poll(() => page.locator('.site-header').evaluate((header) => getComputedStyle(header).position))
      .toBe(position);
    const top = (): Promise<number> =>
      page.locator('#contrasts').evaluate((section) => section.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(350);
    const bottom = await page.locator('.site-header').evaluate((header) => header.getBoundingClientRect().bottom);
    expect(await top()).toBeGreaterThan(bottom);
  });
});

describe.skipIf(!hasBrowser)('light and dark', () => {
  test.each(['light', 'dark'] as const)('a %s system gives a page of that colour', async (colorScheme) => {
    const page = await open(SAMPLE, TERM, { colorScheme });
    expect(await paper(page)).toBe(PAPER[colorScheme]);
    expect(await page.getByRole('radio', { name: 'Automatic' }).isChecked()).toBe(true);
  });

  test('the reader’s choice beats the system, is kept over pages and visits, and can be taken back', async () => {
    const page = await blank();
    await page.goto(addressOf(SAMPLE, TERM));
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
  });

  test('a page that the reader goes back to has the choice that was made since', async () => {
    const page = await open(SAMPLE, TERM);
    await page.goto(addressOf(SAMPLE, ''));
    await page.getByText('Dark', { exact: true }).click();
    await page.goBack();
    expect(await paper(page)).toBe(PAPER.dark);
  });

  test('nothing flashes: the choice holds before there is a body to paint, and without the page’s scripts', async () => {
    const page = await blank();
    await page.goto(addressOf(SAMPLE, TERM));
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
  });

  test('where nothing can be kept, the choice holds for the page', async () => {
    const page = await blank();
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
  });

  test('a kept value that is no choice counts as none', async () => {
    const page = await open(SAMPLE, TERM, { colorScheme: 'dark' });
    await page.evaluate(() => localStorage.setItem('theme', '"><b>'));
    await page.reload();
    expect(await paper(page)).toBe(PAPER.dark);
    expect(await page.getByRole('radio', { name: 'Automatic' }).isChecked()).toBe(true);
  });

  test('without JavaScript there is nothing to switch, and the system decides', async () => {
    const page = await open(SAMPLE, TERM, { colorScheme: 'dark', reader: 'without scripts' });
    expect(await page.locator('.theme').isVisible()).toBe(false);
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(PAPER.dark);
  });
});

describe.skipIf(!hasBrowser)('nothing moves', () => {
  const sizes = [
    { name: 'phone', viewport: PHONE },
    { name: 'desktop', viewport: DESKTOP },
  ];

  test.each(sizes)('on a $name while a page loads, is read to its end, and fonts come late', async ({ viewport }) => {
    const page = await watched(viewport);
    let late = 0;
    await page.route('**/*.woff2', async (route) => {
      late += 1;
      await isPainted(page);
      await route.continue();
    });
    for (const path of KINDS) {
      late = 0;
      await page.goto(addressOf(SAMPLE, path));
      if (path.includes('?')) await page.locator('[data-status]', { hasText: 'result' }).waitFor();
      await readToTheEnd(page);
      expect.soft(await shiftsOf(page), path).toEqual([]);
      expect.soft(late, path).toBeGreaterThan(0);
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
    const page = await watched(PHONE);
    for (const [site, path] of pages) {
      await page.goto(addressOf(site, path));
      await readToTheEnd(page);
      expect.soft(await shiftsOf(page), `${site.name} ${path}`).toEqual([]);
    }
  });

  async function watched(viewport: { width: number; height: number }): Promise<Page> {
    const page = await blank({ viewport });
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push(JSON.stringify(entry));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    return page;
  }

  /** Waits until there is something to read, in whatever font, and a little longer. */
  async function isPainted(page: Page): Promise<void> {
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    await page.waitForTimeout(150);
  }

  async function readToTheEnd(page: Page): Promise<void> {
    await page.evaluate(async () => {
      const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
      while (scrollY + innerHeight < document.documentElement.scrollHeight - 1) {
        scrollBy({ top: innerHeight, behavior: 'instant' });
        await frame();
      }
      await document.fonts.ready;
    });
    await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    await painted(page);
  }

  /** Layout shifts that the reader did not cause. */
  function shiftsOf(page: Page): Promise<string[]> {
    return page.evaluate(() =>
      'shifts' in window && Array.isArray(window.shifts) ? window.shifts.map(String) : ['none watched'],
    );
  }
});

test.skipIf(!hasBrowser)('the contents follow the reader on a wide screen, and say where he is', async () => {
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
});

test.skipIf(!hasBrowser)('where the system forces its colours, one section of the contents looks current', async () => {
  const page = await open(SAMPLE, TERM, { viewport: DESKTOP, forcedColors: 'active' });
  const links = page.locator('#contents a');
  await page.locator('#sources').evaluate((section) => section.scrollIntoView({ behavior: 'instant' }));
  await appears(page, '#contents [aria-current]');
  const borders = await links.evaluateAll((all) => all.map((link) => getComputedStyle(link).borderInlineStartColor));
  const current = await links.evaluateAll((all) => all.findIndex((link) => link.hasAttribute('aria-current')));
  expect(borders.filter((color) => color === borders[current])).toHaveLength(1);
});

describe.skipIf(!hasBrowser)('on a phone', () => {
  test('the contents are a button between takeaways and text, and go when a section is chosen', async () => {
    const page = await open(SAMPLE, TERM, { viewport: PHONE });
    const contents = page.locator('#contents');
    expect(await contents.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'On this page' }).click();
    await appears(page, '#contents');
    const box = await contents.boundingBox();
    expect((box?.height ?? Infinity) <= PHONE.height && (box?.width ?? Infinity) <= PHONE.width).toBe(true);
    await contents.getByRole('link', { name: 'Sources' }).click();
    expect(await contents.isVisible()).toBe(false);
    expect(new URL(page.url()).hash).toBe('#sources');
  });

  test('the way to a page is one line and names no page that its heading names', async () => {
    const page = await open(SAMPLE, TERM, { viewport: PHONE });
    const tops = await page
      .locator('.breadcrumb li')
      .evaluateAll((all) =>
        all.filter((item) => item.checkVisibility()).map((item) => item.getBoundingClientRect().top),
      );
    expect(tops.length).toBeGreaterThan(1);
    expect(new Set(tops).size).toBe(1);
    expect(await page.locator('.breadcrumb [aria-current]').isVisible()).toBe(false);
  });

  test('the choices of light and dark stand in one line, and so does the link to an open question with its sign', async () => {
    const page = await open(SAMPLE, TERM, { viewport: PHONE });
    const heights = await page.locator('.theme label').evaluateAll((all) => all.map((label) => label.clientHeight));
    expect(new Set(heights).size).toBe(1);
    const question = page.locator('details.faq').first();
    await question.locator('summary').click();
    const [line, link] = [await question.locator('h3').boundingBox(), await question.locator('.anchor').boundingBox()];
    if (!line || !link) throw new Error('no question');
    expect(link.y).toBeLessThan(line.y + line.height);
    expect(link.x).toBeGreaterThanOrEqual(line.x + line.width - 23);
    expect(
      await page
        .locator('.theme label')
        .last()
        .evaluate((label) => label.getClientRects().length),
    ).toBe(1);
  });
});

test.skipIf(!hasBrowser)(
  'a drawing for light paper is turned round on a dark page, a photo is not, and paper is as it was drawn',
  async () => {
    const turned = async (page: Page): Promise<string[]> =>
      page.locator('.picture img').evaluateAll((all) => all.map((img) => getComputedStyle(img).filter));
    const page = await open(SAMPLE, 'en/glossary/outturn/', { colorScheme: 'dark' });
    expect(await turned(page)).toEqual(['invert(0.92) hue-rotate(180deg)']);
    await show(page, { media: 'print' });
    expect(await turned(page)).toEqual(['none']);
    await show(page, { colorScheme: 'light' });
    expect(await turned(page)).toEqual(['none']);
    const photo = await open(SAMPLE, 'en/glossary/first-flush/', { colorScheme: 'dark' });
    expect(await turned(photo)).toEqual(['none']);
  },
);

test.skipIf(!hasBrowser)(
  'where the system forces its colours, what is chosen and where one is still shows',
  async () => {
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
  },
);

function paper(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

function barColors(page: Page): Promise<string[]> {
  return page
    .locator('meta[name="theme-color"]')
    .evaluateAll((metas) => metas.map((meta) => meta.getAttribute('content') ?? ''));
}
