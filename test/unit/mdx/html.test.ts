import { describe, expect, test } from 'vitest';
import type { BodyNode } from '../../../src/glossary/body.ts';
import { bodyHtml, splitRuns } from '../../../src/mdx/html.ts';
import { htmlOf, nodesOf } from './read.ts';

describe('bodyHtml', () => {
  test('writes HTML with everything escaped that could be markup', () => {
    const text = 'A \\<b> & "c" {"</script><script>"} `<i>` [x](https://example.org/?a=1&b="2" "T \\"t\\" <u>")';
    expect(htmlOf(text)).toBe(
      '<p>A &#x3C;b> &#x26; "c" <!--literal-->&#x3C;/script>&#x3C;script><!--/literal--> <code>&#x3C;i></code> <a href="https://example.org/?a=1&#x26;b=%222%22" title="T &#x22;t&#x22; <u>">x</a></p>',
    );
  });

  test('asks where links lead, and leaves the text alone when they lead nowhere', () => {
    const nodes = nodesOf('[a](kam.mdx#x), [**b**](draft.mdx) and [c](https://example.org).');
    const resolve = (href: string): string | undefined =>
      href === 'entry:en/draft' ? undefined : href.replace('entry:en/kam', '/en/glossary/kam/');
    expect(bodyHtml(nodes, resolve)).toBe(
      '<p><a href="/en/glossary/kam/#x">a</a>, <strong>b</strong> and <a href="https://example.org">c</a>.</p>',
    );
  });

  test('marks the tasks of a list, whose boxes take the place of marks', () => {
    expect(htmlOf('- [x] done\n- [ ] **open**\n- none ☑ ')).toMatch(
      /<li class="task">☑ +done<\/li>\n?<li class="task">☐ +<strong>open<\/strong><\/li>\n?<li>none ☑<\/li>/,
    );
  });

  test('puts a box that scrolls around a table, and classes on its cells', () => {
    const html = htmlOf('| a |\n| -: |\n| 1 |');
    expect(html).toMatch(/^<div class="table-scroll" tabindex="0"[^>]*><table>/);
    expect(html).toContain('<thead><tr><th class="align-right">a</th></tr></thead>');
    expect(html).toMatch(/<td class="align-right">1<\/td><\/tr><\/tbody><\/table><\/div>$/);
  });

  test('sets columns of figures to the right, but for the first and those that the editor aligned', () => {
    const rows = '| 1 | 1[^s] | 3 |\n| 2 | **$2.4m** | none |\n| 3 | – | 4 |';
    const table = (align: string): string => htmlOf(`| a | b | c |\n| - | ${align} | - |\n${rows}`, ['s']);
    expect(table('-').match(/class="figures">(?:<strong>)?[^<]*/g)).toEqual([
      'class="figures">b',
      'class="figures">1',
      'class="figures"><strong>$2.4m',
      'class="figures">–',
    ]);
    expect(table(':-')).not.toContain('figures');
  });

  test('writes code, breaks and starts of lists', () => {
    expect(htmlOf('3. a\\\n   b\n\n```js\nx\n```').replaceAll('\n', '')).toBe(
      '<ol start="3"><li>a<br>b</li></ol><pre><code class="language-js">x</code></pre>',
    );
  });

  test('throws for components, which are not HTML', () => {
    expect(() => htmlOf('<Callout>x</Callout>')).toThrow('<Callout> inside HTML');
  });
});

describe('splitRuns', () => {
  test('puts everything between components into one run', () => {
    const nodes = nodesOf('a\n\n**b**\n\n<Callout>c</Callout>\n\nd\n\n- e\n- <Callout>f</Callout>\n\ng');
    expect(splitRuns(nodes).map((run) => (run.kind === 'html' ? run.nodes.length : nameOf(run.node)))).toEqual([
      2,
      'Callout',
      1,
      'ul',
      1,
    ]);
  });

  test('of nothing is nothing', () => {
    expect(splitRuns([])).toEqual([]);
  });
});

function nameOf(node: Exclude<BodyNode, string>): string {
  return 'tag' in node ? node.tag : node.component;
}
