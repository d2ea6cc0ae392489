/**
 * SVG files that would run, load, hide or break something. What runs sets `data-ran` on the root and opens a dialog, so that
 * a browser can tell; what loads asks `outside.example`.
 */
import { deflateSync } from 'node:zlib';

export interface Attack {
  name: string;
  source: string | Uint8Array;
  /** Part of the reason; undefined for what is written anew without it. */
  refused?: string;
}

const RUN = `document.documentElement.setAttribute('data-ran','1');alert(1)`;
const OUTSIDE = 'https://outside.example';
const XHTML = 'http://www.w3.org/1999/xhtml';
const NAMESPACES = `xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:h="${XHTML}"`;

/** A picture of 100 × 100 pixels. */
export function svg(inside: string, attributes = ''): string {
  return `<svg ${NAMESPACES} viewBox="0 0 100 100"${attributes}>${inside}</svg>`;
}

const SHAPE = '<rect width="100" height="100" fill="green"/>';
const inStyle = (css: string): string => svg(`<style>${css}</style><rect class="a" width="100" height="100"/>`);
const inAttribute = (css: string): string => svg(`<rect width="100" height="100" style="${css}"/>`);
const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');
const attack = (name: string, source: string | Uint8Array, refused?: string): Attack => ({
  name,
  source,
  ...(refused !== undefined && { refused }),
});
const refused = (reason: string, sources: Readonly<Record<string, Attack['source']>>): Attack[] =>
  Object.entries(sources).map(([name, source]) => attack(name, source, reason));
const leftOut = (sources: Readonly<Record<string, Attack['source']>>): Attack[] =>
  Object.entries(sources).map(([name, source]) => attack(name, source));

const scripts: Attack[] = [
  ...refused('<script>', {
    'a script': svg(`<script>${RUN}</script>`),
    'a script with a prefix': svg(`<s:script xmlns:s="http://www.w3.org/2000/svg">${RUN}</s:script>`),
    'a script of HTML': svg(`<h:script>${RUN}</h:script>`),
    'a script of HTML as default namespace': svg(`<script xmlns="${XHTML}">${RUN}</script>`),
    'a script in defs': svg(`<defs><script>${RUN}</script></defs>`),
    'a script in CDATA': svg(`<script><![CDATA[${RUN}]]></script>`),
    'a script of another type': svg(`<script type="application/ecmascript">${RUN}</script>`),
    'a script by address': svg(`<script xlink:href="data:text/javascript,${RUN}"/>`),
    'a script in metadata': svg(`<metadata><h:script>${RUN}</h:script></metadata>`),
    'a script in a title': svg(`<title><h:script>${RUN}</h:script></title>`),
    'a script in an element of nobody': svg(`<x:y xmlns:x="urn:x"><h:script>${RUN}</h:script></x:y>`),
    'a script after a comment that ends early': svg(`<!-- a > b --><script>${RUN}</script>`),
  }),
  ...leftOut({
    'a script in a style': svg(`<style><h:script>${RUN}</h:script></style>${SHAPE}`),
    'a script in text of a style': svg(`<style>&lt;/style>&lt;script>${RUN}&lt;/script></style>${SHAPE}`),
    'a script in text': svg(`<text>&lt;script>${RUN}&lt;/script></text>`),
    'a script in an attribute': svg(`<path id="&quot;/>&lt;script>${RUN}&lt;/script>" d="M0 0"/>`),
    'a script in a CDATA section of text': svg(`<text><![CDATA[</text><script>${RUN}</script>]]></text>`),
  }),
  attack('a script in upper case', svg(`<SCRIPT>${RUN}</SCRIPT>`), '<SCRIPT>'),
  attack(
    'a handler of Tiny SVG',
    svg(
      `<handler type="text/ecmascript" ev:event="load" xmlns:ev="http://www.w3.org/2001/xml-events">${RUN}</handler>`,
    ),
    '<handler>',
  ),
  attack('a listener', svg(`<listener event="load" handler="#x"/>`), '<listener>'),
  attack('an event by namespace', svg('<g xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load"/>'), '"event"'),
];

