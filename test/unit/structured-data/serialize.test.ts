import { describe, expect, test } from 'vitest';
import type { Graph } from 'schema-dts';
import { serializeGraph } from '../../../src/structured-data/serialize.ts';

function graphOf(name: string): Graph {
  return {
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'DefinedTerm', '@id': 'https://example.org/#x', name }],
  };
}

describe('serializeGraph', () => {
  test('is JSON in one line, in the order of the graph', () => {
    expect(serializeGraph(graphOf('KAM'))).toBe(
      '{"@context":"https://schema.org","@graph":[{"@type":"DefinedTerm","@id":"https://example.org/#x","name":"KAM"}]}',
    );
  });

  const HOSTILE = [
    '</script><script>alert(1)</script>',
    '</SCRIPT >',
    '<!--<script>',
    ']]>',
    '&lt;/script&gt; & &amp;',
    'line\u2028separator\u2029paragraph',
    '\\u003c/script>',
    '"quoted" \'single\' \\ / \u0000 \u001f \n\r\t',
    '😀 \ud83d lone \u200f ñ 客户',
  ];

  test.each(HOSTILE)('has nothing in %j that could end the element, and reads back as it was', (name) => {
    const text = serializeGraph(graphOf(name));
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toEqual(graphOf(name));
  });

  test('writes the five signs as escapes', () => {
    expect(serializeGraph(graphOf('<>&\u2028\u2029'))).toContain(String.raw`"\u003c\u003e\u0026\u2028\u2029"`);
  });

  test('escapes keys as well', () => {
    const named = { '</script>': 1 };
    expect(serializeGraph({ ...graphOf('x'), ...named })).not.toContain('<');
  });
});
