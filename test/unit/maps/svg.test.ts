import { expect, test } from 'vitest';
import { svgContent } from '../../../src/maps/svg.ts';

test('a drawing becomes the inside of an SVG, and no text leaves its place', () => {
  const content = svgContent({
    width: 100,
    height: 50,
    shownWidth: 100,
    lines: [{ kind: 'contrast', d: 'M0 0H9' }],
    nodes: [
      {
        title: '"<x>" & y',
        href: '/"b"/',
        lines: ['"<x>" & y'],
        x: 3,
        y: 4,
        box: { x: 0, y: 0, width: 6, height: 5 },
      },
      {
        title: 'a</text><script>',
        href: '/c/',
        lines: ['a</text>', '<script>'],
        x: 5,
        y: 6,
        box: { x: 1, y: 2, width: 3, height: 4 },
      },
    ],
  });
  expect(content.replaceAll('><', '>\n<')).toMatchInlineSnapshot(`
    "<path class="contrast" d="M0 0H9"/>
    <a href="/&quot;b&quot;/" tabindex="-1">
    <title>&quot;&lt;x&gt;&quot; &amp; y</title>
    <rect rx="8" x="0" y="0" width="6" height="5"/>
    <text x="3" y="4" text-anchor="middle">&quot;&lt;x&gt;&quot; &amp; y</text>
    </a>
    <a href="/c/" tabindex="-1">
    <title>a&lt;/text&gt;&lt;script&gt;</title>
    <rect rx="8" x="1" y="2" width="3" height="4"/>
    <text x="5" y="6" text-anchor="middle">
    <tspan x="5">a&lt;/text&gt;</tspan>
    <tspan x="5" dy="20">&lt;script&gt;</tspan>
    </text>
    </a>"
  `);
});
