/** The head of a Markdown file: YAML between `---`, TOML between `+++`, or a JSON object. */
import { parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { positionAt } from '../../mdx/source-text.ts';
import { parseJson } from './json.ts';

export type FrontMatter = { fields: Record<string, unknown>; body: string } | { line: number; message: string };

/** The fields and the rest; a file without a head has no fields. */
export function splitFrontMatter(text: string): FrontMatter {
  for (const [pattern, read] of HEADS) {
    const [head, inside] = pattern.exec(text) ?? [];
    if (head !== undefined) return withFields(read(inside ?? head), text.slice(head.length));
  }
  const [mark] = /^(?:---|\+\+\+)[ \t]*\n/.exec(text) ?? [];
  if (mark !== undefined && /^---[ \t]*\n\s*[\w-]+:/.test(text))
    return {
      line: 1,
      message: `the front matter is opened by ${mark.trim()} and never closed; add a second line of ${mark.trim()}`,
    };
  return { fields: {}, body: text };
}

type Read = { value: unknown } | { line: number; message: string };

const HEADS: readonly [pattern: RegExp, read: (head: string) => Read][] = [
  [/^---[ \t]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/, readYaml],
  [/^\+\+\+[ \t]*\n([\s\S]*?)(?:^|\n)\+\+\+[ \t]*(?:\n|$)/, readToml],
  [/^\{\n[\s\S]*?\n\}\n/, readJson],
];

function withFields(read: Read, body: string): FrontMatter {
  if ('message' in read) return read;
  const { success, data } = z.record(z.string(), z.unknown()).safeParse(read.value ?? {});
  return success
    ? { fields: data, body }
    : { line: 2, message: 'the front matter is no list of fields, expected lines like title: My term' };
}

function readYaml(text: string): Read {
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error)
    return {
      line: positionAt(text, error.pos[0]).line + 1,
      message: `the front matter is broken YAML: ${error.message.replace(/\s+/g, ' ')}; correct it there`,
    };
  try {
    const value: unknown = document.toJS({ maxAliasCount: 20 });
    return { value };
  } catch (fault) {
    return {
      line: 2,
      message: `the front matter is broken YAML: ${fault instanceof Error ? fault.message : String(fault)}; correct it there`,
    };
  }
}

function readToml(text: string): Read {
  try {
    return { value: parseToml(text) };
  } catch (error) {
    const line = z.object({ line: z.number() }).safeParse(error).data?.line ?? 1;
    const [message = ''] = error instanceof Error ? error.message.split('\n') : [];
    return { line: line + 1, message: `the front matter is broken TOML: ${message}; correct it there` };
  }
}

function readJson(text: string): Read {
  const parsed = parseJson(text);
  return 'value' in parsed
    ? parsed
    : { line: parsed.line, message: `the front matter is broken JSON: found ${parsed.found}; correct it there` };
}
