/** Previews of entries at the links in a text: by pointer, keyboard and touch. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EDGE, SAMPLE, type TestSite } from '../sites.ts';
import { axe } from './axe.ts';
import { launchBrowser } from './chromium.ts';
import { serve, type Served } from './serve.ts';

const browser = await launchBrowser();
const KAM = 'en/glossary/key-account-manager/';

describe.skipIf(browser === undefined)('a preview', () => {
  const served = new Map<TestSite, Served>();

  beforeAll(async () => {
    for (const site of [SAMPLE, EDGE]) served.set(site, await serve(site));
  });

  afterAll(async () => {
    await browser?.close();
    for (const { close } of served.values()) close();
  });

  async function open(site: TestSite, path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await requireBrowser(browser).newContext(options);
    const page = await context.newPage();
    page.on('pageerror', (error) => expect.soft(error.message).toBe(''));
    await page.goto(new URL(path, served.get(site)?.url).href);
    return page;
  }

  test('shows the topic, the term and the definition under the pointer, and fetches nothing before', async () => {
    const page = await open(SAMPLE, KAM);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    const link = quotas(page);
    await link.hover();
    await page.locator('.preview').waitFor();
    expect(await page.locator('.preview-topic').textContent()).toBe('Sales process');
    expect(await page.locator('.preview-term').textContent()).toBe('Sales quota');
    const address = (await link.getAttribute('href')) ?? '';
    const definition = await page.locator('.preview-definition').textContent();
    expect(requests.filter((path) => path.endsWith('.json'))).toHaveLength(1);
    await page.goto(new URL(address, page.url()).href);
    expect(definition).toBe((await page.locator('#definition').textContent())?.trim());
  });

  test('is not for a pointer that only passes', async () => {
    const page = await open(SAMPLE, KAM);
    await quotas(page).hover();
    await page.mouse.move(2, 2);
    await page.waitForTimeout(700);
    expect(await page.locator('.preview').count()).toBe(0);
  });

  test('stays while the pointer is in it, and goes when the pointer leaves', async () => {
    const page = await open(SAMPLE, KAM);
    await quotas(page).hover();
    await page.locator('.preview-definition').hover();
    await page.waitForTimeout(700);
    expect(await page.locator('.preview').isVisible()).toBe(true);
    await page.mouse.move(2, 2);
    await page.locator('.preview').waitFor({ state: 'detached' });
    expect(await page.locator('.previewed').count()).toBe(0);
  });

  test('goes with Escape and does not come back until the link is left', async () => {
    const page = await open(SAMPLE, KAM);
    const link = quotas(page);
    await link.hover();
    await page.locator('.preview').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.preview').count()).toBe(0);
    await link.dispatchEvent('pointerover', { pointerType: 'mouse' });
    await page.waitForTimeout(700);
    expect(await page.locator('.preview').count()).toBe(0);
    await page.mouse.move(2, 2);
    await link.hover();
    await page.locator('.preview').waitFor();
  });

  test('comes by keyboard, is announced, comes next in the order of the keyboard, and goes with the focus', async () => {
    const page = await open(SAMPLE, KAM);
    const link = quotas(page);
    await focusBefore(page, link);
    await page.keyboard.press('Tab');
    await page.getByRole('dialog', { name: 'Sales quota' }).waitFor();
    expect(await page.locator('[role=status].preview-status').textContent()).toMatch(/^Sales quota: The result/);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('preview-pin');
    await page.waitForTimeout(500);
    expect(await page.locator('.preview').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('.preview').count()).toBe(0);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.waitForTimeout(700);
    expect(await page.locator('.preview').count()).toBe(0);

    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await page.locator('.preview').waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.waitForFunction(() => !document.querySelector('.preview-term')?.textContent.startsWith('Sales quota'));
  });

  test('can be pinned, beside another, and closed again', async () => {
    const page = await open(SAMPLE, KAM);
    await quotas(page).hover();
    await page.locator('.preview-pin').click();
    await page.mouse.move(2, 2);
    await page.waitForTimeout(700);
    const pinned = page.locator('.preview[data-pinned]');
    expect(await pinned.isVisible()).toBe(true);
    await page.locator('.prose a.term-link').first().hover();
    await page.locator('.preview:not([data-pinned])').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.preview').count()).toBe(1);
    await pinned.getByRole('link', { name: 'Open the entry' }).waitFor();
    await pinned.getByRole('button', { name: 'Close' }).click();
    expect(await page.locator('.preview').count()).toBe(0);
  });

  test('pinned by keyboard keeps the focus, and gives it back', async () => {
    const page = await open(SAMPLE, KAM);
    const link = quotas(page);
    await focusBefore(page, link);
    await page.keyboard.press('Tab');
    await page.getByRole('dialog', { name: 'Sales quota' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('preview-close');
    await page.keyboard.press('Enter');
    expect(await page.locator('.preview').count()).toBe(0);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('leaves Escape to an open dialog', async () => {
    const page = await open(SAMPLE, KAM);
    await quotas(page).hover();
    await page.locator('.preview-pin').click();
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.locator('.preview').count()).toBe(1);
  });

  describe('on touch', () => {
    const touch = { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } };

    test('comes with the first touch, has a link to the entry, and goes with a touch beside it', async () => {
      const page = await open(SAMPLE, KAM, touch);
      await quotas(page).tap();
      const card = page.getByRole('dialog', { name: 'Sales quota' });
      await card.waitFor();
      expect(await card.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.waitForTimeout(700);
      await page.touchscreen.tap(10, 100);
      expect(await card.count()).toBe(0);
      expect(page.url()).toContain(KAM);
      await quotas(page).tap();
      await card.getByRole('link', { name: 'Open the entry' }).tap();
      await page.waitForURL('**/sales-quota/');
    });

    test('the second touch follows the link', async () => {
      const page = await open(SAMPLE, KAM, touch);
      await quotas(page).tap();
      await page.locator('.preview').waitFor();
      await quotas(page).tap();
      await page.waitForURL('**/sales-quota/');
    });

    test.each(['**/preview/*.json', '**/previews.*.js'])(
      'a touch follows its link when %s is missing',
      async (files) => {
        const page = await open(SAMPLE, KAM, touch);
        await page.route(files, (route) => route.fulfill({ status: 404, body: 'no' }));
        await quotas(page).tap();
        await page.waitForURL('**/sales-quota/');
      },
    );
  });

  test.each([
    { width: 1440, height: 900 },
    { width: 360, height: 740 },
    { width: 1200, height: 300 },
  ])('never covers the lines of its link, and stays in a window of $width × $height px', async (viewport) => {
    for (const anchored of [true, false]) {
      const page = await open(SAMPLE, KAM, { viewport });
      if (!anchored) await page.evaluate(() => Object.assign(CSS, { supports: () => false }));
      for (const block of ['start', 'center', 'end'] as const) {
        const link = quotas(page);
        await link.evaluate((element, at) => element.scrollIntoView({ block: at, behavior: 'instant' }), block);
        await link.hover();
        const card = page.locator('.preview');
        await card.waitFor();
        expect(await card.getAttribute('data-anchored')).toBe(anchored ? '' : null);
        const [of, box] = await Promise.all([link.boundingBox(), card.boundingBox()]);
        if (!of || !box) throw new Error('nothing to see');
        expect(box.y >= of.y + of.height || box.y + box.height <= of.y, `${block}: over its link`).toBe(true);
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
        expect(box.height).toBeGreaterThan(60);
        await page.keyboard.press('Escape');
        await page.mouse.move(2, 2);
      }
      await page.context().close();
    }
  });

  test('speaks the language of its entry, under a path', async () => {
    const page = await open(EDGE, 'en/glossary/markup/');
    await page.locator('.prose a[href*="/es/"]').first().hover();
    await page.locator('.preview').waitFor();
    expect(await page.locator('.preview-term').getAttribute('lang')).toBe('es');
    expect(await page.locator('.preview-pin').textContent()).toBe('Pin');
  });

  test('stands on a page from right to left, pinned on its left', async () => {
    const page = await open(
      EDGE,
      'ar/%D9%85%D8%B3%D8%B1%D8%AF/%D9%85%D8%AF%D9%8A%D8%B1-%D8%A7%D9%84%D8%AD%D8%B3%D8%A7%D8%A8/',
      {
        viewport: { width: 1200, height: 800 },
      },
    );
    await page.locator('.prose p a').evaluate((link) => link.setAttribute('href', '/docs/en/glossary/long-term/'));
    await page.locator('.prose p a').hover();
    await page.locator('.preview-pin').click();
    const term = page.locator('.preview-term');
    expect(
      await term.evaluate((element) => [element.getAttribute('lang'), getComputedStyle(element).direction]),
    ).toEqual(['en', 'ltr']);
    const box = await page.locator('.preview').boundingBox();
    expect(box?.x).toBeLessThan(30);
  });

  test('holds a very long term and definition, and shows text as text', async () => {
    const page = await open(SAMPLE, KAM, { viewport: { width: 360, height: 640 } });
    const long = {
      term: 'x'.repeat(300),
      definition: '<img src=x onerror="window.hit=1"> '.repeat(60),
      deprecated: true,
    };
    await page.route('**/preview/*.json', (route) =>
      route.fulfill({ json: { language: 'en', direction: 'ltr', previews: { 'sales-quota': long } } }),
    );
    await quotas(page).hover();
    const card = page.locator('.preview');
    await card.waitFor();
    const box = (await card.boundingBox()) ?? { height: 0, width: 0 };
    expect(box.height).toBeLessThanOrEqual(320);
    expect(await card.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    expect(await card.locator('img').count()).toBe(0);
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  });

  test('is not there where the file has no such entry, or is no such file', async () => {
    const page = await open(SAMPLE, KAM);
    for (const body of [
      '{"language":"en","direction":"ltr","previews":{}}',
      '<!doctype html>',
      'null',
      '{"previews":null}',
    ]) {
      await page.reload();
      await page.route('**/preview/*.json', (route) => route.fulfill({ contentType: 'application/json', body }));
      await quotas(page).hover();
      await page.waitForTimeout(700);
      expect(await page.locator('.preview').count(), body).toBe(0);
      await page.mouse.move(2, 2);
    }
  });

  test('is shown at answers, and neither at links to sections of the page nor in lists of terms', async () => {
    const page = await open(SAMPLE, KAM);
    for (const link of ['.contents a', '.related .term-list a', '.used-in a', '.breadcrumb a']) {
      await page.locator(link).last().hover();
      await page.waitForTimeout(600);
      expect(await page.locator('.preview').count(), link).toBe(0);
    }
    await page.goto(new URL('en/glossary/digital-marketing/', served.get(SAMPLE)?.url).href);
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    await page.locator('.answer a[href$="/account-based-marketing/"]').first().hover();
    await page.locator('.preview').waitFor();
  });

  test('without JavaScript a link is a link', async () => {
    const page = await open(SAMPLE, KAM, { javaScriptEnabled: false });
    await quotas(page).hover();
    await quotas(page).click();
    await page.waitForURL('**/sales-quota/');
  });

  test.each(['light', 'dark'] as const)('has no fault of accessibility, open or pinned, %s', async (colorScheme) => {
    const page = await open(SAMPLE, KAM, { colorScheme });
    await quotas(page).hover();
    await page.locator('.preview-pin').click();
    await page.locator('.prose a.term-link').first().hover();
    await page.locator('.preview:not([data-pinned])').waitFor();
    await page.waitForTimeout(300);
    expect(await axe(page)).toEqual([]);
  });

  test('a link to a sentence goes to it, and opens the question around it', async () => {
    const page = await open(SAMPLE, KAM);
    const link = page.locator('.used-in .sentences a[href*="-b2c-companies-"]').first();
    await link.click();
    await page.waitForURL('**/business-to-consumer/**');
    const answer = page.locator('details[open] .answer a.term-link', { hasText: 'key account managers' });
    await answer.waitFor();
    await expect.poll(() => answer.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(720);
  });
});

/** The link to "Sales quota" in the entry of the key account manager. */
function quotas(page: Page): Locator {
  return page.locator('.prose a[href$="/sales-quota/"]').first();
}

/** Puts the focus on what comes before a link in the order of the keyboard. */
async function focusBefore(page: Page, link: Locator): Promise<void> {
  await link.focus();
  await page.keyboard.press('Shift+Tab');
  await page.mouse.move(2, 2);
}

function requireBrowser(found: Browser | undefined): Browser {
  if (!found) throw new Error('no browser');
  return found;
}
