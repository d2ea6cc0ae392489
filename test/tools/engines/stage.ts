/** The page from which a browser looks at pages of a site, in a frame of any width; served beside the site. */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import type { Tab } from './engine.ts';

const FOLDER = '/stage/';
const HTML = `<!doctype html><meta charset="utf-8"><title>Stage</title><script type="module" src="${FOLDER}stage.ts"></script>`;

/** What the server of a site sends for an address of the stage; undefined for any other. */
export function stageFile(pathname: string): { type: string; body: string } | undefined {
  if (pathname === FOLDER) return { type: 'text/html', body: HTML };
  if (!/^\/stage\/[a-z]+\.ts$/.test(pathname)) return undefined;
  const source = readFileSync(path.join(import.meta.dirname, 'page', path.basename(pathname)), 'utf8');
  return { type: 'text/javascript', body: stripTypeScriptTypes(source) };
}

/** Parameter of an address under which a page that leads on at once stays, to be looked at. */
export const STAY = 'stay';

export function withoutRefresh(html: string): string {
  return html.replace(/<meta http-equiv="refresh"[^>]*>/, '');
}

/** Texts as they are, twice as large, and as far apart as readers may set them (WCAG 2.2, 1.4.12). */
const TEXTS = ['as it is', 'of 200 %', 'set wide'] as const;

/** Faults of the layout of a page, one line each. @param url Of a server that knows the stage. */
export async function faultsOf(
  tab: Tab,
  url: string,
  widths: readonly number[],
  texts: readonly (typeof TEXTS)[number][] = TEXTS,
): Promise<string[]> {
  const stage = new URL(FOLDER, url).href;
  if ((await tab.evaluate('location.href')) !== stage) await tab.open(stage);
  await waitFor(tab, '"faultsAt" in window');
  const wanted = [url, widths, texts].map((value) => JSON.stringify(value)).join(', ');
  return z.array(z.string()).parse(await tab.evaluate(`faultsAt(${wanted})`));
}

/** Asks until an expression is true. @throws {Error} when it is not after ten seconds. */
export async function waitFor(tab: Tab, expression: string): Promise<void> {
  const end = Date.now() + 10_000;
  // While one page goes and the next comes, there is nothing to ask.
  while (!(await tab.evaluate(`Boolean(${expression})`).catch(() => false))) {
    if (Date.now() > end) throw new Error(`never true: ${expression}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
