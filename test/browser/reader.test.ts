/** What a reader does, in a real browser. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { EDGE, ONE, SAMPLE, type TestSite } from '../sites.ts';
import { axe } from './axe.ts';
import { launchBrowser } from './chromium.ts';
import { serve, type Served } from './serve.ts';

const browser = await launchBrowser();

describe.skipIf(browser === undefined)('in a browser', () => {
  const served = new Map<TestSite, Served>();

  beforeAll(async () => {
    for (const site of [SAMPLE, EDGE, ONE]) served.set(site, await serve(site));
  });

  // What a page does after its test is of no interest, and its checks would belong to no test.
  afterEach(async () => {
    await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
  });

  afterAll(async () => {
    await browser?.close();
    for (const { close } of served.values()) close();
  });

  /** A fresh page of a site; the test fails when the page logs an error or asks another origin for anything. */
  async function open(site: TestSite, path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const { url } = served.get(site) ?? { url: '' };
    const context = await requireBrowser(browser).newContext(options);
    const page = await context.newPage();
    // Pagefind leaves a rejection of its own behind when its files cannot be fetched.
    page.on('pageerror', (error) =>
      expect.soft(error.message).toMatch(/^(?:Failed to load Pagefind metadata|Pagefind: .*)?$/),
    );
    page.on('request', (request) => expect.soft(new URL(request.url()).origin).toBe(new URL(url).origin));
    await page.goto(new URL(path, url).href);
    return page;
  }

  test('opens the home page, searches, opens a term, toggles a question, follows a related term, changes language', async () => {
    const page = await open(SAMPLE, '');
    await page.waitForURL('**/en/');
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search for a term or a question' }).fill('KAM');
    await page.locator('dialog ol[data-results] > li > a').first().waitFor();
    expect(await page.locator('dialog ol[data-results] > li > a').first().textContent()).toMatch(
      /^Key account manager$/i,
    );
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/glossary/key-account-manager/');

    const question = page.locator('details.faq').first();
    expect(await question.locator('.answer').isVisible()).toBe(false);
    await question.locator('summary').click();
    expect(await question.locator('.answer').isVisible()).toBe(true);

    await page.locator('#related .term-list a, #contrasts a').first().click();
    await page.waitForURL((url) => url.pathname !== '/en/glossary/key-account-manager/');

    await page.goBack();
    await page.locator('[data-language-link]').click();
    await page.waitForURL('**/es/glosario/**');
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
  });

  test('search opens with the button and Ctrl+K, closes with Escape, and gives the focus back', async () => {
    const page = await open(SAMPLE, 'en/glossary/');
    await page.getByRole('link', { name: 'Search' }).click();
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });

  test('nothing of search is loaded before the reader asks for it', async () => {
    const { url } = served.get(SAMPLE) ?? { url: '' };
    const page = await requireBrowser(browser).newPage();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(new URL('en/glossary/account-manager/', url).href, { waitUntil: 'networkidle' });
    expect(loaded.filter((address) => /pagefind|dialog|view/.test(address))).toEqual([]);
  });

  test('the search page answers its address, filters by topic, and says when there is nothing', async () => {
    const page = await open(SAMPLE, 'en/search/?q=churn');
    const results = page.locator('ol[data-results] > li > a:first-child');
    await results.first().waitFor();
    expect(await results.first().textContent()).toMatch(/^Churn rate$/i);
    const status = page.locator('[data-status]');
    await status.filter({ hasText: 'results' }).waitFor();
    const all = Number.parseInt((await status.textContent()) ?? '', 10);
    await page.getByLabel('Topic').selectOption('Roles');
    await page.waitForFunction(
      (before) => Number.parseInt(document.querySelector('[data-status]')?.textContent ?? '', 10) < before,
      all,
    );
    await page.locator('input[name=q]').fill('zzzzqqqq');
    await page.getByText('Nothing found').waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('zzzzqqqq');
  });

  test('odd queries break nothing and inject nothing', async () => {
    const page = await open(SAMPLE, 'en/search/');
    for (const query of [
      '<img src=x onerror="window.hit=1">',
      '"',
      '\\',
      '.*+?^${}()|[]',
      '😀',
      'x'.repeat(5000),
      'مدير',
      '%00',
    ]) {
      await page.locator('input[name=q]').fill(query);
      await page.waitForFunction(() => document.querySelector('[data-status]')?.textContent !== 'Searching…');
    }
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    expect(await page.locator('main img').count()).toBe(0);
  });

  test.each(['**/search/en/index.json', '**/pagefind.js*', '**/pagefind-entry.json*', '**/*.pf_meta'])(
    'when %s cannot be fetched the reader is told, and can try again',
    async (files) => {
      const page = await open(SAMPLE, 'en/glossary/');
      await page.route(files, (route) => route.abort());
      await page.keyboard.press('/');
      await page.locator('dialog input').fill('churn');
      await page.getByRole('button', { name: 'Try again' }).waitFor();
      await page.unroute(files);
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.locator('dialog li').first().waitFor();
    },
  );

  test('an address that names a question opens it', async () => {
    const page = await open(SAMPLE, 'en/glossary/account-manager/');
    const id = await page.locator('details.faq').nth(1).getAttribute('id');
    await page.goto(`${page.url()}#${id ?? ''}`);
    await page.reload();
    expect(await page.locator('details.faq').nth(1).getAttribute('open')).not.toBeNull();
    expect(await page.locator('details.faq').first().getAttribute('open')).toBeNull();
  });

  test('copies the link of the entry', async () => {
    const page = await open(SAMPLE, 'en/glossary/account-manager/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'https://keyterms.example/en/glossary/account-manager/',
    );
  });

  test('a page that does not exist offers a search for what its address says', async () => {
    const page = await open(SAMPLE, 'en/glossary/customer-retenton/');
    expect(await page.locator('input[name=q]').first().inputValue()).toBe('customer retenton');
  });

  test('without JavaScript everything can be read and reached', async () => {
    const page = await open(SAMPLE, 'en/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Search' }).click();
    await page.waitForURL('**/en/search/');
    expect(await page.locator('noscript').first().isVisible()).toBe(true);
    await page.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'A', exact: true }).click();
    await page.getByRole('link', { name: /^Account manager$/i }).click();
    await page.locator('details.faq summary').first().click();
    expect(await page.locator('details.faq .answer').first().isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Copy link' }).count()).toBe(0);
  });

  test('an old address leads to the present one, under a path too', async () => {
    const page = await open(EDGE, 'en/glossary/old-markup/');
    await page.waitForURL('**/docs/en/glossary/markup/');
    expect(await page.locator('h1').textContent()).toContain('Ends </script>');
  });

  test('search works under a path, in another script', async () => {
    const page = await open(EDGE, 'ar/search/?q=KAM');
    await page.locator('ol[data-results] > li > a').first().click();
    await page.waitForURL('**/docs/ar/**');
    expect(await page.locator('h1').textContent()).toContain('مدير الحساب');
  });

  test('two terms are compared by keyboard alone: from the term, through the questions, to the other term', async () => {
    const page = await open(SAMPLE, 'en/glossary/account-manager/');
    await page.getByRole('link', { name: 'Compare Account manager and Key account manager side by side' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/compare/account-manager-vs-key-account-manager/');
    await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').last().focus();
    const reached: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => document.activeElement?.textContent.trim() ?? ''));
    }
    expect(reached.slice(0, 2)).toEqual(['Account manager', 'Key account manager']);
    expect(reached[2]).toMatch(/\?$/);
    await page.locator('.faq summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.faq .answer').first().isVisible()).toBe(true);
    await page.locator('.comparison-card a').last().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/glossary/key-account-manager/');
  });

  test.each([
    { width: 360, beside: false },
    { width: 768, beside: true },
    { width: 1440, beside: true },
  ])('the two terms stand $beside beside each other at $width px, without JavaScript', async ({ width, beside }) => {
    const page = await open(SAMPLE, 'en/glossary/compare/account-manager-vs-key-account-manager/', {
      javaScriptEnabled: false,
      viewport: { width, height: 800 },
    });
    for (const selector of ['.comparison-card', '.comparison-table tbody tr:first-child td', '.questions section']) {
      const boxes = await Promise.all([0, 1].map((index) => page.locator(selector).nth(index).boundingBox()));
      const [first, second] = boxes.map((box) => box ?? { x: 0, y: 0, width: 0, height: 0 });
      expect(first?.width, selector).toBeGreaterThan(beside ? 200 : 300);
      expect(first?.y === second?.y, selector).toBe(beside);
      expect(first?.x === second?.x, selector).toBe(!beside);
    }
    // On a phone each side of a row says whose it is; the table stays one for screen readers.
    const label = await page
      .locator('.comparison-table td')
      .last()
      .evaluate((cell) => getComputedStyle(cell, '::before').content);
    expect(label).toBe(beside ? 'none' : '"Key account manager"');
    const table = page.getByRole('table', { name: 'Point by point' });
    expect(await table.getByRole('columnheader').count()).toBe(3);
    expect(await table.getByRole('rowheader').count()).toBeGreaterThan(2);
  });

  test('on paper both sides and every answer are there', async () => {
    const page = await open(SAMPLE, 'en/glossary/compare/account-manager-vs-key-account-manager/', {
      viewport: { width: 720, height: 1000 },
    });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.comparison-card').last().isVisible()).toBe(true);
    expect(await page.locator('.site-header').isVisible()).toBe(false);
    const heights = await page.locator('.faq .answer').evaluateAll((all) => all.map((answer) => answer.clientHeight));
    expect(Math.min(...heights)).toBeGreaterThan(20);
  });

  test('the other order of two terms leads to their page', async () => {
    const page = await open(EDGE, 'en/glossary/compare/markup-vs-bare/');
    await page.waitForURL('**/docs/en/glossary/compare/bare-vs-markup/');
    expect(await page.locator('h1').textContent()).toContain('Bare entry vs Ends </script>');
  });

  const PAGES: [TestSite, string][] = [
    ...[
      'en/',
      'en/glossary/',
      'en/glossary/letter/a/',
      'en/glossary/topic/roles/',
      'en/glossary/topic/roles/map/',
      'en/glossary/key-account-manager/',
      'en/glossary/churn-rate/',
      'en/glossary/compare/account-manager-vs-key-account-manager/',
      'es/glosario/compare/gestor-de-cuentas-vs-gestor-de-cuentas-clave/',
      'en/search/',
      'en/search/?q=account',
      'en/about/',
      'nowhere/',
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
      'ar/',
      'ar/%D9%85%D8%B3%D8%B1%D8%AF/',
      'es/glosario/',
    ].map((path): [TestSite, string] => [EDGE, path]),
    [ONE, 'en/'],
    [ONE, 'en/glossary/only/'],
  ];

  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    test.each(PAGES.map(([site, path]) => ({ site, path, name: site.name })))(
      'axe finds nothing on $name $path',
      async ({ site, path }) => {
        const page = await open(site, path, { colorScheme });
        await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
        expect(await axe(page)).toEqual([]);
        await page.context().close();
      },
    );

    test('axe finds nothing in the open dialog', async () => {
      const page = await open(SAMPLE, 'en/glossary/account-manager/', { colorScheme });
      await page.keyboard.press('/');
      await page.locator('dialog input').fill('account');
      await page.locator('dialog li').first().waitFor();
      expect(await axe(page)).toEqual([]);
    });
  });

  test.each([360, 768, 1440])('no page is wider than a window of %i px', async (width) => {
    for (const [site, path] of PAGES) {
      const page = await open(site, path, { viewport: { width, height: 800 } });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(wide, path).toBeLessThanOrEqual(0);
      await page.context().close();
    }
  });
});

function requireBrowser(found: Browser | undefined): Browser {
  if (!found) throw new Error('no browser');
  return found;
}
