/** What is wrong with YAML as such, in an editor's words. */
import { isPair, isScalar, visit, type Document, type YAMLError } from 'yaml';
import { MOST_LEVELS } from './bounds.ts';
import { conflictIn } from './conflict.ts';
import { inQuotes, mendingComplaints, type YamlComplaint } from './yaml-mending.ts';

/** Complaints of the parser: errors, and tags that it does not know; and fields that are written twice. */
export function syntaxComplaints(document: Document.Parsed, text: string): YamlComplaint[] {
  const { errors, warnings } = document;
  const conflict = errors.length > 0 ? conflictIn(text) : undefined;
  if (conflict) return [conflict];
  const mending = errors.every(({ code }) => !HAS_ADVICE.has(code)) ? mendingComplaints(text) : [];
  if (mending.length > 0) return mending;
  const found = [...errors, ...warnings].map((error) => ({ offset: error.pos[0], message: explain(error, text) }));
  return found.length > 0 ? found : doubleKeys(document);
}

/** Errors whose own message says what to do. */
const HAS_ADVICE: ReadonlySet<string> = new Set(['MULTIPLE_DOCS', 'TAB_AS_INDENT']);

/** The parser looks for them, too, but compares each with each. */
function doubleKeys(document: Document.Parsed): YamlComplaint[] {
  const found: YamlComplaint[] = [];
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const message = `the field "${String(key.value)}" is written twice, expected once; merge the two or remove one`;
        if (seen.has(key.value)) found.push({ offset: key.range?.[0] ?? 0, message });
        seen.add(key.value);
      }
    },
  });
  return found;
}

/** The complaint of values that aliases put inside each other without end, or nearly so. */
export function depthComplaint(document: Document.Parsed, value: unknown): YamlComplaint | undefined {
  let level = new Set([value].filter(isObject));
  for (let depth = 0; level.size > 0; depth += 1) {
    if (depth > MOST_LEVELS) {
      return firstAlias(document, `stands inside of what it repeats, or more than ${MOST_LEVELS} levels deep`);
    }
    level = new Set([...level].flatMap((one): unknown[] => Object.values(one)).filter(isObject));
  }
  return undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function firstAlias(document: Document.Parsed, what: string): YamlComplaint {
  let first: YamlComplaint | undefined;
  visit(document, {
    Alias: (_, { range, source }) => {
      first ??= { offset: range?.[0] ?? 0, message: `"*${source}" ${what}; write the values out` };
    },
  });
  return first ?? { offset: 0, message: `a value ${what}; write it flatter` };
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
      return explainOther(error);
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

function explainOther({ message }: YAMLError): string {
  const text = message.replace(/\s+/g, ' ').trim();
  return text.startsWith('Nested mappings')
    ? 'broken YAML: has ": " inside a text; put the whole text in quotes, like definition: "This: that"'
    : `broken YAML: ${text}`;
}

/** The complaint of a document whose aliases lead nowhere or multiply beyond reason. */
export function aliasComplaint(document: Document.Parsed, error: Error): YamlComplaint {
  let unresolved: YamlComplaint | undefined;
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document)) return;
      unresolved ??= {
        offset: alias.range?.[0] ?? 0,
        message: `"*${alias.source}" is an alias of nothing, since no "&${alias.source}" stands before it; write ${inQuotes(`*${alias.source}`)}`,
      };
    },
  });
  if (unresolved) return unresolved;
  return /alias/i.test(error.message)
    ? firstAlias(document, 'and other aliases repeat too much')
    : { offset: 0, message: `broken YAML: ${error.message.replace(/\s+/g, ' ').trim()}` };
}

/** Each alias is looked for in the whole document, which takes its time. */
const MOST_ALIASES = 100;

export function tooManyAliases(document: Document.Parsed): YamlComplaint | undefined {
  let count = 0;
  visit(document, {
    Alias: () => {
      count += 1;
      return count > MOST_ALIASES ? visit.BREAK : undefined;
    },
  });
  return count > MOST_ALIASES ? firstAlias(document, 'and other aliases repeat too much') : undefined;
}

/** A key that the language itself uses, and that schemas therefore drop without a word. */
export function protoComplaint(document: Document.Parsed, text: string): YamlComplaint | undefined {
  if (!text.includes('__proto__')) return undefined;
  let found: YamlComplaint | undefined;
  visit(document, {
    Pair: (_, pair) => {
      if (!isPair(pair) || !isScalar(pair.key) || pair.key.value !== '__proto__') return;
      found ??= {
        offset: pair.key.range?.[0] ?? 0,
        message: '"__proto__" cannot be the name of a field; remove it',
      };
    },
  });
  return found;
}
