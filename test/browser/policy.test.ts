/** The Content-Security-Policy in a real browser: the whole site works under it, and it really stops what it should. */
import { createServer } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { serveWithNginx } from '../tools/nginx-host.ts';
import { findNginx } from '../deep/hosting/nginx.ts';
import { pagesOf } from '../site/pages.ts';
import { EDGE, SAMPLE, type TestSite } from '../sites.ts';
import { blank, hasBrowser, newWindow, painted, renew, show } from './pages.ts';
import { serve } from './serve.ts';

const TERM = 'en/glossary/garden-manager/';

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

const nginx = findNginx();

/** A host that sends no headers, where pages speak for themselves, and nginx as deploying.md says. */
const HOSTS: { name: string; there: boolean; start: (site: TestSite) => Promise<Host> }[] = [
  { name: 'a host without headers', there: true, start: serve },
  {
    name: 'nginx',
    there: nginx,
    start: (site) => serveWithNginx(site.outDir, new URL(site.url).pathname),
  },
];

describe.each(HOSTS)('on $name', ({ there, start }) => {
  describe.skipIf(!hasBrowser || !there)('the policy', () => {
    const hosts = new Map<TestSite, Host>();
    const complaints: string[] = [];
    let kept: Page | undefined;

    beforeAll(async () => {
      for (const site of [SAMPLE, EDGE]) hosts.set(site, await start(site));
    });

    afterEach(async () => kept && renew(kept));

    afterAll(async () => {
      await kept?.context().close();
      for (const { close } of hosts.values()) await close();
    });

    const addressOf = (site: TestSite, path: string): string => `${hosts.get(site)?.url ?? ''}${path}`;

    /** The page whose violations, errors and complaints in the console, its workers' too, go to `complaints`. */
    async function open(site: TestSite, path: string): Promise<Page> {
      const page = (kept ??= await watched());
      // A page that is not found looks for names in the background: it goes before this one is watched.
      await page.goto('about:blank');
      page.on('console', (message) => {
        if (message.type() !== 'error' && message.type() !== 'warning') return;
        // Of a page that is not found, the browser says so.
        if (!message.text().includes('status of 404')) complaints.push(message.text());
      });
      page.on('pageerror', ({ message }) => complaints.push(message));
      const { origin } = new URL(addressOf(site, ''));
      page.on('request', (request) => expect.soft(new URL(request.url()).origin).toBe(origin));
      await show(page, {});
      await page.mouse.move(0, 0);
      page.once('framenavigated', () => complaints.splice(0));
      await page.goto(addressOf(site, path));
      return page;
    }

    async function watched(): Promise<Page> {
      const page = await newWindow();
      await page.context().exposeFunction('complain', (text: string) => complaints.push(text));
      await page.context().addInitScript(`${REPORT};${HITS}`);
      return page;
    }

    // Behind nginx, pages are under both policies, and what one of them stops is said there.
    test.skipIf(start === serve && nginx).each([SAMPLE, EDGE])(
      'is kept by every kind of page of $name, in both colours and on paper',
      async (site) => {
        const kinds = new Map(
          pagesOf(site).map(({ $, file }) => [
            `${$('body').attr('data-kind') ?? 'redirect'} ${$('svg').length > 0} ${$('main img').length > 0}`,
            file.replace(/index\.html$/, ''),
          ]),
        );
        expect(kinds.size).toBeGreaterThan(10);
        const page = await open(site, '');
        for (const [kind, path] of [...kinds, ['unknown', 'a/b/c/']]) {
          await page.goto(addressOf(site, path ?? ''));
          await page.emulateMedia({ colorScheme: 'dark' });
          await page.keyboard.press('End');
          await page.emulateMedia({ media: 'print' });
          await painted(page);
          expect(complaints, `${kind ?? ''}: ${path ?? ''}`).toEqual([]);
          await page.emulateMedia({ colorScheme: 'light', media: 'screen' });
        }
      },
    );

    test('lets both searches work, the one in texts with its worker and WebAssembly', async () => {
      const page = await open(SAMPLE, TERM);
      const assembly: string[] = [];
      page.on('response', (response) => {
        if (response.ok() && /\.pagefind$|pagefind\/worker\.[^/]+$/.test(response.url())) assembly.push(response.url());
      });
      await page.keyboard.press('/');
      await page.locator('dialog input').fill('sgm');
      await page.getByRole('option', { name: 'Senior garden manager', exact: true }).first().waitFor();
      await page.goto(addressOf(SAMPLE, 'en/search/?q=veranda'));
      await page.locator('ol[data-results] mark').first().waitFor();
      await painted(page);
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
      // The link that a reader's test copies too: all windows have one clipboard.
      await page.getByRole('button', { name: 'Copy link' }).click();
      await page.locator('.theme input[value=dark]').check({ force: true });
      await page.reload();
      expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
      await page.locator('#map a').first().click();
      await page.waitForURL((url) => !url.pathname.endsWith('/garden-manager/'));
      expect(complaints).toEqual([]);
    });

    test('stops whatever else would run in a page', async () => {
      const page = await open(SAMPLE, TERM);
      page.removeAllListeners('request');
      await page.route('**/oolong/', async (route) => {
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
      await page.goto(addressOf(SAMPLE, 'en/glossary/oolong/'));
      await page.locator('#address').click();
      await page.evaluate(FURTHER);
      await expectStopped([
        'script-src-elem',
        'script-src-attr',
        'style-src-elem',
        'style-src-attr',
        'frame-src',
        'base-uri',
      ]);
      await painted(page);
      expect(await page.evaluate('hits')).toEqual([]);
      expect(await page.locator('#styled').evaluate((element) => getComputedStyle(element).color)).not.toBe(
        'rgb(255, 0, 0)',
      );
      expect(await page.evaluate(() => document.baseURI)).toBe(page.url());
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
      await expectStopped(['connect-src', 'connect-src', 'img-src', 'form-action']);
      await painted(page);
      elsewhere.close();
      expect(asked).toEqual([]);
    });

    /** Waits until the browser has said of each directive, as often as it is named, that it was violated. */
    async function expectStopped(directives: readonly string[]): Promise<void> {
      const stopped = (): string[] =>
        directives.filter((directive) => {
          const asked = directives.filter((other) => other === directive).length;
          return complaints.filter((text) => text.startsWith(`violates ${directive}`)).length >= asked;
        });
      await expect.poll(stopped).toEqual(directives);
    }
  });
});

describe.skipIf(!hasBrowser || !nginx)('as a header', () => {
  test('the policy keeps pages out of frames, and scripts out of pictures that are opened on their own', async () => {
    const host = await serveWithNginx(SAMPLE.outDir, '/');
    const page = await blank();
    await page.setContent(`<iframe src="${host.url}en/"></iframe>`);
    await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/);
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
    await host.close();
  });
});
