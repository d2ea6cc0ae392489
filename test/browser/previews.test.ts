/** Previews of entries at the links in a text: by pointer, keyboard and touch. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { EDGE, SAMPLE } from '../sites.ts';
import { axe } from './axe.ts';
import { addressOf, appears, blank, DESKTOP, hasBrowser, open, PHONE, show } from './pages.ts';

const TERM = 'en/glossary/garden-manager/';
const LONG_TERM = 'en/glossary/senior-garden-manager/';
/** Milliseconds in which a preview would have come, or gone. */
const LONG_ENOUGH = 450;

describe.skipIf(!hasBrowser)('a preview', () => {
  test('shows the topic, the term and the definition under the pointer, and fetches nothing before', async () => {
    const page = await open(SAMPLE, TERM);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    const link = outturn(page);
    await link.hover();
    await appears(page, '.preview');
    expect(await page.locator('.preview-topic').textContent()).toBe('Growing');
    expect(await page.locator('.preview-term').textContent()).toBe('Outturn');
    const address = (await link.getAttribute('href')) ?? '';
    const definition = await page.locator('.preview-definition').textContent();
    expect(requests.filter((path) => path.endsWith('.json'))).toHaveLength(1);
    await page.goto(new URL(address, page.url()).href);
    expect(definition).toBe((await page.locator('#definition').textContent())?.trim());
  });

  test('is not for a pointer that only passes', async () => {
    const page = await open(SAMPLE, TERM);
    await outturn(page).hover();
    await page.mouse.move(2, 2);
    await page.waitForTimeout(LONG_ENOUGH);
    expect(await page.locator('.preview').count()).toBe(0);
  });

  test('stays while the pointer is in it, and goes when the pointer leaves', async () => {
    const page = await open(SAMPLE, TERM);
    await outturn(page).hover();
    await appears(page, '.preview');
    await page.locator('.preview-definition').hover();
    await page.waitForTimeout(LONG_ENOUGH);
    expect(await page.locator('.preview').isVisible()).toBe(true);
    await page.mouse.move(2, 2);
    await page.locator('.preview').waitFor({ state: 'detached' });
    expect(await page.locator('.previewed').count()).toBe(0);
  });

  test('goes with Escape and does not come back until the link is left', async () => {
    const page = await open(SAMPLE, TERM);
    const link = outturn(page);
    await link.hover();
    await appears(page, '.preview');
    await page.keyboard.press('Escape');
    expect(await page.locator('.preview').count()).toBe(0);
    await link.dispatchEvent('pointerover', { pointerType: 'mouse' });
    await page.waitForTimeout(LONG_ENOUGH);
    expect(await page.locator('.preview').count()).toBe(0);
    await page.mouse.move(2, 2);
    await link.hover();
    await appears(page, '.preview');
  });

  test('comes by keyboard, is announced, comes next in the order of the keyboard, and goes with the focus', async () => {
    const page = await open(SAMPLE, TERM);
    const link = outturn(page);
    await focusBefore(page, link);
    await page.keyboard.press('Tab');
    await appears(page, '.preview');
    await page.getByRole('dialog', { name: 'Outturn' }).waitFor();
    expect(await page.locator('[role=status].preview-status').textContent()).toMatch(/^Outturn: The weight/);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('preview-pin');
    await page.waitForTimeout(LONG_ENOUGH);
    expect(await page.locator('.preview').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('.preview').count()).toBe(0);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.waitForTimeout(LONG_ENOUGH);
    expect(await page.locator('.preview').count()).toBe(0);

    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await appears(page, '.preview');
    await page.keyboard.press('Shift+Tab');
    await page.waitForFunction(() => !document.querySelector('.preview-term')?.textContent.startsWith('Outturn'));
  });

  test('can be pinned, beside another, and closed again', async () => {
    const page = await open(SAMPLE, TERM);
    await outturn(page).hover();
    await appears(page, '.preview');
    await page.locator('.preview-pin').click();
    await page.mouse.move(2, 2);
    await page.waitForTimeout(LONG_ENOUGH);
    const pinned = page.locator('.preview[data-pinned]');
    expect(await pinned.isVisible()).toBe(true);
    await page.locator('.prose a.term-link').first().hover();
    await appears(page, '.preview:not([data-pinned])');
    await page.keyboard.press('Escape');
    expect(await page.locator('.preview').count()).toBe(1);
    await pinned.getByRole('link', { name: 'Open the entry' }).waitFor();
    await pinned.getByRole('button', { name: 'Close' }).click();
    expect(await page.locator('.preview').count()).toBe(0);
  });

  test('pinned by keyboard keeps the focus, and gives it back', async () => {
    const page = await open(SAMPLE, TERM);
    const link = outturn(page);
    await focusBefore(page, link);
    await page.keyboard.press('Tab');
    await appears(page, '.preview');
    await page.getByRole('dialog', { name: 'Outturn' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('preview-close');
    await page.keyboard.press('Enter');
    expect(await page.locator('.preview').count()).toBe(0);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test.each([
    ['the search', 'dialog[open]', (page: Page) => page.keyboard.press('Control+k')],
    ['the citations', '#cite:popover-open', (page: Page) => page.getByRole('button', { name: 'Cite' }).click()],
  ])('leaves Escape to %s', async (_, over, openIt) => {
    const page = await open(SAMPLE, TERM);
    await outturn(page).hover();
    await appears(page, '.preview');
    await page.locator('.preview-pin').click();
    await openIt(page);
    await page.locator(over).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator(over).count()).toBe(0);
    expect(await page.locator('.preview').count()).toBe(1);
  });

  describe('on touch', () => {
    const touch = { reader: 'touch', viewport: { width: 360, height: 740 } } as const;

    test('comes with the first touch, has a link to the entry, and goes with a touch beside it', async () => {
      const page = await open(SAMPLE, TERM, touch);
      await outturn(page).tap();
      const card = page.getByRole('dialog', { name: 'Outturn' });
      await appears(page, '.preview');
      expect(await card.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.waitForTimeout(LONG_ENOUGH);
      await page.touchscreen.tap(10, 100);
      expect(await card.count()).toBe(0);
      expect(page.url()).toContain(TERM);
      await outturn(page).tap();
      await card.getByRole('link', { name: 'Open the entry' }).tap();
      await page.waitForURL('**/outturn/');
    });

    test('the second touch follows the link', async () => {
      const page = await open(SAMPLE, TERM, touch);
      await outturn(page).tap();
      await appears(page, '.preview');
      await outturn(page).tap();
      await page.waitForURL('**/outturn/');
    });

    test.each(['**/preview/*.json', '**/preview-timing.*.js', '**/previews.*.css'])(
      'a touch follows its link when %s is missing',
      async (files) => {
        const page = await blank({ hasTouch: true, isMobile: true, viewport: touch.viewport });
        await page.route(files, (route) => route.fulfill({ status: 404, body: 'no' }));
        await page.goto(addressOf(SAMPLE, TERM));
        await outturn(page).tap();
        await page.waitForURL('**/outturn/');
      },
    );

    test('a touch follows its link when the styles of cards do not come', async () => {
      const page = await blank({ hasTouch: true, isMobile: true, viewport: touch.viewport });
      await page.route('**/previews.*.css', () => undefined);
      await page.goto(addressOf(SAMPLE, TERM));
      await outturn(page).tap();
      await page.waitForURL('**/outturn/', { timeout: 5000 });
    });
  });

  test('is not there without its styles, and comes when they can be had again', async () => {
    const page = await blank();
    await page.route('**/previews.*.css', (route) => route.abort());
    await page.goto(addressOf(SAMPLE, TERM));
    const asked = page.waitForEvent('requestfailed');
    await outturn(page).hover();
    await asked;
    await page.waitForTimeout(LONG_ENOUGH);
    expect(await page.locator('.preview').count()).toBe(0);
    await page.unroute('**/previews.*.css');
    await page.mouse.move(0, 0);
    await outturn(page).hover();
    await appears(page, '.preview');
  });

  test.each([true, false])(
    'never covers the lines of its link, and stays in its window, anchored: %s',
    async (anchored) => {
      const page = await open(SAMPLE, TERM);
      if (!anchored) await page.evaluate(() => Object.assign(CSS, { supports: () => false }));
      for (const viewport of [DESKTOP, PHONE, { width: 1200, height: 300 }]) {
        await show(page, { viewport });
        for (const block of ['start', 'center', 'end'] as const) {
          const link = outturn(page);
          await link.evaluate((element, at) => element.scrollIntoView({ block: at, behavior: 'instant' }), block);
          await link.hover();
          const card = page.locator('.preview');
          await appears(page, '.preview');
          expect(await card.getAttribute('data-anchored')).toBe(anchored ? '' : null);
          const [of, box] = await Promise.all([link.boundingBox(), card.boundingBox()]);
          if (!of || !box) throw new Error('nothing to see');
          const at = `${block} of ${viewport.width} × ${viewport.height} px`;
          expect(box.y >= of.y + of.height || box.y + box.height <= of.y, `${at}: over its link`).toBe(true);
          expect(box.x, at).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width, at).toBeLessThanOrEqual(viewport.width);
          expect(box.y, at).toBeGreaterThanOrEqual(0);
          expect(box.y + box.height, at).toBeLessThanOrEqual(viewport.height);
          expect(box.height, at).toBeGreaterThan(60);
          await page.keyboard.press('Escape');
          await page.mouse.move(2, 2);
        }
      }
    },
  );

  test('speaks the language of its entry, under a path', async () => {
    const page = await open(EDGE, 'en/glossary/markup/');
    await page.locator('.prose a[href*="/es/"]').first().hover();
    await appears(page, '.preview');
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
    await appears(page, '.preview');
    await page.locator('.preview-pin').click();
    const term = page.locator('.preview-term');
    expect(
      await term.evaluate((element) => [element.getAttribute('lang'), getComputedStyle(element).direction]),
    ).toEqual(['en', 'ltr']);
    const box = await page.locator('.preview').boundingBox();
    expect(box?.x).toBeLessThan(30);
  });

  test('holds a very long term and definition, and shows text as text', async () => {
    const page = await open(SAMPLE, TERM, { viewport: { width: 360, height: 640 } });
    const long = {
      term: 'x'.repeat(300),
      definition: '<img src=x onerror="window.hit=1"> '.repeat(60),
      deprecated: true,
    };
    await page.route('**/preview/*.json', (route) =>
      route.fulfill({ json: { language: 'en', direction: 'ltr', previews: { outturn: long } } }),
    );
    await outturn(page).hover();
    const card = page.locator('.preview');
    await appears(page, '.preview');
    const box = (await card.boundingBox()) ?? { height: 0, width: 0 };
    expect(box.height).toBeLessThanOrEqual(320);
    expect(await card.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    expect(await card.locator('img').count()).toBe(0);
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  });

  test('is not there where the file has no such entry, or is no such file', async () => {
    const page = await open(SAMPLE, TERM);
    for (const body of [
      '{"language":"en","direction":"ltr","previews":{}}',
      '<!doctype html>',
      'null',
      '{"previews":null}',
    ]) {
      await page.reload();
      await page.route('**/preview/*.json', (route) => route.fulfill({ contentType: 'application/json', body }));
      await Promise.all([page.waitForResponse('**/preview/*.json'), outturn(page).hover()]);
      await page.waitForTimeout(LONG_ENOUGH);
      expect(await page.locator('.preview').count(), body).toBe(0);
      await page.mouse.move(2, 2);
    }
  });

  test('is shown at answers, and neither at links to sections of the page nor in lists of terms', async () => {
    const page = await open(SAMPLE, LONG_TERM);
    for (const link of ['.contents a', '.related .term-list a', '.used-in a', '.breadcrumb a']) {
      await page.locator(link).last().hover();
      await page.waitForTimeout(LONG_ENOUGH);
      expect(await page.locator('.preview').count(), link).toBe(0);
    }
    await page.goto(addressOf(SAMPLE, 'en/glossary/withering/'));
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    await page.locator('.answer a[href$="/crush-tear-curl/"]').first().hover();
    await appears(page, '.preview');
  });

  test('without JavaScript a link is a link', async () => {
    const page = await open(SAMPLE, TERM, { reader: 'without scripts' });
    await outturn(page).hover();
    await outturn(page).click();
    await page.waitForURL('**/outturn/');
  });

  test('has no fault of accessibility, open or pinned, light or dark', async () => {
    const page = await open(SAMPLE, TERM);
    await outturn(page).hover();
    await appears(page, '.preview');
    await page.locator('.preview-pin').click();
    await page.locator('.prose a.term-link').first().hover();
    await appears(page, '.preview:not([data-pinned])');
    for (const colorScheme of ['light', 'dark'] as const) {
      await show(page, { colorScheme });
      await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
      expect(await axe(page)).toEqual([]);
      expect(await page.locator('.preview').count()).toBe(2);
    }
  });

  test('a link to a sentence goes to it, and opens the question around it', async () => {
    const page = await open(SAMPLE, LONG_TERM);
    const link = page.locator('.used-in .sentences a[href*="-farms-"]').first();
    await link.click();
    await page.waitForURL('**/smallholder/**');
    const answer = page.locator('details[open] .answer a.term-link', { hasText: 'senior garden managers' });
    await answer.waitFor();
    await expect.poll(() => answer.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(720);
  });
});

describe.skipIf(!hasBrowser)('the preview of a source', () => {
  const MARK = '.prose sup.citation > a';

  test('says under the pointer what the list at the end says, and nothing is fetched for it', async () => {
    const page = await open(SAMPLE, TERM);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.locator(MARK).first().hover();
    await appears(page, '.preview');
    const card = page.getByRole('dialog', { name: 'Sources · 1' });
    const source = card.locator('.preview-source');
    const textOf = async (part: Locator): Promise<string> =>
      ((await part.textContent()) ?? '').replace('↩', '').replace(/\s+/g, ' ').trim();
    const listed = await textOf(page.locator('#source-1'));
    expect(await textOf(source)).toBe(listed);
    expect(listed).toMatch(/^A week at three desks.*as of February 2026.*Two people sat beside all three/s);
    expect(await source.getByRole('link').getAttribute('href')).toBe('https://example.org/desks');
    expect(requests.filter((path) => path.endsWith('.json'))).toEqual([]);
    expect(await page.locator('#source-1').count()).toBe(1);
    expect(await axe(page)).toEqual([]);
  });

  test('comes by keyboard, is announced, and goes with Escape', async () => {
    const page = await open(SAMPLE, TERM);
    await focusBefore(page, page.locator(MARK).first());
    await page.keyboard.press('Tab');
    await appears(page, '.preview');
    expect(await page.locator('.preview-status').textContent()).toMatch(/^A week at three desks/);
    await page.keyboard.press('Escape');
    expect(await page.locator('.preview').count()).toBe(0);
  });

  test('comes with the first touch; the second goes to the list', async () => {
    const page = await open(SAMPLE, TERM, { reader: 'touch', viewport: { width: 360, height: 740 } });
    const mark = page.locator(MARK).first();
    await mark.tap();
    await appears(page, '.preview');
    expect(new URL(page.url()).hash).toBe('');
    await mark.tap();
    await page.waitForFunction(() => location.hash === '#source-1');
  });
});

/** The link to "Outturn" in the entry of the garden manager. */
function outturn(page: Page): Locator {
  return page.locator('.prose a[href$="/outturn/"]').first();
}

/** Puts the focus on what comes before a link in the order of the keyboard. */
async function focusBefore(page: Page, link: Locator): Promise<void> {
  await link.focus();
  await page.keyboard.press('Shift+Tab');
  await page.mouse.move(2, 2);
}
