/** What readers do with a definition, and how many steps it takes to what they came for. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SAMPLE } from '../sites.ts';
import { axe } from './axe.ts';
import { addressOf, appears, blank, hasBrowser, open, PHONE, show } from './pages.ts';

const TERM = 'en/glossary/garden-manager/';
const ADDRESS = `https://sample.example/${TERM}`;
const CITE = '#cite:popover-open';

describe.skipIf(!hasBrowser)('the row under a definition', () => {
  test('copies the definition with its source', async () => {
    const page = await withClipboard();
    await page.getByRole('button', { name: 'Copy definition' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const definition = (await page.locator('#definition').textContent())?.trim() ?? '';
    expect(await clipboardText(page)).toBe(`Garden manager: ${definition}\nSteepwell Tea Glossary, ${ADDRESS}`);
  });

  test('says so where nothing can be copied, and takes it back', async () => {
    const page = await blank();
    await page.addInitScript('Reflect.defineProperty(Navigator.prototype, "clipboard", { value: undefined })');
    await page.goto(addressOf(SAMPLE, TERM));
    const button = page.locator('.term-actions button').first();
    await button.click();
    await button.click();
    await page.getByRole('button', { name: 'Copying failed' }).waitFor();
    await page.getByRole('button', { name: 'Copy definition' }).waitFor();
  });

  test('has a citation in each style, with its italics for programs that can paste them', async () => {
    const page = await withClipboard();
    await page.getByRole('button', { name: 'Cite' }).click();
    await appears(page, CITE);
    const [pasted, html] = await copied(page, 'Copy MLA');
    expect(pasted).toBe(`“Garden manager.” Steepwell Tea Glossary, Steepwell Tea School, 1 March 2026, ${ADDRESS}.`);
    expect(html).toContain('<i>Steepwell Tea Glossary</i>');
    const [record = ''] = await copied(page, 'Copy CSL-JSON');
    expect(JSON.parse(record)).toMatchObject([{ type: 'entry-dictionary', URL: ADDRESS }]);
  });

  test('is worked by keyboard: Escape closes the citations and gives the focus back', async () => {
    const page = await open(SAMPLE, TERM);
    const cite = page.getByRole('button', { name: 'Cite' });
    await cite.focus();
    await page.keyboard.press('Enter');
    await appears(page, CITE);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Close');
    await page.keyboard.press('Escape');
    expect(await page.locator(CITE).count()).toBe(0);
    expect(await cite.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test.each(['light', 'dark'] as const)(
    'shows citations that axe finds nothing in, on a phone, %s',
    async (colorScheme) => {
      const page = await open(SAMPLE, TERM, { viewport: PHONE, colorScheme });
      await page.getByRole('button', { name: 'Cite' }).click();
      await appears(page, CITE);
      expect(await axe(page)).toEqual([]);
      const { x = 0, width = 0, height = 0 } = (await page.locator(CITE).boundingBox()) ?? {};
      expect([x >= 0, x + width <= PHONE.width, height <= PHONE.height]).toEqual([true, true, true]);
      expect(await page.locator(CITE).evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    },
  );

  test('without JavaScript shows the citations to select, and no button that could do nothing', async () => {
    const page = await open(SAMPLE, TERM, { reader: 'without scripts' });
    const shown = await page
      .locator('.term-actions > *')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility()));
    expect(shown).toHaveLength(2);
    await page.getByRole('button', { name: 'Cite' }).click();
    expect(await page.locator('#cite [data-citation]').first().isVisible()).toBe(true);
    expect(await page.locator('#cite .scripted:visible').count()).toBe(0);
  });

  test('opens what the system shares with, where there is such a thing', async () => {
    const page = await blank();
    await page.addInitScript(`navigator.share = async (what) => { window.shared = what; };`);
    await page.goto(addressOf(SAMPLE, TERM));
    expect(await page.getByRole('button', { name: 'Copy link' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Share' }).click();
    expect(await page.evaluate('window.shared')).toMatchObject({ url: ADDRESS });
  });

  test('prints', async () => {
    const page = await blank();
    await page.addInitScript('window.print = () => { document.title = "printed"; }');
    await page.goto(addressOf(SAMPLE, TERM));
    await page.getByRole('button', { name: 'Print' }).click();
    expect(await page.title()).toBe('printed');
  });

  test('is one line on a desktop, and moves nothing when a button says what it did', async () => {
    const page = await withClipboard();
    await show(page, { viewport: { width: 1280, height: 720 } });
    const places = (): Promise<number[][]> =>
      page.locator('.term-actions > *:visible').evaluateAll((all) =>
        all.map((one) => {
          const { x, y } = one.getBoundingClientRect();
          return [x, y];
        }),
      );
    const before = await places();
    expect(new Set(before.map(([, y]) => y)).size).toBe(1);
    await page.getByRole('button', { name: 'Copy definition' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await places()).toEqual(before);
  });
});

describe.skipIf(!hasBrowser)('languages', () => {
  test('lead to the same term in another one, by its name there', async () => {
    const page = await open(SAMPLE, TERM);
    await page.locator('.term-actions').getByRole('link', { name: 'Español: Gerente de plantación' }).click();
    await page.waitForURL('**/es/glosario/gerente-de-plantacion/');
  });

  test('say where there is no such page, and the switch says where it leads instead', async () => {
    const page = await open(SAMPLE, 'en/glossary/brix/');
    expect(await page.locator('.term-actions').textContent()).toContain('Not yet in Spanish');
    const link = page.locator('[data-language-link]');
    expect((await link.textContent())?.trim()).toBe('Español: A–Z');
    await link.click();
    await page.waitForURL('**/es/glosario/');
  });
});

