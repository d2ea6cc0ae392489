/** Lets a browser add the glossary as a search engine (https://github.com/dewitt/opensearch, version 1.1). */
import { text, type PageContext } from '../glossary/pages/page.ts';

/** The description of a language's search; it finds what the `SearchAction` of the home page finds. */
export function openSearch(context: PageContext, description: string): string {
  const { own, urls } = context;
  const { code } = own.language;
  const name = engineName(context);
  const address = (path: string): string => escape(urls.absolute(path));
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escape(cut(name, SHORT_NAME))}</ShortName>
  <LongName>${escape(cut(name, LONG_NAME))}</LongName>
  <Description>${escape(description)}</Description>
  <Language>${code}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="32" height="32" type="image/x-icon">${address(urls.path('/favicon.ico'))}</Image>
  <Url type="text/html" method="get" template="${address(urls.search(code))}?q={searchTerms}"/>
  <Url type="${OPENSEARCH_TYPE}" rel="self" template="${address(openSearchPath(context))}"/>
</OpenSearchDescription>
`;
}

export const OPENSEARCH_TYPE = 'application/opensearchdescription+xml';

export function openSearchPath({ own, urls }: PageContext): string {
  return `${urls.folder(own.language.code)}opensearch.xml`;
}

/** Name of the engine: the site's, with the language where there are several. */
export function engineName(context: PageContext): string {
  const { glossary, own } = context;
  const name = text(context, glossary.site.name);
  return glossary.languages.size > 1 ? `${name} ${own.language.code}` : name;
}

/** Characters that the specification allows. */
const SHORT_NAME = 16;
const LONG_NAME = 48;

function cut(name: string, length: number): string {
  return Array.from(name).slice(0, length).join('').trim();
}

function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
