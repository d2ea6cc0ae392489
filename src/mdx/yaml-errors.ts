/** What is wrong with YAML as such, in an editor's words. */
import { isScalar, parseDocument, visit, type Alias, type Document, type Scalar, type YAMLError } from 'yaml';
import { MOST_LEVELS, TOO_DEEP, yamlBeyondBounds } from './bounds.ts';
import { conflictIn } from './conflict.ts';
import type { TextComplaint } from './source-text.ts';
import { inQuotes, mendingComplaints } from './yaml-mending.ts';

/** The document with its value, or what is wrong with it. Never throws. */
export function readYaml(
  text: string,
): { document: Document.Parsed; value: unknown } | { complaints: TextComplaint[] } {
  const bound = yamlBeyondBounds(text);
  if (bound) return { complaints: [bound] };
  const document = readDocument(text);
  if (!document) return { complaints: [{ offset: 0, message: TOO_DEEP }] };
  const complaints = syntaxComplaints(document, text);
  if (complaints.length > 0) return { complaints };
  const aliases = aliasesOf(document);
  if (aliases.length > MOST_ALIASES) return { complaints: [firstAlias(aliases, TOO_MANY)] };
  const value = toValue(document);
  const wrong = value instanceof Error ? aliasComplaint(aliases, document, value) : depthComplaint(aliases, value);
  return wrong ? { complaints: [wrong] } : { document, value };
}

/** Each alias is looked for in the whole document, which takes its time. */
const MOST_ALIASES = 100;
const TOO_MANY = 'and other aliases repeat too much';

/** Undefined for a text over which the parser runs out of stack. */
function readDocument(text: string): Document.Parsed | undefined {
  try {
    return parseDocument(text, { prettyErrors: false, logLevel: 'error', uniqueKeys: false });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function toValue(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Complaints of the parser: errors, and tags that it does not know; and fields that are written twice. */
function syntaxComplaints(document: Document.Parsed, text: string): TextComplaint[] {
  const { errors, warnings } = document;
  if (errors.length + warnings.length === 0) return doubleKeys(document);
  const conflict = errors.length > 0 ? conflictIn(text) : undefined;
  if (conflict) return [conflict];
  const mending = errors.every(({ code }) => !HAS_ADVICE.has(code)) ? mendingComplaints(text) : [];
  if (mending.length > 0) return mending;
  return [...errors, ...warnings].map((error) => ({ offset: error.pos[0], message: explain(error, text) }));
}

/** Errors whose own message says what to do. */
const HAS_ADVICE: ReadonlySet<string> = new Set(['MULTIPLE_DOCS', 'TAB_AS_INDENT']);

/** The parser looks for them, too, but compares each with each. */
function doubleKeys(document: Document.Parsed): TextComplaint[] {
  return keysOf(document).flatMap((keys) => {
    const seen = new Set<unknown>();
    return keys.flatMap(({ value, range }) => {
      const message = `the field "${String(value)}" is written twice, expected once; merge the two or remove one`;
      const complaints = seen.has(value) ? [{ offset: range?.[0] ?? 0, message }] : [];
      seen.add(value);
      return complaints;
    });
  });
}

/** The names of the fields of each map. */
function keysOf(document: Document.Parsed): Scalar[][] {
  const found: Scalar[][] = [];
  visit(document, {
    Map: (_, { items }) => void found.push(items.map(({ key }) => key).filter((key) => isScalar(key))),
  });
  return found;
}

/** The complaint of values that aliases put inside each other without end, or nearly so. */
function depthComplaint(aliases: readonly Alias[], value: unknown): TextComplaint | undefined {
  let level = new Set([value].filter(isObject));
  for (let depth = 0; level.size > 0; depth += 1) {
    if (depth > MOST_LEVELS) {
      return firstAlias(aliases, `stands inside of what it repeats, or more than ${MOST_LEVELS} levels deep`);
    }
    level = new Set([...level].flatMap((one): unknown[] => Object.values(one)).filter(isObject));
  }
  return undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** In the order of the text. */
export function aliasesOf(document: Document.Parsed): Alias[] {
  const found: Alias[] = [];
  visit(document, { Alias: (_, alias) => void found.push(alias) });
  return found;
}

function firstAlias([first]: readonly Alias[], what: string): TextComplaint {
  return first
    ? { offset: first.range?.[0] ?? 0, message: `"*${first.source}" ${what}; write the values out` }
    : { offset: 0, message: `a value ${what}; write it flatter` };
}

function explain(error: YAMLError, text: string): string {
  const written = text.slice(error.pos[0]);
  switch (error.code) {
    case 'MULTIPLE_DOCS':
      return 'has a second YAML document, expected one; remove the line of hyphens or dots before it';
    case 'TAG_RESOLVE_FAILED':
      return explainTag(written);
    case 'TAB_AS_INDENT':
      return 'broken YAML: is indented with a tab, expected spaces; write two spaces for each step';
    default:
      return error.message.trimStart().startsWith('Nested mappings')
        ? 'broken YAML: has ": " inside a text; put the whole text in quotes, like definition: "This: that"'
        : brokenYaml(error);
  }
}

/** Before a text, the sign is most likely a part of it. */
function explainTag(written: string): string {
  const [, tag = '', behind = ''] = /^(\S+)[ \t]*([^\n]*)/.exec(written) ?? [];
  const text = /^[^,\n\]}]+/.exec(written)?.[0].trimEnd() ?? '';
  return /^(?:$|[[{#])/.test(behind)
    ? `has the unknown YAML tag ${tag}, expected none; remove it`
    : `has ${text}, where ${tag} is an unknown YAML tag, expected a text in quotes; write ${inQuotes(text)}`;
}

function brokenYaml({ message }: Error): string {
  return `broken YAML: ${message.replace(/\s+/g, ' ').trim()}`;
}

/** The complaint of a document whose aliases lead nowhere or multiply beyond reason. */
function aliasComplaint(aliases: readonly Alias[], document: Document.Parsed, error: Error): TextComplaint {
  const lost = aliases.find((alias) => !alias.resolve(document));
  if (lost) {
    const message = `"*${lost.source}" is an alias of nothing, since no "&${lost.source}" stands before it; write ${inQuotes(`*${lost.source}`)}`;
    return { offset: lost.range?.[0] ?? 0, message };
  }
  return /alias/i.test(error.message) ? firstAlias(aliases, TOO_MANY) : { offset: 0, message: brokenYaml(error) };
}

/** A key that the language itself uses, and that schemas therefore drop without a word. */
export function protoComplaint(document: Document.Parsed, text: string): TextComplaint | undefined {
  if (!text.includes('__proto__')) return undefined;
  const found = keysOf(document)
    .flat()
    .find(({ value }) => value === '__proto__');
  const message = '"__proto__" cannot be the name of a field; remove it';
  return found && { offset: found.range?.[0] ?? 0, message };
}
