/** Shorthands for tests of bodies. */
import type { Body, BodyNode, Outline } from '../../../src/glossary/body.ts';
import { parseBody, type BodySource } from '../../../src/mdx/body.ts';
import { bodyHtml } from '../../../src/mdx/html.ts';

export interface ReadBody {
  body: Body;
  outline: Outline;
  /** `line:column code: message`. */
  problems: string[];
}

/** Parses a body of an entry in English with the given sources. */
export function read(text: string, sourceIds: readonly string[] = [], more: Partial<BodySource> = {}): ReadBody {
  const result = parseBody({
    text,
    file: 'terms/en/x.mdx',
    lineOffset: 0,
    language: 'en',
    sourceIds,
    checkCitations: true,
    ...more,
  });
  return {
    body: result.body ?? { nodes: [], notes: [] },
    outline: result.outline ?? {
      headings: [],
      faqs: [],
      landmarks: [],
      termLinks: [],
      webLinks: [],
      images: [],
      citations: [],
    },
    problems: result.problems.map(({ place, code, message }) => `${place.line}:${place.column} ${code}: ${message}`),
  };
}

/** The nodes of a body without problems. */
export function nodesOf(text: string, sourceIds: readonly string[] = []): BodyNode[] {
  const { body, problems } = read(text, sourceIds);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return body.nodes;
}

/** The HTML of a body without problems, in which links lead where they say. */
export function htmlOf(text: string, sourceIds: readonly string[] = []): string {
  return bodyHtml(nodesOf(text, sourceIds), (href) => href);
}

/** `line:column code` of each problem. */
export function placesOf(text: string, sourceIds: readonly string[] = []): string[] {
  return read(text, sourceIds).problems.map((problem) => problem.slice(0, problem.indexOf(': ')));
}
