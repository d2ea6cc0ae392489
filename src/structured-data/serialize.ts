/** The one place where JSON-LD becomes text. */
import type { Graph } from 'schema-dts';

/** JSON that is safe inside `<script type="application/ld+json">`: no text can close the element or open another. */
export function serializeGraph(graph: Graph): string {
  return JSON.stringify(graph).replace(/[<>&\u2028\u2029]/g, escaped);
}

/** `\u003c` for `<`. */
function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
