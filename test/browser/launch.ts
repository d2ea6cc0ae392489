/** Vitest runs this once, before the browser tests: one browser for all of them. */
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../tools/browser.ts';
import { unlessRequired } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address at which the browser listens; empty when there is none. */
    browser: string;
  }
}

export default async function launch({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await unlessRequired(async () => chromium.launchServer(await findBrowser()));
  provide('browser', server?.wsEndpoint() ?? '');
  return async () => server?.close();
}
