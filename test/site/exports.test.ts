/** The files for programs, read by real parsers, say what the pages say. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { parse as parseCsv } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { Parser, Store, type Quad } from 'n3';
import Validator from 'rdf-validate-shacl';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import {
  conceptsDocumentSchema,
  entryDocumentSchema,
  glossaryDocumentSchema,
  type EntryDocument,
} from '../../src/exports/document-schemas.ts';
import { FEEDS } from '../../src/exports/feeds.ts';
import { DATASETS, TWINS } from '../../src/exports/formats.ts';
import { fullName, titleOf } from '../../src/glossary/naming.ts';
import { readList } from '../../src/glossary/cells.ts';
import { requireSite } from '../../src/loading/site-file.ts';
import { CSV_READERS } from '../tools/csv-readers.ts';
import { ROOT, SITES, type TestSite } from '../sites.ts';
import { allAsTyped, asTyped } from './as-typed.ts';
import { contentPagesOf, fileFor, filesOf, pagesOf, squeeze, type BuiltPage } from './pages.ts';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const DCT = 'http://purl.org/dc/terms/';
const OWL = 'http://www.w3.org/2002/07/owl#';

/** What a reader sees of a term on its page. */
interface Shown {
  url: string;
  language: string;
  term: string;
  qualifier: string | undefined;
  definition: string;
  abbreviation: string;
  aliases: string;
  questions: string[];
  sources: string[];
}

type Labels = Omit<Shown, 'language' | 'questions' | 'sources'>;

