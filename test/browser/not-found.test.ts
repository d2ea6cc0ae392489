/** Addresses that lead nowhere, as people come to them. */
import { describe, expect, test } from 'vitest';
import { EDGE, SAMPLE, type TestSite } from '../sites.ts';
import { hasBrowser, open } from './pages.ts';

const MISTYPED: [TestSite, address: string, language: string, offered: string][] = [
  [SAMPLE, 'en/glossary/gardn-manager/', 'en', '/en/glossary/garden-manager/'],
  [SAMPLE, 'en/glossary/gardn-manager', 'en', '/en/glossary/garden-manager/'],
  [SAMPLE, 'gardn-manager/', 'en', '/en/glossary/garden-manager/'],
  [SAMPLE, 'en/Glossary/GARDN-MANAGER.html', 'en', '/en/glossary/garden-manager/'],
  [SAMPLE, 'en/glossary/gard%65n%20manager/index.html', 'en', '/en/glossary/garden-manager/'],
  [SAMPLE, 'es/glosario/te-nego/', 'es', '/es/glosario/te-negro/'],
  [SAMPLE, 'es/t%C3%A9-negro', 'es', '/es/glosario/te-negro/'],
  [EDGE, 'en/glossary/long-trem/', 'en', '/docs/en/glossary/long-term/'],
];

describe.skipIf(!hasBrowser)('an address that leads nowhere', () => {
  test.each(MISTYPED)('%#', async (site, address, language, offered) => {
    const page = await open(site, address);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    const links = page.locator('.closest-links a');
    await links.first().waitFor();
    const found = await links.evaluateAll((all) =>
      all.map((link) => (link instanceof HTMLAnchorElement ? link.pathname : '')),
    );
    expect(found).toContain(offered);
  });

  test.each([
    ['nada/xqzzwv-xqzzwv-xqzzwv/', 'xqzzwv xqzzwv xqzzwv'],
    // Two letters from the name of an entry, which is half of it.
    ['mate/', 'mate'],
  ])('that names nothing offers the search alone: es/%s', async (address, query) => {
    const page = await open(SAMPLE, 'es/');
    await page.goto(new URL(address, page.url()).href);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('main input[name=q]').inputValue()).toBe(query);
    expect(await page.locator('.closest-links').count()).toBe(0);
  });
});
