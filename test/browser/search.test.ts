/** Search as a reader meets it, in a real browser. */
import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { EDGE, ONE, SAMPLE } from '../sites.ts';
import { axe } from './axe.ts';
import { contrast } from './contrast.ts';
import { addressOf, appears, blank, hasBrowser, open, openDialog, painted, PHONE, show } from './pages.ts';

const PLAIN = 'en/glossary/white-tea/';
/** The script that answers in the dialog. */
const DIALOG = /dialog.*\.js/;

describe.skipIf(!hasBrowser)('search', () => {
  test.each([
    ['the key', (page: Page) => page.keyboard.press('/')],
    ['the button', (page: Page) => page.locator('[data-search-open]').click()],
  ])(
    '%s opens the dialog before any script of search is there, and what is typed is kept and answered',
    async (_, tap) => {
      const page = await blank();
      const script = await heldBack(page, /dialog.*\.js|search.*\.css/);
      await page.goto(addressOf(SAMPLE, PLAIN));
      await tap(page);
      const box = page.locator('dialog[open] input');
      expect(await box.evaluate((input) => input === document.activeElement)).toBe(true);
      expect(await page.locator('dialog .status').textContent()).toContain('Type a term');
      await page.keyboard.type('sgmm');
      await page.keyboard.press('Backspace');
      expect(await box.inputValue()).toBe('sgm');
      expect(await page.locator('dialog .status').textContent()).toBe('Searching…');
      // It is a dialog already: it closes, opens again, and has room for its button.
      await page.keyboard.press('Escape');
      expect(await page.locator('dialog[open]').count()).toBe(0);
      await tap(page);
      await page.keyboard.press('End');
      await page.keyboard.type('s');
      script.resolve(undefined);
      await appears(page, 'dialog .result');
      expect(await page.getByRole('combobox').inputValue()).toBe('sgms');
      expect(await page.getByRole('option').first().textContent()).toBe('Senior garden manager');
      await page.keyboard.press('Escape');
      // What a reader typed last stays, chosen, to be replaced by what comes next.
      await tap(page);
      await page.keyboard.type('oolong');
      expect(await page.getByRole('combobox').inputValue()).toBe('oolong');
    },
  );

  test('an English sentence ends on its right in a page from right to left', async () => {
    const page = await openDialog(EDGE, 'ar/');
    const [first = NaN, last = NaN] = await page.locator('dialog .status').evaluate((status) => {
      const walker = document.createTreeWalker(status, NodeFilter.SHOW_TEXT);
      const text = walker.nextNode();
      const { length } = text?.textContent?.trimEnd() ?? '';
      const start = (text?.textContent ?? '').search(/\S/);
      return [start, length - 1].map((at) => {
        const range = document.createRange();
        if (text) range.setStart(text, at);
        if (text) range.setEnd(text, at + 1);
        return range.getBoundingClientRect().left;
      });
    });
    expect(last).toBeGreaterThan(first);
    const aligned = await page.locator('dialog .status').evaluate((status) => getComputedStyle(status).textAlign);
    expect(aligned).toBe('right');
  });

  test('where the script of search does not come, what is typed goes to the search page', async () => {
    const page = await blank();
    const script = await heldBack(page, DIALOG, (route) => route.abort());
    await page.goto(addressOf(SAMPLE, PLAIN));
    await page.keyboard.press('/');
    await page.keyboard.type('sgm');
    script.resolve(undefined);
    await page.waitForURL('**/en/search/?q=sgm');
    await appears(page, '[role=option]');
  });

  test('who closes the dialog before its script fails to come stays on the page', async () => {
    const page = await blank();
    const script = await heldBack(page, DIALOG, (route) => route.abort());
    await page.goto(addressOf(SAMPLE, PLAIN));
    await page.keyboard.press('/');
    await page.keyboard.type('sgm');
    await page.keyboard.press('Escape');
    const failed = page.waitForEvent('requestfailed');
    script.resolve(undefined);
    await failed;
    await painted(page);
    expect(page.url()).toBe(addressOf(SAMPLE, PLAIN));
    await page.keyboard.press('/');
    await page.waitForURL('**/en/search/?q=sgm');
  });

  test('the box is a combobox: arrows choose, the definition is there, Enter opens, Escape closes', async () => {
    const page = await openDialog(SAMPLE, PLAIN);
    const box = page.getByRole('combobox', { name: 'Search for a term or a question' });
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    await box.fill('sgm');
    const first = page.getByRole('option').first();
    await appears(page, '[role=option]');
    expect(await first.textContent()).toBe('Senior garden manager');
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('dialog .meaning').first().textContent()).toContain('planter');
    await appears(page, 'dialog .status', 'result');
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
    await box.fill('sgm');
    await appears(page, '[role=option]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/glossary/senior-garden-manager/');
  });

  test('a key pressed right after Escape is not typed into the box that is gone', async () => {
    const page = await openDialog(SAMPLE, PLAIN);
    // Both keys in one task: no frame lies between them in which the browser would move the focus by itself.
    await page.evaluate(() => {
      for (const key of ['Escape', '/'])
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
    await appears(page, 'dialog[open] [role=combobox]');
  });

  test('what is chosen stays chosen when more results come, and not when the query changes', async () => {
    const page = await openDialog(SAMPLE, PLAIN);
    const box = page.getByRole('combobox', { name: 'Search for a term or a question' });
    const late = Promise.withResolvers<undefined>();
    await page.context().route('**/pagefind/**/*.pf_meta', async (route) => {
      await late.promise;
      await route.continue();
    });
    await box.fill('sgm');
    const first = page.getByRole('option').first();
    await appears(page, '[role=option]');
    await page.keyboard.press('ArrowDown');
    late.resolve(undefined);
    await appears(page, 'dialog .status', 'result');
    expect(await box.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'));
    expect(await first.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.type('s');
    expect(await box.getAttribute('aria-activedescendant')).toBeNull();
  });

  test.each([
    ['en', 'gardn manger', '/en/glossary/garden-manager/'],
    ['en', 'what is an SGM?', '/en/glossary/senior-garden-manager/'],
    ['en', 'OP vs BOP', '/en/glossary/compare/broken-orange-pekoe-vs-orange-pekoe/'],
    [
      'en',
      'how many gardens should an sgm look after',
      '/en/glossary/senior-garden-manager/#how-many-gardens-should-an-sgm-look-after',
    ],
    ['es', '¿qué es el té verde?', '/es/glosario/te-verde/'],
    ['es', 'oxidacion', '/es/glosario/oxidacion/'],
    ['es', 'diferencia entre té negro y té verde', '/es/glosario/compare/te-negro-vs-te-verde/'],
  ])('on the search page in %s "%s" gives %s first', async (language, query, address) => {
    const page = await open(SAMPLE, `${language}/search/?q=${encodeURIComponent(query)}`);
    const first = page.locator('ol[data-results] > li a').first();
    await appears(page, '[role=option]');
    await appears(page, '[data-status]', 'result');
    expect(await first.getAttribute('href')).toBe(address);
  });

  test('a found question is open when its page is', async () => {
    const page = await open(SAMPLE, 'en/search/?q=why+does+green+tea+taste+bitter');
    await page.locator('ol[data-results] > li a').first().click();
    await page.waitForURL('**/#why-does-green-tea-taste-bitter');
    expect(await page.locator('details#why-does-green-tea-taste-bitter .answer').isVisible()).toBe(true);
  });

  test('the address keeps query, topic and order, and the back button brings all of them back', async () => {
    const page = await open(SAMPLE, 'en/search/');
    const links = page.locator('ol[data-results] > li > a:first-child');
    await page.getByRole('combobox', { name: 'Search for a term or a question' }).fill('manager');
    await appears(page, '[data-status]', 'results');
    await page.getByLabel('Order').selectOption('A–Z');
    await page.waitForFunction(() => {
      const titles = [...document.querySelectorAll('ol[data-results] > li > a:first-child')].map((a) => a.textContent);
      return titles.length > 5 && titles.every((title, index) => index === 0 || (titles[index - 1] ?? '') <= title);
    });
    const all = await page.locator('[data-status]').textContent();
    await page.getByLabel('Topic').selectOption('People');
    await page.waitForFunction(() => location.search === '?q=manager&topic=People&sort=alphabet');
    await page.locator('[data-status]', { hasNotText: all ?? '' }).waitFor();
    const before = await links.allTextContents();
    await links.first().click();
    await page.waitForURL('**/glossary/**');
    await page.goBack();
    await links.first().waitFor();
    await appears(page, '[data-status]', 'results');
    expect(await links.allTextContents()).toEqual(before);
    expect(await page.getByLabel('Topic').inputValue()).toBe('People');
    expect(await page.getByRole('combobox', { name: 'Search for a term' }).inputValue()).toBe('manager');
  });

  test('an empty box offers letters and topics; searches that led somewhere are offered again, and can be forgotten', async () => {
    const page = await openDialog(SAMPLE, PLAIN);
    const dialog = page.locator('dialog');
    await dialog.getByRole('link', { name: 'W', exact: true }).waitFor();
    expect(await dialog.getByRole('link', { name: 'People' }).getAttribute('href')).toBe('/en/glossary/topic/people/');
    await dialog.getByRole('combobox').fill('wither');
    await dialog.getByRole('option').first().click();
    await page.waitForURL('**/withering/');
    await page.keyboard.press('/');
    await dialog.getByRole('link', { name: 'wither', exact: true }).click();
    await dialog.getByRole('option', { name: 'Withering' }).first().waitFor();
    await dialog.getByRole('combobox').fill('');
    await dialog.getByRole('button', { name: 'Forget them' }).click();
    await dialog.getByRole('link', { name: 'wither', exact: true }).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('wither');
  });

  test('where nothing is found, near names and a place to suggest the term are offered', async () => {
    const page = await openDialog(EDGE, 'en/glossary/');
    await page.locator('dialog input').fill('zbarentrqq');
    await appears(page, 'dialog .status', 'Nothing found for “zbarentrqq”');
    expect(await page.locator('dialog .suggest a').getAttribute('href')).toBe(
      'https://git.example/edge/issues/new?title=zbarentrqq',
    );
    await page.locator('dialog input').fill('prodtt menager');
    await appears(page, 'dialog .status', 'Nothing found for “prodtt menager”');
    await page.locator('dialog .closest-links a').first().waitFor();
  });

  test('where nothing is found, topics and letters are offered, and no list of all results', async () => {
    const page = await openDialog(SAMPLE, PLAIN);
    await page.locator('dialog input').fill('quantum entanglement');
    await appears(page, 'dialog .status', 'Nothing found');
    await page.locator('dialog').getByRole('link', { name: 'People' }).waitFor();
    expect(await page.locator('dialog .search-all').isVisible()).toBe(false);
    await page.locator('dialog input').fill('tea');
    await appears(page, 'dialog .status', 'result');
    expect(await page.locator('dialog .search-all').isVisible()).toBe(true);
  });

  test('Enter on a name opens its entry, with Ctrl in a new tab; on other words it leads to all results', async () => {
    const page = await openDialog(SAMPLE, PLAIN);
    const box = page.locator('dialog input');
    await box.fill('Garden Manager');
    await appears(page, 'dialog .status', 'result');
    const tab = page.context().waitForEvent('page');
    await page.keyboard.press('Control+Enter');
    await (await tab).waitForURL('**/en/glossary/garden-manager/');
    await (await tab).close();
    await box.fill('garden');
    await appears(page, 'dialog .status', 'result');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/search/?q=garden');
    await page.getByRole('combobox', { name: 'Search for a term' }).fill('garden manager');
    await appears(page, '[data-status]', 'result');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/glossary/garden-manager/');
  });

  test('the box of the home page suggests as the dialog does, and keeps what is typed meanwhile', async () => {
    const page = await blank();
    const script = await heldBack(page, DIALOG);
    await page.goto(addressOf(SAMPLE, ''));
    await page.locator('.hero input').focus();
    await page.keyboard.type('garden mana');
    expect(await page.locator('dialog[open] input').inputValue()).toBe('garden mana');
    script.resolve(undefined);
    await appears(page, 'dialog .result');
    expect(await page.locator('dialog input').inputValue()).toBe('garden mana');
    await page.keyboard.type('ger');
    expect(await page.locator('dialog input').inputValue()).toBe('garden manager');
    expect(await page.getByRole('option').first().textContent()).toBe('Garden manager');
  });

  test('"Show more" moves on to the results that come, and Back finds them and the place again', async () => {
    const page = await open(SAMPLE, 'en/search/?q=tea');
    const results = page.locator('ol[data-results] > li');
    await appears(page, '[data-status]', 'result');
    const before = await results.count();
    await page.getByRole('button', { name: 'Show more' }).click();
    await results.nth(before).waitFor();
    const next = results.nth(before).locator('a').first();
    await page.waitForFunction((index) => {
      const item = document.querySelectorAll('ol[data-results] > li')[index];
      return item?.contains(document.activeElement) === true;
    }, before);
    const shown = await results.count();
    await next.click();
    await page.waitForURL('**/glossary/**');
    await page.goBack();
    await results.nth(shown - 1).waitFor();
    await page.waitForFunction(() => scrollY > 0);
  });

  test.each([
    { name: '360 pixels', viewport: { width: 360, height: 640 }, text: '100%' },
    { name: 'a desktop at 400%', viewport: { width: 320, height: 180 }, text: '100%' },
    { name: '360 pixels and text at 200%', viewport: { width: 360, height: 640 }, text: '200%' },
  ])('at $name the dialog has room for its box, its button and a result', async ({ viewport, text }) => {
    const page = await openDialog(SAMPLE, PLAIN, { viewport });
    await page.evaluate((size) => (document.documentElement.style.fontSize = size), text);
    await page.locator('dialog input').fill('tea');
    await appears(page, 'dialog .status', 'result');
    const [dialog, box, close] = await Promise.all(
      ['dialog', 'dialog input', 'dialog .close'].map((one) => page.locator(one).boundingBox()),
    );
    if (!dialog || !box || !close) throw new Error('nothing is shown');
    expect(dialog.x).toBeGreaterThanOrEqual(0);
    expect(dialog.x + dialog.width).toBeLessThanOrEqual(viewport.width);
    expect(close.x + close.width).toBeLessThanOrEqual(dialog.x + dialog.width);
    expect(close.x).toBeGreaterThanOrEqual(box.x + box.width);
    expect(box.width).toBeGreaterThan(100);
    expect(
      await page.locator('dialog .close').evaluate((one) => one.scrollWidth - one.clientWidth),
    ).toBeLessThanOrEqual(0);
    // What the keyboard chooses is in sight, and so is what follows it when the reader scrolls.
    await page.keyboard.press('ArrowDown');
    const seen = await page.getByRole('option', { selected: true }).evaluate((option) => {
      const { left, top, bottom } = option.getBoundingClientRect();
      return option.contains(document.elementFromPoint(left + 2, (top + bottom) / 2));
    });
    expect(seen).toBe(true);
    await page.locator('dialog .search-all').scrollIntoViewIfNeeded();
    const all = await page.locator('dialog .search-all').boundingBox();
    expect((all?.y ?? viewport.height) + (all?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
  });

  test.each(['light', 'dark'] as const)(
    'what a box asks for can be read before anything is typed, in %s',
    async (colorScheme) => {
      for (const [address, box] of [
        ['', '.hero input'],
        ['en/search/', 'main input[name=q]'],
        [PLAIN, 'dialog input'],
      ] as const) {
        const page = await open(SAMPLE, address, { colorScheme });
        if (box.startsWith('dialog')) await page.keyboard.press('/');
        const [paper = [], text = []] = await page
          .locator(box)
          .evaluate((input) =>
            [getComputedStyle(input).backgroundColor, getComputedStyle(input, '::placeholder').color].map((color) =>
              (color.match(/[\d.]+/g) ?? []).map(Number),
            ),
          );
        expect(contrast(paper, text), box).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  test.each([
    ['the dialog', PLAIN],
    ['the search page', 'en/search/'],
  ])('on a phone every excerpt in %s shows the word that was found, alone in its mark', async (name, address) => {
    const page = await open(SAMPLE, address, { viewport: PHONE });
    const isDialog = name === 'the dialog';
    if (isDialog) await page.keyboard.press('/');
    const results = page.locator(isDialog ? 'dialog .result' : 'main .result');
    let shown = 0;
    for (const query of ['leaf', 'steam', 'bitter taste', 'auction']) {
      await page.locator(isDialog ? 'dialog input' : 'main input[name=q]').fill(query);
      await appears(page, isDialog ? 'dialog .status' : '[data-status]', 'result');
      const excerpts = await results.locator('.excerpt').evaluateAll((all) =>
        all.map((excerpt) => {
          const box = (excerpt.closest('.sections li') ?? excerpt).getBoundingClientRect();
          const found = excerpt.querySelector('mark')?.getBoundingClientRect();
          const isSeen =
            found && found.bottom <= box.bottom + 1 && found.left >= box.left && found.right <= box.right + 1;
          return {
            text: excerpt.textContent,
            isSeen,
            marks: [...excerpt.querySelectorAll('mark')].map((mark) => mark.textContent),
          };
        }),
      );
      for (const { text, isSeen, marks } of excerpts) {
        expect(isSeen, `${query}: ${text}`).toBe(true);
        for (const mark of marks) expect(mark).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$/u);
        expect(text).toMatch(/^(?:… |[^\p{Ll}])/u);
      }
      shown += excerpts.length;
    }
    expect(shown).toBeGreaterThan(4);
  });

  test.each([
    ['en', 'en/glossary/gardn-manager/', '/en/glossary/garden-manager/'],
    ['es', 'es/glosario/te-verd/', '/es/glosario/te-verde/'],
  ])('a mistyped address in %s offers its entry', async (_, address, entry) => {
    const page = await open(SAMPLE, address);
    const offered = page.locator('.closest-links a').first();
    await offered.waitFor();
    expect(await offered.getAttribute('href')).toBe(entry);
  });

  test('a site without a repository asks for no suggestion', async () => {
    const page = await openDialog(ONE, '');
    await page.locator('dialog input').fill('zzzzqqqqxx');
    await appears(page, 'dialog .status', 'Nothing found');
    expect(await page.locator('dialog .suggest').count()).toBe(0);
  });

  test('what is typed while the index loads is answered when it is there, the last of it', async () => {
    const page = await open(SAMPLE, PLAIN);
    const typed = Promise.withResolvers<undefined>();
    await page.route('**/search/en/index.json', async (route) => {
      await typed.promise;
      await route.continue();
    });
    await page.keyboard.press('/');
    const box = page.locator('dialog input');
    for (const query of ['outturn', 'sgm', 'oxidation']) await box.fill(query);
    expect(await page.locator('dialog .status').textContent()).toBe('Searching…');
    typed.resolve(undefined);
    await appears(page, '[role=option]');
    expect(await page.getByRole('option').first().textContent()).toBe('Oxidation');
  });

  test.each([
    '**/search/en/index.json',
    '**/search/en/labels-0.txt*',
    '**/pagefind.js*',
    '**/pagefind-entry.json*',
    '**/*.pf_meta',
  ])('when %s cannot be fetched the reader is told, and can try again', async (files) => {
    const page = await blank();
    await page.route(files, (route) => route.abort());
    await page.goto(addressOf(SAMPLE, PLAIN));
    await page.keyboard.press('/');
    await page.locator('dialog input').fill('garden manager');
    const retry = page.getByRole('button', { name: 'Try again' });
    await retry.waitFor();
    await page.unroute(files);
    await retry.click();
    await page.getByRole('option', { name: 'Garden manager' }).first().waitFor();
    await appears(page, 'dialog .status', 'result');
  });

  test('names are answered even while the texts cannot be fetched', async () => {
    const page = await blank();
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(addressOf(SAMPLE, PLAIN));
    await page.keyboard.press('/');
    await page.locator('dialog input').fill('sgm');
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await page.getByRole('option').first().textContent()).toBe('Senior garden manager');
  });

  test('results of an earlier query do not stay while the texts are slow to come, nor when they do not', async () => {
    const page = await blank();
    const texts = await heldBack(page, /\/pagefind\//, (route) => route.abort());
    await page.goto(addressOf(SAMPLE, PLAIN));
    await page.keyboard.press('/');
    const box = page.locator('dialog input');
    await box.fill('sgm');
    await page.getByRole('option', { name: 'Senior garden manager' }).waitFor();
    // What is shown is not being searched any more, and is counted when all is there.
    expect(await page.locator('dialog .status').textContent()).toBe('');
    await box.fill('zzzzqqqq');
    await page.getByRole('option').first().waitFor({ state: 'detached' });
    expect(await page.locator('dialog .status').textContent()).toBe('Searching…');
    texts.resolve(undefined);
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await box.fill('sgm');
    await page.getByRole('option', { name: 'Senior garden manager' }).waitFor();
    await box.fill('zzzzqqqq');
    await page.getByRole('option').first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Try again' }).waitFor();
  });

  test('a result says which of its names is of another language', async () => {
    const page = await openDialog(SAMPLE, PLAIN);
    const first = page.locator('dialog .result').first();
    const found = async (query: string, title: string): Promise<unknown> => {
      await page.locator('dialog input').fill(query);
      await page.locator('dialog .result:first-child > a', { hasText: title }).waitFor();
      const note = first.locator('.note');
      return {
        lang: await first.locator('> a').getAttribute('lang'),
        note: (await note.count()) && (await note.textContent()),
      };
    };
    expect(await found('withering in Spanish', 'Marchitado')).toEqual({ lang: 'es', note: 'Withering in Spanish' });
    expect(await found('matcha in Spanish', 'Matcha')).toEqual({ lang: 'es', note: 'Spanish' });
    expect(await found('marchitado', 'Withering')).toEqual({ lang: null, note: 'Spanish: Marchitado' });
  });

  test('offline, after the index was read, names are still answered', async () => {
    const page = await openDialog(SAMPLE, PLAIN);
    await page.locator('dialog input').fill('sgm');
    await appears(page, '[role=option]');
    await page.context().setOffline(true);
    await page.locator('dialog input').fill('garden manager');
    await page.getByRole('option', { name: 'Garden manager', exact: true }).first().waitFor();
  });

  test('what nobody should type breaks nothing and injects nothing, in an address or in a box', async () => {
    for (const query of ODD_IN_ADDRESSES) {
      const page = await open(SAMPLE, `en/search/?q=${encodeURIComponent(query)}`);
      await expectHarmless(page, '[data-status]', query);
    }
    const page = await openDialog(SAMPLE, '');
    for (const query of ODD) {
      // Only what is typed into an empty box is announced as being searched.
      await page.locator('dialog input').fill('');
      await settled(page, 'dialog .status', '');
      await page.locator('dialog input').fill(query.replaceAll('\n', ' '));
      await expectHarmless(page, 'dialog .status', query);
    }
  });

  test('without JavaScript the form leads to the letters', async () => {
    const page = await open(SAMPLE, '', { reader: 'without scripts' });
    await page.getByRole('searchbox').first().fill('sgm');
    await page.keyboard.press('Enter');
    // The words stay in the address; the page says so, and asks nothing that only a script could answer.
    await page.waitForURL('**/en/search/?q=sgm');
    await page.getByText('What you asked stands in the address').waitFor();
    expect(await page.locator('main [data-status]').isVisible()).toBe(false);
    expect(await page.getByLabel('Topic').isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'People' }).first().isVisible()).toBe(true);
    await page.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'S', exact: true }).click();
    await page.getByRole('term').getByRole('link', { name: 'Senior garden manager' }).waitFor();
    // The abbreviation that was asked for has its own place there.
    const asked = page.getByRole('definition').filter({ hasText: 'see Senior garden manager' });
    expect(await asked.count()).toBeGreaterThan(0);
  });

  test.each(['', 'garden', 'how many gardens should an sgm look after', 'zzzzqqqqxx'])(
    'axe finds nothing in the dialog for "%s", light or dark',
    async (query) => {
      const page = await openDialog(SAMPLE, 'en/glossary/garden-manager/');
      await page.locator('dialog input').fill(query);
      await settled(page, 'dialog .status', query);
      await page.keyboard.press('ArrowDown');
      for (const colorScheme of ['light', 'dark'] as const) {
        await show(page, { colorScheme });
        expect(await axe(page)).toEqual([]);
      }
    },
  );
});

/** What an address, or whatever reads it, could misunderstand. */
const ODD_IN_ADDRESSES = [
  '<img src=x onerror="window.hit=1">',
  '"><script>window.hit=1</script>',
  // Is found nowhere, which is said of it word by word.
  '<img src="zzzzqqqqxx">',
  '"quoted" and \'single\'',
  '\\\\n\\u0041',
  '👩‍👩‍👧‍👦 family',
  '\u202Eevil',
  '%00 %E0%A4%A',
  '\t\n',
];

const ODD = [
  ...ODD_IN_ADDRESSES,
  ' ',
  'a',
  '"',
  '\\',
  'x'.repeat(5000),
  'senior garden manager '.repeat(250),
  '😀',
  '.*+?^${}()|[]',
  '(?<=a)(b',
  'gаrden mаnager',
  'SGM مدير 抹茶',
  'مدير',
  'مدير الحساب',
  '%00',
  '__proto__ constructor',
  'a vs ',
  'vs',
  'what is',
];

/** Files that do not come, or fail to come, before this is resolved. */
async function heldBack(
  page: Page,
  files: RegExp,
  then: (route: Route) => Promise<void> = (route) => route.continue(),
): Promise<PromiseWithResolvers<undefined>> {
  const held = Promise.withResolvers<undefined>();
  await page.route(files, async (route) => {
    await held.promise;
    await then(route);
  });
  return held;
}

async function expectHarmless(page: Page, status: string, query: string): Promise<void> {
  await settled(page, status, query);
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  expect(await page.locator('.results img, .results script, .search-aside img, .status img, main img').count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), query).toBeLessThanOrEqual(0);
}

/** Waits for the end of a search: it is announced when the last results stand on the page. */
async function settled(page: Page, status: string, query: string): Promise<void> {
  await appears(page, status, query.trim() === '' ? 'Type a term' : 'result|Nothing found');
}
