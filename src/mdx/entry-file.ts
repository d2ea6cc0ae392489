/**
 * One `.mdx` file -> an entry, or everything that is wrong with it.
 * In: the text of a file.
 * Out: checked frontmatter and body nodes, headings, citations, passages, each with its place; problems.
 * Imports: `glossary`, `languages`.
 */
import type { z } from 'zod';
import type { Body, Outline } from '../glossary/body.ts';
import { entryMatterSchema, type EntryMatter } from '../glossary/entry-matter.ts';
import type { FieldPlaces } from '../glossary/entry.ts';
import { parseSlug, nearestSlug, slugComplaint, type Slug } from '../glossary/slug.ts';
import { isAddressPart } from '../glossary/file-name.ts';
import type { Problem } from '../glossary/problem.ts';
import { parseBody, type BodyResult } from './body.ts';
import { FILE_LIMITS } from './bounds.ts';
import type { Written, WrittenText } from '../glossary/quality/passage.ts';
import { matterPassages } from './matter-passages.ts';
import { decodeSource } from './source-text.ts';
import { parseYaml } from './yaml.ts';

export interface EntryFile {
  bytes: Uint8Array;
  /** Path as the editor knows it, for problems. */
  file: string;
  language: string;
  /** File name without `.mdx`. */
  name: string;
}

export interface ParsedEntry {
  slug: Slug;
  matter: EntryMatter;
  outline: Outline;
  body: Body;
  fieldPlaces: FieldPlaces;
  /** Reads what rules about writing need besides: places of all fields, and the texts. */
  written: () => { fieldPlaces: FieldPlaces } & WrittenText;
}

/** The entry, when there is no error; warnings stand beside it. Never throws for bad input. */
export interface EntryFileResult {
  entry?: ParsedEntry;
  problems: Problem[];
}

export function parseEntryFile({ name, ...source }: EntryFile): EntryFileResult {
  const nameProblems = checkName(name, source.file);
  const { parts, problems: inFile } = readParts(source, entryMatterSchema, sourceIdsOf);
  const problems = [...nameProblems, ...inFile];
  const slug = parseSlug(name);
  if (!slug || !parts || nameProblems.length > 0) return { problems };
  const { matter, outline, body, places, allPlaces } = parts;
  problems.push(...unusedSources(matter, outline.citations, places, source.file));
  const written: ParsedEntry['written'] = () => {
    const fieldPlaces = allPlaces();
    return { fieldPlaces, ...parts.written(matterPassages(matter, fieldPlaces)) };
  };
  return { entry: { slug, matter, outline, body, fieldPlaces: places, written }, problems };
}

/** The body alone, for an entry whose frontmatter is known; undefined when the file has errors. */
export function parseEntryBody({ bytes, file, language }: EntryFile, matter: EntryMatter): Body | undefined {
  const { text } = decodeSource(bytes, file, FILE_LIMITS);
  const split = text === undefined ? undefined : splitFrontmatter(text, file);
  return split && !('problem' in split) ? readBody(split, { file, language }, sourceIdsOf(matter)).body : undefined;
}

/** Undefined where nobody knows. */
function sourceIdsOf(matter: EntryMatter | undefined): string[] | undefined {
  return matter?.sources.map(({ id }) => id);
}

/** What a file holds, when there is no error. */
export interface FileParts<Matter> {
  matter: Matter;
  /** Places of the fields that are asked for in every build, and of all. */
  places: FieldPlaces;
  allPlaces: () => FieldPlaces;
  body: Body;
  outline: Outline;
  /** What rules about writing need. @param head The texts and links of the frontmatter. */
  written: (head: Written) => WrittenText;
}

/** Reads a file with frontmatter and a body. @param sourceIds The ids that it may cite; undefined where nobody knows. */
export function readParts<Schema extends z.ZodType>(
  { bytes, file, language }: Omit<EntryFile, 'name'>,
  schema: Schema,
  sourceIds: (matter: z.infer<Schema> | undefined) => readonly string[] | undefined,
): { parts?: FileParts<z.infer<Schema>>; problems: Problem[] } {
  const { text, problems: inText } = decodeSource(bytes, file, FILE_LIMITS);
  if (text === undefined) return { problems: inText };
  const split = splitFrontmatter(text, file);
  if ('problem' in split) return { problems: [...inText, split.problem] };
  const matter = parseYaml({ text: split.matter, file, lineOffset: 1, schema, code: 'bad-frontmatter' });
  const inBody = readBody(split, { file, language }, sourceIds(matter.value));
  const problems = [...inText, ...matter.problems, ...inBody.problems];
  if (!matter.places || !inBody.body) return { problems };
  const { value, places, allPlaces } = matter;
  const { body, outline } = inBody;
  const written = (head: Written): WrittenText => {
    const own = inBody.written();
    const passages = [...head.passages, ...own.passages];
    return { file, language, lines: text.split('\n'), passages, links: [...head.links, ...own.links] };
  };
  return { parts: { matter: value, places, allPlaces, body, outline, written }, problems };
}

