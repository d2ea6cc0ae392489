/** What is wrong with YAML as such, in an editor's words. */
import { isPair, isScalar, visit, type Document, type YAMLError } from 'yaml';
import { tooDeepOffset } from './nesting.ts';

/** A complaint at an offset of the text; `tooDeep` stands for its own message. */
export type YamlComplaint = { offset: number; message: string; tooDeep?: never } | { offset: number; tooDeep: true };

/** Complaints of the parser: errors, and tags that it does not know. */
export function syntaxComplaints({ errors, warnings }: Document.Parsed, text: string): YamlComplaint[] {
  // The parser works by recursion and reports its own end; what else it says then is noise.
  if (errors.some(({ message }) => message.startsWith('Maximum call stack'))) {
    return [{ offset: tooDeepOffset(text), tooDeep: true }];
  }
  return [...errors, ...warnings].map((error) => ({ offset: error.pos[0], message: explain(error, text) }));
}

function explain(error: YAMLError, text: string): string {
  const written = text.slice(error.pos[0]);
  switch (error.code) {
    case 'DUPLICATE_KEY': {
      const key = /^["']?([^:\n"']+)/.exec(written)?.[1]?.trim() ?? '';
      return `the field "${key}" is written twice, expected once; merge the two or remove one`;
    }
    case 'MULTIPLE_DOCS':
      return 'has a second YAML document, expected one; remove the line of hyphens or dots before it';
    case 'TAG_RESOLVE_FAILED':
      return `has the unknown YAML tag "${/^\S+/.exec(written)?.[0] ?? ''}", expected none; remove it, or put a text that starts with ! in quotes`;
    case 'TAB_AS_INDENT':
      return 'broken YAML: is indented with a tab, expected spaces; write two spaces for each step';
    default:
      return explainOther(error);
  }
}

function explainOther({ message }: YAMLError): string {
  const text = message.replace(/\s+/g, ' ').trim();
  return text.startsWith('Nested mappings')
    ? 'broken YAML: has ": " inside a text; put the whole text in quotes, like definition: "This: that"'
    : `broken YAML: ${text}`;
}

/** The complaint of a document whose aliases lead nowhere or multiply beyond reason. */
export function aliasComplaint(document: Document.Parsed, error: Error): YamlComplaint {
  let first: YamlComplaint | undefined;
  let unresolved: YamlComplaint | undefined;
  visit(document, {
    Alias: (_, alias) => {
      const offset = alias.range?.[0] ?? 0;
      const name = alias.source;
      first ??= {
        offset,
        message: `"*${name}" and other aliases repeat too much; write the values out`,
      };
      if (alias.resolve(document)) return;
      unresolved ??= {
        offset,
        message: `"*${name}" is an alias of nothing, since no "&${name}" stands before it; put a text that starts with * in quotes`,
      };
    },
  });
  return unresolved ?? first ?? { offset: 0, message: `broken YAML: ${error.message.replace(/\s+/g, ' ').trim()}` };
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
