/** What site generators add to Markdown -> Markdown and HTML: shortcodes, wiki links, admonitions, components. */
import type { Note } from '../record.ts';

export interface SyntaxOptions {
  /** The address of the page that a name or path means. */
  find: (name: string) => string | undefined;
  notes: Note[];
}

/** Code stays as it is. */
export function expandSyntax(markdown: string, options: SyntaxOptions): string {
  return splitCode(markdown)
    .map(({ text, isCode }) => (isCode ? text : expand(text, options)))
    .join('');
}

function splitCode(markdown: string): { text: string; isCode: boolean }[] {
  const parts: { text: string; isCode: boolean }[] = [];
  let at = 0;
  for (const { 0: code, index } of markdown.matchAll(
    /^[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t]*\1[`~]*[ \t]*$|(`+)(?!`)[^\n]*?[^`\n]\2(?!`)/gm,
  )) {
    parts.push({ text: markdown.slice(at, index), isCode: false }, { text: code, isCode: true });
    at = index + code.length;
  }
  return [...parts, { text: markdown.slice(at), isCode: false }];
}

function expand(text: string, options: SyntaxOptions): string {
  const steps = [modules, components, references, hugo, jekyll, wikiLinks, admonitions];
  return steps.reduce((result, step) => step(result, options), text);
}

/** MDX: imports and exports, which entries do not have. */
function modules(text: string, { notes }: SyntaxOptions): string {
  return text.replace(
    /^(?:import\s[^\n]*from\s*['"][^\n]*|import\s*['"][^\n]*|export\s+(?:const|default|function)\s[^\n]*)$/gm,
    (line) => {
      notes.push({ kind: 'left-out', message: `a line of program: ${line}` });
      return '';
    },
  );
}

/** `<Figure … />` closes itself in MDX and would hold the rest of the page in HTML; comments of MDX are nothing. */
function components(text: string): string {
  const closed = text.replace(
    /<([A-Z]\w*)((?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?)*)\s*\/>/g,
    (_, name: string, attributes: string) =>
      name === 'Figure' || name === 'Image' || name === 'Img' ? `<img${attributes}>` : `<span${attributes}></span>`,
  );
  return closed
    .replace(
      /<Faq\s+question="([^"]*)"\s*>/g,
      (_, question: string) => `<details class="faq"><summary>${question}</summary>\n\n`,
    )
    .replace(/<\/Faq>/g, '\n\n</details>')
    .replace(
      /<Callout(?:\s+type="(\w+)")?(?:\s+title="([^"]*)")?\s*>/g,
      (_, type?: string, title?: string) =>
        `<aside data-callout="${type ?? 'note'}"${title === undefined ? '' : ` title="${title}"`}>\n\n`,
    )
    .replace(/<\/Callout>/g, '\n\n</aside>')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '');
}

/** `{{< ref "kam.md" >}}` and `{% link kam.md %}` stand where an address does. */
function references(text: string, { find, notes }: SyntaxOptions): string {
  const resolve = (whole: string, name: string): string => {
    const [path = '', fragment] = name.split('#');
    const found = path === '' ? '' : find(path);
    if (found === undefined) notes.push({ kind: 'unresolved', message: `${whole} leads to no page that was imported` });
    return `${found ?? `source:///${encodeURI(path)}`}${fragment === undefined ? '' : `#${fragment}`}`;
  };
  return text
    .replace(/\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?["'“]?([^"'”\s>%]+)["'”]?[^>%]*[>%]\}\}/g, resolve)
    .replace(/\{%-?\s*(?:link|post_url)\s+(\S+)\s*-?%\}/g, resolve)
    .replace(/\{\{\s*site\.(?:baseurl|url)\s*\}\}/g, '');
}

/** Other shortcodes of Hugo. */
function hugo(text: string, { notes }: SyntaxOptions): string {
  const paired = new Set([...text.matchAll(/\{\{[<%]\s*\/\s*([\w/-]+)\s*[>%]\}\}/g)].map(([, name]) => name));
  return text
    .replace(/\{\{[<%]\s*\/\s*([\w/-]+)\s*[>%]\}\}/g, (_, name: string) =>
      /^(details|expand|accordion|faq)$/.test(name) ? '\n\n</details>' : '',
    )
    .replace(/\{\{[<%]\s*([\w/-]+)\s*([^>%]*?)\/?\s*[>%]\}\}/g, (whole, name: string, written: string) => {
      const attributes = new Map(
        [...written.matchAll(/([\w-]+)\s*=\s*["“]([^"”]*)["”]/g)].map(([, key = '', value = '']) => [key, value]),
      );
      const [, plain = ''] = /^\s*["“']?([^"”'=]+?)["”']?\s*$/.exec(written) ?? [];
      const get = (key: string): string => (attributes.get(key) ?? '').replace(/</g, '&lt;').replace(/"/g, '&quot;');
      if (name === 'figure')
        return `\n\n<figure><img src="${get('src')}" alt="${get('alt')}" title="">${get('caption') ? `<figcaption>${get('caption')}</figcaption>` : ''}</figure>\n\n`;
      if (/^(details|expand|accordion|faq)$/.test(name))
        return `<details class="${name}"><summary>${get('summary') || get('title') || get('question') || plain}</summary>\n\n`;
      const film = { youtube: 'https://www.youtube.com/watch?v=', vimeo: 'https://vimeo.com/' }[name];
      if (film !== undefined) return `[${film}${get('id') || plain}](${film}${get('id') || plain})`;
      notes.push(
        paired.has(name)
          ? { kind: 'changed', message: `the shortcode ${whole} was taken off; its content stays` }
          : { kind: 'left-out', message: `the shortcode ${whole} cannot be run here` },
      );
      return '';
    });
}

/** Tags and outputs of Liquid. */
function jekyll(text: string, { notes }: SyntaxOptions): string {
  const code = text
    .replace(/\{%-?\s*highlight\s+(\w+)[^%]*%\}\n?/g, '\n```$1\n')
    .replace(/\{%-?\s*endhighlight\s*-?%\}/g, '\n```\n');
  return code.replace(/\{%-?\s*[\s\S]*?%\}|\{\{\s*(?:page|site|include)\.[\s\S]*?\}\}|\{:[^}\n]*\}/g, (whole) => {
    notes.push({ kind: 'left-out', message: `${whole.replace(/\s+/g, ' ')} cannot be run here` });
    return '';
  });
}

/** `[[Customer|the one who buys]]`. */
function wikiLinks(text: string, { find, notes }: SyntaxOptions): string {
  return text.replace(
    /(!?)\[\[([^[\]|#\n]+)(?:#([^[\]|\n]*))?(?:\|([^[\]\n]*))?\]\]/g,
    (whole, embed: string, name: string, section?: string, label?: string) => {
      if (embed) return `![${label ?? name}](<${name}>)`;
      const found = find(name.trim());
      if (found === undefined) {
        notes.push({ kind: 'unresolved', message: `${whole} names no page that was imported` });
        return label ?? name;
      }
      return `[${label ?? name}](<${found}${section === undefined ? '' : `#${section}`}>)`;
    },
  );
}

/** `:::tip Title` … `:::`, and MkDocs' `!!! note "Title"` with an indented text. */
function admonitions(text: string): string {
  return text
    .replace(
      /^[ \t]*:{3,}[ \t]*(note|tip|info|warning|caution|danger|important|example)(?:\[([^\]\n]*)\]|[ \t]+([^\n{]+))?[^\n]*$/gim,
      (_, kind: string, boxed?: string, plain?: string) => {
        const title = (boxed ?? plain ?? '').trim().replace(/"/g, '&quot;');
        return `\n\n<aside data-callout="${kind.toLowerCase()}"${title ? ` title="${title}"` : ''}>\n\n`;
      },
    )
    .replace(/^[ \t]*:{3,}[ \t]*$/gm, '\n\n</aside>\n\n')
    .replace(
      /^(?:!!!|\?\?\?\+?) +(\w+)(?: +"([^"]*)")?[ \t]*\n((?:(?: {4}|\t)[^\n]*\n?|[ \t]*\n)+)/gm,
      (_, kind: string, title: string | undefined, content: string) => {
        const inner = content.replace(/^(?: {4}|\t)/gm, '');
        return `\n\n<aside data-callout="${kind.toLowerCase()}"${title ? ` title="${title}"` : ''}>\n\n${inner}\n\n</aside>\n\n`;
      },
    );
}
