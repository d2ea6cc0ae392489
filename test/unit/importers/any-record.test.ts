/** Whatever a record says, it becomes an entry that can be read, or is refused in one line; the others have their turn. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/importers/readers/csv.ts';
import { readMarkdown } from '../../../src/importers/readers/markdown.ts';
import type { ReadRecords } from '../../../src/importers/record.ts';
import { readWordPress } from '../../../src/importers/readers/wordpress.ts';
import { parseEntryFile } from '../../../src/mdx/entry-file.ts';
import { importAll, post } from './make.ts';

/** The good record is there, what is planned can be read, and messages are whole. */
function expectSound(read: ReadRecords): void {
  const { files, refusals } = importAll(read);
  expect(files.map(({ path }) => path)).toContain('terms/en/sound.mdx');
  for (const { path, text } of files) {
    const [, language = '', name = ''] = /^terms\/([^/]+)\/([^/]+)\.mdx$/.exec(path) ?? [];
    expect(
      parseEntryFile({ bytes: new TextEncoder().encode(text), file: path, language, name }).entry,
      text,
    ).toBeDefined();
  }
  for (const { message } of refusals) expect(message).not.toMatch(/undefined|\[object|\n\s+at /);
}

const SOUND = post('<p>A sound thing.</p>', {
  id: 1,
  slug: 'sound',
  title: 'Sound',
  link: 'https://old.example/en/sound/',
});
const withPost = (more: Record<string, unknown>): ReadRecords =>
  readWordPress([post('<p>Text of it.</p>', more), SOUND], 'x.json');

const ADDRESSES = [
  ...'a%zz.png % %zz %E0%A4%A data:image/svg+xml,%zz data:, http:// http://[ https://x:99999/'.split(' '),
  ...['https://a b/'],
  ...'// /// ? # #%zz #[ javascript:x file:///etc/passwd source:///../x mailto: :'.split(' '),
  ...['\\\\x', '\0', '\uD800'],
];
const depth = 20_000;
const HTML = [
  ...ADDRESSES.flatMap((address) => [`<img src="${address}">`, `<a href="${address}">x</a>`]),
  ...[`<img srcset="${ADDRESSES.join(' 1w, ')} 2w">`, '<h2 id="%zz">x</h2>', '<a href="#fn1">x</a><p id="fn1">'],
  ...['<img alt="\0" src=x>'],
  ...['<b>'.repeat(depth), '<div>'.repeat(depth), '<ul><li>'.repeat(depth), '<table><td>'.repeat(depth)],
  ...['['.repeat(depth)],
  ...'<![CDATA[ <!-- <svg><p> <math><mi> <template><p>x</template>'.split(' '),
  ...['<script type="application/ld+json">{</script>'],
];

describe('a post with', () => {
  test.each(HTML.map((html) => [html.slice(0, 60), html]))('the text %s', (_, html) => {
    expectSound(withPost({ content: { rendered: `<p>A thing.</p>${html}`, protected: false } }));
  });

  test.each(HTML.map((html) => [html.slice(0, 60), html]))('the title or excerpt %s', (_, html) => {
    expectSound(withPost({ title: { rendered: html }, excerpt: { rendered: html } }));
    expectSound(withPost({ _embedded: { 'wp:featuredmedia': [{ source_url: 'x.png', alt_text: html }] } }));
    expectSound(withPost({ acf: { definition: html, synonyms: html, related: html } }));
  });

  test.each(ADDRESSES)('the address %s', (address) => {
    const term = { id: 3, name: '', slug: address, taxonomy: 'category', link: address };
    expectSound(withPost({ slug: address, link: address, guid: { rendered: address } }));
    expectSound(
      withPost({ _embedded: { 'wp:featuredmedia': [{ source_url: address, alt_text: '' }], 'wp:term': [[term]] } }),
    );
    expectSound(
      withPost({ _links: { self: [{ href: address }] }, wpml_translations: [{ locale: 'es', href: address }] }),
    );
  });

  test('fields in each other thousands of levels deep', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(depth)}1${']'.repeat(depth)}`);
    const objects: unknown = JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
    expectSound(withPost({ yoast_head_json: { schema: deep } }));
    for (const value of [deep, objects])
      for (const name of ['acf', 'meta', 'title', 'content', '_embedded', '_links', 'yoast_head_json', 'translations'])
        expectSound(withPost({ [name]: name === 'acf' || name === 'meta' ? { synonyms: value } : value }));
  });

  test('anything in any field', () => {
    const value = fc.oneof(
      fc.constantFrom(...ADDRESSES),
      fc.string({ unit: 'binary' }),
      fc.jsonValue(),
      fc.record({ rendered: fc.oneof(fc.constantFrom(...ADDRESSES), fc.jsonValue()) }),
    );
    const field = fc.constantFrom(
      ...'slug link guid title content excerpt date modified status type lang categories'.split(' '),
      ...'tags _embedded _links acf meta yoast_head_json translations wpml_translations featured_media'.split(' '),
    );
    fc.assert(
      fc.property(fc.dictionary(field, value, { noNullPrototype: true }), (more) => expectSound(withPost(more))),
      { numRuns: 300, seed: 20261129 },
    );
  });
});

describe('a file of Markdown with', () => {
  const sound = { path: 'sound.md', text: '# Sound\n\nA sound thing.' };
  const reading = (text: string, path = 'a.md'): ReadRecords =>
    readMarkdown([{ path, text }, sound], { map: new Map(), languages: undefined });
  const dangers = fc.constantFrom(
    ...ADDRESSES.flatMap((address) => [`![x](${address})`, `![x](<${address}>)`, `[x](${address})`, `[x]: ${address}`]),
    ...['---\n', '+++\n', 'title: A\n', 'title = "A"\n', 'aliases: [%zz]\n', 'url: /%zz/\n', 'image: a%zz.png\n'],
    ...['\n\n', 'A thing. '],
    ...['{{< figure src="a%zz.png" >}}', '{% include x %}', ':::tip\n', '> ', '| a |\n| - |\n', '<img src="%zz">'],
    ...['[^1]: x\n', '<Faq>'],
  );

  test('anything in it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(dangers, fc.string({ unit: 'binary' })), { maxLength: 8 }), (parts) =>
        expectSound(reading(`# A\n\nA thing.\n\n${parts.join('')}`)),
      ),
      { numRuns: 200, seed: 20261129 },
    );
  });

  test.each(['%zz.md', '%.md', 'a b/%E0%A4%A.md', '#.md', '?.md', '\\.md', '[.md', 'ü/é.md'])('the name %s', (name) => {
    expectSound(reading('# A\n\nA thing.', name));
  });
});

test('a row of a table with anything in it', () => {
  const cell = fc.oneof(
    fc.constantFrom(...ADDRESSES, ...HTML.filter((html) => html.length < 200)),
    fc.string({ unit: 'binary' }),
  );
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(fc.array(cell, { minLength: 6, maxLength: 6 }), (cells) => {
      const rows = [
        'term,definition,synonyms,related,url,image',
        'Sound,A sound thing.,,,,',
        cells.map(quoted).join(','),
      ];
      expectSound(readCsv(rows.join('\n'), 'x.csv', { map: new Map(), delimiter: undefined }));
    }),
    { numRuns: 200, seed: 20261129 },
  );
});
