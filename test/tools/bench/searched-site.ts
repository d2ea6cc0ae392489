/** What searching a built site costs its reader, measured in Chromium. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { serveFolder } from '../static-host.ts';

/** Milliseconds between the keys of a quick typist. */
const KEY_PAUSE = 150;

/** How many times slower than this machine the processor is while keys are timed. */
export const SLOWER = 4;

/** What is transferred, by its address; of two that fit, the first. */
const PARTS = [
  ['JavaScript', /^\/_assets\//],
  ['names', /^\/search\//],
  ['Pagefind', /^\/pagefind\/.*(?:\.js|\.pagefind)$/],
  ['its words', /\.(?:pf_index|pf_meta|pf_filter|json|txt)$/],
  ['its pages', /\.pf_fragment$/],
] as const;

export const PART_NAMES = ['KB in all', ...PARTS.map(([name]) => name)];

/** In the page: from the `input` event to the frame after the results, or the status, changed. */
const TIMER = `
  let started;
  document.querySelector('dialog input').addEventListener('input', () => { started = performance.now(); }, true);
  new MutationObserver(() => {
    if (started === undefined) return;
    const from = started;
    started = undefined;
    requestAnimationFrame(() => setTimeout(() => { window.keyTime = performance.now() - from; }));
  }).observe(document.querySelector('dialog .results'), { childList: true });
`;

/** What a page works at, by the names that Chromium gives it. */
const WORK = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration', 'TaskDuration'];

/** What a key took, in milliseconds. */
export interface TimedKey {
  /** What was in the box with it. */
  typed: string;
  /** Until the frame in which its results are shown. */
  total: number;
  /** Parts of the work of the page for it, those before and after that frame too. */
  work: Map<string, number>;
}

/** A site of one language, English, that was built for the root of its host. */
export class SearchedSite {
  readonly #browser: Browser;
  readonly #folder: string;

  constructor(browser: Browser, folder: string) {
    this.#browser = browser;
    this.#folder = folder;
  }

  /** Terms of the site, as its label files have them. */
  names(): string[] {
    const files = globSync('labels-*.txt', { cwd: path.join(this.#folder, 'search/en') });
    const names = files.flatMap((file) => this.#lines(file).map((line) => line.split('\t')[3] ?? ''));
    return [...new Set(names)].toSorted();
  }

  /** Two words of a definition: the first ones of at least so many letters. */
  wordsOfText(letters: number): string {
    const words = this.#lines('details-0.txt')[0]?.split(/[ .\t]+/) ?? [];
    const fitting = words.filter((word) => word.length >= letters && word.length < letters + 4);
    return fitting.slice(0, 2).join(' ');
  }

  #lines(file: string): string[] {
    return readFileSync(path.join(this.#folder, 'search/en', file), 'utf8').split('\n');
  }

  /** KB, compressed, that opening the dialog and one search transfer, for each of `PART_NAMES`; and the results shown. */
  async transferOf(query: string, isTyped: boolean): Promise<{ sizes: number[]; results: number }> {
    return this.#inDialog(async (page, sent) => {
      const input = page.locator('dialog[open] input');
      if (isTyped) await input.pressSequentially(query, { delay: KEY_PAUSE });
      else await input.fill(query);
      await page.locator('dialog .status', { hasText: /result|Nothing/ }).waitFor();
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(1000);
      const kinds = Map.groupBy(sent, (file) => PARTS.find(([, fits]) => fits.test(file.path))?.[0]);
      const parts = [sent, ...PARTS.map(([name]) => kinds.get(name) ?? [])];
      const sizes = parts.map((files) => files.reduce((sum, { bytes }) => sum + bytes, 0) / 1024);
      return { sizes, results: await page.locator('dialog .result').count() };
    });
  }

  /** Types the queries key by key, until so many keys are timed. */
  async timeKeys(queries: readonly string[], most: number): Promise<TimedKey[]> {
    return this.#inDialog(async (page) => {
      const input = page.locator('dialog[open] input');
      await input.fill('a');
      await page.locator('dialog .result').first().waitFor();
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      await session.send('Performance.enable');
      await page.evaluate(TIMER);
      const keys: TimedKey[] = [];
      for (const query of queries) {
        // The files of a word are fetched once: a first pass takes the network out of what is timed.
        await input.fill(query);
        await page.waitForTimeout(1500);
        await input.fill('');
        await page.waitForTimeout(500);
        for (const key of query.slice(0, most - keys.length)) {
          keys.push({ ...(await timeKey(page, session, key)), typed: await input.inputValue() });
          await page.waitForTimeout(200);
        }
      }
      return keys;
    });
  }

  /** `sent` is what the host has sent since the dialog was asked for, to workers too. */
  async #inDialog<Found>(work: (page: Page, sent: readonly Sent[]) => Promise<Found>): Promise<Found> {
    const sent: Sent[] = [];
    const host = await serveFolder(this.#folder, '/', (file, bytes) => sent.push({ path: file, bytes }));
    const context = await this.#browser.newContext({ bypassCSP: true });
    try {
      const page = await context.newPage();
      await page.goto(`${host.origin}/en/`);
      await page.waitForLoadState('networkidle');
      sent.length = 0;
      await page.keyboard.press('/');
      return await work(page, sent);
    } finally {
      await context.close();
      host.close();
    }
  }
}

interface Sent {
  path: string;
  bytes: number;
}

async function timeKey(page: Page, session: CDPSession, key: string): Promise<Omit<TimedKey, 'typed'>> {
  await page.evaluate('window.keyTime = undefined');
  const before = await workOf(session);
  await page.keyboard.type(key);
  await page.waitForFunction('window.keyTime !== undefined');
  const after = await workOf(session);
  const work = new Map([...after].map(([name, milliseconds]) => [name, milliseconds - (before.get(name) ?? 0)]));
  return { total: Number(await page.evaluate('window.keyTime')), work };
}

/** Milliseconds of work of the page since it began. */
async function workOf(session: CDPSession): Promise<Map<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return new Map(metrics.filter(({ name }) => WORK.includes(name)).map(({ name, value }) => [name, 1000 * value]));
}
