import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fullName } from '../../src/glossary/naming.ts';
import { previewFileOf } from '../../src/glossary/previews.ts';
import { EDGE, SAMPLE, SITES, type TestSite } from '../sites.ts';
import { contentPagesOf, fileFor, filesOf, squeeze } from './pages.ts';

const fileSchema = z.object({
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  previews: z.record(
    z.string(),
    z.strictObject({
      term: z.string(),
      qualifier: z.string().optional(),
      abbreviation: z.string().optional(),
      definition: z.string(),
      topic: z.string().optional(),
      deprecated: z.literal(true).optional(),
    }),
  ),
});

describe.each(SITES)('$name', (site) => {
  const terms = contentPagesOf(site).filter(({ $ }) => $('body').attr('data-kind') === 'term');

  test('every entry has a preview where the browser looks for it, which says what its page says', () => {
    for (const { url, $, file } of terms) {
      const slug = decodeURIComponent(new URL(url).pathname.split('/').at(-2) ?? '');
      const folder = ($('body').attr('data-glossaries') ?? '')
        .split(' ')
        .find((one) => new URL(url).pathname === `${one}${encodeURI(slug)}/`);
      const address = new URL(`${folder ?? 'nowhere/'}preview/${previewFileOf(slug)}.json`, url).href;
      const { language, direction, previews } = read(site, address);
      expect([language, direction], file).toEqual([$('html').attr('lang'), $('html').attr('dir')]);
      const { term, qualifier, abbreviation, definition, topic, deprecated } = previews[slug] ?? {
        term: '',
        definition: '',
      };
      expect(squeeze(fullName({ term, qualifier }) + (abbreviation ?? '')), file).toBe(squeeze($('h1').text()));
      expect(squeeze(definition), file).toBe(squeeze($('#definition').text()));
      expect(topic ?? '', file).toBe($('.entry-footer .topics a').first().text());
      expect(deprecated === true, file).toBe($('.term-header .banner').length > 0);
    }
  });

  test('nothing else is in the files', () => {
    const files = filesOf(site).filter((file) => /\/preview\/\d+\.json$/.test(file));
    const slugs = files.flatMap((file) =>
      Object.keys(fileSchema.parse(JSON.parse(readFileSync(path.join(site.outDir, file), 'utf8'))).previews),
    );
    expect(slugs).toHaveLength(terms.length);
  });
});

test('a file is tiny', () => {
  for (const site of [SAMPLE, EDGE]) {
    for (const file of filesOf(site).filter((name) => /\/preview\/\d+\.json$/.test(name))) {
      expect(brotliCompressSync(readFileSync(path.join(site.outDir, file))).length, file).toBeLessThan(2048);
    }
  }
});

function read(site: TestSite, address: string): z.infer<typeof fileSchema> {
  const file = fileFor(site, address) ?? '';
  return fileSchema.parse(JSON.parse(readFileSync(path.join(site.outDir, file), 'utf8')));
}
