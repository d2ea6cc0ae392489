import { load, type CheerioAPI } from 'cheerio';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { SITES } from '../sites.ts';
import { DATASETS } from '../../src/exports/formats.ts';
import { allAsTyped, asTyped } from './as-typed.ts';
import { contentPagesOf, fileFor, squeeze, visibleText } from './pages.ts';

const nodeSchema = z.looseObject({ '@type': z.string(), '@id': z.string().optional() });
const graphSchema = z.object({ '@context': z.literal('https://schema.org'), '@graph': z.array(nodeSchema) });
type Node = z.infer<typeof nodeSchema>;

describe.each(SITES)('$name', (site) => {
  const pages = contentPagesOf(site).map((page) => ({ ...page, nodes: readGraph(page.$) }));
  const terms = pages.filter(({ $ }) => $('body').attr('data-kind') === 'term');

  test('every text that JSON-LD claims is visible on its page', () => {
    const hidden = pages.flatMap(({ file, $, nodes }) => {
      const visible = visibleText($);
      return claims(nodes)
        .filter((claim) => !visible.includes(squeeze(claim)))
        .map((claim) => `${file}: ${claim}`);
    });
    expect(hidden).toEqual([]);
  });

  test('every date that JSON-LD claims is visible on its page', () => {
    for (const { file, $, nodes } of terms) {
      const page = one(nodes, 'WebPage');
      const shown = $('.entry-footer .dates time')
        .toArray()
        .map((time) => $(time).attr('datetime'));
      expect([page['datePublished'], page['dateModified']], file).toEqual([shown[0], shown.at(-1)]);
    }
  });

  test('a term page has its page, its term, its set, and its questions when it shows any', () => {
    for (const { file, url, $, nodes } of terms) {
      const term = one(nodes, 'DefinedTerm');
      expect(term['@id'], file).toBe(`${url}#definedterm`);
      expect(asTyped(String(term['name'])), file).toBe(asTyped($('h1 [data-pagefind-meta=title]').text()));
      expect(asTyped(String(term['description'])), file).toBe(asTyped($('.definition').text().trim()));
      expect(term['termCode'], file).toBe($('h1 abbr').length > 0 ? $('h1 abbr').text() : undefined);
      expect(
        nodes.map((node) => node['@id']),
        file,
      ).toContain(id(term['inDefinedTermSet']));
      expect(id(one(nodes, 'WebPage')['mainEntity']), file).toBe(term['@id']);
      const questions = $('details.faq h3')
        .toArray()
        .map((heading) => $(heading).text());
      const faq = nodes.filter((node) => node['@type'] === 'FAQPage');
      expect(faq.length, file).toBe(questions.length > 0 ? 1 : 0);
      expect(
        allAsTyped(faq.flatMap((node) => list(node['mainEntity']).map((question) => question['name']))),
        file,
      ).toEqual(allAsTyped(questions));
    }
  });

  test('every term that a page mentions is linked in its text, and every person that it names stands at its foot', () => {
    for (const { file, url, $, nodes } of terms) {
      const links = new Set(
        $('.prose a, .sources a')
          .toArray()
          .map((link) => new URL($(link).attr('href') ?? '', url).href.replace(/#.*/, '')),
      );
      for (const mention of list(one(nodes, 'WebPage')['mentions'])) {
        expect(mention['@type'], file).toBe('DefinedTerm');
        expect(links, file).toContain(String(mention['url']));
      }
      const credits = $('.credits').text();
      const people = nodes.filter((node) => node['@type'] === 'Person');
      expect(people.length > 0 || one(nodes, 'WebPage')['lastReviewed'] !== undefined, file).toBe(credits !== '');
      for (const { name } of people) expect(asTyped(credits), file).toContain(asTyped(String(name)));
      expect($('.credits time').attr('datetime'), file).toBe(one(nodes, 'WebPage')['lastReviewed']);
    }
  });

  test('the definition marks the name of what it defines, and nothing else of it', () => {
    const marked = terms.filter(({ $ }) => $('.definition dfn').length > 0);
    expect(marked.length > 0).toBe(terms.some(({ $ }) => $('.definition').text().includes($('h1 .marked').text())));
    for (const { file, $ } of marked) {
      const names = [$('h1 .marked').text(), $('h1 abbr').text()].map((name) => name.toLowerCase());
      expect(names, file).toContain($('.definition dfn').text().toLowerCase());
    }
  });

  test('the data page is a dataset with every format, each of which is there and linked from its head', () => {
    for (const { file, url, $, nodes } of pages.filter((page) => /^[^/]+\/data\/index.html$/.test(page.file))) {
      const downloads = list(one(nodes, 'Dataset')['distribution']);
      const linked = $('head link[rel=alternate][type]')
        .toArray()
        .map((link) => [new URL($(link).attr('href') ?? '', url).href, $(link).attr('type')].join(' '));
      expect(downloads.length, file).toBe(DATASETS.length);
      for (const { contentUrl, encodingFormat } of downloads) {
        expect(linked, file).toContain(`${String(contentUrl)} ${String(encodingFormat)}`);
        expect(existsSync(path.join(site.outDir, fileFor(site, String(contentUrl)) ?? '-')), file).toBe(true);
      }
    }
  });

  test('every identifier is absolute, unique in its page, and defined somewhere on the site when it belongs to it', () => {
    const defined = new Set(
      pages.flatMap(({ nodes }) =>
        nodes
          .flatMap(everyNode)
          .filter((node) => Object.keys(node).length > 1)
          .map((node) => node['@id']),
      ),
    );
    for (const { file, nodes } of pages) {
      const ids = nodes.map((node) => node['@id']);
      expect(new Set(ids).size, file).toBe(ids.length);
      for (const node of nodes.flatMap(everyNode)) {
        const reference = node['@id'];
        if (reference === undefined) continue;
        expect(URL.canParse(reference), `${file}: ${reference}`).toBe(true);
        expect(defined.has(reference), `${file}: ${reference} is defined nowhere`).toBe(true);
      }
    }
  });

  test('the breadcrumb says what the page shows', () => {
    for (const { file, $, nodes } of pages.filter((page) => page.$('.breadcrumb').length > 0)) {
      const shown = $('.breadcrumb li')
        .toArray()
        .map((item) => $(item).text().trim());
      expect(
        allAsTyped(list(one(nodes, 'BreadcrumbList')['itemListElement']).map((item) => item['name'])),
        file,
      ).toEqual(allAsTyped(shown));
    }
  });
});

function readGraph($: CheerioAPI): Node[] {
  const scripts = $('script[type="application/ld+json"]');
  expect(scripts.length).toBe(1);
  return graphSchema.parse(JSON.parse(scripts.text()))['@graph'];
}

/** Texts of the properties that search engines show or quote; answers as HTML, which they take them for. */
function claims(nodes: readonly Node[]): string[] {
  const quoted = ['name', 'jobTitle', 'description', 'alternateName', 'termCode'];
  const all = nodes.flatMap(everyNode);
  const answers = all.flatMap(({ text }) => (typeof text === 'string' ? [load(text, null, false).text()] : []));
  const plain = all
    // A mention may stand in the text under another of its names: there it is a link.
    .filter((node) => !nodes.some(({ mentions }) => list(mentions).includes(node)))
    .flatMap((node) =>
      quoted.flatMap((property) => [node[property]].flat().filter((value) => typeof value === 'string')),
    );
  return [...plain, ...answers];
}

/** A node and every node inside it. */
function everyNode(node: Node): Node[] {
  const inner = Object.values(node)
    .flatMap((value) => [value].flat())
    .filter(isNode);
  return [node, ...inner.flatMap(everyNode)];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && ('@type' in value || '@id' in value);
}

function one(nodes: readonly Node[], type: string): Node {
  const found = nodes.filter((node) => node['@type'] === type);
  expect(found.length, type).toBe(1);
  return nodeSchema.parse(found[0]);
}

function id(value: unknown): string | undefined {
  return isNode(value) ? value['@id'] : undefined;
}

function list(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}
