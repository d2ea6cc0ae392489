/** A name that several entries have, as a reader meets it in a real browser. */
import { describe, expect, test } from 'vitest';
import { EDGE } from '../sites.ts';
import { axe } from './axe.ts';
import { appears, hasBrowser, open, openDialog } from './pages.ts';

describe.skipIf(!hasBrowser)('a name of several entries', () => {
  test('shows all of them in the search, told in full; Enter leads to all results, and with more words to the one', async () => {
    const page = await openDialog(EDGE, 'en/glossary/');
    const box = page.getByRole('combobox');
    await box.fill('bank');
    await appears(page, 'dialog .result .meaning');
    const named = (await page.getByRole('option').allTextContents()).filter((text) => text.startsWith('Bank ('));
    expect(named.slice(0, 2)).toEqual(['Bank (finance)', 'Bank (river)']);
    await box.press('Enter');
    await page.waitForURL('**/en/search/?q=bank');
    await appears(page, '[role=option]', String.raw`Bank \(river\)`);
    await page.goBack();
    await page.keyboard.press('/');
    await box.fill('bank river');
    await appears(page, 'dialog .result .meaning', 'flowing water');
    await box.press('Enter');
    await page.waitForURL('**/en/glossary/bank-river/');
  });

  test('leads to a page that anybody can use, and previews say which of them a link means', async () => {
    const page = await open(EDGE, 'en/glossary/bank/');
    expect(await axe(page)).toEqual([]);
    await page.locator('.term-list a', { hasText: 'finance' }).click();
    await page.waitForURL('**/bank-finance/');
    await page.locator('main table a').first().hover();
    await appears(page, '.preview-term', String.raw`Bank \(river\)`);
  });
});