const handlers: Attack[] = [
  ...refused('"onload"', {
    'onload on the root': svg(SHAPE, ` onload="${RUN}"`),
    'onload within': svg(svg(SHAPE, ` onload="${RUN}"`)),
    'a handler on what is left out': svg(`<metadata onload="${RUN}"/>`),
    'a handler with a line break before =': svg(SHAPE, ` onload\n=\n"${RUN}"`),
  }),
  attack('onclick', svg(`<rect width="100" height="100" onclick="${RUN}"/>`), '"onclick"'),
  attack('onerror on an image', svg(`<image href="#x" onerror="${RUN}"/>`), '"onerror"'),
  attack('onfocus with a place for it', svg(`<g tabindex="0" id="x" onfocusin="${RUN}">${SHAPE}</g>`), '"onfocusin"'),
  attack('onbegin', svg(`<set attributeName="x" dur="1s" onbegin="${RUN}"/>`), '"onbegin"'),
  attack('onend', svg(`<animate attributeName="x" dur="1ms" onend="${RUN}"/>`), '"onend"'),
  attack('onrepeat', svg(`<animate attributeName="x" dur="1ms" repeatCount="9" onrepeat="${RUN}"/>`), '"onrepeat"'),
  attack('a handler in upper case', svg(SHAPE, ` ONLOAD="${RUN}"`), '"ONLOAD"'),
  attack('a handler that nobody knows yet', svg(SHAPE, ` onnovelty="${RUN}"`), '"onnovelty"'),
];

const html: Attack[] = [
  ...refused('<foreignObject>', {
    'HTML in the picture': svg(`<foreignObject width="100" height="100"><h:body><h:p>x</h:p></h:body></foreignObject>`),
    'HTML with a handler': svg(`<foreignObject><h:body onload="${RUN}"/></foreignObject>`),
    'HTML in a frame': svg(`<foreignObject><h:iframe srcdoc="&lt;script>${RUN}&lt;/script>"/></foreignObject>`),
    'a script beside a plain label': svg(
      `<switch><foreignObject><h:div>x<h:script>${RUN}</h:script></h:div></foreignObject><text>x</text></switch>`,
    ),
    'HTML that shows something else than its plain label': svg(
      `<switch><foreignObject><h:div>pay here</h:div></foreignObject><text>x</text></switch>`,
    ),
  }),
  ...refused('<iframe>', {
    'a frame': svg(`<h:iframe srcdoc="&lt;script>parent.${RUN}&lt;/script>"/>`),
    'a frame with a prefix of its own': svg(`<q:iframe xmlns:q="${XHTML}" src="javascript:${RUN}"/>`),
    'a frame in SVG': svg(`<iframe src="javascript:${RUN}"/>`),
  }),
  ...refused('<img>', {
    'an image of HTML beside a plain label': svg(
      `<switch><foreignObject><h:img src="x" onerror="${RUN}"/></foreignObject><text y="9">x</text></switch>`,
    ),
    'an image of HTML': svg(`<h:img src="x" onerror="${RUN}"/>`),
  }),
  attack(
    'a handler beside a plain label',
    svg(`<switch><foreignObject><h:div onclick="${RUN}">x</h:div></foreignObject><text>x</text></switch>`),
    '"onclick"',
  ),
  attack('an embedded file', svg(`<h:embed src="data:text/html,&lt;script>${RUN}&lt;/script>"/>`), '<embed>'),
  attack('an object', svg(`<h:object data="javascript:${RUN}"/>`), '<object>'),
  attack('a video', svg(`<video><source onerror="${RUN}"/></video>`), '<video>'),
  attack('a stylesheet by link', svg(`<h:link rel="stylesheet" href="${OUTSIDE}/a.css"/>`), '<link>'),
  attack('another base', svg(`<h:base href="${OUTSIDE}/"/>`), '<base>'),
  attack('another page after a while', svg(`<h:meta http-equiv="refresh" content="0;url=${OUTSIDE}"/>`), '<meta>'),
  attack('a form', svg(`<h:form action="${OUTSIDE}"><h:input/></h:form>`), '<form>'),
  attack('a style of HTML', svg(`<h:style>@import "${OUTSIDE}/a.css";</h:style>`), '<style>'),
  attack(
    'mathematics',
    svg(`<math xmlns="http://www.w3.org/1998/Math/MathML" href="javascript:${RUN}"><mi>x</mi></math>`),
  ),
  attack('a template of another standard', svg('<template><g/></template>'), '<template>'),
];

