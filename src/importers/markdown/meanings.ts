/** What site generators add to Markdown, in one table, and what it means as HTML: Hugo, Jekyll, MDX, Obsidian, Docusaurus, MkDocs. */
import { FILMS } from '../html/media.ts';
import { escapeHtml, openTag, readAttributes } from '../html/tags.ts';
import { tell, type Note } from '../record.ts';
import type { Mark } from './signs.ts';

export interface DialectOptions {
  /** The address of the page that a name or path means. */
  find: (name: string) => string | undefined;
  notes: Note[];
}

export interface Context extends DialectOptions {
  /** The mark as it is written. */
  whole: string;
  /** Names of shortcodes that are closed somewhere. */
  closed: ReadonlySet<string>;
}

/** A mark, and the HTML that stands for it. */
interface Dialect extends Mark {
  expand: (inside: string, context: Context) => string;
}

export const DIALECTS: readonly Dialect[] = [
  { open: '{{<', close: '>}}', place: 'block', accepts: isAlone, expand: shortcode },
  { open: '{{%', close: '%}}', place: 'block', accepts: isAlone, expand: shortcode },
  { open: '{%', close: '%}', place: 'block', accepts: isLiquid, expand: liquidTag },
  { open: '{{', close: '}}', place: 'text', accepts: isOutput, expand: liquidOutput },
  { open: '{:', close: '}', place: 'block', accepts: isLine, expand: leaveOut },
  { open: '{/*', close: '*/}', place: 'block', accepts: () => true, expand: () => '' },
  { open: '![[', close: ']]', place: 'text', accepts: isLine, expand: wikiPicture },
  { open: '[[', close: ']]', place: 'text', accepts: isWikiLink, expand: wikiLink },
  { open: '<', close: '>', place: 'block', accepts: isTag, expand: tag },
  { open: ':::', close: '', place: 'line', accepts: isDirective, expand: directive },
  { open: 'import', close: '', place: 'line', accepts: isImport, expand: program },
  { open: 'export', close: '', place: 'line', accepts: isExport, expand: program },
];

/** What opens before another one has ended is text. */
function isAlone(inside: string): boolean {
  return !inside.includes('{{');
}

