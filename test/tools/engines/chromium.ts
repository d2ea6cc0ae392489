/** Chromium, by its own protocol. */
import { chromium } from 'playwright-core';
import { findBrowser } from '../browser.ts';
import { Missing, type Engine, type Options, type Tab } from './engine.ts';

export const CHROMIUM: Engine = { name: 'Chromium', canForceColors: true, launch };

async function launch({ forcedColors = false, width = 1280, height = 900 }: Options = {}): Promise<Tab> {
  const found = await findBrowser().catch((error: unknown) => {
    throw new Missing('there is no Chromium, and none could be fetched. Install it or set CHROME_PATH.', {
      cause: error,
    });
  });
  const browser = await chromium.launch(found);
  const page = await browser.newPage({
    viewport: { width, height },
    forcedColors: forcedColors ? 'active' : 'none',
  });
  return {
    open: async (url) => {
      await page.goto(url);
    },
    evaluate: (expression) => page.evaluate(expression),
    type: (keys) => page.keyboard.type(keys),
    press: (key) => page.keyboard.press(key),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
}
