/** Pages on paper. Columns of a height take the place of sheets: browsers break both by the same rules. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SAMPLE } from '../sites.ts';
import { hasBrowser, open, show, visible } from './pages.ts';

const TERM = 'en/glossary/senior-garden-manager/';
const MAP = 'en/glossary/topic/making/map/';
const KINDS = [
  '',
  TERM,
  'en/glossary/outturn/',
  'en/glossary/',
  'en/glossary/letter/c/',
  'en/glossary/topic/people/',
  MAP,
  'en/glossary/compare/',
  'en/glossary/compare/garden-manager-vs-senior-garden-manager/',
  'en/search/',
  'en/about/',
];

describe.skipIf(!hasBrowser)('on paper', () => {
  test('a term is its entry with the addresses of its sources', async () => {
    const page = await open(SAMPLE, TERM, {
      colorScheme: 'dark',
      media: 'print',
      viewport: { width: 720, height: 1000 },
    });
    expect(await paper(page)).toBe('rgb(255, 255, 255)');
    for (const part of [
      'h1',
      '.definition',
      '.takeaways',
      '.prose',
      '#contrasts table',
      '#sources',
      'time',
      '.cite [data-citation]',
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
    expect(await visible(page, '.cite [data-citation]')).toHaveLength(1);
    expect(await page.locator('.cite [data-citation]').first().textContent()).toContain(
      `https://sample.example/${TERM}`,
    );
  });

  test('a choice of dark does not blacken it', async () => {
    const page = await open(SAMPLE, TERM);
    await page.getByText('Dark', { exact: true }).click();
    await show(page, { media: 'print' });
    expect(await paper(page)).toBe('rgb(255, 255, 255)');
    expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color)).toBe('rgb(24, 33, 38)');
  });

  test('citations that are open over the page stand in their place, and cover nothing', async () => {
    const page = await open(SAMPLE, TERM);
    await page.getByRole('button', { name: 'Cite' }).click();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await show(page, { media: 'print' });
    expect(await page.locator('.cite').evaluate((cite) => getComputedStyle(cite).position)).toBe('static');
    const plain = await open(SAMPLE, TERM, { reader: 'without scripts' });
    await plain.getByRole('button', { name: 'Cite' }).click();
    await show(plain, { media: 'print' });
    expect(await visible(plain, '.cite')).toEqual([]);
  });

  test.each(KINDS)('%s has nothing to press, and no colour of links', async (path) => {
    const page = await onPaper(path);
    expect(await visible(page, 'nav, button, input, select, textarea, dialog, form')).toEqual([]);
    const colors = await page
      .locator('main a')
      .evaluateAll((all) =>
        all
          .filter((link) => link.checkVisibility() && !link.closest('svg'))
          .map((link) => getComputedStyle(link).textDecorationLine),
      );
    expect(colors.filter((line) => line !== 'none')).toEqual([]);
  });

  test('the lines of a map and of its legend stay, dotted and dashed', async () => {
    const page = await onPaper(MAP);
    for (const kind of ['related', 'contrast']) {
      const dashes = await page
        .locator(`.concept-map .${kind}`)
        .evaluateAll((all) =>
          all.map((line) => (line.getClientRects().length > 0 ? getComputedStyle(line).strokeDasharray : 'hidden')),
        );
      expect(dashes.length, kind).toBeGreaterThan(1);
      expect(dashes.filter((dash) => !dash.includes(','))).toEqual([]);
    }
  });

  test.each(KINDS)(
    '%s keeps headings with what they head, terms with definitions, rows and figures whole',
    async (path) => {
      const page = await onPaper(path);
      expect(await partedOn(page)).toEqual([]);
    },
  );

  // Firefox prints nothing of a container that does not fit on a sheet.
  test.each(KINDS)('%s has no containers', async (path) => {
    const page = await onPaper(path);
    const containers = await page
      .locator('main *')
      .evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility() && getComputedStyle(one).containerType !== 'normal')
          .map((one) => one.outerHTML.slice(0, 80)),
      );
    expect(containers).toEqual([]);
  });

  test('the address of a source is never split before its last character, however narrow the line is', async () => {
    const page = await onPaper(TERM);
    const lines = await page
      .locator('#sources a[href^=http]')
      .first()
      .evaluate((link) => {
        const { content, display, wordBreak, textWrap } = getComputedStyle(link, '::after');
        const address = Object.assign(document.createElement('span'), { textContent: content.slice(1, -1) });
        Object.assign(address.style, { display, wordBreak, textWrap });
        link.replaceWith(address);
        const text = address.firstChild;
        const item = address.closest('li');
        if (!text || !item) throw new Error('no address');
        const length = address.textContent.length;
        const lineOf = (character: number): number => {
          const range = document.createRange();
          range.setStart(text, character);
          range.setEnd(text, character + 1);
          return Math.round(range.getBoundingClientRect().bottom);
        };
        return Array.from({ length: 100 }, (_, step) => {
          item.style.inlineSize = `${100 + step * 2}px`;
          return [lineOf(2), lineOf(length - 4), lineOf(length - 1)] as const;
        });
      });
    expect(lines.filter(([, before, last]) => before !== last)).toEqual([]);
    expect(lines.filter(([first, , last]) => first !== last).length).toBeGreaterThan(0);
  });
});

function onPaper(path: string): Promise<Page> {
  return open(SAMPLE, path, { media: 'print', viewport: { width: 720, height: 1000 } });
}

/** What a break between two sheets parts that belongs together, on sheets of many heights. */
function partedOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const WIDTH = 680;
    const GAP = 40;
    const main = document.querySelector('main');
    if (!main) throw new Error('no page');
    Object.assign(main.style, { inlineSize: `${WIDTH}px`, columnWidth: `${WIDTH}px`, columnGap: `${GAP}px` });
    main.style.columnFill = 'auto';
    const seen = [...main.querySelectorAll('*')].filter(
      (one) => one.checkVisibility() && one.getClientRects().length > 0,
    );
    const whole = seen.filter((one) => one.matches('tr, figure, .term-list > div, .comparison-card'));
    const pairs = seen
      .filter((one) => one.matches('h1, h2, h3, dt, caption, thead, summary'))
      .flatMap((head) => {
        const next = seen.find(
          (one) =>
            (head.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) > 0 &&
            !head.contains(one) &&
            one.children.length === 0 &&
            one.textContent.trim() !== '',
        );
        return next ? [[head, next] as const] : [];
      });
    const sheet = (rect: DOMRect | undefined): number =>
      Math.floor(((rect?.left ?? 0) - main.getBoundingClientRect().left) / (WIDTH + GAP));
    const first = (one: Element): number => sheet([...one.getClientRects()].at(0));
    const last = (one: Element): number => sheet([...one.getClientRects()].at(-1));
    const parted = new Set<string>();
    for (let height = 330; height < 900; height += 19) {
      main.style.blockSize = `${height}px`;
      for (const one of whole) if (first(one) !== last(one)) parted.add(`${one.tagName}: ${one.textContent}`);
      for (const [head, next] of pairs) {
        if (last(head) !== first(next)) parted.add(`${head.tagName}: ${head.textContent} | ${next.textContent}`);
      }
    }
    return [...parted];
  });
}

function paper(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}