/** Where the sources are not known, citations cannot be checked. */
function readBody(
  { body, bodyLine }: Split,
  source: Pick<EntryFile, 'file' | 'language'>,
  sourceIds: readonly string[] | undefined,
): BodyResult {
  const checkCitations = sourceIds !== undefined;
  return parseBody({ ...source, text: body, lineOffset: bodyLine - 1, sourceIds: sourceIds ?? [], checkCitations });
}

function checkName(name: string, file: string): Problem[] {
  if (parseSlug(name)) return [];
  const better = nearestSlug(name);
  const complaint = isAddressPart(name) ? slugComplaint(name) : undefined;
  const message = complaint
    ? `the file name "${name}" ${complaint}`
    : `"${name}.mdx" cannot be an address, expected lower-case letters and digits joined by hyphens; rename the file${better ? ` to "${better}.mdx"` : ''}`;
  return [{ code: 'bad-file-name', place: { file, line: 1, column: 1 }, message }];
}

interface Split {
  matter: string;
  body: string;
  /** Line of the file on which the body starts. */
  bodyLine: number;
}

/** Cuts a file with LF line ends at the lines of hyphens. */
export function splitFrontmatter(text: string, file: string): Split | { problem: Problem } {
  const problem = (message: string, line = 1): { problem: Problem } => ({
    problem: { code: 'bad-frontmatter', place: { file, line, column: 1 }, message },
  });
  if (text.trim() === '')
    return problem('the file is empty, expected frontmatter and a body; write the entry or delete the file');
  const opening = /^---[ \t]*\n/.exec(text);
  if (!opening) return problem(openingComplaint(text));
  const closing = /^---[ \t]*(?:\n|$)/m.exec(text.slice(opening[0].length));
  if (!closing) {
    const [head = ''] = text.split(/\n[ \t]*\n/, 1);
    const lines = head.split('\n');
    const index = lines.findIndex((line, at) => at > 0 && (DASHES.test(line) || /^(?:\.{3}|…)\s*$/.test(line)));
    return index < 0
      ? problem(
          'the frontmatter is not closed, expected a second line of three hyphens (---); add it after the last field',
        )
      : problem(
          `has ${lines[index]?.trim() ?? ''}, expected three hyphens at the end of the frontmatter; write ---`,
          index + 1,
        );
  }
  const matterEnd = opening[0].length + closing.index;
  const bodyStart = matterEnd + closing[0].length;
  return {
    matter: text.slice(opening[0].length, matterEnd),
    body: text.slice(bodyStart),
    bodyLine: text.slice(0, bodyStart).split('\n').length,
  };
}

/** What phones and word processors make of three hyphens, and more or fewer of them. */
const DASHES = /^[-\u2010-\u2015\u2212\u2500]+[ \t]*$/;

function openingComplaint(text: string): string {
  const [first = ''] = text.split('\n', 1);
  if (DASHES.test(first))
    return `has ${first.trim()}, expected three hyphens at the start of the frontmatter; write ---`;
  if (/^\s+---[ \t]*\n/.test(text))
    return 'has empty lines or spaces before the first ---, expected nothing before it; remove them';
  // Chat programs give a whole file as code.
  if (/^```\w*\s*\n---/.test(text))
    return `has ${first.trim()} before the frontmatter, expected the entry alone; remove this line, and the one with \`\`\` that ends the code`;
  return `starts with ${JSON.stringify(text.slice(0, 20))}, expected frontmatter; start the file with a line of three hyphens (---)`;
}

function unusedSources(
  matter: EntryMatter,
  citations: readonly string[],
  places: FieldPlaces,
  file: string,
): Problem[] {
  return matter.sources.flatMap(({ id }, index): Problem[] => {
    if (citations.includes(id)) return [];
    const [line, column] = places[`sources.${index}.id`] ?? [1, 1];
    const message = `the source "${id}" is never cited; write [^${id}] after the claim that it supports, or remove it`;
    return [{ code: 'unused-source', place: { file, line, column }, message }];
  });
}
