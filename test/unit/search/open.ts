/** The search of a glossary that a test makes, as far as names answer: its files come from memory. */
import { vi } from 'vitest';
import * as en from '../../../src/languages/en/browser.ts';
import type { BrowserPart } from '../../../src/languages/language.ts';
import type { Entry } from '../../../src/glossary/entry.ts';
import { buildGlossary } from '../../../src/glossary/glossary.ts';
import { pageContext } from '../../../src/glossary/pages/page.ts';
import type { Site } from '../../../src/glossary/site.ts';
import { Search } from '../../../src/search/client/answer.ts';
import { labelFiles } from '../../../src/search/label-files.ts';
import { site as makeSite } from '../glossary/make.ts';

export interface Opened {
  search: Search;
  /** Addresses that were fetched, in order. */
  fetched: string[];
  /** Every result by its reason: `comparison: A vs B`. */
  reasons: (query: string) => Promise<string[]>;
}

export async function openNames(
  entries: Entry[],
  { site = makeSite(), language = 'en', known = en }: { site?: Site; language?: string; known?: BrowserPart } = {},
): Promise<Opened> {
  const glossary = buildGlossary({ site, entries });
  const files = new Map(
    [...glossary.languages.keys()].flatMap((code) =>
      labelFiles(pageContext(glossary, code)).map(({ name, text }) => [`/search/${code}/${name}`, text]),
    ),
  );
  const fetched: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    const path = address.replace(/\?.*/, '');
    fetched.push(path);
    return Promise.resolve(new Response(files.get(path) ?? '', { status: files.has(path) ? 200 : 404 }));
  });
  const search = await Search.open({ base: '/', language, known });
  await search.labels.prepare();
  const reasons = async (query: string): Promise<string[]> => {
    const { results, define } = await search.name(query, { limit: 10 });
    await define?.();
    return results.map(({ reason, title }) => `${reason}: ${title}`);
  };
  return { search, fetched, reasons };
}
