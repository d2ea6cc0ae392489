/** Formulas as readers see, hear and copy them. */
import { describe, expect, test } from 'vitest';
import { SAMPLE } from '../sites.ts';
import { addressOf, blank, hasBrowser, open } from './pages.ts';

const NARROW = { width: 320, height: 640 };
const WORDS = 'Rounds a month = days in the month ÷ plucking round';
const TERM = 'en/glossary/plucking-round/';

describe.skipIf(!hasBrowser)('a formula', () => {
  test.each([TERM, 'en/glossary/outturn/', 'en/glossary/infusion/'])(
    'in %s breaks nowhere inside a fraction and makes no page wider than a phone',
    async (path) => {
      const page = await open(SAMPLE, path, { viewport: NARROW });
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
    },
  );

  test('is copied as a line of text', async () => {
    const page = await blank({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(addressOf(SAMPLE, TERM));
    const copied = async (selector: string): Promise<string> => {
      await page.locator(selector).evaluate((formula) => getSelection()?.selectAllChildren(formula));
      await page.keyboard.press('Control+c');
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect((await copied('.expression')).trim()).toBe(WORDS);
    expect((await copied('.math-block')).trim()).toBe('n = (v × w)/d');
  });

  test('in words is heard as a line of text, once; in TeX as mathematics', async () => {
    const page = await open(SAMPLE, TERM);
    expect(await page.locator('.expression').ariaSnapshot()).toBe(`- paragraph: ${WORDS}`);
    // MathML says to screen readers what is over what.
    expect(await page.locator('.math-block').ariaSnapshot()).toBe('- math: n = v × w d');
  });
});