describe.each(SITES)('$name', (site) => {
  const glossaries = requireSite(site.content).languages.map(({ code, glossaryPath }) => ({
    code,
    file: `${code}/${glossaryPath}`,
  }));
  const datasets = [...glossaries.map(({ file }) => file), ...(glossaries.length > 1 ? ['glossary'] : [])];
  const terms = contentPagesOf(site).filter(({ $ }) => $('body').attr('data-kind') === 'term');
  const shown = terms.map(shownOn);
  const twins = new Map(terms.map((page) => [page, readTwin(site, page)]));
  const twinOfPage = (page: BuiltPage): MarkdownTwin => twins.get(page) ?? expect.fail(page.file);
  const inLanguage = (code: string): Shown[] => shown.filter(({ language }) => language === code);

  test('there is a page to compare with', () => {
    expect(shown.length).toBeGreaterThan(0);
  });

  test('the JSON of a glossary has the shape that it names, and every term of the pages', () => {
    for (const { code, file } of glossaries) {
      const document = glossaryDocumentSchema.parse(JSON.parse(read(site, `${file}.json`)));
      expect(allAsTyped(document.entries.map(fieldsOf).toSorted(byUrl))).toEqual(
        allAsTyped(inLanguage(code).map(labelsOf).toSorted(byUrl)),
      );
      expect(JSON.parse(read(site, fileFor(site, document.$schema ?? '') ?? ''))).toHaveProperty('properties.entries');
    }
  });

  test('the JSON twin of a page has its definition, its questions, its sources and its text', () => {
    for (const page of terms) {
      const twin = entryDocumentSchema.parse(JSON.parse(read(site, twinOf(page, 'json'))));
      const { questions, sources, ...labels } = shownOn(page);
      expect(allAsTyped(fieldsOf(twin))).toEqual(allAsTyped(labelsOf({ ...labels, questions, sources })));
      expect(allAsTyped(twin.faqs.map(({ question }) => question))).toEqual(allAsTyped(questions));
      expect(allAsTyped(twin.sources.map(({ title }) => title))).toEqual(allAsTyped(sources));
      expect(read(site, twinOf(page, 'md'))).toContain(twin.body);
    }
  });

  test('JSON twins name what the page says it replaces, and what it is replaced by', () => {
    for (const page of terms) {
      const { replaces = [], replacedBy } = entryDocumentSchema.parse(JSON.parse(read(site, twinOf(page, 'json'))));
      const linked = (selector: string): string[] =>
        page
          .$(selector)
          .toArray()
          .map((link) => new URL(page.$(link).attr('href') ?? '', page.url).href);
      expect(
        replaces.map(({ url }) => url),
        page.file,
      ).toEqual(linked('.term-header .aliases a'));
      expect(replacedBy === undefined ? [] : [replacedBy.url], page.file).toEqual(linked('.term-header .banner a'));
    }
  });

  test('the Markdown twin says what the page says, as plain Markdown with absolute addresses', () => {
    for (const page of terms) {
      const { head, tree } = twinOfPage(page);
      const { term, definition, questions, sources } = shownOn(page);
      const said = squeeze(textOf(tree));
      expect(asTyped(String(head['term'])), page.file).toBe(asTyped(term));
      expect(head['url'], page.file).toBe(page.url);
      expect(tree.children[0], page.file).toMatchObject({ type: 'heading', depth: 1 });
      expect(
        tree.children.some((node) => node.type === 'paragraph' && asTyped(textOf(node)) === asTyped(definition)),
        page.file,
      ).toBe(true);
      expect(
        tree.children.flatMap((node) => (node.type === 'heading' && node.depth === 3 ? [asTyped(textOf(node))] : [])),
        page.file,
      ).toEqual(expect.arrayContaining(questions.map(asTyped)));
      for (const title of sources) expect(said, page.file).toContain(squeeze(title));
      expect(proseOn(page).filter((text) => !said.includes(text))).toEqual([]);
      for (const address of addressesIn(tree)) expect(address, page.file).toMatch(/^(?:https?|mailto|tel):/);
    }
  });

  test('no Markdown twin has a trace of components', () => {
    for (const page of terms) {
      const { tree } = twinOfPage(page);
      expect(
        htmlIn(tree).filter((tag) => !/^<\/?(?:sub|sup|kbd|mark)>$/.test(tag)),
        page.file,
      ).toEqual([]);
      expect(textOf(tree).includes('[^') && !page.$('.prose').text().includes('[^'), page.file).toBe(false);
    }
  });

  test('pictures of the twins are files of the site', () => {
    const pictures = terms.flatMap((page) => picturesIn(twinOfPage(page).tree));
    expect(pictures.filter((url) => !existsSync(path.join(site.outDir, fileFor(site, url) ?? '-')))).toEqual([]);
  });

  test('the CSV has a row for each term', () => {
    for (const { code, file } of glossaries) {
      const rows = z
        .array(z.record(z.string(), z.string()))
        .parse(parseCsv(read(site, `${file}.csv`), { columns: true, bom: true }));
      const found = rows.map(
        ({ url = '', term = '', qualifier = '', definition = '', abbreviation = '', aliases = '' }) => ({
          url,
          term: bare(term),
          qualifier: bare(qualifier) || undefined,
          definition: bare(definition),
          abbreviation: bare(abbreviation),
          aliases: readList(bare(aliases)).join(', '),
        }),
      );
      expect(allAsTyped(found.toSorted(byUrl))).toEqual(allAsTyped(inLanguage(code).map(labelsOf).toSorted(byUrl)));
    }
  });

  test('no cell of the CSV begins like a formula', () => {
    for (const { file } of glossaries) {
      const rows = z.array(z.array(z.string())).parse(parseCsv(read(site, `${file}.csv`), { bom: true }));
      expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/m.test(cell))).toEqual([]);
    }
  });

  test.each(CSV_READERS)('$name reads as many rows as there are terms, all of one length', ({ read: readTable }) => {
    for (const { code, file } of glossaries) {
      const [head = [], ...rows] = readTable(read(site, `${file}.csv`));
      expect(rows).toHaveLength(inLanguage(code).length);
      expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
    }
  });

  test('Turtle and JSON-LD say the same', async () => {
    for (const file of datasets) {
      const turtle = new Parser().parse(read(site, `${file}.ttl`));
      const document = jsonLdSchema.parse(JSON.parse(read(site, `${file}.jsonld`)));
      const nquads = z.string().parse(await jsonld.toRDF(document, { format: 'application/n-quads' }));
      expect(lines(new Parser().parse(nquads))).toEqual(lines(turtle));
    }
  });

  test('the Turtle has every term with its labels and its definition', () => {
    for (const { code, file } of glossaries) {
      const store = new Store(new Parser().parse(read(site, `${file}.ttl`)));
      const literals = (subject: string, property: string): string[] =>
        store.getObjects(subject, property, null).map(({ value }) => value);
      const concepts = store.getSubjects(null, `${SKOS}Concept`, null).map(({ value }) => value);
      const found = concepts.map((iri) => ({
        url: iri.replace('#definedterm', ''),
        term: literals(iri, `${SKOS}prefLabel`).join(),
        definition: literals(iri, `${SKOS}definition`).join(),
        abbreviation: literals(iri, `${SKOS}notation`).join(),
      }));
      const expected = inLanguage(code).map(({ url, term, qualifier, definition, abbreviation }) => ({
        url,
        term: fullName({ term, qualifier }),
        definition,
        abbreviation,
      }));
      expect(allAsTyped(found.toSorted(byUrl))).toEqual(allAsTyped(expected.toSorted(byUrl)));
      for (const { url, term, qualifier, aliases, abbreviation } of inLanguage(code)) {
        const labels = literals(`${url}#definedterm`, `${SKOS}altLabel`).filter((label) => label !== abbreviation);
        // The plain term beside the name that no other concept has.
        const others = [...(qualifier === undefined ? [] : [term]), ...aliases.split(', ').filter(Boolean)];
        expect(labels.map(asTyped), url).toEqual(others.map(asTyped));
      }
    }
  });

  test('the SKOS is sound by its shapes and by the integrity conditions of SKOS', async () => {
    const shapes = readFileSync(path.join(ROOT, 'test', 'fixtures', 'skos-shapes.ttl'), 'utf8');
    for (const file of datasets) {
      const data = new Parser().parse(read(site, `${file}.ttl`));
      expect(await violations(data, shapes), file).toEqual([]);
      expect(disjointnessBroken(new Store(data))).toEqual([]);
    }
  });

  test('concepts that SKOS names in this or another language are concepts of the site', () => {
    const stores = datasets.map((file) => new Store(new Parser().parse(read(site, `${file}.ttl`))));
    const concepts = new Set(
      stores.flatMap((store) => store.getSubjects(null, `${SKOS}Concept`, null).map(({ value }) => value)),
    );
    const named = stores.flatMap((store) =>
      [`${SKOS}broader`, `${SKOS}narrower`, `${SKOS}related`, `${SKOS}exactMatch`, `${DCT}isReplacedBy`].flatMap(
        (property) => store.getObjects(null, property, null).map(({ value }) => value),
      ),
    );
    expect(named.filter((iri) => iri.startsWith(site.url) && !concepts.has(iri))).toEqual([]);
  });

  test.runIf(glossaries.length > 1)(
    'the files of all languages have every entry once, in the concept that it names',
    () => {
      const { $schema, concepts } = conceptsDocumentSchema.parse(JSON.parse(read(site, 'glossary.json')));
      expect(JSON.parse(read(site, fileFor(site, $schema ?? '') ?? ''))).toHaveProperty('properties.concepts');
      const inAll = concepts.flatMap(({ concept, entries }) =>
        Object.entries(entries).map(([language, { url, term, definition }]) => ({
          concept,
          language,
          url,
          term,
          definition,
        })),
      );
      const inTwins = terms.map((page) => {
        const twin = entryDocumentSchema.parse(JSON.parse(read(site, twinOf(page, 'json'))));
        const { language, url, term, definition } = twin;
        return { concept: twin.sharedConcept, language, url, term, definition };
      });
      expect(inAll.toSorted(byUrl)).toEqual(inTwins.toSorted(byUrl));
      expect(new Set(concepts.map(({ id }) => id)).size).toBe(concepts.length);
      for (const { concept, id } of concepts) expect(concept).toBe(new URL(`concept/${encodeURI(id)}/`, site.url).href);

      const store = new Store(new Parser().parse(read(site, 'glossary.ttl')));
      for (const { concept, entries } of concepts) {
        const texts = (property: string): Record<string, string> =>
          Object.fromEntries(
            store
              .getObjects(concept, property, null)
              .flatMap((value) => (value.termType === 'Literal' ? [[value.language, value.value]] : [])),
          );
        const expected = (textOf: (entry: (typeof entries)[string]) => string): Record<string, string> =>
          Object.fromEntries(Object.entries(entries).map(([code, entry]) => [code.toLowerCase(), textOf(entry)]));
        expect(texts(`${SKOS}prefLabel`)).toEqual(expected(fullName));
        expect(texts(`${SKOS}definition`)).toEqual(expected(({ definition }) => definition));
      }
    },
  );

  test.runIf(glossaries.length > 1)('a concept and its entries name each other', () => {
    const all = new Store(new Parser().parse(read(site, 'glossary.ttl')));
    const own = new Store(glossaries.flatMap(({ file }) => new Parser().parse(read(site, `${file}.ttl`))));
    const pairsIn = (store: Store): string[] =>
      store
        .getQuads(null, `${SKOS}exactMatch`, null, null)
        .map(({ subject, object }) => `${subject.value} ${object.value}`);
    const isEntry = (pair: string): boolean => pair.split(' ').every((iri) => iri.startsWith(site.url));
    const turned = pairsIn(all)
      .filter(isEntry)
      .map((pair) => pair.split(' ').toReversed().join(' '));
    expect(
      pairsIn(own)
        .filter((pair) => pair.includes('/concept/'))
        .toSorted(),
    ).toEqual(turned.toSorted());
  });

  test('deprecated concepts are marked and lead to what replaces them', () => {
    for (const { file } of glossaries) {
      const store = new Store(new Parser().parse(read(site, `${file}.ttl`)));
      const deprecated = store.getSubjects(`${OWL}deprecated`, null, null).map(({ value }) => value);
      const replaced = store.getSubjects(`${DCT}isReplacedBy`, null, null).map(({ value }) => value);
      expect(deprecated).toEqual(replaced);
      for (const iri of deprecated) {
        const page = terms.find(({ url }) => `${url}#definedterm` === iri);
        expect(page?.$('.banner').length, iri).toBe(1);
      }
    }
  });

  test('the three feeds list the same terms, newest first, with dates of entries', () => {
    for (const { code } of glossaries) {
      const rss = load(read(site, `${code}/feed.xml`), { xml: true });
      const atom = load(read(site, `${code}/atom.xml`), { xml: true });
      const json = feedSchema.parse(JSON.parse(read(site, `${code}/feed.json`)));
      const expected = inLanguage(code).slice(0, 50).length;
      const fromRss = items(rss, 'item', (get) => [
        get('link'),
        get('title'),
        fromHtml(get('description')),
        day(get('pubDate')),
      ]);
      const fromAtom = items(atom, 'entry', (get) => [
        get('id'),
        fromHtml(get('title')),
        fromHtml(get('summary')),
        day(get('updated')),
      ]);
      const fromJson = json.items.map((item) => [
        item.id,
        item.title,
        fromHtml(item.content_html),
        day(item.date_modified),
      ]);
      expect(fromRss.length).toBe(Math.min(50, expected));
      expect(fromAtom).toEqual(fromRss);
      expect(fromJson).toEqual(fromRss);
      expect(fromRss.map(([, , , date]) => date)).toEqual(
        fromRss
          .map(([, , , date]) => date)
          .toSorted()
          .toReversed(),
      );
      for (const [url, title, definition, date] of fromRss) {
        const page = terms.find((one) => one.url === url);
        const { definition: own, ...names } = page ? shownOn(page) : expect.fail(String(url));
        const shownTitle = titleOf({ ...names, abbreviation: names.abbreviation || undefined });
        expect(allAsTyped([title, definition])).toEqual(allAsTyped([shownTitle, own]));
        expect(date).toBe(page?.$('.entry-footer .dates time').last().attr('datetime'));
      }
    }
  });

  test('llms.txt has the form of llmstxt.org, and all that it names is there', () => {
    const tree = unified().use(remarkParse).parse(read(site, 'llms.txt'));
    const [title, summary] = tree.children;
    expect([title?.type, summary?.type]).toEqual(['heading', 'blockquote']);
    expect(
      tree.children
        .filter((node) => node.type === 'heading')
        .map(({ depth }) => depth)
        .slice(1)
        .every((depth) => depth === 2),
    ).toBe(true);
    for (const item of tree.children.flatMap((node) => (node.type === 'list' ? node.children : []))) {
      const [line] = item.children;
      expect(line?.type === 'paragraph' && line.children[0]?.type).toBe('link');
    }
    const missing = addressesIn(tree).filter((url) => !existsSync(path.join(site.outDir, fileFor(site, url) ?? '-')));
    expect(missing).toEqual([]);
  });

  test('llms-full.txt holds the text of every entry', () => {
    const full = read(site, 'llms-full.txt');
    for (const page of terms) {
      const twin = entryDocumentSchema.parse(JSON.parse(read(site, twinOf(page, 'json'))));
      expect(full).toContain(`<!-- ${page.url} -->\n\n${twin.body ?? '-'}`);
    }
  });

  test('pages name twins and feeds that are there, and only those of their own', () => {
    for (const { $, url, file } of contentPagesOf(site)) {
      const links = $('link[rel=alternate][type]')
        .toArray()
        .map((link) => new URL($(link).attr('href') ?? '', url).href);
      const isTerm = $('body').attr('data-kind') === 'term';
      const listsAll = $('body').attr('data-kind') === 'index' || /^[^/]+\/data\//.test(file);
      expect(links.length, file).toBe(FEEDS.length + (isTerm ? TWINS.length : 0) + (listsAll ? DATASETS.length : 0));
      expect(
        links.filter((link) => !existsSync(path.join(site.outDir, fileFor(site, link) ?? '-'))),
        file,
      ).toEqual([]);
    }
  });

  test('redirects lead from addresses without a page of their own to pages, and hosts without them have a page that does', () => {
    const rules = read(site, '_redirects')
      .split('\n')
      .filter(Boolean)
      .map((rule) => rule.split(' '));
    const nginx = read(site, 'nginx-redirects.map').split('\n').filter(Boolean);
    const own = new Set(contentPagesOf(site).map(({ url }) => new URL(url).pathname));
    for (const [from = '', to = '', status] of rules) {
      expect(status).toBe('301');
      expect(own.has(from), from).toBe(false);
      expect(own.has(to), to).toBe(true);
      const page = load(read(site, fileFor(site, new URL(from, site.url).href) ?? ''));
      expect(page('meta[http-equiv=refresh]').attr('content')).toBe(`0; url=${to}`);
      expect(page('link[rel=canonical]').attr('href')).toBe(new URL(to, site.url).href);
      expect(nginx).toContain(`"${decodeURI(from)}" "${to}";`);
    }
    expect(new Set(rules.map(([from]) => from)).size).toBe(rules.length);
    // nginx knows each with and without its last slash.
    expect(nginx.length).toBe(2 * rules.length);
    const fallbacks = pagesOf(site).filter(({ $ }) => $('meta[http-equiv=refresh]').length > 0);
    expect(fallbacks.length).toBe(rules.length);
  });

  test('every alias that is written in letters has an address that leads to its entry', () => {
    const targets = new Map(
      read(site, '_redirects')
        .split('\n')
        .map((rule): [string, string] => [rule.split(' ')[0] ?? '', rule.split(' ')[1] ?? '']),
    );
    for (const { url, language, abbreviation, aliases } of shown) {
      for (const label of [abbreviation, ...aliases.split(', ')].filter((text) => /^[\p{L}\p{N} -]+$/u.test(text))) {
        const slug = label.toLowerCase().normalize('NFC').replace(/ /g, '-');
        const address = new URL(encodeURI(`../${slug}/`), url);
        // What several entries are called has a page, which leads to each of them.
        const isShared = inLanguage(language).some(
          (other) => other.url !== url && [other.abbreviation, ...other.aliases.split(', ')].includes(label),
        );
        const leads = isShared
          ? linksIn(site, address.href)
          : [new URL(targets.get(address.pathname) ?? address.pathname, url).href];
        expect(leads, label).toContain(url);
      }
    }
  });

  test('the data page names every file, and each is there', () => {
    for (const { code, file } of glossaries) {
      const page = contentPagesOf(site).find((one) => one.file === `${code}/data/index.html`);
      const named =
        page
          ?.$('main a')
          .toArray()
          .map((link) => new URL(page.$(link).attr('href') ?? '', page.url).href) ?? [];
      const files = named.flatMap((url) => fileFor(site, url) ?? []);
      for (const { ending } of DATASETS) expect(files).toContain(`${file}.${ending}`);
      if (glossaries.length > 1)
        for (const ending of ['json', 'ttl', 'jsonld']) expect(files).toContain(`glossary.${ending}`);
      for (const kind of FEEDS) expect(files).toContain(`${code}/${kind.file}`);
      expect(files.filter((name) => !existsSync(path.join(site.outDir, name)))).toEqual([]);
      expect(
        page
          ?.$('.site-footer a')
          .toArray()
          .some((link) => page.$(link).attr('href') === new URL(page.url).pathname),
      ).toBe(true);
    }
  });

  test('nothing of the making is left over', () => {
    expect(filesOf(site).filter((file) => file.startsWith('exports/'))).toEqual([]);
  });
});

