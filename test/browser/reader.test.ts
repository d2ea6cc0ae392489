/** What a reader does, in a real browser. */
import { describe, expect, test } from 'vitest';
import { EDGE, SAMPLE } from '../sites.ts';
import { addressOf, blank, hasBrowser, open, show } from './pages.ts';

const TERM = 'en/glossary/garden-manager/';
const COMPARISON = 'en/glossary/compare/garden-manager-vs-senior-garden-manager/';

describe.skipIf(!hasBrowser)('a reader', () => {
  test('opens the home page, searches, opens a term, toggles a question, follows a related term, changes language', async () => {
    const page = await open(SAMPLE, '');
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search for a term or a question' }).fill('SGM');
    await page.locator('dialog ol[data-results] > li > a').first().waitFor();
    expect(await page.locator('dialog ol[data-results] > li > a').first().textContent()).toMatch(
      /^Senior garden manager$/i,
    );
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/glossary/senior-garden-manager/');

    const question = page.locator('details.faq').first();
    expect(await question.locator('.answer').isVisible()).toBe(false);
    await question.locator('summary').click();
    expect(await question.locator('.answer').isVisible()).toBe(true);

    await page.locator('#related .term-list a, #contrasts a').first().click();
    await page.waitForURL((url) => url.pathname !== '/en/glossary/senior-garden-manager/');

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
    const page = await blank();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(addressOf(SAMPLE, TERM), { waitUntil: 'networkidle' });
    expect(loaded.length).toBeGreaterThan(3);
    expect(loaded.filter((address) => /pagefind|dialog|view/.test(address))).toEqual([]);
  });

  test('the search page answers its address, filters by topic, and says when there is nothing', async () => {
    const page = await open(SAMPLE, 'en/search/?q=outturn');
    const results = page.locator('ol[data-results] > li > a:first-child');
    await results.first().waitFor();
    expect(await results.first().textContent()).toMatch(/^Outturn$/i);
    const status = page.locator('[data-status]');
    await status.filter({ hasText: 'results' }).waitFor();
    const all = Number.parseInt((await status.textContent()) ?? '', 10);
    await page.getByLabel('Topic').selectOption('People');
    await page.waitForFunction(
      (before) => Number.parseInt(document.querySelector('[data-status]')?.textContent ?? '', 10) < before,
      all,
    );
    await page.locator('main input[name=q]').fill('zzzzqqqq');
    await page.getByText('Nothing found').waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('zzzzqqqq');
  });

  test('an address that names a question opens it', async () => {
    const page = await open(SAMPLE, TERM);
    const id = await page.locator('details.faq').nth(1).getAttribute('id');
    await page.goto(`${page.url()}#${id ?? ''}`);
    await page.reload();
    expect(await page.locator('details.faq').nth(1).getAttribute('open')).not.toBeNull();
    expect(await page.locator('details.faq').first().getAttribute('open')).toBeNull();
  });

  test('a page that does not exist offers a search for what its address says', async () => {
    const page = await open(SAMPLE, 'en/glossary/first-flsh/');
    expect(await page.locator('input[name=q]').first().inputValue()).toBe('first flsh');
  });

  test('without JavaScript everything can be read and reached', async () => {
    const page = await open(SAMPLE, '', { reader: 'without scripts' });
    await page.getByRole('link', { name: 'Search' }).click();
    await page.waitForURL('**/en/search/');
    expect(await page.locator('.without-scripts').isVisible()).toBe(true);
    await page.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'G', exact: true }).click();
    await page.getByRole('term').getByRole('link', { name: 'Garden manager', exact: true }).click();
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
    const page = await open(SAMPLE, TERM);
    await page.getByRole('link', { name: 'Compare Garden manager and Senior garden manager side by side' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${COMPARISON}`);
    await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').last().focus();
    const reached: string[] = [];
    for (let step = 0; step < 3; step += 1) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => document.activeElement?.textContent.trim() ?? ''));
    }
    expect(reached.slice(0, 2)).toEqual(['Garden manager', 'Senior garden manager']);
    expect(reached[2]).toMatch(/\?$/);
    // A question leads to its answer on the page of the entry.
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.hash !== '' && !url.pathname.includes('/compare/'));
    await page.goBack();
    await page.locator('.comparison-card a').last().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/glossary/senior-garden-manager/');
  });

  test('two terms stand beside each other where there is room, without JavaScript', async () => {
    const page = await open(SAMPLE, COMPARISON, { reader: 'without scripts' });
    const table = page.getByRole('table', { name: 'Point by point' });
    expect(await table.getByRole('rowheader').count()).toBeGreaterThan(2);
    for (const { width, beside } of [
      { width: 360, beside: false },
      { width: 768, beside: true },
      { width: 1440, beside: true },
    ]) {
      await show(page, { viewport: { width, height: 800 } });
      for (const selector of ['.comparison-card', '.comparison-table tbody tr:first-child td', '.questions section']) {
        const [first, second] = await Promise.all(
          [0, 1].map((index) => page.locator(selector).nth(index).boundingBox()),
        );
        const at = `${selector} at ${width} px`;
        expect(first?.width, at).toBeGreaterThan(beside ? 200 : 300);
        expect(first?.y === second?.y, at).toBe(beside);
        expect(first?.x === second?.x, at).toBe(!beside);
      }
      // On a phone each side of a row says whose it is; the table stays one for screen readers.
      const label = await page
        .locator('.comparison-table td')
        .last()
        .evaluate((cell) => getComputedStyle(cell, '::before').content);
      expect(label).toBe(beside ? 'none' : '"Senior garden manager"');
      expect(await table.getByRole('columnheader').count()).toBe(3);
    }
  });

  test('on paper both sides and every answer are there', async () => {
    const page = await open(SAMPLE, COMPARISON, { viewport: { width: 720, height: 1000 }, media: 'print' });
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
});
