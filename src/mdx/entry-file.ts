/**
 * One `.mdx` file -> an entry, or everything that is wrong with it.
 * In: the text of a file.
 * Out: checked frontmatter and body nodes, headings, citations, passages, each with its place; problems.
 * Imports: `glossary`, `languages`.
 */
import type { Body, Outline } from '../glossary/body.ts';
import { entryMatterSchema, type EntryMatter } from '../glossary/entry-matter.ts';
import type { FieldPlaces } from '../glossary/entry.ts';
import { parseSlug, nearestSlug, slugComplaint, type Slug } from '../glossary/slug.ts';
import { isAddressPart } from '../glossary/file-name.ts';
import type { Problem } from '../glossary/problem.ts';
import { parseBody, type BodyResult } from './body.ts';
import { FILE_LIMITS } from './bounds.ts';
import type { WrittenText } from '../glossary/quality/passage.ts';
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

export function parseEntryFile({ bytes, file, language, name }: EntryFile): EntryFileResult {
  const nameProblems = checkName(name, file);
  const { text, problems: textProblems } = decodeSource(bytes, file, FILE_LIMITS);
  const problems = [...nameProblems, ...textProblems];
  if (text === undefined) return { problems };
  const split = splitFrontmatter(text, file);
  if ('problem' in split) return { problems: [...problems, split.problem] };

  const { value: matter, places, allPlaces, problems: matterProblems } = readMatter(split, file);
  const body = readBody(split, { file, language }, matter);
  problems.push(...matterProblems, ...body.problems);
  const slug = parseSlug(name);
  if (!slug || !matter || !body.body || nameProblems.length > 0) return { problems };
  problems.push(...unusedSources(matter, body.outline.citations, places, file));
  const written: ParsedEntry['written'] = () => {
    const fieldPlaces = allPlaces();
    const [head, own] = [matterPassages(matter, fieldPlaces), body.written()];
    const passages = [...head.passages, ...own.passages];
    return { fieldPlaces, file, language, lines: text.split('\n'), passages, links: [...head.links, ...own.links] };
  };
  return { entry: { slug, matter, outline: body.outline, body: body.body, fieldPlaces: places, written }, problems };
}

/** The body alone, for an entry whose frontmatter is known; undefined when the file has errors. */
export function parseEntryBody({ bytes, file, language }: EntryFile, matter: EntryMatter): Body | undefined {
  const { text } = decodeSource(bytes, file, FILE_LIMITS);
  const split = text === undefined ? undefined : splitFrontmatter(text, file);
  return split && !('problem' in split) ? readBody(split, { file, language }, matter).body : undefined;
}

/** Without frontmatter the sources are not known, and citations cannot be checked. */
function readBody(
  split: Split,
  { file, language }: Pick<EntryFile, 'file' | 'language'>,
  matter: EntryMatter | undefined,
): BodyResult {
  return parseBody({
    text: split.body,
    file,
    lineOffset: split.bodyLine - 1,
    language,
    sourceIds: matter?.sources.map(({ id }) => id) ?? [],
    checkCitations: matter !== undefined,
  });
}

function readMatter(split: Split, file: string): ReturnType<typeof parseYaml<typeof entryMatterSchema>> {
  return parseYaml({ text: split.matter, file, lineOffset: 1, schema: entryMatterSchema, code: 'bad-frontmatter' });
}

function checkName(name: string, file: string): Problem[] {
  if (parseSlug(name)) return [];
  const better = nearestSlug(name);
  const complaint = isAddressPart(name) ? slugComplaint(name) : undefined;
  return [
    {
      code: 'bad-file-name',
      place: { file, line: 1, column: 1 },
      message: complaint
        ? `the file name "${name}" ${complaint}`
        : `"${name}.mdx" cannot be an address, expected lower-case letters and digits joined by hyphens; rename the file${better ? ` to "${better}.mdx"` : ''}`,
    },
  ];
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
  return matter.sources.flatMap(({ id }, index) => {
    if (citations.includes(id)) return [];
    const [line, column] = places[`sources.${index}.id`] ?? [1, 1];
    return [
      {
        code: 'unused-source' as const,
        place: { file, line, column },
        message: `the source "${id}" is never cited; write [^${id}] after the claim that it supports, or remove it`,
      },
    ];
  });
}
