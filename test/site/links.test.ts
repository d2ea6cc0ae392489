import { describe, expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { fileFor, filesOf, pagesOf, type BuiltPage } from './pages.ts';

describe.each(SITES)('$name', (site) => {
  const files = new Set(filesOf(site));
  const pages = pagesOf(site);
  const byFile = new Map(pages.map((page) => [page.file, page]));
  const { origin } = new URL(site.url);

  test('every internal link leads to a file, every fragment to an element', () => {
    const broken = pages.flatMap((page) =>
      hrefs(page).flatMap((href) => {
        const target = new URL(href, page.url);
        if (target.origin !== origin) return [];
        const file = fileFor(site, target.href);
        if (file === undefined || !files.has(file)) return [`${page.file}: ${href} leads nowhere`];
        const id = decodeURIComponent(target.hash.slice(1).replace(/:~:.*/, ''));
        const found = id === '' || (byFile.get(file)?.$(`[id="${id}"]`).length ?? 0) === 1;
        return found ? [] : [`${page.file}: ${href} has no such section`];
      }),
    );
    expect(broken).toEqual([]);
  });

  test('every page but the choice of languages, 404, redirects and concepts, which data names, is linked from another page', () => {
    const linked = new Set(
      pages.flatMap((page) =>
        hrefs(page)
          .map((href) => fileFor(site, new URL(href, page.url).href))
          .filter((file) => file !== page.file),
      ),
    );
    const lonely = pages.filter(({ file, $ }) => !linked.has(file) && $('meta[http-equiv=refresh]').length === 0);
    const alone = ['not-found', 'chooser', 'concept'];
    const others = lonely.filter(({ $ }) => !alone.includes($('body').attr('data-kind') ?? ''));
    expect(others.map(({ file }) => file)).toEqual([]);
  });

  test('no page loads anything from another origin', () => {
    const foreign = pages.flatMap((page) =>
      resources(page)
        .filter((address) => new URL(address, page.url).origin !== origin)
        .map((address) => `${page.file}: ${address}`),
    );
    expect(foreign).toEqual([]);
  });

  test('every picture, script and stylesheet exists', () => {
    const missing = pages.flatMap((page) =>
      resources(page)
        .filter((address) => !files.has(fileFor(site, new URL(address, page.url).href) ?? ''))
        .map((address) => `${page.file}: ${address}`),
    );
    expect(missing).toEqual([]);
  });
});

function hrefs({ $ }: BuiltPage): string[] {
  return $('a[href], link[rel=canonical], link[rel=alternate], form[action]')
    .toArray()
    .map((element) => $(element).attr('href') ?? $(element).attr('action') ?? '');
}

function resources({ $ }: BuiltPage): string[] {
  const single = $(
    'script[src], img[src], source[src], iframe[src], link[rel=stylesheet], link[rel=icon], link[rel=preload]',
  )
    .toArray()
    .map((element) => $(element).attr('src') ?? $(element).attr('href') ?? '');
  const sets = $('[srcset]')
    .toArray()
    .flatMap((element) => ($(element).attr('srcset') ?? '').split(',').map((item) => item.trim().split(' ')[0] ?? ''));
  return [...single, ...sets];
}
