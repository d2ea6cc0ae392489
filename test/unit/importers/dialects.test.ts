/** What site generators add to Markdown, alone and in places where only a parser tells it from text. */
import { expect, test } from 'vitest';
import { markdownToHtml } from '../../../src/importers/markdown/to-html.ts';
import type { Note } from '../../../src/importers/record.ts';

function read(markdown: string): { html: string; notes: string[] } {
  const notes: Note[] = [];
  const find = (name: string): string | undefined => (/^churn(\.md)?$/i.test(name) ? 'source:///churn.md' : undefined);
  const html = markdownToHtml(markdown, { find, notes }).replace(/\n+/g, ' ').trim();
  return { html, notes: notes.map(({ kind, message }) => `${kind}: ${message}`) };
}

test.each([
  [
    'an address in a shortcode',
    '[b *c*]({{< relref "churn.md#why" >}})',
    '<p><a href="source:///churn.md#why">b <em>c</em></a></p>',
  ],
  ['an address in HTML', 'x <a href="{{< ref "churn.md" >}}">y</a>', '<p>x <a href="source:///churn.md">y</a></p>'],
  ['an address after an output', '![p]({{ site.baseurl }}/x.png)', '<p><img src="/x.png" alt="p"></p>'],
  [
    'wiki links',
    '[[Churn]] [[churn#why|so]] ![[a.png|A]]',
    '<p><a href="source:///churn.md">Churn</a> <a href="source:///churn.md#why">so</a> <img src="a.png" alt="A"></p>',
  ],
  [
    'a fold around a list',
    'a\n{{< details "T & <b>" >}}\n- x\n- y\n{{< /details >}}\nz',
    '<p>a</p> <details class="details"><summary>T &amp; &lt;b></summary> <ul> <li>x</li> <li>y</li> </ul> </details> <p>z</p>',
  ],
  [
    'a film',
    '{{< youtube id="q" >}} x',
    '<p><a href="https://www.youtube.com/watch?v=q">https://www.youtube.com/watch?v=q</a> x</p>',
  ],
  [
    'a directive',
    ':::tip[A "b"]\ntext\n:::',
    '<aside data-callout="tip" title="A &quot;b&quot;"> <p>text</p> </aside>',
  ],
  [
    'a directive in an item',
    '1. a\n   :::note\n   in\n   :::\n2. b',
    '<ol> <li>a <aside data-callout="note"> in </aside> </li> <li>b</li> </ol>',
  ],
  [
    'boxes in each other',
    '!!! note "T"\n    - l\n\n    ??? tip\n        in\n\nout',
    '<aside data-callout="note" title="T"> <ul> <li>l</li> </ul> <aside data-callout="tip"> <p>in</p> </aside> </aside> <p>out</p>',
  ],
  ['no box but a cry', '!!! wow\n\nx', '<p>!!! wow</p> <p>x</p>'],
  [
    'code between tags',
    '{% highlight html %}\n<div>\n\n```\n{{ site.x }}\n{% endhighlight %}\nx',
    '<pre><code class="language-html">&lt;div> ``` {{ site.x }}</code></pre> <p>x</p>',
  ],
  [
    'marks in code',
    '`{{< a >}}` and\n\n```\n[[Churn]]\n:::tip\n```',
    '<p><code>{{&#x3C; a >}}</code> and</p> <pre><code>[[Churn]] :::tip </code></pre>',
  ],
  [
    'components',
    '<Faq question="Q?">\nA **b**\n</Faq>\n\n<Tabs x={{a: 1}}>\ny <Br /> z {/* no */}\n</Tabs>',
    '<details class="faq"><summary>Q?</summary> <p>A <strong>b</strong></p> </details> <Tabs> <p>y <span></span> z </p> </Tabs>',
  ],
  [
    'what only looks like a mark',
    'import is a word, {{ x }}, {, [[, <Https://x.y>',
    '<p>import is a word, {{ x }}, {, [[, <a href="Https://x.y">Https://x.y</a></p>',
  ],
  [
    'addresses in definitions',
    '[a][1] [b]\n\n[1]: {{< ref "churn.md" >}}\n[b]: {{ site.url }}/b "T"',
    '<p><a href="source:///churn.md">a</a> <a href="/b" title="T">b</a></p>',
  ],
  [
    'an address that is its own text',
    '<https://x.example{{ site.baseurl }}/y>',
    '<p><a href="https://x.example/y">https://x.example/y</a></p>',
  ],
  [
    'a shortcode over lines',
    '- x\n\n  {{< figure\n    src="a.png"\n    caption="C"\n  >}}\n- y',
    '<ul> <li> <p>x</p> <figure><img src="a.png" alt=""><figcaption>C</figcaption></figure> </li> <li> <p>y</p> </li> </ul>',
  ],
])('%s', (_, markdown, html) => {
  expect(read(markdown)).toEqual({ html, notes: [] });
});

test('what cannot be had here is told', () => {
  expect(
    read(
      'import A from "./a"\n\n{{< x y="1" >}} {{< box >}}in{{< /box >}} {{< box />}} {% include z %} {{ page.title }} {: .c} [[Nobody]] [l]({% link gone.md %})',
    ),
  ).toEqual({
    html: '<p> in     Nobody <a href="source:///gone.md">l</a></p>',
    notes: [
      'left-out: a line of program: import A from "./a"',
      'left-out: the shortcode {{< x y="1" >}} cannot be run here',
      'changed: the shortcode {{< box >}} was taken off; its content stays',
      'left-out: the shortcode {{< box />}} cannot be run here',
      'left-out: {% include z %} cannot be run here',
      'left-out: {{ page.title }} cannot be run here',
      'left-out: {: .c} cannot be run here',
      'unresolved: [[Nobody]] names no page that was imported',
      'unresolved: {% link gone.md %} leads to no page that was imported',
    ],
  });
});

test('a tag that stands around code ends where it is written', () => {
  const { html } = read('{% raw %}`{%`{% endraw %} and {% raw %}`%}`{% endraw %}');
  expect(html).toBe('<p><code>{%</code> and <code>%}</code></p>');
});
