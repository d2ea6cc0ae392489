/** The browser of the tests. */
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../tools/browser.ts';

/** A running browser; undefined when there is none and `CI` is not set. @throws {Error} when `CI` is set and there is none. */
export async function launchBrowser(): Promise<Browser | undefined> {
  return unlessRequired(async () => chromium.launch(await findBrowser()));
}

/** What starts a browser, or undefined when that fails and `CI` is not set. @throws {Error} when `CI` is set. */
export async function unlessRequired<Started>(start: () => Promise<Started>): Promise<Started | undefined> {
  try {
    return await start();
  } catch (error) {
    if (process.env['CI']) throw error;
    console.warn(
      `\nNO BROWSER TESTS: ${error instanceof Error ? error.message : String(error)}\nInstall Chromium or set CHROME_PATH to run them.\n`,
    );
    return undefined;
  }
}
