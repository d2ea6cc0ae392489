import { expect, test } from 'vitest';
import { svgContent } from '../../../src/maps/svg.ts';

test('a drawing becomes the inside of an SVG, and no text leaves its place', () => {
  const content = svgContent({
    width: 100,
    height: 50,
    shownWidth: 100,
    lines: [{ kind: 'contrast', d: 'M0 0H9' }],
    captions: [{ lines: ['A & B'], x: 1, y: 2, anchor: 'start' }],
    nodes: [
      { title: '"<x>"', lines: ['"<x>"'], x: 3, y: 4, anchor: 'middle', box: { x: 0, y: 0, width: 6, height: 5 } },
      {
        title: 'a</text><script>',
        href: '/"b"/',
        relation: 'broader',
        lines: ['a</text>', '<script>'],
        x: 5,
        y: 6,
        anchor: 'end',
      },
    ],
  });
  expect(content.replaceAll('><', '>\n<')).toMatchInlineSnapshot(`
    "<path class="contrast" d="M0 0H9"/>
    <text class="caption" x="1" y="2">A &amp; B</text>
    <g class="self">
    <title>&quot;&lt;x&gt;&quot;</title>
    <rect rx="8" x="0" y="0" width="6" height="5"/>
    <text x="3" y="4" text-anchor="middle">&quot;&lt;x&gt;&quot;</text>
    </g>
    <a href="/&quot;b&quot;/" tabindex="-1" data-relation="broader">
    <title>a&lt;/text&gt;&lt;script&gt;</title>
    <text x="5" y="6" text-anchor="end">
    <tspan x="5">a&lt;/text&gt;</tspan>
    <tspan x="5" dy="20">&lt;script&gt;</tspan>
    </text>
    </a>"
  `);
});
