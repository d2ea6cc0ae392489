/** Search as a reader meets it, in a real browser. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { EDGE, ONE, SAMPLE, type TestSite } from '../sites.ts';
import { launchBrowser } from './chromium.ts';
import { serve, type Served } from './serve.ts';

const browser = await launchBrowser();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(browser === undefined)('search', () => {
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

  async function open(site: TestSite, path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const { url } = served.get(site) ?? { url: '' };
    const page = await (await requireBrowser(browser).newContext(options)).newPage();
    // Pagefind leaves a rejection of its own behind when its files cannot be fetched.
    page.on('pageerror', (error) =>
      expect.soft(error.message).toMatch(/^(?:Failed to load Pagefind metadata|Pagefind: .*)?$/),
    );
    page.on('request', (request) => expect.soft(new URL(request.url()).origin).toBe(new URL(url).origin));
    await page.goto(new URL(path, url).href);
    return page;
  }

  async function openDialog(site: TestSite, path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await open(site, path, options);
    await page.keyboard.press('/');
    await page.locator('dialog[open] [role=combobox]').waitFor();
    return page;
  }

  test('what is typed while the dialog is on its way stands in its box, and is answered', async () => {
    const page = await open(SAMPLE, 'en/glossary/lead/');
    await page.route(/dialog.*\.js|search.*\.css/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.keyboard.press('/');
    await page.keyboard.press('/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('kamm');
    await page.keyboard.press('Backspace');
    expect(await page.locator('dialog').count()).toBe(0);
    await page.locator('dialog .result').first().waitFor();
    expect(await page.getByRole('combobox').inputValue()).toBe('kam');
    expect(await page.getByRole('option').first().textContent()).toBe('Key account manager');
    await page.keyboard.type('s');
    expect(await page.getByRole('combobox').inputValue()).toBe('kams');
    await page.keyboard.press('Escape');
    // What a reader typed last stays, chosen, to be replaced by what comes next.
    await page.keyboard.press('/');
    await page.keyboard.type('lead');
    expect(await page.getByRole('combobox').inputValue()).toBe('lead');
  });

  test('the box is a combobox: arrows choose, the definition is there, Enter opens, Escape closes', async () => {
    const page = await openDialog(SAMPLE, 'en/glossary/lead/');
    const box = page.getByRole('combobox', { name: 'Search for a term or a question' });
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    await box.fill('kam');
    const first = page.getByRole('option').first();
    await first.waitFor();
    expect(await first.textContent()).toBe('Key account manager');
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('dialog .meaning').first().textContent()).toContain('professional');
    await page.locator('dialog .status', { hasText: 'result' }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'));
    expect(await first.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowUp');
    expect(await box.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowUp');
    expect(await page.getByRole('option').last().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.keyboard.press('/');
    await box.fill('kam');
    await first.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/glossary/key-account-manager/');
  });

  test('a key pressed right after Escape is not typed into the box that is gone', async () => {
    const page = await openDialog(SAMPLE, 'en/glossary/lead/');
    // Both keys in one task: no frame lies between them in which the browser would move the focus by itself.
    await page.evaluate(() => {
      for (const key of ['Escape', '/'])
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
    await page.locator('dialog[open] [role=combobox]').waitFor();
  });

  test('what is chosen stays chosen when more results come, and not when the query changes', async () => {
    const page = await openDialog(SAMPLE, 'en/glossary/lead/');
    const box = page.getByRole('combobox', { name: 'Search for a term or a question' });
    const late = Promise.withResolvers<undefined>();
    await page.context().route('**/pagefind/**/*.pf_meta', async (route) => {
      await late.promise;
      await route.continue();
    });
    await box.fill('kam');
    const first = page.getByRole('option').first();
    await first.waitFor();
    await page.keyboard.press('ArrowDown');
    late.resolve(undefined);
    await page.locator('dialog .status', { hasText: 'result' }).waitFor();
    expect(await box.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'));
    expect(await first.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.type('s');
    expect(await box.getAttribute('aria-activedescendant')).toBeNull();
  });

  test.each([
    ['en', 'acount manger', '/en/glossary/account-manager/'],
    ['en', 'what is a KAM?', '/en/glossary/key-account-manager/'],
    ['en', 'MQL vs SQL', '/en/glossary/compare/marketing-qualified-lead-vs-sales-qualified-lead/'],
    [
      'en',
      'how many accounts should a kam have',
      '/en/glossary/key-account-manager/#how-many-accounts-should-a-kam-have',
    ],
    ['es', '¿qué es el éxito del cliente?', '/es/glosario/exito-del-cliente/'],
    ['es', 'negociacion', '/es/glosario/negociacion/'],
    ['es', 'diferencia entre upselling y venta cruzada', '/es/glosario/compare/upselling-vs-venta-cruzada/'],
  ])('on the search page in %s "%s" gives %s first', async (language, query, address) => {
    const page = await open(SAMPLE, `${language}/search/?q=${encodeURIComponent(query)}`);
    const first = page.locator('ol[data-results] > li a').first();
    await first.waitFor();
    await page.locator('[data-status]', { hasText: /result/ }).waitFor();
    expect(await first.getAttribute('href')).toBe(address);
  });

  test('a found question is open when its page is', async () => {
    const page = await open(SAMPLE, 'en/search/?q=why+do+crm+projects+fail');
    await page.locator('ol[data-results] > li a').first().click();
    await page.waitForURL('**/#why-do-crm-projects-fail');
    expect(await page.locator('details#why-do-crm-projects-fail .answer').isVisible()).toBe(true);
  });

  test('the address keeps query, topic and order, and the back button brings all of them back', async () => {
    const page = await open(SAMPLE, 'en/search/');
    const links = page.locator('ol[data-results] > li > a:first-child');
    await page.getByRole('combobox', { name: 'Search for a term or a question' }).fill('manager');
    await page.locator('[data-status]', { hasText: 'results' }).waitFor();
    await page.getByLabel('Order').selectOption('A–Z');
    await page.waitForFunction(() => {
      const titles = [...document.querySelectorAll('ol[data-results] > li > a:first-child')].map((a) => a.textContent);
      return titles.length > 5 && titles.every((title, index) => index === 0 || (titles[index - 1] ?? '') <= title);
    });
    await page.getByLabel('Topic').selectOption('Roles');
    await page.locator('[data-status]', { hasText: 'results' }).waitFor();
    await page.waitForFunction(() => location.search === '?q=manager&topic=Roles&sort=alphabet');
    await page.waitForTimeout(500);
    const before = await links.allTextContents();
    await links.first().click();
    await page.waitForURL('**/glossary/**');
    await page.goBack();
    await links.first().waitFor();
    await page.locator('[data-status]', { hasText: 'results' }).waitFor();
    expect(await links.allTextContents()).toEqual(before);
    expect(await page.getByLabel('Topic').inputValue()).toBe('Roles');
    expect(await page.getByRole('combobox', { name: 'Search for a term' }).inputValue()).toBe('manager');
  });

  test('an empty box offers letters and topics; searches that led somewhere are offered again, and can be forgotten', async () => {
    const page = await openDialog(SAMPLE, 'en/glossary/lead/');
    const dialog = page.locator('dialog');
    await dialog.getByRole('link', { name: 'K', exact: true }).waitFor();
    expect(await dialog.getByRole('link', { name: 'Roles' }).getAttribute('href')).toBe('/en/glossary/topic/roles/');
    await dialog.getByRole('combobox').fill('upsell');
    await dialog.getByRole('option').first().click();
    await page.waitForURL('**/upselling/');
    await page.keyboard.press('/');
    await dialog.getByRole('link', { name: 'upsell', exact: true }).click();
    await dialog.getByRole('option', { name: 'Upselling' }).first().waitFor();
    await dialog.getByRole('combobox').fill('');
    await dialog.getByRole('button', { name: 'Forget them' }).click();
    await dialog.getByRole('link', { name: 'upsell', exact: true }).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('upsell');
  });

  test('where nothing is found, near names and a place to suggest the term are offered', async () => {
    const page = await openDialog(EDGE, 'en/glossary/');
    await page.locator('dialog input').fill('zbarentrqq');
    await page.getByText('Nothing found for “zbarentrqq”.').waitFor();
    expect(await page.locator('dialog .suggest a').getAttribute('href')).toBe(
      'https://git.example/edge/issues/new?title=zbarentrqq',
    );
    await page.locator('dialog .closest-links a').first().waitFor();
  });

  test('a site without a repository asks for no suggestion', async () => {
    const page = await openDialog(ONE, 'en/');
    await page.locator('dialog input').fill('zzzzqqqqxx');
    await page.getByText('Nothing found').waitFor();
    expect(await page.locator('dialog .suggest').count()).toBe(0);
  });

  test('what is typed while the index loads is answered when it is there, the last of it', async () => {
    const page = await open(SAMPLE, 'en/glossary/lead/');
    await page.route('**/search/en/index.json', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.keyboard.press('/');
    const box = page.locator('dialog input');
    for (const query of ['churn', 'kam', 'negotiation']) await box.fill(query);
    expect(await page.locator('dialog .status').textContent()).toBe('Searching…');
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').first().textContent()).toBe('Negotiation');
  });

  test.each(['**/search/en/index.json', '**/search/en/labels-0.txt*'])(
    'when %s cannot be fetched the reader is told, and can try again',
    async (files) => {
      const page = await open(SAMPLE, 'en/glossary/lead/');
      await page.route(files, (route) => route.abort());
      await page.keyboard.press('/');
      await page.locator('dialog input').fill('account manager');
      const retry = page.getByRole('button', { name: 'Try again' });
      await retry.waitFor();
      await page.unroute(files);
      await retry.click();
      await page.getByRole('option', { name: 'Account manager' }).first().waitFor();
    },
  );

  test('names are answered even while the texts cannot be fetched', async () => {
    const page = await open(SAMPLE, 'en/glossary/lead/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.keyboard.press('/');
    await page.locator('dialog input').fill('kam');
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await page.getByRole('option').first().textContent()).toBe('Key account manager');
  });

  test('offline, after the index was read, names are still answered', async () => {
    const page = await openDialog(SAMPLE, 'en/glossary/lead/');
    await page.locator('dialog input').fill('kam');
    await page.getByRole('option').first().waitFor();
    await page.context().setOffline(true);
    await page.locator('dialog input').fill('account manager');
    await page.getByRole('option', { name: 'Account manager', exact: true }).first().waitFor();
  });

  test.each([
    ' ',
    'a',
    'x'.repeat(5000),
    'key account manager '.repeat(250),
    '😀',
    '👩‍👩‍👧‍👦 family',
    '<img src=x onerror="window.hit=1">',
    '"><script>window.hit=1</script>',
    '"quoted" and \'single\'',
    '\\',
    '\\\\n\\u0041',
    '.*+?^${}()|[]',
    '(?<=a)(b',
    'аccount mаnager',
    'KAM مدير 客户',
    'مدير الحساب',
    '\u202Eevil',
    '%00 %E0%A4%A',
    '__proto__ constructor',
    'a vs ',
    'vs',
    'what is',
    '\t\n',
  ])('%j breaks nothing and injects nothing', async (query) => {
    for (const page of [
      await open(SAMPLE, `en/search/?q=${encodeURIComponent(query)}`),
      await openDialog(SAMPLE, 'en/'),
    ]) {
      if (!page.url().includes('/search/')) await page.locator('dialog input').fill(query.replaceAll('\n', ' '));
      const status = page.locator(page.url().includes('/search/') ? '[data-status]' : 'dialog .status');
      await expectState(status);
      expect(await page.evaluate(() => 'hit' in window)).toBe(false);
      expect(await page.locator('.results img, .results script, .search-aside img, .status img').count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.context().close();
    }
  });

  test('without JavaScript the form leads to the letters', async () => {
    const page = await open(SAMPLE, 'en/', { javaScriptEnabled: false });
    await page.getByRole('searchbox').first().fill('kam');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/search/?q=kam');
    await page.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'K', exact: true }).click();
    await page.getByRole('link', { name: /^Key account manager$/i }).waitFor();
  });

  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    test.each(['', 'account', 'how many accounts should a kam have', 'zzzzqqqqxx'])(
      'axe finds nothing in the dialog for "%s"',
      async (query) => {
        const page = await openDialog(SAMPLE, 'en/glossary/account-manager/', { colorScheme });
        await page.locator('dialog input').fill(query);
        await expectState(page.locator('dialog .status'));
        await page.keyboard.press('ArrowDown');
        expect(await axe(page)).toEqual([]);
        await page.context().close();
      },
    );
  });
});

/** Waits for the end of a search: anything but "Searching…", and no change after it. */
async function expectState(status: Locator): Promise<void> {
  await status.filter({ hasText: /result|Nothing found|Type a term/ }).waitFor();
  await status.page().waitForTimeout(300);
  expect(await status.textContent()).toMatch(/result|Nothing found|Type a term/);
}

function requireBrowser(found: Browser | undefined): Browser {
  if (!found) throw new Error('no browser');
  return found;
}

const axeSchema = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }));

async function axe(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const violations: unknown = await page.evaluate(
    'axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations)',
  );
  return axeSchema
    .parse(violations)
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
