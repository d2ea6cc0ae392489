/**
 * Pages of built sites in the browser that all browser tests share. A new page costs three times what loading an address
 * in an old one does, so each kind of reader has one page, which every test finds as if it were new.
 */
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { EDGE, MEDICAL, ONE, SAMPLE, type TestSite } from '../sites.ts';
import { serve, type Served } from './serve.ts';

const endpoint = inject('browser');
const browser = endpoint === '' ? undefined : await chromium.connect(endpoint);
const served = new Map<TestSite, Served>();
if (browser) for (const site of [SAMPLE, EDGE, ONE, MEDICAL]) served.set(site, await serve(site));

/** False where there is no browser: nothing can be tested then. */
export const hasBrowser = browser !== undefined;

export const PHONE = { width: 360, height: 780 };
const WINDOW = { width: 1280, height: 720 };
export const DESKTOP = { width: 1440, height: 900 };

const READERS = {
  pointer: {},
  touch: { hasTouch: true, isMobile: true },
  'without scripts': { javaScriptEnabled: false },
} satisfies Record<string, BrowserContextOptions>;

/** What can be changed on a page that is there. */
export interface Look {
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
  forcedColors?: 'active' | 'none';
  media?: 'screen' | 'print';
}

interface Tab {
  page: Page;
  /** Errors of the page's scripts and requests to other origins, in this test. */
  faults: string[];
  isWatched: boolean;
}

const tabs = new Map<keyof typeof READERS, Tab>();
const extra: BrowserContext[] = [];

/**
 * An address of a site, in the page of a kind of reader; the test fails at its end when the page's scripts threw an error
 * or it asked another origin for anything.
 */
export async function open(
  site: TestSite,
  path: string,
  { reader = 'pointer', ...look }: Look & { reader?: keyof typeof READERS } = {},
): Promise<Page> {
  const tab = tabs.get(reader) ?? { page: await newWindow(READERS[reader]), faults: [], isWatched: false };
  tabs.set(reader, tab);
  const { page } = tab;
  watch(tab);
  await show(page, look);
  await page.mouse.move(0, 0);
  await page.goto(addressOf(site, path));
  return page;
}

/** A page with the search dialog open. */
export async function openDialog(site: TestSite, path: string, look: Look = {}): Promise<Page> {
  const page = await open(site, path, look);
  await page.keyboard.press('/');
  await appears(page, 'dialog[open] [role=combobox]');
  return page;
}

/**
 * A page of a window of its own, empty, for what cannot be undone; closed after the test. Tests that hold back or take away
 * files do so before they go to an address: the shared page may have them in its memory, and a page that is there already
 * may ask for one before it knows of the route.
 */
export async function blank(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newWindow(options);
  extra.push(page.context());
  return page;
}

/** Changes how a page is shown; what is not named is as in a new page. */
export async function show(page: Page, look: Look): Promise<void> {
  const { viewport = WINDOW, ...media } = look;
  await page.emulateMedia({
    media: 'screen',
    colorScheme: 'light',
    reducedMotion: 'no-preference',
    forcedColors: 'none',
    ...media,
  });
  const now = page.viewportSize();
  if (now?.width !== viewport.width || now.height !== viewport.height) await page.setViewportSize(viewport);
}

export function addressOf(site: TestSite, path: string): string {
  return new URL(path, served.get(site)?.url).href;
}

/** Waits until something can be seen, with some text in it; looks at every frame, where a locator soon waits for half a second. */
export async function appears(page: Page, selector: string, text = ''): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll(wanted.selector)].some(
        (one) => one.checkVisibility() && new RegExp(wanted.text, 'u').test(one.textContent),
      ),
    { selector, text },
  );
}

/** What of a selector can be seen, by tag and class. */
export function visible(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .map((one) => `${one.tagName}.${one.getAttribute('class') ?? ''}`),
    );
}

/** Waits until the page has painted what was changed. */
export async function painted(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** An empty page of a window of its own, which stays until it is closed. */
export async function newWindow(options: BrowserContextOptions = {}): Promise<Page> {
  if (!browser) throw new Error('no browser');
  return (await browser.newContext(options)).newPage();
}

function watch(tab: Tab): void {
  const { page, faults, isWatched } = tab;
  if (isWatched) return;
  tab.isWatched = true;
  page.on('pageerror', ({ message }) => {
    // Pagefind leaves a rejection of its own behind when its files cannot be fetched.
    if (!/^(?:Failed to load Pagefind metadata|Pagefind: .*)?$/.test(message)) faults.push(message);
  });
  page.on('request', (request) => {
    const { origin } = new URL(request.url());
    if (![...served.values()].some(({ url }) => new URL(url).origin === origin)) faults.push(request.url());
  });
  // Until the first address of the test is there, what is said is of the test before.
  page.once('framenavigated', () => faults.splice(0));
}

/** After each test: what a page does later is of no interest, and would belong to no test. */
export async function renewPages(): Promise<void> {
  const found = [...tabs.values()].flatMap(({ faults }) => faults.splice(0));
  await Promise.all(extra.splice(0).map((context) => context.close()));
  for (const tab of tabs.values()) tab.isWatched = false;
  await Promise.all([...tabs.values()].map(({ page }) => renew(page)));
  expect(found).toEqual([]);
}

/** Makes a page as good as new, but for where it is and how it is shown. */
export async function renew(page: Page): Promise<void> {
  for (const event of ['console', 'framenavigated', 'pageerror', 'request', 'response']) page.removeAllListeners(event);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.context().setOffline(false);
  await page.evaluate(() => localStorage.clear()).catch(() => undefined);
}