const links: Attack[] = [
  ...[
    `javascript:${RUN}`,
    `java&#115;cript:${RUN}`,
    `JaVaScRiPt:${RUN}`,
    `java&#10;script:${RUN}`,
    `java&#9;script:${RUN}`,
    `&#32;&#10; javascript:${RUN}`,
    `javascript&#58;${RUN}`,
    `&#x6A;&#x61;vascript:${RUN}`,
    `data:text/html,&lt;script>${RUN}&lt;/script>`,
    'vbscript:x',
    'blob:x',
    'file:///etc/passwd',
    'view-source:x',
    'http://[',
  ].map((href) => attack(`a link to ${href.slice(0, 22)}`, svg(`<a xlink:href="${href}">${SHAPE}</a>`), 'a link to')),
  ...refused('a link to', {
    'a link without prefix': svg(`<a href="javascript:${RUN}">${SHAPE}</a>`),
    'a link with another prefix': svg(
      `<a q:href="javascript:${RUN}" xmlns:q="http://www.w3.org/1999/xlink">${SHAPE}</a>`,
    ),
  }),
  ...leftOut({
    'a link to another site': svg(`<a href="${OUTSIDE}/" target="_top">${SHAPE}</a>`),
    'a link to the site': svg(`<a xlink:href="/" xlink:show="replace" xlink:actuate="onLoad">${SHAPE}</a>`),
    'a link of XLink alone': svg(`<g xlink:type="simple" xlink:href="javascript:${RUN}">${SHAPE}</g>`),
  }),
  ...refused('"href"', {
    'set of href': svg(`<a id="x">${SHAPE}</a><set href="#x" attributeName="href" to="javascript:${RUN}"/>`),
    'an animation of href': svg(`<a>${SHAPE}<animate attributeName=" href " values="javascript:${RUN};#"/></a>`),
  }),
  attack(
    'set of xlink:href',
    svg(`<a>${SHAPE}<set attributeName="xlink:href" to="javascript:${RUN}"/></a>`),
    '"xlink:href"',
  ),
  attack('set of a handler', svg(`<set attributeName="onclick" to="${RUN}"/>`), '"onclick"'),
  attack('set of a style', svg(`<set attributeName="style" to="fill:red"/>`), '"style"'),
  attack('set of a class', svg(`<set attributeName="class" to="x"/>`), '"class"'),
];

