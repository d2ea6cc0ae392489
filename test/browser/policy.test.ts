/** The Content-Security-Policy in a real browser: the whole site works under it, and it really stops what it should. */
import { createServer } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { serveWithNginx } from '../../scripts/nginx-host.ts';
import { findNginx } from '../deep/hosting/nginx.ts';
import { pagesOf } from '../site/pages.ts';
import { EDGE, SAMPLE, type TestSite } from '../sites.ts';
import { launchBrowser } from './chromium.ts';
import { serve } from './serve.ts';

const browser = await launchBrowser();
const TERM = 'en/glossary/key-account-manager/';

/** In the page, from its first moment. */
const REPORT = `document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
  complain('violates ' + effectiveDirective + ': ' + blockedURI))`;
const HITS = `window.hits = []; window.hit = (where) => hits.push(where)`;

/** What a script that got in anyhow would try next. */
const FURTHER = `
  const script = document.createElement('script');
  script.textContent = 'hit("added")';
  document.body.append(script);
  setTimeout('hit("text")', 0);
  document.body.setAttribute('onclick', 'hit("attribute")');
  document.body.click();
`;

interface Host {
  url: string;
  close: () => unknown;
}

/** A host that sends no headers, where pages speak for themselves, and nginx as the README says. */
const HOSTS: { name: string; there: boolean; start: (site: TestSite) => Promise<Host> }[] = [
  { name: 'a host without headers', there: true, start: serve },
  {
    name: 'nginx',
    there: findNginx(),
    start: (site) => serveWithNginx(site.outDir, new URL(site.url).pathname),
  },
];

