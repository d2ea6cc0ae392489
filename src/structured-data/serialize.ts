/** The one place where JSON-LD becomes text. */
import type { Graph } from 'schema-dts';

const ESCAPES: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** JSON that is safe inside `<script type="application/ld+json">`: no text can close the element or open another. */
export function serializeGraph(graph: Graph): string {
  return JSON.stringify(graph).replace(/[<>&\u2028\u2029]/g, (character) => ESCAPES[character] ?? character);
}