test('shapes and conditions refuse a bad graph', async () => {
  const shapes = readFileSync(path.join(ROOT, 'test', 'fixtures', 'skos-shapes.ttl'), 'utf8');
  const bad = `@prefix skos: <${SKOS}>. @prefix owl: <${OWL}>. @prefix x: <https://x.example/>.
    x:a a skos:Concept; skos:prefLabel "A"@en, "AA"@en; skos:broader x:b; skos:related x:c; owl:deprecated true.
    x:b skos:broader x:c.`;
  const quads = new Parser().parse(bad);
  expect((await violations(quads, shapes)).length).toBeGreaterThanOrEqual(4);
  expect(disjointnessBroken(new Store(quads))).toEqual(['https://x.example/a related https://x.example/c']);
});

const jsonLdSchema = z.custom<jsonld.JsonLdDocument>((value) => typeof value === 'object' && value !== null);

const feedSchema = z.object({
  items: z.array(z.object({ id: z.string(), title: z.string(), content_html: z.string(), date_modified: z.string() })),
});

function read({ outDir }: TestSite, file: string): string {
  return readFileSync(path.join(outDir, file), 'utf8');
}

function shownOn({ $, url }: BuiltPage): Shown {
  return {
    url,
    language: $('html').attr('lang') ?? '',
    term: $('h1 [data-pagefind-meta=title]').text(),
    definition: $('.definition').text().trim(),
    qualifier: $('h1 [data-pagefind-meta=qualifier]').text() || undefined,
    abbreviation: $('h1 abbr').text(),
    aliases: $('.aliases [data-pagefind-meta=aliases]').text(),
    questions: $('details.faq h3')
      .toArray()
      .map((heading) => $(heading).text()),
    sources: $('.sources cite')
      .toArray()
      .map((title) => $(title).text()),
  };
}

