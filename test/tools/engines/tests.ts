/** What every engine is asked, by tests of its own project. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ALL_LAYOUTS } from '../../browser/kinds.ts';
import { serve, type Served } from '../../browser/serve.ts';
import { SAMPLE, type TestSite } from '../../sites.ts';
import { launchIfThere, type Engine, type Tab } from './engine.ts';
import { faultsOf, waitFor } from './stage.ts';

/** From the smallest phone to the largest desk; WCAG 2.2 asks for 320. */
const WIDTHS = [320, 360, 768, 1440, 2560];

/** Every kind of page is whole at every width, and what is done with keys works, in one window of the engine. */
export function testEngine(engine: Engine): void {
  // A key may be lost on its way through the display to a window that has just come.
  describe(engine.name, { retry: 1 }, () => {
    const served = new Map<TestSite, Served>();
    let tab: Tab | undefined;

    beforeAll(async () => {
      for (const { site } of ALL_LAYOUTS) if (!served.has(site)) served.set(site, await serve(site));
      tab = await launchIfThere(engine);
    });

    afterAll(async () => {
      await tab?.close();
      for (const { close } of served.values()) close();
    });

    function addressOf(site: TestSite, path: string): string {
      return new URL(path, served.get(site)?.url).href;
    }

    test.for(ALL_LAYOUTS)('$site.name $path is whole', async ({ site, path }, { skip }) => {
      if (!tab) return skip();
      expect(await faultsOf(tab, addressOf(site, path), WIDTHS)).toEqual([]);
    });

    test('search is worked by keys: it opens, answers, closes, gives the focus back, and leads to the entry', async ({
      skip,
    }) => {
      if (!tab) return skip();
      await tab.open(addressOf(SAMPLE, 'en/glossary/oxidation/'));
      await waitFor(tab, 'document.hasFocus()');
      await tab.evaluate('document.querySelector(".search-open").focus()');
      await tab.press('Enter');
      await waitFor(tab, 'document.querySelector("dialog[open]")?.contains(document.activeElement)');
      await tab.type('brix');
      await waitFor(tab, 'document.querySelector("dialog [role=option]")?.textContent.includes("Brix")');
      await tab.press('Escape');
      await waitFor(tab, '!document.querySelector("dialog[open]")');
      await waitFor(tab, 'document.activeElement.matches(".search-open")');
      await tab.press('Enter');
      await waitFor(tab, 'document.querySelector("dialog [role=option]")?.checkVisibility()');
      await tab.press('ArrowDown');
      await tab.press('Enter');
      await waitFor(tab, 'location.pathname === "/en/glossary/brix/"');
    });

    test('citations open and close by keys, and give the focus back', async ({ skip }) => {
      if (!tab) return skip();
      await tab.open(addressOf(SAMPLE, 'en/glossary/oxidation/'));
      await waitFor(tab, 'document.hasFocus()');
      await tab.evaluate('document.querySelector(".term-actions [popovertarget]").focus()');
      await tab.press('Enter');
      await waitFor(tab, 'document.querySelector(".cite").matches(":popover-open")');
      await tab.press('Escape');
      await waitFor(tab, '!document.querySelector(".cite").checkVisibility()');
      await waitFor(tab, 'document.activeElement.matches(".term-actions [popovertarget]")');
    });

    test('a link in the text shows what it leads to when the keyboard comes to it, and no longer after Escape', async ({
      skip,
    }) => {
      if (!tab) return skip();
      await tab.open(addressOf(SAMPLE, 'en/glossary/outturn/'));
      await tab.press('Tab');
      await tab.evaluate('document.querySelector(".prose a.term-link").focus()');
      await waitFor(tab, 'getComputedStyle(document.querySelector(".preview")).opacity === "1"');
      await tab.press('Escape');
      await waitFor(tab, '!document.querySelector(".preview")?.checkVisibility()');
    });

    test.for(['en/glossary/oxidation/', 'en/glossary/'])(
      'what is led to, and what has the focus, stands below what stays in sight: %s',
      async (path, { skip }) => {
        if (!tab) return skip();
        await tab.open(addressOf(SAMPLE, path));
        await waitFor(tab, '(scrollTo({ top: 900, behavior: "instant" }), scrollY > 800)');
        const bars = `[...document.querySelectorAll('.site-header, .list-header ~ .letters')]
          .map((bar) => bar.getBoundingClientRect())`;
        expect(await tab.evaluate(`${bars}.every(({ top }) => top >= 0)`)).toBe(true);
        const hidden = await tab.evaluate(`(async () => {
          document.documentElement.style.scrollBehavior = 'auto';
          const hidden = [];
          const look = async (thing) => {
            // WebKit comes to what has the focus with the next frame.
            await new Promise(requestAnimationFrame);
            // The middle of its first line: Firefox may leave the upper edge of a link behind a bar.
            const line = thing.getBoundingClientRect().top + 12;
            const isBehind = ${bars}.some(({ top, bottom }) => line > top && line < bottom);
            if (line < 0 || isBehind) hidden.push(thing.outerHTML.slice(0, 80));
          };
          for (const { id } of document.querySelectorAll('main :is(h2, section)[id]')) {
            location.hash = id;
            await look(document.getElementById(id));
          }
          // Letters beside their terms stay in sight as long as these do.
          const inSight = '.letters, .contents, .letter-group h2';
          const links = [...document.querySelectorAll('main a')].filter((link) => !link.closest(inSight));
          for (const link of links.toReversed().filter((_, index) => index % 5 === 0)) {
            link.focus();
            if (link === document.activeElement) await look(link);
          }
          return hidden;
        })()`);
        expect(hidden).toEqual([]);
      },
    );

    test('a fraction stands as one', async ({ skip }) => {
      if (!tab) return skip();
      await tab.open(addressOf(SAMPLE, 'en/glossary/outturn/'));
      const places = await tab.evaluate(
        '[...document.querySelector("mfrac").children].map((part) => part.getBoundingClientRect()).map(({ top, height }) => top + height / 2)',
      );
      const [over = NaN, under = NaN] = z.array(z.number()).parse(places);
      expect(under - over).toBeGreaterThan(15);
    });

    test.runIf(engine.canForceColors)('every page is whole in the colours of the system', async ({ skip }) => {
      if (!tab) return skip();
      const forced = await engine.launch({ forcedColors: true });
      try {
        expect(await forced.evaluate('matchMedia("(forced-colors: active)").matches')).toBe(true);
        for (const { site, path } of ALL_LAYOUTS) {
          const faults = await faultsOf(forced, addressOf(site, path), [360, 1440], ['as it is']);
          expect.soft(faults, `${site.name} ${path}`).toEqual([]);
        }
      } finally {
        await forced.close();
      }
    });
  });
}