const loads: Attack[] = [
  attack('an image of another site', svg(`<image href="${OUTSIDE}/a.png" width="9" height="9"/>`), `loads "${OUTSIDE}`),
  ...refused('loads', {
    'an image with xlink': svg(`<image xlink:href="${OUTSIDE}/a.png" width="9" height="9"/>`),
    'an image without protocol': svg('<image href="//outside.example/a.png" width="9" height="9"/>'),
    'an image with backslashes': svg('<image href="\\\\outside.example\\a.png" width="9" height="9"/>'),
    'an image with references': svg('<image href="&#104;ttps://outside.example/a.png" width="9" height="9"/>'),
    'an image of the machine': svg('<image href="file:///etc/passwd" width="9" height="9"/>'),
    'an image for a filter': svg(`<filter id="f"><feImage href="${OUTSIDE}/a.png"/></filter>`),
  }),
  attack('an image beside it', svg('<image href="a.png" width="9" height="9"/>'), 'loads "a.png"'),
  ...refused('with <use>', {
    'a part of another file': svg(`<use href="${OUTSIDE}/a.svg#x"/>`),
    'a part of a file beside it': svg('<use xlink:href="a.svg#x"/>'),
    'a part of written data': svg(
      `<use href="data:image/svg+xml;base64,${base64(svg(`<script>${RUN}</script>`))}#x"/>`,
    ),
  }),
  attack('a gradient of another file', svg(`<linearGradient href="${OUTSIDE}/a.svg#x"/>`), 'with <linearGradient>'),
  attack(
    'a path of another file',
    svg(`<text><textPath href="${OUTSIDE}/a.svg#x">x</textPath></text>`),
    'with <textPath>',
  ),
  ...leftOut({
    'text of another file': svg(`<text><tref xlink:href="${OUTSIDE}/a.svg#x"/></text>`),
    'a cursor': svg(`<cursor xlink:href="${OUTSIDE}/a.png"/>`),
    'a colour profile': svg(`<color-profile xlink:href="${OUTSIDE}/a.icc" name="x"/>`),
    'a font by element': svg(
      `<font-face font-family="x"><font-face-src><font-face-uri xlink:href="${OUTSIDE}/a.svg#x"/></font-face-src></font-face>`,
    ),
    'another base for addresses': svg('<use href="#x"/>', ` xml:base="${OUTSIDE}/a.svg"`),
  }),
  attack('HTML as a picture', svg('<image href="data:text/html,x" width="9" height="9"/>'), 'text/html'),
  attack(
    'HTML that says it is PNG',
    svg(`<image href="data:image/png;base64,${base64('<script>1</script>')}" width="9" height="9"/>`),
    'no PNG',
  ),
  attack(
    'a picture that runs in the picture',
    svg(`<image href="data:image/svg+xml;base64,${base64(svg(`<script>${RUN}</script>`))}" width="9" height="9"/>`),
    'within it that has the element <script>',
  ),
  attack(
    'a picture that runs in the picture, percent-encoded',
    svg(`<image href="data:image/svg+xml,${encodeURIComponent(svg('', ` onload="${RUN}"`))}" width="9" height="9"/>`),
    '"onload"',
  ),
  attack(
    'a picture with a broken address',
    svg('<image href="data:image/svg+xml,%zz" width="9" height="9"/>'),
    'broken',
  ),
  attack(
    'a picture that is packed',
    svg(`<image href="data:image/svg+xml;base64,${base64(deflateSync(svg('')))}" width="9" height="9"/>`),
    'UTF-8',
  ),
  attack(
    'a picture of many pixels',
    svg(`<image href="data:image/png;base64,${base64(hugePng(16_000))}" width="9" height="9"/>`),
    '16000 × 16000',
  ),
  attack(
    'pictures of many pixels together',
    svg(`<image href="data:image/png;base64,${base64(hugePng(6000))}" width="9" height="9"/>`.repeat(2)),
    '6000 × 6000 pixels within it, expected at most 50 million in all',
  ),
  attack('pictures in pictures in pictures', inPictures(4), 'more than 2 levels'),
];

