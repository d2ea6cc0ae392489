/** Content that is read again, with what earlier readings kept, is what a first reading finds. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Random } from '../../tools/corpus.ts';
import type { Content } from '../../../src/glossary/held.ts';
import { pageContext } from '../../../src/glossary/pages/page.ts';
import { termPage } from '../../../src/glossary/pages/term.ts';
import { ContentReader } from '../../../src/loading/content-reader.ts';
import { corrupt } from '../../corrupt.ts';
import { SITE } from './folder.ts';

let work = '';
beforeEach(() => {
  work = mkdtempSync(path.join(tmpdir(), 'glossary-'));
  write('site.yaml', SITE);
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const file = (name: string): string => path.join(work, 'content', name);

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file(name)), { recursive: true });
  writeFileSync(file(name), content);
}

function entry(name: string, term: string, body: string, more = '', published = '2026-01-01'): void {
  write(
    `terms/${name}.mdx`,
    `---\nterm: ${term}\ndefinition: Something.\npublished: ${published}\n${more}---\n\n${body}\n`,
  );
}

const picture = (side: number): Promise<Uint8Array> =>
  sharp({ create: { width: side, height: side, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();

const TODAY = '2026-06-01';

const read = (cache: string, isDev = false, today = TODAY): Promise<Content> =>
  new ContentReader({ folder: path.join(work, 'content'), cache: path.join(work, cache), isDev, today }).read();

/** All that pages are made of. */
function shown({ glossary, problems, readBody }: Content): unknown {
  const entries = [...(glossary?.languages.values() ?? [])].flatMap((own) => own.entries);
  const pages = entries.map((one) => glossary && termPage(pageContext(glossary, one.language), one));
  return JSON.parse(JSON.stringify({ pages, problems, entries, bodies: entries.map(readBody) }));
}

async function expectWarmIsClean(): Promise<Content> {
  const warm = await read('warm');
  rmSync(path.join(work, 'clean'), { recursive: true, force: true });
  expect(shown(warm)).toEqual(shown(await read('clean')));
  return warm;
}

