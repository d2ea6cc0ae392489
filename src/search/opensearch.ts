/** Lets a browser add the glossary as a search engine (https://github.com/dewitt/opensearch, version 1.1). */
import { text, type PageContext } from '../glossary/pages/page.ts';

/** The description of a language's search; it finds what the `SearchAction` of the home page finds. */
export function openSearch(context: PageContext, description: string): string {
  const { own, urls } = context;
  const { code } = own.language;
  const lines = [
    tag('ShortName', {}, cut(engineName(context), SHORT_NAME)),
    tag('LongName', {}, cut(engineName(context), LONG_NAME)),
    tag('Description', {}, description),
    tag('Language', {}, code),
    tag('InputEncoding', {}, 'UTF-8'),
    tag('Image', { width: '32', height: '32', type: 'image/x-icon' }, urls.absolute(urls.path('/favicon.ico'))),
    tag('Url', { type: 'text/html', method: 'get', template: `${urls.absolute(urls.search(code))}?q={searchTerms}` }),
    tag('Url', { type: OPENSEARCH_TYPE, rel: 'self', template: urls.absolute(openSearchPath(context)) }),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
${lines.map((line) => `  ${line}\n`).join('')}</OpenSearchDescription>
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

function tag(name: string, attributes: Readonly<Record<string, string>>, content?: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  return `<${name}${written.join('')}${content === undefined ? '/>' : `>${escape(content)}</${name}>`}`;
}

function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