const styles: Attack[] = [
  ...[
    `fill:url(${OUTSIDE}/a.svg#x)`,
    `fill:url('${OUTSIDE}/a.svg#x')`,
    `fill:url(&quot;//outside.example/a.svg#x&quot;)`,
    'fill:url(\\\\outside.example\\a.svg#x)',
    `fill:URL(${OUTSIDE}/a.svg#x)`,
    'fill:url(&#104;ttps://outside.example/a.svg#x)',
    'fill:url(\\68ttps://outside.example/a.svg#x)',
    'fill:u\\72l(//outside.example/a.svg#x)',
    'fill:\\75 rl(//outside.example/a.svg#x)',
    `fill:url(/**/${OUTSIDE}/a.svg#x)`,
    `fill:none;background:url(${OUTSIDE}/a.png)`,
    `background:red,url(${OUTSIDE}/a.png)`,
    `background-image:image-set('${OUTSIDE}/a.png' 1x)`,
    `background-image:-webkit-image-set(url(${OUTSIDE}/a.png) 1x)`,
    `background-image:cross-fade(url(${OUTSIDE}/a.png),red)`,
    `background-image:image('${OUTSIDE}/a.png')`,
    `background-image:src('${OUTSIDE}/a.png')`,
    `mask:url(${OUTSIDE}/a.svg#x)`,
    `filter:url(${OUTSIDE}/a.svg#x)`,
    `clip-path:url(a.svg#x)`,
    `marker:url(${OUTSIDE}/a.svg#x)`,
    `cursor:url(${OUTSIDE}/a.png),auto`,
    `list-style:url(${OUTSIDE}/a.png)`,
    `content:url(${OUTSIDE}/a.png)`,
    `--x:url(${OUTSIDE}/a.png);background:var(--x)`,
    `-new-property:url(${OUTSIDE}/a.png)`,
    `behavior:url(#x)`,
    `-moz-binding:url(#x)`,
    'width:expression(alert(1))',
    `stroke:url(${OUTSIDE}/a.svg#x`,
    `fill:url(data:image/svg+xml;base64,${base64(svg(''))}#x)`,
    'fill:url(#a);stroke:url(javascript:alert)',
    'fill:novelty(1)',
  ].flatMap((css) => [
    attack(`the style attribute ${css.slice(0, 60)}`, inAttribute(css), 'in a style'),
    attack(`the rule ${css.slice(0, 60)}`, inStyle(`.a{${css}`), 'in a style'),
  ]),
  ...['fill', 'stroke', 'filter', 'mask', 'clip-path', 'marker-end'].map((name) =>
    attack(`the attribute ${name}`, svg(`<path d="M0 0h9v9" ${name}="url(${OUTSIDE}/a.svg#x)"/>`), 'in a style'),
  ),
  ...refused('in a style', {
    'an animated address': svg(
      `<rect width="9" height="9"><animate attributeName="fill" dur="1s" values="red;url(${OUTSIDE}/a.svg#x)"/></rect>`,
    ),
    'a set address': svg(
      `<rect width="9" height="9"><set attributeName="filter" to="url('${OUTSIDE}/a.svg#x')"/></rect>`,
    ),
    'an address in @media': inStyle(`@media screen{.a{fill:url(${OUTSIDE}/a.svg#x)}}`),
    'an address in @keyframes': inStyle(`@keyframes x{from{fill:url(${OUTSIDE}/a.svg#x)}}`),
    'a string that goes on in the next': inStyle(".a{font-family:'x\n}.b{fill:url(https://outside.example/a)}"),
  }),
  ...refused('"@import"', {
    '@import': inStyle(`@import "${OUTSIDE}/a.css";`),
    '@import by url()': inStyle(`@import url(${OUTSIDE}/a.css);`),
    '@import in CDATA': inStyle(`<![CDATA[@import "${OUTSIDE}/a.css";]]>`),
    '@import over CDATA sections': inStyle(`@im<![CDATA[port "${OUTSIDE}/]]>a.css";`),
    '@import with references': inStyle(`&#64;import "${OUTSIDE}/a.css";`),
    '@import of data': inStyle('@import "data:text/css,*{fill:red}";'),
  }),
  attack('@import with an escape', inStyle(`@\\69mport "${OUTSIDE}/a.css";`), '"@\\69mport"'),
  attack('@import in upper case', inStyle(`@IMPORT "${OUTSIDE}/a.css";`), '"@IMPORT"'),
  ...refused('the font itself', {
    'a font of another site': inStyle(`@font-face{font-family:x;src:url(${OUTSIDE}/a.woff2)}*{font-family:x}`),
    'a font of another site, second': inStyle(`@font-face{font-family:x;src:local(y),url(${OUTSIDE}/a.woff2)}`),
  }),
  ...['\u00A0', '\u3000', '\u2028', '\uFEFF\u00A0'].map((space) =>
    attack(
      `a font of another site behind U+${space.charCodeAt(0).toString(16)}`,
      inStyle(`@font-face{font-family:x;src:${space}url("${OUTSIDE}/a.woff2")}*{font-family:x}`),
      'has the function',
    ),
  ),
  attack('a font by a function of nobody', inStyle(`@font-face{font-family:x;src:y("${OUTSIDE}/a.woff2")}`), 'y()'),
  attack('a font that is none', inStyle('@font-face{font-family:x;src:url(data:font/woff2;base64,AAAA)}'), 'no WOFF2'),
  attack('another namespace', inStyle(`@namespace url(${OUTSIDE});`), '"@namespace"'),
  attack('a rule for some documents', inStyle(`@-moz-document url(${OUTSIDE}){*{fill:red}}`), '"@-moz-document"'),
  ...refused('within a rule', {
    'an address in a rule within a rule': inStyle(`.a{fill:red;&amp;:hover{fill:url(${OUTSIDE}/a.svg#x)}}`),
    'blocks without end': inStyle('a{'.repeat(100_000)),
  }),
  ...leftOut({
    'a property that goes on in the next': inAttribute('fill:rgb(0;x:1) ;stroke:red'),
    'an escape at the end': inAttribute('fill:red\\'),
    'brackets that close nothing': inStyle(`${')'.repeat(500)}.a{fill:red}[x=y]);1`),
    'a style in another language': svg(`<style type="text/xsl">@import "${OUTSIDE}/a.css";</style>${SHAPE}`),
  }),
  ...refused('levels of brackets', {
    'brackets without end': inAttribute('fill:'.padEnd(200_000, '(')),
    'brackets in brackets': inStyle(`.a{fill:${'('.repeat(9000)}${')'.repeat(9000)}}`),
  }),
  attack('rules without end', inStyle('@media x{'.repeat(100_000)), 'more than 8 levels'),
];