describe.each(HOSTS)('on $name', ({ there, start }) => {
  describe.skipIf(browser === undefined || !there)('the policy', () => {
    const hosts = new Map<TestSite, Host>();
    let complaints: string[] = [];

    beforeAll(async () => {
      for (const site of [SAMPLE, EDGE]) hosts.set(site, await start(site));
    });

    afterEach(async () => {
      await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
    });

    afterAll(async () => {
      for (const { close } of hosts.values()) await close();
    });

    /** A page whose violations, errors and complaints in the console, its workers' too, go to `complaints`. */
    async function open(site: TestSite, path: string): Promise<Page> {
      if (!browser) throw new Error('no browser');
      complaints = [];
      const context = await browser.newContext();
      await context.exposeFunction('complain', (text: string) => complaints.push(text));
      await context.addInitScript(REPORT);
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() !== 'error' && message.type() !== 'warning') return;
        // Of a page that is not found, the browser says so.
        if (!message.text().includes('status of 404')) complaints.push(message.text());
      });
      page.on('pageerror', ({ message }) => complaints.push(message));
      const url = hosts.get(site)?.url ?? '';
      page.on('request', (request) => expect.soft(new URL(request.url()).origin).toBe(new URL(url).origin));
      await page.goto(url + path);
      return page;
    }

    test.each([SAMPLE, EDGE])('is kept by every kind of page of $name, in both colours and on paper', async (site) => {
      const kinds = new Map(
        pagesOf(site).map(({ $, file }) => [
          `${$('body').attr('data-kind') ?? 'redirect'} ${$('svg').length > 0} ${$('main img').length > 0}`,
          file.replace(/index\.html$/, ''),
        ]),
      );
      expect(kinds.size).toBeGreaterThan(10);
      const page = await open(site, 'en/');
      for (const [kind, path] of [...kinds, ['unknown', 'a/b/c/']]) {
        await page.goto(`${hosts.get(site)?.url ?? ''}${path ?? ''}`);
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.keyboard.press('End');
        await page.emulateMedia({ media: 'print' });
        await page.waitForTimeout(200);
        expect(complaints, `${kind ?? ''}: ${path ?? ''}`).toEqual([]);
        await page.emulateMedia({ colorScheme: 'light', media: 'screen' });
      }
    });

    test('lets both searches work, the one in texts with its worker and WebAssembly', async () => {
      const page = await open(SAMPLE, TERM);
      const assembly: string[] = [];
      page.on('response', (response) => {
        if (response.ok() && /\.pagefind$|pagefind\/worker\.[^/]+$/.test(response.url())) assembly.push(response.url());
      });
      await page.keyboard.press('/');
      await page.locator('dialog input').fill('kam');
      await page.getByRole('option', { name: 'Key account manager', exact: true }).first().waitFor();
      await page.goto(`${hosts.get(SAMPLE)?.url ?? ''}en/search/?q=spreadsheet`);
      await page.locator('ol[data-results] mark').first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(assembly.length).toBeGreaterThan(1);
      expect(complaints).toEqual([]);
    });

    test('lets the search of a site under a path and of a right-to-left language work', async () => {
      const page = await open(EDGE, 'ar/search/?q=%D8%A7%D9%84%D8%AD%D8%B3%D8%A7%D8%A8');
      await page.locator('ol[data-results] > li').first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(complaints).toEqual([]);
    });

    test('lets previews, maps, questions, copying and the choice of colours work', async () => {
      const page = await open(SAMPLE, TERM);
      await page.locator('main .prose a[href*="/glossary/"], main p a[href*="/glossary/"]').first().hover();
      await page.locator('.preview-definition').waitFor();
      await page.mouse.move(2, 2);
      await page.locator('details summary').first().click();
      await page.locator('button[data-copy]').first().click();
      await page.locator('.theme input[value=dark]').check({ force: true });
      await page.reload();
      expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
      await page.locator('#map svg:visible a text').first().click();
      await page.waitForURL((url) => !url.pathname.endsWith('/key-account-manager/'));
      expect(complaints).toEqual([]);
    });

    test('stops whatever else would run in a page', async () => {
      const page = await open(SAMPLE, TERM);
      page.removeAllListeners('request');
      await page.route('**/lead/', async (route) => {
        const response = await route.fetch();
        const html = (await response.text())
          .replace('<title>', '<script>hit("head")</script><style>body{color:red}</style><title>')
          .replace(
            '<main',
            '<script>hit("body")</script><img src="x" onerror="hit(\'handler\')"><p id="styled" style="color:red">x</p>' +
              '<a id="address" href="javascript:hit(\'address\')">x</a><iframe src="data:text/html,x"></iframe>' +
              '<script src="https://evil.example/x.js"></script><base href="https://evil.example/"><main',
          );
        await route.fulfill({ response, body: html });
      });
      await page.addInitScript(HITS);
      await page.goto(`${hosts.get(SAMPLE)?.url ?? ''}en/glossary/lead/`);
      await page.locator('#address').click();
      await page.evaluate(FURTHER);
      await page.waitForTimeout(300);
      expect(await page.evaluate('hits')).toEqual([]);
      expect(await page.locator('#styled').evaluate((element) => getComputedStyle(element).color)).not.toBe(
        'rgb(255, 0, 0)',
      );
      expect(await page.evaluate(() => document.baseURI)).toBe(page.url());
      for (const directive of [
        'script-src-elem',
        'script-src-attr',
        'style-src-elem',
        'style-src-attr',
        'frame-src',
        'base-uri',
      ])
        expect(complaints.filter((text) => text.startsWith(`violates ${directive}`)).length, directive).toBeGreaterThan(
          0,
        );
      expect(complaints.join('\n')).toContain('https://evil.example/x.js');
    });

    test('lets nothing be sent elsewhere', async () => {
      const asked: string[] = [];
      const elsewhere = createServer((request, response) => {
        asked.push(request.url ?? '');
        response.end();
      });
      await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
      const address = elsewhere.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      const page = await open(SAMPLE, TERM);
      page.removeAllListeners('request');
      await page.evaluate(
        (url) => {
          void fetch(`${url}fetch`, { mode: 'no-cors' }).catch(() => undefined);
          navigator.sendBeacon(`${url}beacon`, 'x');
          new Image().src = `${url}image`;
          const form = Object.assign(document.createElement('form'), { action: `${url}form`, method: 'post' });
          document.body.append(form);
          form.submit();
        },
        `http://127.0.0.1:${port ?? 0}/`,
      );
      await page.waitForTimeout(500);
      elsewhere.close();
      expect(asked).toEqual([]);
      for (const directive of ['connect-src', 'img-src', 'form-action'])
        expect(complaints.filter((text) => text.startsWith(`violates ${directive}`)).length, directive).toBeGreaterThan(
          0,
        );
    });
  });
});

describe.skipIf(browser === undefined || !findNginx())('as a header', () => {
  afterAll(() => browser?.close());

  test('the policy keeps pages out of frames, and scripts out of pictures that are opened on their own', async () => {
    const host = await serveWithNginx(SAMPLE.outDir, '/');
    const page = await (await browser?.newContext())?.newPage();
    if (!page) throw new Error('no browser');
    await page.setContent(`<iframe src="${host.url}en/"></iframe>`);
    await page.waitForTimeout(500);
    expect(page.frames()[1]?.url()).toMatch(/^(?:chrome-error:|about:blank)/);
    const picture = pagesOf(SAMPLE).flatMap(({ $ }) => $('img[src$=".svg"]').attr('src') ?? [])[0] ?? '';
    const response = await page.goto(new URL(picture, host.url).href);
    expect(response?.headers()['content-type']).toBe('image/svg+xml');
    const ran = await page.evaluate(() => {
      const script = document.createElementNS('http://www.w3.org/2000/svg', 'script');
      script.textContent = 'document.documentElement.setAttribute("data-hit", "1")';
      document.documentElement.append(script);
      document.documentElement.setAttribute('style', 'opacity: 0.5');
      return [document.documentElement.dataset['hit'], getComputedStyle(document.documentElement).opacity];
    });
    expect(ran).toEqual([undefined, '0.5']);
    await page.context().close();
    await host.close();
  });
});
