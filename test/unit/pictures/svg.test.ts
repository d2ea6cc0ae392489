/** Pictures as drawing programs write them: what draws is written anew, what they keep for themselves is left out. */
import { describe, expect, test } from 'vitest';
import { cleanSvg } from '../../../src/pictures/svg.ts';
import { svg } from './svg-attacks.ts';

const NO_SIZE = 'has no size, expected one in the first lines; give its <svg> a viewBox, or width and height in pixels';

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

function clean(source: string): string {
  const result = cleanSvg(new TextEncoder().encode(source));
  return 'svg' in result ? result.svg : `${result.line ?? 0}:${result.column ?? 0} ${result.refused}`;
}

const inside = (source: string): string =>
  clean(svg(source)).slice(clean(svg('')).length - '/>\n'.length + '>'.length, -'</svg>\n'.length);
const size = (attributes: string): string => {
  const result = cleanSvg(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`));
  return 'svg' in result ? `${result.width}x${result.height}` : result.refused;
};

describe('pictures of', () => {
  test('Inkscape', () => {
    expect(
      clean(`\uFEFF<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="10mm" height="20mm" viewBox="0 0 10 20" version="1.1" id="svg1" inkscape:version="1.3" sodipodi:docname="a.svg"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   xmlns:xlink="http://www.w3.org/1999/xlink" xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg"
   xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#">
  <sodipodi:namedview id="n" pagecolor="#fff" inkscape:pageshadow="2"><inkscape:grid type="xygrid" /></sodipodi:namedview>
  <defs id="defs1"><inkscape:path-effect effect="spiro" only_selected="false" id="p" />
    <linearGradient id="g"><stop style="stop-color:#000;stop-opacity:1" offset="0" id="s" /></linearGradient>
    <linearGradient inkscape:collect="always" xlink:href="#g" id="h" gradientUnits="userSpaceOnUse" /></defs>
  <metadata id="m"><rdf:RDF><cc:Work rdf:about=""><cc:license rdf:resource="https://example.org/" /></cc:Work></rdf:RDF></metadata>
  <svg:g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1">
    <text xml:space="preserve" style="font-size:3px;line-height:1.25;-inkscape-font-specification:'sans-serif, Normal';fill:url(#h)" x="1" y="2"><tspan sodipodi:role="line" id="t">A  B</tspan></text>
    <flowRoot><flowRegion><rect width="1" height="1"/></flowRegion><flowPara>x</flowPara></flowRoot>
  </svg:g>
</svg>`),
    ).toMatchInlineSnapshot(`
      "<svg xmlns="http://www.w3.org/2000/svg" width="10mm" height="20mm" viewBox="0 0 10 20" id="svg1"><defs id="defs1"><linearGradient id="g"><stop style="stop-color:#000;stop-opacity:1" offset="0" id="s"/></linearGradient><linearGradient href="#g" id="h" gradientUnits="userSpaceOnUse"/></defs><g id="layer1"><text xml:space="preserve" style="font-size:3px;line-height:1.25;fill:url(#h)" x="1" y="2"><tspan id="t">A  B</tspan></text></g></svg>
      "
    `);
  });

  test('Illustrator', () => {
    expect(
      clean(`<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg version="1.1" id="Layer_1" xmlns="http://www.w3.org/2000/svg" xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/" x="0px" y="0px"
	 viewBox="0 0 24 24" style="enable-background:new 0 0 24 24;" xml:space="preserve">
<metadata><?xpacket begin="" id="W5M0"?><x:xmpmeta xmlns:x="adobe:ns:meta/"/><?xpacket end="w"?></metadata>
<style type="text/css">
	.st0{fill:#FFFFFF;}
	.st1{clip-path:url(#SVGID_2_);fill:none;stroke:#000;stroke-miterlimit:10;}
</style>
<switch><foreignObject requiredExtensions="http://ns.adobe.com/AdobeIllustrator/10.0/" x="0" y="0" width="1" height="1"><i:pgfRef/></foreignObject>
<g i:extraneous="self"><path class="st0 st1" d="M1,1
	h2"/></g></switch>
</svg>`),
    ).toMatchInlineSnapshot(`
      "<svg xmlns="http://www.w3.org/2000/svg" id="Layer_1" x="0px" y="0px" viewBox="0 0 24 24" xml:space="preserve"><style type="text/css">.st0{fill:#FFFFFF}.st1{clip-path:url(#SVGID_2_);fill:none;stroke:#000;stroke-miterlimit:10}</style><switch><g><path class="st0 st1" d="M1,1  h2"/></g></switch></svg>
      "
    `);
  });

  test('Figma', () => {
    expect(
      clean(`<svg width="24" height="12" viewBox="0 0 24 12" fill="none" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
<g style="mix-blend-mode:multiply" clip-path="url(#clip0_1_2)" data-figma-bg-blur-radius="4">
<mask id="mask0" style="mask-type:luminance" maskUnits="userSpaceOnUse" x="0" y="0" width="24" height="12"><rect width="24" height="12" fill="white"/></mask>
<rect width="24" height="12" fill="url(#pattern0)"/></g>
<defs><pattern id="pattern0" patternContentUnits="objectBoundingBox" width="1" height="1"><use xlink:href="#image0" transform="scale(0.01)"/></pattern>
<image id="image0" width="1" height="1" xlink:href="data:image/png;base64,\n${PNG}"/></defs>
</svg>`),
    ).toMatchInlineSnapshot(`
      "<svg xmlns="http://www.w3.org/2000/svg" width="24" height="12" viewBox="0 0 24 12" fill="none"><g style="mix-blend-mode:multiply" clip-path="url(#clip0_1_2)"><mask id="mask0" style="mask-type:luminance" maskUnits="userSpaceOnUse" x="0" y="0" width="24" height="12"><rect width="24" height="12" fill="white"/></mask><rect width="24" height="12" fill="url(#pattern0)"/></g><defs><pattern id="pattern0" patternContentUnits="objectBoundingBox" width="1" height="1"><use href="#image0" transform="scale(0.01)"/></pattern><image id="image0" width="1" height="1" href="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="/></defs></svg>
      "
    `);
  });

  test('draw.io', () => {
    const label = (plain: string): string =>
      `<switch><foreignObject pointer-events="none" requiredFeatures="http://www.w3.org/TR/SVG11/feature#Extensibility"><div xmlns="http://www.w3.org/1999/xhtml" style="display:flex"><div>One<br/> label</div></div></foreignObject>${plain}</switch>`;
    const drawing = (plain: string): string =>
      clean(`<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" width="9px" height="9px" viewBox="-0.5 -0.5 9 9" content="&lt;mxfile/&gt;" style="background: light-dark(#ffffff, var(--ge-dark-color, #121212)); color-scheme: light dark;"><defs/><g><rect x="0" y="0" width="9" height="9" fill="rgb(0, 0, 0)" pointer-events="all" style="fill: light-dark(rgb(0, 0, 0), rgb(255, 255, 255));"/>${label(plain)}</g><switch><g requiredFeatures="http://www.w3.org/TR/SVG11/feature#Extensibility"/><a transform="translate(0,-5)" xlink:href="https://www.drawio.com/doc" target="_blank"><text font-size="10px" x="50%" y="100%">Text is not SVG</text></a></switch></svg>`);
    expect(drawing('<text x="4" y="4">One label</text>')).toMatchInlineSnapshot(`
      "<svg xmlns="http://www.w3.org/2000/svg" width="9px" height="9px" viewBox="-0.5 -0.5 9 9" style="background:light-dark(#ffffff, var(--ge-dark-color, #121212));color-scheme:light dark"><defs/><g><rect x="0" y="0" width="9" height="9" fill="rgb(0, 0, 0)" pointer-events="all" style="fill:light-dark(rgb(0, 0, 0), rgb(255, 255, 255))"/><switch><text x="4" y="4">One label</text></switch></g><switch><g/><g transform="translate(0,-5)"><text font-size="10px" x="50%" y="100%">Text is not SVG</text></g></switch></svg>
      "
    `);
    expect(drawing(`<image x="1" y="1" xlink:href="data:image/png;base64,${PNG}"/>`)).toContain('<switch><image x="1"');
    expect(drawing('<text x="4" y="4">One...</text>')).toMatchInlineSnapshot(
      `"2:430 has HTML in a <foreignObject>, expected <text>; export it again (draw.io: with "Convert labels to SVG", Mermaid: with htmlLabels false, Figma: without blurred backgrounds), or as a WebP or PNG"`,
    );
  });

  test('Excalidraw', () => {
    const font = Buffer.from('wOF2 and so on').toString('base64');
    expect(
      clean(`<svg version="1.1" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10" width="60" height="20" filter="invert(93%) hue-rotate(180deg)"><!-- svg-source:excalidraw --><metadata></metadata><defs><style class="style-fonts">
      @font-face { font-family: Excalifont; src: url(data:font/woff2;base64,${font}) format("woff2"); }</style></defs><g stroke-linecap="round" transform="translate(1 2) rotate(0 3 4)"><path d="M0 0 C1 1, 2 2, 3 3" stroke="#1e1e1e" fill="none"></path></g><text x="0" y="1" font-family="Excalifont, Xiaolai, Segoe UI Emoji" style="white-space: pre;" dominant-baseline="alphabetic">A  B</text></svg>`),
    ).toMatchInlineSnapshot(`
      "<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10" width="60" height="20" filter="invert(93%) hue-rotate(180deg)"><defs><style class="style-fonts">@font-face{font-family:Excalifont;src:url(data:font/woff2;base64,d09GMiBhbmQgc28gb24=) format("woff2")}</style></defs><g stroke-linecap="round" transform="translate(1 2) rotate(0 3 4)"><path d="M0 0 C1 1, 2 2, 3 3" stroke="#1e1e1e" fill="none"/></g><text x="0" y="1" font-family="Excalifont, Xiaolai, Segoe UI Emoji" style="white-space:pre" dominant-baseline="alphabetic">A  B</text></svg>
      "
    `);
  });

  test('Graphviz', () => {
    expect(
      clean(`<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"
 "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- Generated by graphviz version 2.43.0 (0) -->
<svg width="62pt" height="44pt" viewBox="0.00 0.00 62.00 44.00" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
<g id="graph0" class="graph" transform="scale(1 1) rotate(0) translate(4 40)"><title>%3</title>
<g id="node1" class="node"><title>a&#45;&gt;b</title><g id="a_node1"><a xlink:href="https://example.org/" xlink:title="a"><ellipse fill="none" cx="27" cy="-18" rx="27" ry="18"/><text text-anchor="middle" x="27" y="-14.3" font-family="Times,serif" font-size="14.00">a</text></a></g></g></g>
</svg>`),
    ).toMatchInlineSnapshot(`
      "<svg xmlns="http://www.w3.org/2000/svg" width="62pt" height="44pt" viewBox="0.00 0.00 62.00 44.00"><g id="graph0" class="graph" transform="scale(1 1) rotate(0) translate(4 40)"><title>%3</title><g id="node1" class="node"><title>a-&gt;b</title><g id="a_node1"><g><ellipse fill="none" cx="27" cy="-18" rx="27" ry="18"/><text text-anchor="middle" x="27" y="-14.3" font-family="Times,serif" font-size="14.00">a</text></g></g></g></g></svg>
      "
    `);
  });

  test('Mermaid', () => {
    expect(
      clean(
        `<svg id="m" width="100%" xmlns="http://www.w3.org/2000/svg" style="max-width: 450px; background-color: white;" viewBox="-50 -10 450 259" role="graphics-document document" aria-roledescription="sequence"><style>#m{font-family:"trebuchet ms",verdana;font-size:16px;}@keyframes edge{from{stroke-dashoffset:0;}}#m .edge{stroke-dasharray:9,5!important;animation:edge 50s linear infinite;}#m svg,#m .a>text:not(.b)::selection{fill:#333;}#m .statediagramTitleText{}</style><g/><defs><marker id="arrow" refX="7.9" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M -1 0 L 10 5 z"/></marker></defs><line marker-end="url(#arrow)" class="edge" style="fill: none;" x1="75"/></svg>`,
      ),
    ).toMatchInlineSnapshot(`
      "<svg xmlns="http://www.w3.org/2000/svg" id="m" width="100%" style="max-width:450px;background-color:white" viewBox="-50 -10 450 259"><style>#m{font-family:"trebuchet ms",verdana;font-size:16px}@keyframes edge{from{stroke-dashoffset:0}}#m .edge{stroke-dasharray:9,5!important;animation:edge 50s linear infinite}#m svg,#m .a&gt;text:not(.b)::selection{fill:#333}</style><g/><defs><marker id="arrow" refX="7.9" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M -1 0 L 10 5 z"/></marker></defs><line marker-end="url(#arrow)" class="edge" style="fill:none" x1="75"/></svg>
      "
    `);
  });

  test('matplotlib', () => {
    expect(
      clean(`<?xml version="1.0" encoding="utf-8" standalone="no"?>
<svg xmlns:xlink="http://www.w3.org/1999/xlink" width="460.8pt" height="345.6pt" viewBox="0 0 460.8 345.6" xmlns="http://www.w3.org/2000/svg" version="1.1">
 <metadata><rdf:RDF xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><dc:title>x</dc:title></rdf:RDF></metadata>
 <defs><style type="text/css">*{stroke-linejoin: round; stroke-linecap: butt}</style></defs>
 <g id="figure_1"><defs><path id="m1" d="M 0 0 L 0 3.5" style="stroke: #000000; stroke-width: 0.8"/></defs>
  <g clip-path="url(#p1)"><use xlink:href="#m1" x="1" y="2" style="stroke: #000000"/></g></g>
 <defs><clipPath id="p1"><rect x="1" y="2" width="3" height="4"/></clipPath></defs>
</svg>`),
    ).toMatchInlineSnapshot(`
      "<svg xmlns="http://www.w3.org/2000/svg" width="460.8pt" height="345.6pt" viewBox="0 0 460.8 345.6"><defs><style type="text/css">*{stroke-linejoin:round;stroke-linecap:butt}</style></defs><g id="figure_1"><defs><path id="m1" d="M 0 0 L 0 3.5" style="stroke:#000000;stroke-width:0.8"/></defs><g clip-path="url(#p1)"><use href="#m1" x="1" y="2" style="stroke:#000000"/></g></g><defs><clipPath id="p1"><rect x="1" y="2" width="3" height="4"/></clipPath></defs></svg>
      "
    `);
  });
});

describe('what draws stays', () => {
  test.each([
    [
      'animations',
      '<circle r="1"><animate attributeName="fill" values="red;url(&quot;#a&quot;)" dur="1s" fill="freeze"/></circle>',
    ],
    ['motions', '<animateMotion dur="1s" path="M0 0L1 1"><mpath href="#p"/></animateMotion>'],
    ['filters', '<filter id="f"><feColorMatrix values="1 0 0 0 0"/><feDropShadow dx="1" flood-color="red"/></filter>'],
    ['white space of text', '<text xml:space="preserve"> a\n b <tspan dx="1">\tc</tspan></text>'],
    [
      'media and colours',
      '<style>@media (prefers-color-scheme:dark){.a{fill:color-mix(in oklab,red 10%,var(--b,blue))}}</style>',
    ],
    ['strings and escapes', '<style>.\\31 a[id="x\\"y"]{font-family:"A\\"B",serif}</style>'],
    ['comments between words', '<style>a/**/b{fill:red}</style>'],
    ['words in other letters', '<text id="ключ">数据 🎉 &amp; &lt;a&gt;</text>'],
    ['languages', '<switch><text systemLanguage="es">Hola</text><text xml:lang="en">Hello</text></switch>'],
    ['pictures', `<image width="1" height="1" href="data:image/png;base64,${PNG}"/>`],
  ])('%s', (_, source) => {
    expect(inside(source)).toBe(source);
  });

  test('what browsers would not understand is left out', () => {
    expect(inside('<path fill="red;" style="fill:;stroke:a b(c;d:e;fill-opacity:1!ie;foo;color:red;;"/>')).toBe(
      '<path/>',
    );
    expect(inside('<path style="color:red;foo;zoom:2;*zoom:1;font-variant:small-caps;"/>')).toBe(
      '<path style="color:red;font-variant:small-caps"/>',
    );
    expect(inside('<style>.a{fill:}.b{}@charset "utf-8";.c{fill:red</style>')).toBe('<style>.c{fill:red}</style>');
  });

  test.each([
    ['a:b;fill:red', 'fill:red'],
    ['fill:red ! /**/ IMPORTANT;stroke:blue!important!', 'fill:red!important'],
    ["font-family:'a;b}',c;fill:red", 'font-family:"a;b}",c;fill:red'],
    ['fill:(;red);stroke:blue', 'stroke:blue'],
    ['fill:red)};stroke:blue', 'stroke:blue'],
    ['--a:{b:c;d:e};fill:red', 'fill:red'],
    ['@media x;fill:red', 'fill:red'],
    ['fill/**/:/**/red', 'fill:/**/red'],
  ])('the declarations %s', (css, kept) => {
    expect(inside(`<path style="${css}"/>`)).toBe(`<path style="${kept.replaceAll('"', '&quot;')}"/>`);
  });

  test.each([
    ['<!-- .a{fill:red} -->', '.a{fill:red}'],
    ['@charset "x";@media(min-width:1px){.a{fill:red}.b{zoom:2}}', '@media (min-width:1px){.a{fill:red}}'],
    ['.a:not([b="}"]){fill:red}', '.a:not([b="}"]){fill:red}'],
    ['.a{fill:red}};.b{fill:red}.c{fill:red}', '.a{fill:red}.c{fill:red}'],
    ['.a;.b{fill:red}{fill:red}.c', ''],
    ['@media x{.a{fill:red', '@media x{.a{fill:red}}'],
    ['@media x{-->.a{fill:red}.b{fill:red}}', '@media x{.b{fill:red}}'],
    ['\\\n.a{fill:red}.b{fill:red}', '.b{fill:red}'],
    ['\u00A0.a{fill:red}', '\u00A0.a{fill:red}'],
    ['@keyframes k{to{fill:url(#a);mask:none}}', '@keyframes k{to{mask:none}}'],
  ])('the rules %s', (css, kept) => {
    const written = (text: string): string => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(inside(`<style>${written(css)}</style>`)).toBe(`<style>${written(kept)}</style>`);
  });

  test('pictures get the type that they have', () => {
    expect(inside(`<image href="data:image/jpg;charset=x;BASE64,${encodeURIComponent(PNG)}"/>`)).toBe(
      `<image href="data:image/png;base64,${PNG}"/>`,
    );
  });

  test('pictures of pictures are cleaned, too', () => {
    const inner = Buffer.from(svg('<metadata/><path d="M0 0"/>')).toString('base64');
    const written = Buffer.from(clean(svg('<path d="M0 0"/>'))).toString('base64');
    expect(inside(`<image href="data:image/svg+xml;base64,${inner}"/>`)).toBe(
      `<image href="data:image/svg+xml;base64,${written}"/>`,
    );
  });
});

describe('a refusal names the place', () => {
  test.each([
    [
      'the tag',
      '<svg xmlns="http://www.w3.org/2000/svg"\n viewBox="0 0 9 9">\n <g>\n  <script>1</script></g></svg>',
      '4:3 has the element <script>',
    ],
    [
      'a tag whose name ends its line',
      '<svg xmlns="http://www.w3.org/2000/svg"\n>\r\n   <script\nid="a"/></svg>',
      '3:4 has the element <script>',
    ],
    [
      'a rule of a style',
      '<svg xmlns="http://www.w3.org/2000/svg">\n<style>\n.a{fill:red}\n .b{fill:url(a.svg)}</style></svg>',
      '4:5 loads "a.svg" in a style',
    ],
    [
      'XML',
      '<svg xmlns="http://www.w3.org/2000/svg">\n<g></svg>',
      '2:10 is not well-formed XML (unexpected close tag)',
    ],
  ])('%s', (_, source, expected) => {
    expect(clean(source)).toContain(expected);
  });
});

describe('the size', () => {
  test.each([
    ['width="10" height="20.4px"', '10x20'],
    ['width=" 72pt " height="1in"', '96x96'],
    ['width="25.4mm" height="2.54cm"', '96x96'],
    ['width="6pc" height="101.6Q"', '96x96'],
    ['width="2em" height="2ex"', '32x16'],
    ['width="1e2" height="+.5e1"', '100x5'],
    ['width="0.1" height="0.2"', '1x1'],
    ['viewBox="-5 -5 30 40"', '30x40'],
    ['viewBox="0,0,30,40"', '30x40'],
    ['viewBox="0 0 30 40" width="100%" height="auto"', '30x40'],
    ['viewBox="0 0 30 40" width="60"', '60x80'],
    ['viewBox="0 0 30 40" height="60"', '45x60'],
    ['viewBox="0 0 1e6 5e5"', '65535x32767'],
    ['viewBox="0 0 30" width="3"', NO_SIZE],
    ['viewBox="0 0 NaN 3"', NO_SIZE],
    ['width="50%" height="3"', NO_SIZE],
    ['width="0" height="3"', NO_SIZE],
  ])('%s', (attributes, expected) => {
    expect(size(attributes)).toBe(expected);
  });
});
