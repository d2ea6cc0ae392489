/** What must hold for every file, whatever is in it; broken properties come back as texts, one each. */
import { isDeepStrictEqual } from 'node:util';
import type { Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { assembleGlossary } from '../../../src/loading/assemble.ts';
import { applyAutoLinks } from '../../../src/glossary/autolinks/apply.ts';
import { proseOf } from '../../../src/glossary/autolinks/prose.ts';
import type { Body } from '../../../src/glossary/body.ts';
import type { Entry } from '../../../src/glossary/entry.ts';
import { formatProblem, isError, PROBLEM_CODES, type Problem } from '../../../src/glossary/problem.ts';
import { checkQuality } from '../../../src/glossary/quality/index.ts';
import type { WrittenEntry } from '../../../src/glossary/quality/passage.ts';
import { usesIn } from '../../../src/glossary/uses.ts';
import { parseEntryBody, parseEntryFile, splitFrontmatter, type EntryFile } from '../../../src/mdx/entry-file.ts';
import { plainText } from '../../../src/mdx/plain-text.ts';
import { decodeSource } from '../../../src/mdx/source-text.ts';
import { tidyEntry } from '../../../src/mdx/tidy.ts';
import { entryHref, readEntryHref } from '../../../src/mdx/urls.ts';
import type { FuzzCase } from './cases.ts';
import { parseHtml, renderBody, textOfHtml, type RenderedBody } from './rendered.ts';
import type { Surroundings } from './surroundings.ts';
import { wordsOf, wordsOfBody } from './words.ts';

export interface Outcome {
  /** Codes of the errors for which the file was refused, each once, by the alphabet; none when it was accepted. */
  refused: string[];
  /** Properties that did not hold. */
  faults: string[];
}

/** Checks everything that can be told of one file. Never throws. */
export function checkCase(
  { language, name, bytes }: Pick<FuzzCase, 'language' | 'name' | 'bytes'>,
  around: Surroundings,
): Outcome {
  const source = { bytes, file: `content/terms/${language}/${name}.mdx`, language, name };
  const faults: string[] = [];
  const step = (what: string, check: () => readonly string[]): void => {
    try {
      faults.push(...check().map((fault) => `${what}: ${fault}`));
    } catch (error) {
      faults.push(`${what} throws: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  };
  let refused: string[] = [];
  step('parseEntryFile', () => {
    const { entry: parsed, problems } = parseEntryFile(source);
    const errors = problems.filter(isError);
    refused = [...new Set(errors.map(({ code }) => code))].toSorted();
    step('problems', () => faultsOfProblems(problems, source));
    step('tidyEntry', () => faultsOfTidying(source));
    if (!parsed) return errors.length > 0 ? [] : ['gives neither an entry nor an error'];
    const { slug, matter, outline, body, fieldPlaces, written } = parsed;
    const entry: Entry = { slug, language, file: source.file, matter, outline, fieldPlaces, digest: '' };
    step('written', () => faultsOfWriting({ entry, ...written() }, around, source));
    if (errors.length > 0) return [];
    step('store', () => faultsOfStoring(entry, problems, source, body));
    step('page', () => faultsOfPage(entry, body, source, around));
    return [];
  });
  return { refused, faults };
}

function faultsOfProblems(problems: readonly Problem[], { file, bytes }: Pick<EntryFile, 'file' | 'bytes'>): string[] {
  const lines = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n').split('\n');
  return problems.flatMap((problem) => {
    const { code, message, place } = problem;
    const length = lines[place.line - 1]?.length;
    const faults = [
      !Object.hasOwn(PROBLEM_CODES, code) && 'has an unknown code',
      place.file !== file && 'names another file',
      (!Number.isInteger(place.line) || length === undefined) && 'names a line that the file does not have',
      (!Number.isInteger(place.column) || place.column < 1 || place.column > (length ?? 0) + 1) &&
        `names a column that the line does not have (${place.column} of ${String(length)})`,
      message.trim() === '' && 'has no message',
      /[\n\r\u2028\u2029]/.test(formatProblem(problem)) && 'takes more than one line',
      formatProblem(problem).length > 1500 && 'is very long',
      /\bundefined\b|\[object |NaN|\bat \S+ \([^)]*:\d+:\d+\)/.test(message.replace(/"[^"]*"/g, '')) &&
        'shows a fault of the program',
    ];
    return faults.filter((fault) => fault !== false).map((fault) => `${formatProblem(problem).slice(0, 300)} ${fault}`);
  });
}

function faultsOfTidying(source: EntryFile): string[] {
  const tidied = tidyEntry(source);
  if (!tidied) return [];
  const bytes = new TextEncoder().encode(tidied.text);
  const [before, after] = [parseEntryFile(source), parseEntryFile({ ...source, bytes })];
  const again = tidyEntry({ ...source, bytes });
  const isWorse = after.problems.filter(isError).length > before.problems.filter(isError).length;
  const saysOther =
    before.entry &&
    after.entry &&
    !before.problems.some(isError) &&
    !isDeepStrictEqual([before.entry.matter, before.entry.body], [after.entry.matter, after.entry.body]);
  return [
    ...(again?.text === tidied.text ? [] : [`does more the second time: ${again?.done.join(', ') ?? 'refuses'}`]),
    ...(isWorse || (before.entry && !after.entry) ? ['makes errors'] : []),
    ...(saysOther === true ? ['changes what the entry says'] : []),
    ...faultsOfProblems(tidied.problems, source),
  ];
}

/** What rules say about an entry among others. */
function faultsOfWriting(
  written: WrittenEntry & { fieldPlaces: Entry['fieldPlaces'] },
  { site, files }: Surroundings,
  source: EntryFile,
): string[] {
  const { fieldPlaces, ...texts } = written;
  const entry = { ...written.entry, fieldPlaces };
  const others = files.filter(({ file }) => file.language !== source.language || file.name !== source.name);
  const { glossary, problems } = assembleGlossary({
    site,
    problems: [],
    files: [...others, { file: source, entry, problems: [] }],
  });
  const quality = checkQuality({ glossary, entries: [{ ...texts, entry }], pages: [], today: '2026-11-22' });
  const own = [...problems, ...quality].filter(({ place }) => place.file === source.file);
  return faultsOfProblems(own, source);
}

/** What is kept of an entry between builds is JSON. */
function faultsOfStoring(entry: Entry, problems: readonly Problem[], source: EntryFile, body: Body): string[] {
  return [
    ...(isKept(entry) ? [] : ['gives another entry back']),
    ...(isKept(problems) ? [] : ['gives other problems back']),
    ...(isKept(body) ? [] : ['gives another body back']),
    ...(isDeepStrictEqual(parseEntryBody(source, entry.matter), body) ? [] : ['gives another body']),
  ];
}

function isKept(value: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value);
}

function faultsOfPage(entry: Entry, body: Body, source: EntryFile, { linker }: Surroundings): string[] {
  const prose = proseOf(body);
  const autoLinks = linker.find(entry, prose);
  const uses = usesIn(entry, prose, { autoLinks, readEntryId: (href) => readEntryHref(href)?.id });
  const linked = applyAutoLinks(body, autoLinks, (slug) => entryHref(`${entry.language}/${slug}`, undefined));
  const page = renderBody(linked);
  const before = plainText([...body.nodes, ...body.notes.flatMap(({ nodes }) => nodes)]);
  const after = plainText([...linked.nodes, ...linked.notes.flatMap(({ nodes }) => nodes)]);
  return [
    ...(before === after ? [] : ['automatic links change the text']),
    ...(isKept({ autoLinks, uses }) ? [] : ['links are kept as others']),
    ...[page.flow, ...page.notes].flatMap(faultsOfHtml),
    ...lostWords(source, entry, page),
  ];
}

/** HTML that a browser reads as it was meant: parsing it and writing it again changes nothing. */
function faultsOfHtml(html: string): string[] {
  const tree = parseHtml(html);
  const again = toHtml(tree);
  const nested = again === html ? [] : [`a browser reads other HTML: ${firstDifference(html, again)}`];
  return [...nested, ...faultsOfTree(tree)];
}

function firstDifference(before: string, after: string): string {
  let at = 0;
  while (before[at] === after[at]) at += 1;
  const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
  return `${around(before)} becomes ${around(after)}`;
}

const ELEMENTS = new Set(
  'p strong em del blockquote hr br pre ul ol li table thead tbody tr th td code sup sub kbd mark h2 h3 h4 h5 h6 a div details summary figure figcaption small'.split(
    ' ',
  ),
);

function faultsOfTree(node: Root | RootContent): string[] {
  if (node.type === 'comment' || node.type === 'doctype') return [`holds a ${node.type}`];
  if (!('children' in node)) return [];
  const own = node.type === 'element' && !ELEMENTS.has(node.tagName) ? [`holds <${node.tagName}>`] : [];
  return [...own, ...node.children.flatMap(faultsOfTree)];
}

/** Every word of the source, read by unified, stands on the page in its order. */
function lostWords({ bytes, file }: EntryFile, { matter }: Entry, page: RenderedBody): string[] {
  const { text = '' } = decodeSource(bytes, file);
  const split = splitFrontmatter(text, file);
  if ('problem' in split) return ['no frontmatter'];
  const sourceIds = matter.sources.map(({ id }) => id);
  let expected;
  try {
    expected = wordsOfBody(split.body, sourceIds);
  } catch (error) {
    return [`unified cannot read it: ${String(error)}`];
  }
  const notes = page.notes.flatMap((html) => wordsOf(textOfHtml(parseHtml(html))));
  return [
    ...missing(expected.flow, wordsOf(textOfHtml(parseHtml(page.flow)))),
    ...expected.notes.flatMap((words) => missing(words, notes)),
  ];
}

/** The first of these words that the others do not hold in this order. */
export function missing(expected: readonly string[], shown: readonly string[]): string[] {
  let at = 0;
  for (const [index, word] of expected.entries()) {
    const found = shown.indexOf(word, at);
    if (found < 0) {
      return [
        `loses "${word}" after "${expected.slice(Math.max(0, index - 5), index).join(' ')}"; there stands "${shown.slice(at, at + 5).join(' ')}"`,
      ];
    }
    at = found + 1;
  }
  return [];
}
