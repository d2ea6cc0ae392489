/** The page for addresses that lead nowhere: reads the address as a query, and offers what it names. */
import { fullName } from '../../glossary/naming.ts';
import { browserPart } from '../../languages/browser.ts';
import { Search } from './answer.ts';
import { linkList } from './elements.ts';

const input = document.querySelector<HTMLInputElement>('main input[name=q]');
const { base = '/', language: ownLanguage = '' } = document.body.dataset;
const parts = location.pathname.slice(base.length).split('/').filter(Boolean);
// The last part of an address is nearly always the term that the reader wanted.
const query = readable(parts.at(-1) ?? '')
  .replace(/\.\w+$/, '')
  .replaceAll(/[-_+]/g, ' ');

if (input && query !== '') {
  input.value = query;
  const near = await nearNames(languageOf(parts[0] ?? '')).catch(() => undefined);
  if (near) input.form?.after(near);
}

/** Names that the query is, nearly is, or that look most like it. */
async function nearNames(language: string): Promise<HTMLElement | undefined> {
  const known = await browserPart(language);
  const search = await Search.open({ base, language, known });
  await search.labels.prepare();
  const { results } = await search.name(query, { limit: SHOWN });
  const named = results.map(({ title, qualifier, href }) => [fullName({ term: title, qualifier }), href] as const);
  const closest = search.labels
    .closest(query, SHOWN)
    .map((record) => [fullName(record), search.addressOf(record)] as const);
  const links = named.length > 0 ? named : closest;
  return links.length > 0 ? linkList(known.words.searchClosest, links, 'closest-links') : undefined;
}

const SHOWN = 3;

/** The language whose folder the address is in; else that of the page. */
function languageOf(folder: string): string {
  return document.querySelector(`a[hreflang="${CSS.escape(folder)}"]`) ? folder : ownLanguage;
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
