import { describe, expect, test } from 'vitest';
import { typesetHtml } from '../../../src/typeset/page.ts';

/** No-break spaces are written `~`. */
function set(html: string, language = 'en'): string {
  return typesetHtml(html, language).replaceAll('\u00A0', '~').replaceAll('\u202F', '^');
}

describe('a paragraph is one text', () => {
  test.each([
    ['<p>"a <b>b" c</b> "d</p><p>e"</p>', '<p>“a <b>b” c</b> “d</p><p>e”</p>'],
    ['<p>the <em>manager</em>\'s "<a href="/">link</a>"</p>', '<p>the <em>manager</em>’s “<a href="/">link</a>”</p>'],
    ['<li>&quot;a&quot; &amp; it&#39;s &lt;b&gt;</li>', '<li>“a” &amp; it’s &lt;b&gt;</li>'],
    ['<p>"<code>x\'s "y"...</code>" is</p>', '<p>“<code>x\'s "y"...</code>” is</p>'],
    ['<p>5 <b>km</b> and 5<b> km</b></p>', '<p>5~<b>km</b> and 5<b>~km</b></p>'],
    ['<p>a<br>"b"</p>', '<p>a<br>“b”</p>'],
    ['<article data-pagefind-filter="kind:x">it\'s</article>', '<article data-pagefind-filter="kind:x">it’s</article>'],
    ['"a" <h2 id="it\'s">it\'s</h2>', '“a” <h2 id="it\'s">it’s</h2>'],
  ])('%s', (html, expected) => {
    expect(set(html)).toBe(expected);
  });
});

test.each([
  '<pre>"a"</pre>',
  '<script>"a" < \'b\'</script>',
  '<style>a::before { content: "..." }</style>',
  '<textarea>"a"</textarea><select><option>it\'s</option></select>',
  '<p><kbd>"</kbd> <samp>...</samp> <var>x\'</var></p>',
  '<math><mi>x</mi><mo>...</mo></math>',
  "<svg><title>it's</title></svg>",
  '<span hidden data-pagefind-filter="topic">it\'s</span>',
  '<a href="/?q=&quot;it\'s&quot;" title="it\'s">it</a><!-- "a" -->',
])('is left as it is: %s', (html) => {
  expect(set(html)).toBe(html);
});

test('the words of a formula are set, each for itself', () => {
  expect(set('<p>"a <math><mi>managers\' "pay"</mi><mo>\'</mo></math> b"</p>')).toBe(
    "<p>“a <math><mi>managers’ “pay”</mi><mo>'</mo></math> b”</p>",
  );
});

test('an address may be broken after its slashes, and nothing else is', () => {
  expect(set('<p>See <a href="https://a.example/b/c/">https://a.example/b/c/</a>, and/or x.</p>')).toBe(
    '<p>See <a href="https://a.example/b/c/">https://a.example/<wbr>b/<wbr>c/</a>, and/or x.</p>',
  );
  expect(set('<pre>https://a.example/b</pre><p lang="ar">www.a.example/b</p>')).toBe(
    '<pre>https://a.example/b</pre><p lang="ar">www.a.example/<wbr>b</p>',
  );
});

test('literals are left, and the comments around them go', () => {
  expect(set('<p>"a" <!--literal-->"it\'s" 5 km<!--/literal--> "c"</p>')).toBe('<p>“a” "it\'s" 5 km “c”</p>');
  expect(set('<p><!--literal-->x<!--/literal--></p>')).toBe('<p>x</p>');
});

test('an element in another language is set by its rules', () => {
  expect(set('<p>"a"</p><p lang="de">"a <b>b"</b></p><p>"a" <i lang="es">x</i></p>')).toBe(
    '<p>“a”</p><p lang="de">„a <b>b“</b></p><p>“a” <i lang="es">x</i></p>',
  );
  expect(set('<div lang="nl">"a"<p lang="fr">"a"</p>"b"</div>"c"')).toBe(
    '<div lang="nl">"a"<p lang="fr">«^a^»</p>"b"</div>“c”',
  );
});

describe('marks of citations', () => {
  const mark = (number: number): string => `<sup class="citation"><a href="#s-${number}">${number}</a></sup>`;
  test.each([
    [`<p>a ${mark(1)}. b${mark(2)}</p>`, `<p>a${mark(1)}. b${mark(2)}</p>`],
    [`<p>a ${mark(1)} ${mark(2)} b</p>`, `<p>a${mark(1)}${mark(2)} b</p>`],
    [`<p>(a ${mark(1)} ${mark(2)}). b</p>`, `<p>(a)${mark(1)}${mark(2)}. b</p>`],
    [`<p>[(a ${mark(1)})] "b"</p>`, `<p>[(a)]${mark(1)} “b”</p>`],
    [`<p>a (${mark(1)}) <b>(b${mark(2)}</b>)</p>`, `<p>a (${mark(1)}) <b>(b${mark(2)}</b>)</p>`],
    [`<p>"a ${mark(1)}" it's</p>`, `<p>“a${mark(1)}” it’s</p>`],
    [`<p>${mark(1)} a</p>`, `<p>${mark(1)} a</p>`],
  ])('%s', (html, expected) => {
    expect(set(html)).toBe(expected);
  });
});