function labelsOf({ url, term, qualifier, definition, abbreviation, aliases }: Shown): Labels {
  return { url, term, qualifier, definition, abbreviation, aliases };
}

function fieldsOf({ url, term, qualifier, definition, abbreviation = '', aliases }: EntryDocument): Labels {
  return { url, term, qualifier, definition, abbreviation, aliases: aliases.join(', ') };
}

/** Where the terms of a list lead. */
function linksIn(site: TestSite, address: string): string[] {
  const $ = load(read(site, fileFor(site, address) ?? ''));
  return $('.term-list dt a')
    .toArray()
    .map((link) => new URL($(link).attr('href') ?? '', address).href);
}

function byUrl(a: { url: string }, b: { url: string }): number {
  return a.url < b.url ? -1 : 1;
}

/** Paragraphs, list items without lists, and cells: pieces of text that no markup of a block breaks. */
function blocksIn($: CheerioAPI, within: Parameters<CheerioAPI>[0]): string[] {
  return $(within)
    .find('p, li, td, th, h2, h3, h4')
    .filter((_, block) => $(block).find('p, li, td').length === 0)
    .toArray()
    .map((block) => $(block).text());
}

/** The words of the page's text, answers included, block by block, without spaces. */
function proseOn({ html }: BuiltPage): string[] {
  const page = load(html);
  // A formula stands in the text as it is written, and once more as it is set.
  page('sup.citation, .anchor, math').remove();
  return blocksIn(page, '.prose, .contrasts, .related, .takeaways')
    .map((text) => squeeze(text).replace(/^[☑☐]/u, ''))
    .filter((text) => text !== '');
}