test('after each change of the content', async () => {
  entry('en/lead', 'Lead', 'A person.');
  entry('en/deal', 'Deal', 'Comes from a lead.');
  entry('es/lead', 'Cliente', 'Una persona.', 'translations: {en: lead}\n');
  write('images/a.png', await picture(20));
  entry('en/map', 'Map', '<Figure src="../../images/a.png" alt="A map" />');
  const first = await expectWarmIsClean();
  expect(uses(first, 'lead')).toEqual(['deal']);

  entry('en/quote', 'Quote', 'A lead asks for it.');
  expect(uses(await expectWarmIsClean(), 'lead')).toEqual(['deal', 'quote']);
  rmSync(file('terms/en/quote.mdx'));
  entry('en/offer', 'Offer', 'A lead asks for it.');
  expect(uses(await expectWarmIsClean(), 'lead')).toEqual(['deal', 'offer']);
  entry('en/lead', 'Prospect', 'A person.');
  expect(uses(await expectWarmIsClean(), 'lead')).toEqual([]);
  entry('en/lead', 'Prospect', 'A person.', 'aliases: [Lead]\n');
  expect(uses(await expectWarmIsClean(), 'lead')).toEqual(['deal', 'offer']);
  const small = widths(await expectWarmIsClean());
  write('images/a.png', await picture(30));
  expect(widths(await expectWarmIsClean())).not.toEqual(small);
  write('images/a.png', 'no picture');
  expect((await expectWarmIsClean()).glossary).toBeUndefined();
  write('images/a.png', await picture(20));
  expect(widths(await expectWarmIsClean())).toEqual(small);
  rmSync(file('terms/en/offer.mdx'));
  write('site.yaml', SITE.replace(/ {2}- \{code: es.*\n/, ''));
  rmSync(file('terms/es'), { recursive: true });
  await expectWarmIsClean();
}, 60_000);

test('an entry is a draft until its day, and linked and listed from then on, whatever was kept', async () => {
  entry('en/lead', 'Lead', 'A person.', 'related: [deal]\n');
  entry('en/deal', 'Deal', 'Comes from a lead.', '', '2026-06-02');
  entry('en/sale', 'Sale', 'Ends a deal.');
  const slugsOf = ({ glossary }: Content): string[] =>
    (glossary?.languages.get('en')?.entries ?? []).map(({ slug }) => slug);
  const linksOf = ({ glossary }: Content): string[] =>
    [...(glossary?.languages.get('en')?.relations ?? [])].flatMap(([slug, { autoLinks }]) =>
      autoLinks.map((link) => `${slug} -> ${link.slug}`),
    );
  const before = await read('warm');
  expect([slugsOf(before), linksOf(before)]).toEqual([['lead', 'sale'], []]);
  expect(slugsOf(await read('dev', true))).toEqual(['deal', 'lead', 'sale']);
  const on = await read('warm', false, '2026-06-02');
  expect([slugsOf(on), linksOf(on)]).toEqual([
    ['deal', 'lead', 'sale'],
    ['deal -> lead', 'sale -> deal'],
  ]);
  const again = await read('warm');
  expect([slugsOf(again), linksOf(again)]).toEqual([slugsOf(before), linksOf(before)]);
});

test('a longer name of an entry that waits for its day takes no link from a shorter one', async () => {
  entry('en/deal', 'Deal', 'Something.');
  entry('en/desk', 'Deal desk', 'Something.', '', '2026-06-02');
  entry('en/sale', 'Sale', 'Goes to the deal desk.');
  expect(uses(await read('warm'), 'deal')).toEqual(['sale']);
  const on = await read('warm', false, '2026-06-02');
  expect([uses(on, 'deal'), uses(on, 'desk')]).toEqual([[], ['sale']]);
});

test('whatever became of what was kept', async () => {
  for (let number = 0; number < 40; number += 1)
    entry(`en/e-${number}`, `Entry ${number}`, `Text of entry ${number + 1}.`);
  write('images/a.png', await picture(20));
  entry('en/map', 'Map', '<Figure src="../../images/a.png" alt="A map" />');
  const clean = shown(await read('warm'));
  const random = new Random(1);
  for (let round = 0; round < 40; round += 1) {
    const done = corrupt(path.join(work, 'warm'), random);
    expect(shown(await read('warm')), done).toEqual(clean);
  }
}, 60_000);

test('in a reader that stays, as in dev', async () => {
  entry('en/lead', 'Lead', 'A person.');
  entry('en/deal', 'Deal', 'Comes from a lead.', 'status: draft\n');
  const reader = new ContentReader({
    folder: path.join(work, 'content'),
    cache: path.join(work, 'warm'),
    isDev: true,
    today: TODAY,
  });
  expect(uses(await reader.read(), 'lead')).toEqual(['deal']);
  entry('en/deal', 'Deal', 'Comes from nowhere.', 'status: draft\n');
  expect(uses(await reader.read(), 'lead')).toEqual([]);
  entry('en/deal', 'Deal', 'Comes from a lead.', 'status: draft\nrelated: [nowhere]\n');
  const broken = await reader.read();
  expect(broken.glossary).toBeUndefined();
  expect(broken.problems.map(({ code }) => code)).toEqual(['unknown-term']);
  entry('en/deal', 'Deal', 'Comes from a lead.', 'status: draft\n');
  const mended = await reader.read();
  expect(shown(mended)).toEqual(shown(await read('clean', true)));
  expect(uses(mended, 'lead')).toEqual(['deal']);
  entry('en/lead', 'Prospect', 'A person.');
  expect(uses(await reader.read(), 'lead')).toEqual([]);
  entry('en/deal', 'Deal', 'Comes from a prospect, and then another.', 'status: draft\n');
  expect(uses(await reader.read(), 'lead')).toEqual(['deal']);
});

test('without parsing what has not changed', async () => {
  entry('en/lead', 'Lead', 'A person.');
  await read('warm');
  const folder = path.join(work, 'warm', 'entries');
  const kept = (): string =>
    readdirSync(folder)
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
      .join('');
  const before = kept();
  await read('warm');
  expect(kept()).toBe(before);
  expect(before).toContain('"term":"Lead"');
  entry('en/lead', 'Lead', 'Another person.');
  await read('warm');
  expect(kept().match(/"term":"Lead"/g)).toHaveLength(before.match(/"term":"Lead"/g)?.length ?? 0);
});

/** Slugs of the entries that use a term. */
function uses({ glossary }: Content, slug: string): string[] {
  const own = glossary?.languages.get('en');
  const found = own?.entries.find((one) => one.slug === slug);
  const relations = found && own?.relations.get(found.slug);
  return (relations?.mentionedIn ?? []).map((one) => String(one.slug)).toSorted();
}

function widths({ glossary }: Content): number[] {
  const entries = glossary?.languages.get('en')?.entries ?? [];
  return entries.flatMap(({ pictures = [] }) => pictures.flatMap(({ files }) => files.map(({ width }) => width)));
}
