/** What editors write arrives in JSON-LD letter by letter, and is what the page shows: nothing lost, nothing escaped twice. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { everyNode, readGraph, type Node } from '../unit/structured-data/gates/json-ld.ts';
import { SITES, type TestSite } from '../sites.ts';
import { asTyped } from './as-typed.ts';
import { contentPagesOf, squeeze, visibleText, type BuiltPage } from './pages.ts';

const matterSchema = z.looseObject({
  term: z.string(),
  abbreviation: z.string().optional(),
  aliases: z.array(z.string()).default([]),
  definition: z.string(),
  sources: z.array(z.looseObject({ title: z.string() })).default([]),
  status: z.string().optional(),
});

describe.each(SITES)('$name', (site) => {
  const pages = contentPagesOf(site)
    .filter(({ $ }) => $('body').attr('data-kind') === 'term')
    .map((page) => ({ ...page, nodes: nodesOf(page) }));
  const entries = entriesOf(site).filter(({ matter }) => matter.status !== 'draft');

  test('the strings of every entry are those of its file', () => {
    expect(pages.length).toBe(entries.length);
    for (const { language, slug, matter } of entries) {
      const page = pages.find(({ file }) => file.startsWith(`${language}/`) && file.endsWith(`/${slug}/index.html`));
      const term = page?.nodes.find((node) => node['@type'] === 'DefinedTerm' && 'mainEntityOfPage' in node);
      const other = [matter.abbreviation ?? [], matter.aliases].flat();
      expect(term, slug).toMatchObject({ name: matter.term.trim(), description: matter.definition.trim() });
      expect(textsOf(term, 'alternateName'), slug).toEqual(other);
      expect(term?.['termCode'], slug).toBe(matter.abbreviation);
      const cited = page?.nodes.flatMap((node) => [node['citation'] ?? []].flat()) ?? [];
      expect(cited.map((node) => z.looseObject({ name: z.string() }).parse(node).name).toSorted(), slug).toEqual(
        matter.sources.map(({ title }) => title).toSorted(),
      );
    }
  });

  test('every string of a DefinedTerm stands in the page’s own place for it', () => {
    for (const { file, $, nodes } of pages) {
      const term = nodes.find((node) => node['@type'] === 'DefinedTerm' && 'mainEntityOfPage' in node);
      const names = [$('h1 abbr').text(), ...$('.aliases [data-pagefind-meta=aliases]').text().split(', ')];
      expect(asTyped(String(term?.['name'])), file).toBe(asTyped($('h1 [data-pagefind-meta=title]').text().trim()));
      expect(squeeze(String(term?.['description'])), file).toBe(squeeze($('.definition').text()));
      expect(asTyped(textsOf(term, 'alternateName').join(', ')), file).toBe(asTyped(names.filter(Boolean).join(', ')));
      const topics = $('.topics a').toArray();
      expect(
        [term?.['about'] ?? []].flat().map((topic) => z.looseObject({ name: z.string() }).parse(topic).name),
        file,
      ).toEqual(topics.map((link) => $(link).text().trim()));
    }
  });

  test('every question and answer is the whole text of its element', () => {
    for (const { file, url, $, nodes } of pages) {
      const questions = nodes.filter((node) => node['@type'] === 'Question');
      expect(questions.length, file).toBe($('details.faq').length);
      for (const question of questions) {
        const address = new URL(String(question['url']));
        expect(address.href.replace(address.hash, ''), file).toBe(url);
        const element = $('details.faq').filter(
          (_, one) => $(one).attr('id') === decodeURIComponent(address.hash.slice(1)),
        );
        expect(element.length, file).toBe(1);
        expect(asTyped(String(question['name'])), file).toBe(asTyped(element.find('h3').text().trim()));
        const answer = z.looseObject({ text: z.string() }).parse(question['acceptedAnswer']);
        expect(squeeze(answer.text), file).toBe(visibleText(load($.html(element.find('.answer')))));
      }
    }
  });
});

test('the fixtures hold what is hard', () => {
  const edge = SITES.flatMap(entriesOf).map(({ matter }) => matter);
  const texts = edge.map(({ term, definition }) => `${term} ${definition}`).join(' ');
  for (const hard of ['</script>', '<!--', '<script>', '&', '\u2028', '"', '“', '/', '😀', 'الحساب', '客'])
    expect(texts, JSON.stringify(hard)).toContain(hard);
  expect(Math.max(...edge.map(({ term }) => term.length))).toBe(300);
  expect(edge.filter(({ sources }) => sources.length === 0).length).toBeGreaterThan(0);
  const answers = SITES.flatMap(contentPagesOf).flatMap(({ $ }) =>
    $('details.faq .answer')
      .toArray()
      .map((one) => $(one)),
  );
  for (const part of ['table', 'li', 'code', 'a[href^=http]'])
    expect(
      answers.some((answer) => answer.find(part).length > 0),
      part,
    ).toBe(true);
});

/** The texts of a property, which may be one or several. */
function textsOf(node: Node | undefined, property: string): string[] {
  return z.array(z.string()).parse([node?.[property] ?? []].flat());
}

function nodesOf({ $ }: BuiltPage): Node[] {
  const roots = readGraph($('script[type="application/ld+json"]').text());
  return roots.flatMap((root) => everyNode(root).map(({ node }) => node));
}

interface FileEntry {
  language: string;
  slug: string;
  matter: z.infer<typeof matterSchema>;
}

/** The entries as their files have them, read with another parser than the build's. */
function entriesOf({ content }: TestSite): FileEntry[] {
  const terms = path.join(content, 'terms');
  return readdirSync(terms, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => {
      const text = readFileSync(path.join(terms, file), 'utf8');
      const [, matter = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text) ?? [];
      const [language = '', name = ''] = file.split(path.sep);
      return { language, slug: path.basename(name, '.mdx'), matter: matterSchema.parse(parse(matter)) };
    });
}