const declarations: Attack[] = [
  ...refused('DTD', {
    'an entity': `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('<text>&x;</text>')}`,
    'an entity that runs': `<!DOCTYPE svg [<!ENTITY x "<script xmlns='http://www.w3.org/2000/svg'>${RUN}</script>">]>${svg('&x;')}`,
    'entities of entities': `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
      .split('')
      .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'[index]};`.repeat(10)}">`)
      .join('')}]>${svg('<text>&j;</text>')}`,
    'an entity of the machine': `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('<text>&x;</text>')}`,
    'a parameter entity': `<!DOCTYPE svg [<!ENTITY % x SYSTEM "${OUTSIDE}/a.dtd">%x;]>${svg('')}`,
    'a DTD of another site': `<!DOCTYPE svg SYSTEM "${OUTSIDE}/a.dtd">${svg('')}`,
    'a DTD that looks like the standard': `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "${OUTSIDE}/a.dtd">${svg('')}`,
    'a DTD with names of HTML': `<!DOCTYPE svg PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">${svg('')}`,
    'attributes by declaration': `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "${RUN}">]>${svg('')}`,
    'a namespace by declaration': `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x" [<!ATTLIST x xmlns CDATA #FIXED "${XHTML}">]>${svg('<x/>')}`,
  }),
  ...refused('<?xml-stylesheet?>', {
    'a stylesheet of XSLT': `<?xml-stylesheet type="text/xsl" href="#x"?>${svg('')}`,
    'a stylesheet of CSS': `<?xml-stylesheet href="${OUTSIDE}/a.css"?>${svg('')}`,
    'an instruction in metadata': svg('<metadata><?xml-stylesheet href="x"?></metadata>'),
  }),
  attack('an instruction to PHP', svg('<?php system("x") ?>'), '<?php?>'),
  attack('an instruction after all', `${svg('')}<?x?>`, '<?x?>'),
  attack(
    'Japanese with escapes',
    Buffer.from(`<?xml version="1.0" encoding="ISO-2022-JP"?>${svg('<text>\u001b(J\u001b$B</text>')}`),
    'ISO-2022-JP',
  ),
  attack('UTF-7', `<?xml version="1.0" encoding="UTF-7"?>${svg('+ADw-script+AD4-')}`, 'UTF-7'),
  attack('Latin', `<?xml version="1.0" encoding="iso-8859-1"?>${svg('')}`, 'iso-8859-1'),
  ...refused('UTF-8', {
    'UTF-16': Buffer.from(`\uFEFF${svg(`<script>${RUN}</script>`)}`, 'utf16le'),
    'broken UTF-8': Buffer.concat([Buffer.from('<svg'), Buffer.from([0xc0, 0xbc]), Buffer.from('/>')]),
    packed: deflateSync(svg('')),
  }),
  attack('UTF-16 without mark', Buffer.from(svg(''), 'utf16le'), 'not an SVG'),
  attack('UTF-16 by name', `<?xml version="1.0" encoding="UTF-16"?>${svg('')}`, 'UTF-16'),
  attack('XML of the other version', `<?xml version="1.1"?>${svg('<text>&#1;</text>')}`, '"1.1"'),
];

