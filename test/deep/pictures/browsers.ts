/** Two browsers that open files as documents and tell what these did. */
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { launchBrowser } from '../../browser/chromium.ts';
import { FIREFOX_FILES } from '../../tools/engines/firefox.ts';

export interface Opener {
  newTab: () => Promise<Tab>;
  close: () => Promise<void>;
}

/**
 * Opens an address, and clicks in the middle of it. Returns what the document did besides being shown: `ran`, `dialog`,
 * `asked <address>` of another host, `left` for another document.
 */
export type Tab = (url: string) => Promise<string[]>;

/** What is needed of a tab of either browser. */
interface Page {
  mouse: { click: (x: number, y: number) => Promise<void> };
  goto: (url: string, options: { timeout: number }) => Promise<unknown>;
  evaluate: (expression: string) => Promise<unknown>;
  url: () => string;
}

/** Time in which scripts, animations and requests of a small document begin. */
const WHILE = 150;

const RAN = `document.documentElement?.getAttribute('data-ran') === '1'`;

/** Undefined when there is no such browser and `CI` is not set. */
export async function openChromium(): Promise<Opener | undefined> {
  const browser = await launchBrowser();
  if (!browser) return undefined;
  const newTab = async (): Promise<Tab> => {
    const page = await browser.newPage({ viewport: { width: 400, height: 400 } });
    const { tab, saw } = makeTab(page);
    page.on('dialog', (dialog) => {
      saw('dialog');
      void dialog.dismiss().catch(() => undefined);
    });
    page.on('request', (request) => saw(`asked ${request.url()}`));
    return tab;
  };
  return { newTab, close: () => browser.close() };
}

/** Undefined when there is no such browser and `CI` is not set. */
export async function openFirefox(): Promise<Opener | undefined> {
  const executablePath = FIREFOX_FILES.find((file) => file !== undefined && existsSync(file));
  if (executablePath === undefined && process.env['CI']) throw new Error('there is no Firefox; set FIREFOX_PATH');
  if (executablePath === undefined) return undefined;
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const newTab = async (): Promise<Tab> => {
    const page = await browser.newPage();
    const { tab, saw } = makeTab(page);
    page.on('dialog', (dialog) => {
      saw('dialog');
      void dialog.dismiss().catch(() => undefined);
    });
    page.on('request', (request) => saw(`asked ${request.url()}`));
    return tab;
  };
  return { newTab, close: () => browser.close() };
}

function makeTab(page: Page): { tab: Tab; saw: (what: string) => void } {
  let [seen, origin] = [new Set<string>(), ''];
  const saw = (what: string): void => {
    const isOwn = what.startsWith(`asked ${origin}/`) || /^asked (?:data|blob|about|chrome):/.test(what);
    if (!isOwn) seen.add(what);
  };
  const tab: Tab = async (url) => {
    await page.goto('about:blank', { timeout: 5000 }).catch(() => undefined);
    [seen, origin] = [new Set(), new URL(url).origin];
    // A document of many pieces takes a busy browser its time; what has not come has not left.
    await page.goto(url, { timeout: 20_000 }).catch(() => undefined);
    await pause();
    await page.mouse.click(200, 200).catch(() => undefined);
    await pause();
    if (await page.evaluate(RAN).catch(() => false)) seen.add('ran');
    if (page.url() !== url) seen.add('left');
    return [...seen].toSorted();
  };
  return { tab, saw };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, WHILE));
}