function twinOf({ file }: BuiltPage, format: 'md' | 'json'): string {
  return file.replace(/\/index\.html$/, `.${format}`);
}

interface MarkdownTwin {
  head: Record<string, unknown>;
  tree: Root;
}

function readTwin(site: TestSite, page: BuiltPage): MarkdownTwin {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(read(site, twinOf(page, 'md'))) ?? [];
  const tree = unified().use(remarkParse).use(remarkGfm).parse(body);
  return { head: z.record(z.string(), z.unknown()).parse(parseYaml(head)), tree };
}

function everyNode(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(everyNode) : [])];
}

function textOf(node: Nodes): string {
  return everyNode(node)
    .map((one) => (one.type === 'text' || one.type === 'inlineCode' || one.type === 'code' ? one.value : ''))
    .join('');
}

function addressesIn(tree: Root): string[] {
  return everyNode(tree).flatMap((node) => (node.type === 'link' || node.type === 'image' ? [node.url] : []));
}

function picturesIn(tree: Root): string[] {
  return everyNode(tree).flatMap((node) => (node.type === 'image' ? [node.url] : []));
}

function htmlIn(tree: Root): string[] {
  return everyNode(tree).flatMap((node) => (node.type === 'html' ? [node.value] : []));
}

/** A cell without the apostrophe that keeps it from being a formula. */
function bare(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, '');
}