/** Hugo: `{{< ref "kam.md" >}}` stands where an address does, others where blocks do. */
function shortcode(inside: string, { whole, find, notes, closed }: Context): string {
  const [, end = '', name = '', written = ''] = /^\s*(\/?)\s*([\w/-]*)\s*([\s\S]*?)\/?\s*$/.exec(inside) ?? [];
  const isFold = /^(details|expand|accordion|faq)$/.test(name);
  if (end !== '') return isFold ? '</details>' : '';
  const attributes = readAttributes(written);
  const plain = /^\s*["“']?([^"”'=]+?)["”']?\s*$/.exec(written)?.[1] ?? '';
  if (name === 'ref' || name === 'relref') return addressOf(attributes['path'] ?? plain, { whole, find, notes });
  if (name === 'figure') {
    const { src, alt, caption } = attributes;
    const words = caption === undefined ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`;
    return `<figure>${openTag('img', { src, alt: alt ?? '' })}${words}</figure>`;
  }
  if (isFold) {
    const title = attributes['summary'] ?? attributes['title'] ?? attributes['question'] ?? plain;
    return `${openTag('details', { class: name })}<summary>${escapeHtml(title)}</summary>`;
  }
  const film = FILMS[name];
  if (film !== undefined) {
    const href = film + (attributes['id'] ?? plain);
    return `${openTag('a', { href })}${escapeHtml(href)}</a>`;
  }
  notes.push(
    closed.has(name) && !inside.trimEnd().endsWith('/')
      ? { kind: 'changed', message: `the shortcode ${whole} was taken off; its content stays` }
      : { kind: 'left-out', message: `the shortcode ${whole} cannot be run here` },
  );
  return '';
}

/** Jekyll: code goes to the tag that ends it. */
const HIGHLIGHT = /^-?\s*highlight\s+(\w+).*?%\}\n?([\s\S]*?)\n?[ \t]*\{%-?\s*endhighlight\s*-?$/;

function isLiquid(inside: string): boolean {
  return /^-?\s*highlight\s/.test(inside) ? HIGHLIGHT.test(inside) : !inside.includes('{%');
}

/** Jekyll: `{% link kam.md %}` stands where an address does. */
function liquidTag(inside: string, context: Context): string {
  const [, language, code = ''] = HIGHLIGHT.exec(inside) ?? [];
  if (language !== undefined) {
    const start = openTag('code', { class: `language-${language}` });
    return `<pre>${start}${code.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</code></pre>`;
  }
  const [, path] = /^-?\s*(?:link|post_url)\s+(\S+)\s*-?$/.exec(inside) ?? [];
  return path === undefined ? leaveOut(inside, context) : addressOf(path, context);
}

function isOutput(inside: string): boolean {
  return /^\s*(?:page|site|include)\./.test(inside);
}

function liquidOutput(inside: string, context: Context): string {
  return /^\s*site\.(?:baseurl|url)\s*$/.test(inside) ? '' : leaveOut(inside, context);
}

function leaveOut(_: string, { whole, notes }: Context): string {
  tell(notes, 'left-out', `${whole.replace(/\s+/g, ' ')} cannot be run here`);
  return '';
}

function addressOf(name: string, { whole, find, notes }: Omit<Context, 'closed'>): string {
  const [path = '', fragment] = name.split('#');
  const found = path === '' ? '' : find(path);
  if (found === undefined) tell(notes, 'unresolved', `${whole} leads to no page that was imported`);
  return `${found ?? `source:///${encodeURI(path)}`}${fragment === undefined ? '' : `#${fragment}`}`;
}

function isLine(inside: string): boolean {
  return inside.trim() !== '' && !/[[\]{}\n]/.test(inside);
}

/** `Customer#why|the one who buys`: a page, a section of it, words. */
const WIKI = /^([^|#]+)(?:#([^|]*))?(?:\|(.*))?$/;

function isWikiLink(inside: string): boolean {
  return isLine(inside) && WIKI.test(inside);
}

function wikiLink(inside: string, { whole, find, notes }: Context): string {
  const [, name = '', section, label = name] = WIKI.exec(inside) ?? [];
  const found = find(name.trim());
  if (found === undefined) {
    tell(notes, 'unresolved', `${whole} names no page that was imported`);
    return escapeHtml(label);
  }
  const href = `${found}${section === undefined ? '' : `#${section}`}`;
  return `${openTag('a', { href })}${escapeHtml(label)}</a>`;
}

function wikiPicture(inside: string): string {
  const [, src = '', , alt = src] = WIKI.exec(inside) ?? [];
  return openTag('img', { src, alt });
}

/** A component of MDX. */
function isTag(inside: string): boolean {
  return /^\/?[A-Z][\w.]*(?:[\s/]|$)/.test(inside) && isBalanced(inside);
}

/** True where no quotation and no brace is open. */
function isBalanced(inside: string): boolean {
  let depth = 0;
  let quote = '';
  for (const sign of inside) {
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    else if (depth === 0 && sign === quote) quote = '';
    else if (depth === 0 && quote === '' && /["']/.test(sign)) quote = sign;
  }
  return depth === 0 && quote === '';
}

/** Components that have something of their own here become it; one that closes itself would hold the rest of the page. */
function tag(inside: string): string {
  const [, end = '', name = '', written = ''] = /^(\/?)([\w.-]+)([\s\S]*?)\/?\s*$/.exec(inside) ?? [];
  const isAlone = inside.endsWith('/');
  const attributes = readAttributes(written);
  if (/^(?:Figure|Image|Img)$/.test(name)) return end === '' ? openTag('img', attributes) : '';
  if (name === 'Faq' && !isAlone) {
    const title = `<summary>${escapeHtml(attributes['question'] ?? '')}</summary>`;
    return end === '' ? `${openTag('details', { class: 'faq' })}${title}` : '</details>';
  }
  if (name === 'Callout' && !isAlone) {
    const { type = 'note', title } = attributes;
    return end === '' ? openTag('aside', { 'data-callout': type, title }) : '</aside>';
  }
  if (isAlone) return `${openTag('span', attributes)}</span>`;
  return end === '' ? openTag(name, attributes) : `</${name}>`;
}

/** `:::tip Title` and `:::tip[Title]` of Docusaurus, and the end of it. */
const DIRECTIVE = /^:*[ \t]*(note|tip|info|warning|caution|danger|important|example)(?:\[(.*)\]|[ \t]+([^{]*))?/i;

function isDirective(inside: string): boolean {
  return DIRECTIVE.test(inside) || /^:*[ \t]*$/.test(inside);
}

function directive(inside: string): string {
  const [, kind, boxed, plain = ''] = DIRECTIVE.exec(inside) ?? [];
  return kind === undefined ? '</aside>' : callout(`${kind} ${boxed ?? plain}`);
}

export function callout(written: string): string {
  const [, kind = '', title = ''] = /^\s*(\S+)\s*(.*?)\s*$/.exec(written) ?? [];
  const words = title.replace(/^"(.*)"$/, '$1');
  return openTag('aside', { 'data-callout': kind.toLowerCase(), title: words || undefined });
}

/** MDX: entries have no programs. */
function isImport(inside: string): boolean {
  return /^\s(?:.*from\s*)?\s*['"]/.test(inside);
}

function isExport(inside: string): boolean {
  return /^\s+(?:const|default|function)\s/.test(inside);
}

function program(_: string, { whole, notes }: Context): string {
  tell(notes, 'left-out', `a line of program: ${whole}`);
  return '';
}
