/** Firefox, by its own WebDriver BiDi. */
import puppeteer from 'puppeteer-core';
import { firstOf, type Engine, type Options, type Tab } from './engine.ts';

/** Where Firefox may be. */
export const FIREFOX_FILES = [
  process.env['FIREFOX_PATH'],
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:/Program Files/Mozilla Firefox/firefox.exe',
];

const ADVICE = 'there is no Firefox. Install it (Debian: apt-get install firefox-esr) or set FIREFOX_PATH.';

export const FIREFOX: Engine = { name: 'Firefox', canForceColors: true, launch };

async function launch({ forcedColors = false, width = 1280, height = 900 }: Options = {}): Promise<Tab> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firstOf(FIREFOX_FILES, ADVICE),
    headless: true,
    defaultViewport: { width, height },
    // 2: the colours of the system instead of those of pages.
    extraPrefsFirefox: { 'browser.display.document_color_use': forcedColors ? 2 : 0 },
  });
  const page = await browser.newPage();
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