/** Statements as sorted lines; language tags are the same in upper and lower case. */
function lines(quads: readonly Quad[]): string[] {
  return quads
    .map(({ subject, predicate, object }) => {
      const type = object.termType === 'Literal' ? `@${object.language.toLowerCase()}^^${object.datatype.value}` : '';
      return `${subject.value} ${predicate.value} ${object.value}${type}`;
    })
    .toSorted();
}

async function violations(data: readonly Quad[], shapes: string): Promise<string[]> {
  const validator = new Validator(new Store(new Parser().parse(shapes)));
  const { results } = await validator.validate(new Store([...data]));
  return results.map(({ focusNode, message }) => `${focusNode.value} ${message.map(({ value }) => value).join()}`);
}

/** SKOS S27: what is related to a concept is not above it, over any number of steps. */
function disjointnessBroken(store: Store): string[] {
  const above = (iri: string, seen: Set<string> = new Set()): Set<string> => {
    for (const { value } of store.getObjects(iri, `${SKOS}broader`, null)) {
      if (seen.has(value)) continue;
      seen.add(value);
      above(value, seen);
    }
    return seen;
  };
  return store
    .getQuads(null, `${SKOS}related`, null, null)
    .filter(({ subject, object }) => above(subject.value).has(object.value))
    .map(({ subject, object }) => `${subject.value} related ${object.value}`);
}

function items($: CheerioAPI, name: string, read: (get: (child: string) => string) => string[]): string[][] {
  return $(name)
    .toArray()
    .map((item) => read((child) => $(item).children(child).text().trim()));
}

/** The text of a piece of HTML. */
function fromHtml(html: string): string {
  return load(html, null, false).text();
}

function day(date: string): string {
  return new Date(date).toISOString().slice(0, 10);
}
