import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { hasProgram } from '../tools/program.ts';
import { ROOT, SITES, type TestSite } from '../sites.ts';
import { contentPagesOf, fileFor } from './pages.ts';

describe.each(SITES)('$name', (site) => {
  test('the sitemap lists exactly the canonical pages, each once', () => {
    const canonical = contentPagesOf(site)
      .filter(({ $ }) => $('meta[name=robots]').attr('content') !== 'noindex')
      .map(({ url }) => url);
    expect(locations(site).toSorted()).toEqual(canonical.toSorted());
  });

  test.skipIf(!xmllint)('the sitemap is what its schema says', () => {
    for (const xml of sitemaps(site)) expect(() => validate(xml)).not.toThrow();
  });

  test('entries and comparisons carry the date of their last change', () => {
    const $ = load(sitemaps(site).join('\n'), { xml: true });
    for (const { $: page, url } of contentPagesOf(site).filter(
      ({ $: html }) => html('.entry-footer .dates time').length > 0,
    )) {
      const entry = $('url').filter((_, element) => $(element).find('loc').text() === url);
      const dates = page('.entry-footer .dates time')
        .toArray()
        .map((time) => page(time).attr('datetime'));
      expect(entry.find('lastmod').text().slice(0, 10), url).toBe(dates.at(-1));
    }
  });

  test('robots.txt names the sitemap', () => {
    const robots = readFileSync(path.join(site.outDir, 'robots.txt'), 'utf8');
    const url = /^Sitemap: (.*)$/m.exec(robots)?.[1] ?? '';
    expect(fileFor(site, url)).toBe('sitemap-index.xml');
  });
});

const xmllint = hasProgram('xmllint', ['--version']);

test.skipIf(!xmllint)('the schema refuses a sitemap with an element of its own', () => {
  const sitemap = (inside: string): string =>
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://x.example/</loc>${inside}</url></urlset>`;
  expect(() => validate(sitemap('<lastmod>2026-01-01</lastmod>'))).not.toThrow();
  expect(() => validate(sitemap('<lastmod>yesterday</lastmod>'))).toThrow(/lastmod/);
});

/** Against the schema of sitemaps.org, with one of our own for the links to other languages. */
function validate(xml: string): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'sitemap-'));
  try {
    const schema = path.join(folder, 'all.xsd');
    const sitemap = path.join(ROOT, 'node_modules', 'sitemap', 'schema', 'sitemap.xsd');
    writeFileSync(path.join(folder, 'link.xsd'), LINK);
    writeFileSync(
      schema,
      `<schema xmlns="http://www.w3.org/2001/XMLSchema">
        <import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="${pathToFileURL(sitemap).href}"/>
        <import namespace="http://www.w3.org/1999/xhtml" schemaLocation="link.xsd"/>
      </schema>`,
    );
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, '-'], {
      input: xml,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const LINK = `<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
  <element name="link">
    <complexType>
      <attribute name="rel" use="required" fixed="alternate"/>
      <attribute name="hreflang" use="required" type="NMTOKEN"/>
      <attribute name="href" use="required" type="anyURI"/>
    </complexType>
  </element>
</schema>`;

function sitemaps(site: TestSite): string[] {
  const $ = load(read(site, 'sitemap-index.xml'), { xml: true });
  return $('sitemap > loc')
    .toArray()
    .map((element) => read(site, fileFor(site, $(element).text()) ?? ''));
}

function locations(site: TestSite): string[] {
  return sitemaps(site).flatMap((xml) => {
    const $ = load(xml, { xml: true });
    return $('url > loc')
      .toArray()
      .map((element) => $(element).text());
  });
}

function read({ outDir }: TestSite, file: string): string {
  return readFileSync(path.join(outDir, file), 'utf8');
}
