/** WebKitGTK, by its own WebDriver, on a display that nobody sees. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { Builder, Capabilities, Key, type WebDriver } from 'selenium-webdriver';
import { DriverService } from 'selenium-webdriver/remote/index.js';
import { z } from 'zod';
import { firstOf, type Engine, type NamedKey, type Options, type Tab } from './engine.ts';

const ADVICE = 'Install WebKitGTK with its driver, and Xvfb (Debian: apt-get install webkit2gtk-driver xvfb).';

/**
 * Nothing there gives a window the focus but the pointer, which rests in the middle of the screen: the window stands so that
 * it is on the bar over the page, where it points to nothing, and all of the window is on the screen, or it would not be drawn.
 */
const SCREEN = '1280x1840x24';
const TOP = 905;

export const WEBKIT: Engine = { name: 'WebKit', canForceColors: false, launch };

async function launch({ width = 1280, height = 900 }: Options = {}): Promise<Tab> {
  const driver = firstOf(['/usr/bin/WebKitWebDriver'], `there is no WebKitWebDriver. ${ADVICE}`);
  const binary = firstOf(globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser'), `there is no MiniBrowser. ${ADVICE}`);
  const screen = await startDisplay();
  const service = new DriverService.Builder(driver)
    .setLoopback(true)
    .setEnvironment({ ...environment(), DISPLAY: screen.display, GDK_BACKEND: 'x11' })
    .build();
  const end = async (): Promise<void> => {
    await service.kill();
    screen.end();
  };
  try {
    const browser = await connect(await service.start(), binary);
    await browser.manage().window().setRect({ x: 0, y: TOP, width, height });
    return tabOf(browser, end);
  } catch (error) {
    await end();
    throw error;
  }
}

/** A display in memory, of a number that is free. */
async function startDisplay(): Promise<{ display: string; end: () => void }> {
  const xvfb = firstOf(['/usr/bin/Xvfb'], `there is no Xvfb. ${ADVICE}`);
  const server = spawn(xvfb, ['-displayfd', '1', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const written: unknown[] = await once(server.stdout, 'data');
  return { display: `:${String(written[0]).trim()}`, end: () => void server.kill() };
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

function connect(server: string, binary: string): Promise<WebDriver> {
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  });
  return new Builder().disableEnvironmentOverrides().usingServer(server).withCapabilities(capabilities).build();
}

const KEYS: Readonly<Record<NamedKey, string>> = {
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Tab: Key.TAB,
  ArrowDown: Key.ARROW_DOWN,
};

function tabOf(browser: WebDriver, end: () => Promise<void>): Tab {
  const type = (keys: string): Promise<void> => browser.actions().sendKeys(keys).perform();
  return {
    open: (url) => browser.get(url),
    evaluate: (expression) => evaluate(browser, expression),
    type,
    press: (key) => type(KEYS[key]),
    screenshot: async () => Buffer.from(await browser.takeScreenshot(), 'base64'),
    close: async () => {
      await browser.quit();
      await end();
    },
  };
}

const answerSchema = z.object({ value: z.unknown().optional(), error: z.string().optional() });

/** WebDriver asks for a function that is called with the value, and knows of no other errors than its own. */
async function evaluate(browser: WebDriver, expression: string): Promise<unknown> {
  await browser.manage().setTimeouts({ script: 60_000 });
  const answer: unknown = await browser.executeAsyncScript(
    `const done = arguments[arguments.length - 1];
     Promise.resolve().then(() => (${expression})).then((value) => done({ value }), (error) => done({ error: String(error) }))`,
  );
  const { value, error } = answerSchema.parse(answer);
  if (error !== undefined) throw new Error(error);
  return value;
}
