/** The page for addresses that lead nowhere: reads the address as a query, and offers what it names. */
import { fullName } from '../../glossary/naming.ts';
import { browserPart } from '../../languages/browser.ts';
import { Search } from './answer.ts';
import { readAddress } from './asked-address.ts';
import { linkList } from './elements.ts';

const input = document.querySelector<HTMLInputElement>('main input[name=q]');
const { base = '/', language: ownLanguage = '', glossaries = '' } = document.body.dataset;
const asked = readAddress(location.pathname, { base, glossaries: glossaries.split(' ') });

if (input && asked.query !== '') {
  input.value = asked.query;
  const near = await nearNames(asked.query, asked.language ?? ownLanguage).catch(() => undefined);
  if (near) input.form?.after(near);
}

/** Names that the query is, nearly is, or that look most like it. */
async function nearNames(query: string, language: string): Promise<HTMLElement | undefined> {
  const known = await browserPart(language);
  const search = await Search.open({ base, language, known });
  await search.labels.prepare();
  const { results } = await search.name(query, { limit: SHOWN });
  const named = results.map(({ title, qualifier, href }) => [fullName({ term: title, qualifier }), href] as const);
  const closest = search.labels
    .closest(query, SHOWN)
    .map((record) => [fullName(record), search.addressOf(record)] as const);
  const links = named.length > 0 ? named : closest;
  if (links.length === 0) return undefined;
  const list = linkList(known.words.searchClosest, links, 'closest-links');
  list.lang = language;
  return list;
}

const SHOWN = 3;
