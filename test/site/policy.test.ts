/** Nothing stands in a built page that its Content-Security-Policy would stop, and the policy stands before all else. */
import path from 'node:path';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EARLY_SCRIPT, PAGE_POLICY } from '../../src/exports/policy.ts';
import { SITES } from '../sites.ts';
import { filesOf, pagesOf } from './pages.ts';

describe.each(SITES)('$name', (site) => {
  const pages = pagesOf(site);
  const read = (file: string): string => readFileSync(path.join(site.outDir, file), 'utf8');

  test('every page, redirects and 404 too, says its policy right after its encoding', () => {
    for (const { file, $ } of pages) {
      const [encoding, policy] = $('head').children().toArray();
      expect($(encoding).attr('charset'), file).toBe('utf-8');
      expect($(policy).attr('http-equiv'), file).toBe('content-security-policy');
      expect($(policy).attr('content'), file).toBe(PAGE_POLICY);
    }
  });

  test('the early script is the only one that is written into pages', () => {
    for (const { file, $ } of pages) {
      const scripts = $('script:not([src])').not('[type="application/ld+json"]').toArray();
      expect(
        scripts.map((script) => $(script).text()).filter((text) => text !== EARLY_SCRIPT),
        file,
      ).toEqual([]);
    }
  });

  test('no page has a handler, a style or an address that runs, in HTML or in SVG', () => {
    for (const { file, $ } of pages) {
      const found = $('*')
        .toArray()
        .flatMap((element) =>
          'attribs' in element
            ? Object.entries(element.attribs).filter(
                ([name, value]) => name === 'style' || name.startsWith('on') || /^\s*(?:javascript|data):/i.test(value),
              )
            : [],
        );
      expect(found, file).toEqual([]);
      expect($('style, base, iframe, object, embed').length, file).toBe(0);
    }
  });

  test('all that pages load comes from the site', () => {
    for (const { file, url, $ } of pages) {
      const sources = $('[src], [srcset], link[rel=stylesheet], link[rel~=icon], link[rel=preload], link[rel=manifest]')
        .toArray()
        .flatMap((element) => [
          $(element).attr('src') ?? $(element).attr('href') ?? url,
          ...($(element).attr('srcset') ?? '').split(',').map((source) => source.trim().split(' ')[0] ?? ''),
        ]);
      expect(
        sources.filter((source) => new URL(source, url).origin !== new URL(url).origin),
        file,
      ).toEqual([]);
    }
    const styles = filesOf(site).filter((file) => file.endsWith('.css'));
    expect(styles.length).toBeGreaterThan(0);
    for (const file of styles) expect(read(file), file).not.toMatch(/url\(["']?(?:data|https?):|@import/);
  });

  test('nginx is told the type of every file that is not Pagefind’s', () => {
    const known = [...read('nginx-server.conf').matchAll(/^ {4}\S+\/\S+ (\w+);$/gm)].map(([, ending]) => ending);
    const others = filesOf(site).filter(
      (file) => !/^(?:_headers|_redirects|nginx-|pagefind\/.*\.(?:pagefind|pf_\w+)$)/.test(file),
    );
    expect(others.filter((file) => !known.includes(file.split('.').at(-1)))).toEqual([]);
  });
});
