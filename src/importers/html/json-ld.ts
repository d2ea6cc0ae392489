/** JSON-LD that a source carries: what it says of the term, and its questions. */
import { z } from 'zod';
import { plainLine } from './hast.ts';

export interface StructuredData {
  /** Descriptions of the term, the best first; boilerplate left out. */
  definitions: string[];
  aliases: string[];
  termCodes: string[];
  sameAs: string[];
  questions: { question: string; answer: string }[];
}

/** The text of a script -> its value; undefined when it is no JSON even after the usual damage is undone. */
export function parseJsonLd(text: string): unknown {
  const bare = text
    .trim()
    .replace(/^<!\[CDATA\[|\]\]>$/g, '')
    .replace(/^\/\*.*?\*\/|\/\*.*?\*\/$/gs, '');
  // WordPress puts paragraphs and line breaks into scripts, and typographic quotes for straight ones.
  const repaired = bare
    .replace(/<\/?p>|<br\s*\/?>/g, '')
    .replace(/[“”″„]/g, '"')
    .replace(/,\s*([\]}])/g, '$1');
  for (const attempt of [bare, bare.replace(/[\n\r\t]+/g, ' '), repaired]) {
    try {
      const value: unknown = JSON.parse(attempt);
      return value;
    } catch {
      // The next attempt may do.
    }
  }
  return undefined;
}

/** Reads any number of JSON-LD values: nodes, lists of nodes, `@graph`s. */
export function readStructuredData(values: readonly unknown[]): StructuredData {
  const nodes = values.flatMap((value) => nodesIn(value, 0));
  const terms = nodes.filter((node) => typesOf(node).some((type) => /^(DefinedTerm|Thing|Term)$/.test(type)));
  return {
    definitions: terms
      .flatMap(({ description }) => texts(description))
      .map(plainLine)
      .filter((line) => line.length > 20 && !isBoilerplate(line)),
    aliases: terms.flatMap(({ alternateName }) => texts(alternateName)).map(plainLine),
    termCodes: terms.flatMap(({ termCode }) => texts(termCode)).map(plainLine),
    sameAs: terms.flatMap(({ sameAs }) => texts(sameAs)),
    questions: nodes
      .filter((node) => typesOf(node).includes('Question'))
      .flatMap((node) => {
        const question = plainLine(texts(node['name'])[0] ?? texts(node['text'])[0] ?? '');
        const answer = answerOf(node['acceptedAnswer'] ?? node['suggestedAnswer']);
        return question && answer ? [{ question, answer }] : [];
      }),
  };
}

/** "Definition of X in the Y glossary." says nothing. */
export function isBoilerplate(line: string): boolean {
  return (
    /^(the )?(definition|meaning|definici[oó]n|significado|d[eé]finition)s? (and \w+ )?(of|de|du|for)\b/i.test(line) &&
    line.length < 120 &&
    !/\b(is|are|es|son|est|means)\b/i.test(line)
  );
}

type Node = Record<string, unknown>;

const record = z.record(z.string(), z.unknown());

function nodesIn(value: unknown, depth: number): Node[] {
  if (depth > 20) return [];
  if (Array.isArray(value)) return value.flatMap((item) => nodesIn(item, depth + 1));
  const { success, data } = record.safeParse(value);
  if (!success) return [];
  const inner = ['@graph', 'mainEntity', 'mainEntityOfPage', 'about', 'hasPart'].flatMap((key) =>
    nodesIn(data[key], depth + 1),
  );
  return [data, ...inner];
}

function typesOf(node: Node): string[] {
  return texts(node['@type']).map((type) => type.replace(/^.*[/:#]/, ''));
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(texts);
  const { success, data } = record.safeParse(value);
  return success ? texts(data['@value']) : [];
}

/** Answers may hold HTML, and stay HTML. */
function answerOf(value: unknown): string {
  if (Array.isArray(value)) return answerOf(value[0]);
  const { success, data } = record.safeParse(value);
  return success ? (texts(data['text'])[0] ?? '') : (texts(value)[0] ?? '');
}