/** Counted as a reader would: each click, each text that is written. */
describe.skipIf(!hasBrowser)('at most two actions', () => {
  test('cite this', async () => {
    const page = await withClipboard();
    const reader = new Reader();
    await reader.click(page.getByRole('button', { name: 'Cite' }));
    await reader.click(page.getByRole('button', { name: 'Copy APA' }));
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await clipboardText(page)).toContain(ADDRESS);
    expect(reader.actions).toBeLessThanOrEqual(2);
  });

  test('send this', async () => {
    const page = await withClipboard();
    const reader = new Reader();
    await reader.click(page.getByRole('button', { name: 'Copy link' }));
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await clipboardText(page)).toBe(ADDRESS);
    expect(reader.actions).toBeLessThanOrEqual(2);
  });

  test.each([
    [
      'the difference between garden manager and senior garden manager',
      /lives on one estate .* travels between several/,
    ],
    ['how to calculate outturn', /Outturn = made tea ÷ green leaf × 100/],
  ])('%s, from the home page', async (question, answer) => {
    const page = await open(SAMPLE, '');
    const reader = new Reader();
    await reader.click(page.locator('main input[name=q]'));
    await reader.write(page, question);
    await appears(page, 'dialog ol[data-results] > li:first-child', answer.source);
    expect(reader.actions).toBeLessThanOrEqual(2);
  });

  test('what somebody new on the estate should read first, and what next', async () => {
    const page = await open(SAMPLE, '');
    const reader = new Reader();
    await reader.click(page.getByRole('link', { name: 'New on the estate' }));
    await reader.click(page.locator('main ol').getByRole('link', { name: 'Garden manager', exact: true }));
    await page.waitForURL(`**/${TERM}`);
    expect(reader.actions).toBeLessThanOrEqual(2);
    // The page names the next step; going there is one more.
    const next = page.locator('.next-step');
    expect(await next.textContent()).toContain('Senior garden manager');
    await next.click();
    await page.waitForURL('**/senior-garden-manager/');
  });
});

class Reader {
  actions = 0;

  async click(target: Locator): Promise<void> {
    this.actions += 1;
    await target.click();
  }

  async write(page: Page, text: string): Promise<void> {
    this.actions += 1;
    await page.keyboard.type(text);
  }
}

async function withClipboard(): Promise<Page> {
  const page = await blank({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(addressOf(SAMPLE, TERM));
  return page;
}

/** What is in the clipboard after a button was pressed: as plain text, and as HTML where there is any. */
async function copied(page: Page, button: string): Promise<string[]> {
  await page.getByRole('button', { name: button }).click();
  await page.locator('#cite').getByRole('button', { name: 'Copied' }).waitFor();
  const texts = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const types = ['text/plain', 'text/html'].filter((type) => item?.types.includes(type));
    return Promise.all(types.map(async (type) => (await item?.getType(type))?.text() ?? ''));
  });
  await page.getByRole('button', { name: button }).waitFor();
  return texts;
}

function clipboardText(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