const documents: Attack[] = [
  ...refused('not an SVG', {
    nothing: '',
    text: 'svg',
  }),
  ...refused('begins with <html>', {
    HTML: `<html><body><svg onload="${RUN}"/></body></html>`,
    XHTML: `<html xmlns="${XHTML}"><script>${RUN}</script></html>`,
  }),
  attack(
    'a transformation',
    `<x:stylesheet version="1.0" xmlns:x="http://www.w3.org/1999/XSL/Transform"/>`,
    'begins with <stylesheet>',
  ),
  attack('svg of nobody', '<svg viewBox="0 0 9 9"/>', 'namespace'),
  attack('svg of somebody else', '<svg xmlns="urn:x" viewBox="0 0 9 9"/>', 'begins with <svg>'),
  ...refused('well-formed', {
    'two roots': `${svg('')}${svg('')}`,
    'text after the root': `${svg('')}x`,
    'an element that is not closed': svg('<g>'),
    'an attribute twice': svg('<g id="a" id="b"/>'),
    'an attribute twice by two prefixes': svg(
      '<use xlink:href="#a" q:href="#b" xmlns:q="http://www.w3.org/1999/xlink"/>',
    ),
    'an attribute without quotes': svg('<g id=a/>'),
    'an entity of HTML': svg('<text>&nbsp;</text>'),
    'a prefix of nobody': svg('<q:rect/>'),
    'the xml prefix for something else': svg('<g xmlns:xml="urn:x"/>'),
    'a control character': svg('<text>&#1;</text>'),
    'no character': svg('<text>&#xFFFF;</text>'),
    'half a character': svg('<text>&#xD800;</text>'),
  }),
  attack('20,000 levels', svg('<g>'.repeat(20_000) + '</g>'.repeat(20_000)), '200 levels'),
  attack('100,001 elements', svg('<g/>'.repeat(100_001)), '100,000 elements'),
  ...refused('5 MB', {
    'more than 5 MB': svg(`<path d="${'M0 0'.repeat(1_300_000)}"/>`),
    'more than 5 MB as it is written': svg(`<text>${"'&gt;>".repeat(800_000)}</text>`),
  }),
  ...leftOut({
    'a value of half a million addresses': inStyle(`.a{fill:${'url(#a) '.repeat(500_000)}}`),
    'labels beside 20,000 pieces of HTML': svg(`<switch>${'<foreignObject/><text/>'.repeat(20_000)}</switch>`),
  }),
  ...refused('no size', {
    'no size': `<svg ${NAMESPACES}/>`,
    'no height': `<svg ${NAMESPACES} viewBox="0 0 9 0"/>`,
    'a size below nothing': `<svg ${NAMESPACES} width="-9" height="9"/>`,
    'a size without end': `<svg ${NAMESPACES} width="1e999" height="9"/>`,
  }),
  ...refused('million times', {
    'parts of parts of parts': bomb('use'),
    'patterns of patterns': bomb('fill'),
    'markers that everything inherits': inherited('marker', (id) => `marker-mid="url(#${id})"`),
    'patterns that everything inherits': inherited('pattern', (id) => `fill="url(#${id})"`),
    'masks by class': masksByClass(),
    'a marker at each corner': svg(
      `<marker id="m">${SHAPE.repeat(2000)}</marker><path marker-mid="url(#m)" d="M0 0${'h1v1'.repeat(2000)}"/>`,
    ),
  }),
  ...refused('steps', {
    'parts in 100,000 steps': steps(1),
    'parts in steps that are deep themselves': steps(150),
  }),
  attack('a part of itself', svg(`<g id="x"><use href="#x"/>${SHAPE}</g><use href="#x"/>`), 'within itself'),
];

