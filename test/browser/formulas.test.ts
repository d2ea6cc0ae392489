/** Formulas as readers see, hear and copy them. */
import { describe, expect, test } from 'vitest';
import { MEDICAL, SAMPLE, type TestSite } from '../sites.ts';
import { addressOf, blank, hasBrowser, open } from './pages.ts';

const NARROW = { width: 320, height: 640 };
const WORDS = 'Rounds a month = days in the month ÷ plucking round';
const TERM = 'en/glossary/plucking-round/';
const TEX = 'de/begriffe/prognose/';

describe.skipIf(!hasBrowser)('a formula', () => {
  test.each<[TestSite, string]>([
    [SAMPLE, TERM],
    [SAMPLE, 'en/glossary/outturn/'],
    [SAMPLE, 'en/glossary/infusion/'],
    [MEDICAL, TEX],
  ])('in $1 breaks nowhere inside a fraction and makes no page wider than a phone', async (site, path) => {
    // Not the shared window, which lets no page ask another site: that of one owner has its visits counted.
    const page = await blank({ viewport: NARROW });
    await page.goto(addressOf(site, path));
    const fractions = await page.locator('mfrac').evaluateAll((all) =>
      all.map((fraction) => {
        const [over, under] = [...fraction.children].map((part) => part.getBoundingClientRect());
        if (!over || !under) throw new Error('no fraction');
        const middle = ({ left, right }: DOMRect): number => (left + right) / 2;
        return {
          isWhole: [fraction, ...fraction.querySelectorAll('*')].every((part) => part.getClientRects().length === 1),
          isStacked: over.bottom <= under.top && Math.abs(middle(over) - middle(under)) < 1,
        };
      }),
    );
    expect(fractions.length).toBeGreaterThan(0);
    expect(fractions.filter(({ isWhole, isStacked }) => !isWhole || !isStacked)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(NARROW.width);
  });

  test('is copied as a line of text', async () => {
    const page = await blank({ permissions: ['clipboard-read', 'clipboard-write'] });
    const copied = async (site: TestSite, path: string, selector: string): Promise<string> => {
      await page.goto(addressOf(site, path));
      await page.locator(selector).evaluate((formula) => getSelection()?.selectAllChildren(formula));
      await page.keyboard.press('Control+c');
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect((await copied(SAMPLE, TERM, '.expression')).trim()).toBe(WORDS);
    expect((await copied(MEDICAL, TEX, '.math-block')).trim()).toBe('h = g/n');
  });

  test('in words is heard as a line of text, once; in TeX as mathematics', async () => {
    const words = await open(SAMPLE, TERM);
    expect(await words.locator('.expression').ariaSnapshot()).toBe(`- paragraph: ${WORDS}`);
    // MathML says to screen readers what is over what.
    const tex = await blank();
    await tex.goto(addressOf(MEDICAL, TEX));
    expect(await tex.locator('.math-block').ariaSnapshot()).toBe('- math: h = g n');
  });
});
