import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isNumberedPageId, PAGE_IDS, SECTION_IDS, citationId, sourceId } from '../../../src/glossary/page-ids.ts';
import { read } from '../mdx/read.ts';

const SRC = path.resolve(import.meta.dirname, '../../../src');

describe("ids of a page's own parts", () => {
  test('are never those of a heading or a question, however these are written', () => {
    const taken = [...PAGE_IDS, citationId(1, 1), citationId(12, 3), sourceId(1), 'search-dialog-results-0-text-1'];
    const written = taken.flatMap((id) => [id, id.toUpperCase(), id.replaceAll('-', ' '), `*${id}*`, `${id}!`]);
    const headings = written.map((text) => `## ${text}\n`).join('\n');
    const questions = written.map((text, index) => `<Faq question="${text} ${index}?">\n\nYes.\n\n</Faq>`).join('\n\n');
    const asked = taken
      .map((id) => `<Faq question="${id.replaceAll('-', ' ')}?">\n\n### ${id}\n\nYes.\n\n</Faq>`)
      .join('\n\n');
    for (const body of [headings, questions, asked, `${asked}\n\n${headings}`]) {
      const { outline, body: shown } = read(body);
      const ids = [...JSON.stringify(shown).matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => id);
      expect(ids.length).toBeGreaterThan(50);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => PAGE_IDS.includes(id) || isNumberedPageId(id))).toEqual([]);
      expect(outline.headings.length + outline.faqs.length).toBeGreaterThan(0);
    }
  });

  test('come from one place: no component of the page writes one of its own', () => {
    const components = readdirSync(path.join(SRC, 'components'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.astro'))
      .map((file) => path.join(SRC, 'components', file));
    const own = [...components, path.join(SRC, 'layouts/TermView.astro'), path.join(SRC, 'layouts/Page.astro')].flatMap(
      (file) =>
        [
          ...readFileSync(file, 'utf8').matchAll(/\s(?:id|aria-labelledby|aria-describedby)=(?:"[^"]*"|\{`[^`]*`\})/g),
        ].map(([found]) => `${path.basename(file)}${found}`),
    );
    expect(own).toEqual([]);
  });

  test('may be linked to from every entry', () => {
    for (const id of SECTION_IDS) expect(read(`[x](#${id})`).problems).toEqual([]);
  });
});