export const ATTACKS: readonly Attack[] = [
  ...scripts,
  ...handlers,
  ...html,
  ...links,
  ...loads,
  ...styles,
  ...declarations,
  ...documents,
];

/** Ten uses of ten uses … of a shape. */
function inherited(name: string, attribute: (id: string) => string): string {
  const line = `<path d="M0 0${'h1v1'.repeat(10)}"/>`;
  const parts = Array.from(
    { length: 9 },
    (_, index) => `<${name} id="p${index + 1}"><g ${attribute(`p${index}`)}>${line.repeat(3)}</g></${name}>`,
  );
  return svg(`<${name} id="p0">${line}</${name}>${parts.join('')}<g ${attribute('p9')}>${line}</g>`);
}

function masksByClass(): string {
  const levels = Array.from({ length: 9 }, (_, index) => index);
  const rules = levels.map((index) => `.c${index + 1}{mask:url(#p${index})}`).join('');
  const masks = levels.map(
    (index) => `<mask id="p${index}">${`<rect class="c${index}" width="1" height="1"/>`.repeat(10)}</mask>`,
  );
  return svg(`<style>${rules}</style>${masks.join('')}<rect class="c9" width="9" height="9"/>`);
}

function bomb(by: 'use' | 'fill'): string {
  const parts = Array.from({ length: 9 }, (_, index) => {
    const one = by === 'use' ? `<use href="#p${index}"/>` : `<rect width="1" height="1" fill="url(#p${index})"/>`;
    const name = by === 'use' ? 'g' : 'pattern';
    return `<${name} id="p${index + 1}">${one.repeat(10)}</${name}>`;
  });
  return svg(`<g id="p0">${SHAPE}</g>${parts.join('')}<use href="#p9"/><rect width="9" height="9" fill="url(#p9)"/>`);
}

function steps(levels: number): string {
  const count = Math.min(500, Math.floor(90_000 / levels / 2)) * (levels === 1 ? 60 : 1);
  const part = (_: unknown, index: number): string =>
    `<g id="p${index}">${'<g>'.repeat(levels)}<use href="#p${index + 1}"/>${'</g>'.repeat(levels)}</g>`;
  return svg(Array.from({ length: count }, part).join(''));
}

function inPictures(levels: number): string {
  const inside =
    levels === 0
      ? SHAPE
      : `<image href="data:image/svg+xml;base64,${base64(inPictures(levels - 1))}" width="9" height="9"/>`;
  return svg(inside);
}

/** The head of a PNG file that says how large it is. */
function hugePng(size: number): Uint8Array {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452000000000000000008000000', 'hex');
  head.writeUInt32BE(size, 16);
  head.writeUInt32BE(size, 20);
  return head;
}
