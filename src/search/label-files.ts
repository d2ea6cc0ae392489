/** The files from which the browser answers "which entry is this?": written at build, fetched on demand. */
import { createHash } from 'node:crypto';
import { formsOf } from '../glossary/autolinks/patterns.ts';
import { comparisonsOf } from '../glossary/comparisons.ts';
import { formerSlugs, type Entry } from '../glossary/entry.ts';
import { topicLinks, usedLetters } from '../glossary/pages/list-parts.ts';
import type { PageContext } from '../glossary/pages/page.ts';
import { typeset } from '../typeset/text.ts';
import { backwards, type Directory, type Link } from './labels/directory.ts';
import { mayBeMistyped, partLines, shardLines, type Shard } from './label-shards.ts';
import { placeLines } from './place-files.ts';
import { makeName, writeDetails, writeRecord, type Details, type LabelSource } from './labels/record.ts';
import { equalWord } from './labels/words.ts';

export interface LabelFile {
  /** Name inside the language's folder: `labels-0.txt`. */
  name: string;
  text: string;
}

/** Characters of words in one file: about 2 KB compressed. */
const WORD_FILE_SIZE = 4_000;

/** The same of parts of words: there are many, and the first lines of all files are in the directory. */
const PART_FILE_SIZE = 16_000;

/** Entries in a file of definitions and questions: fewer where a name is one of thousands, and all that is asked for. */
const DETAILS_PER_FILE = { small: 16, large: 6 };
const PLACES_PER_FILE = 16;

/** Every file of a language; the directory is `index.json`. */
export function labelFiles(context: PageContext): LabelFile[] {
  const { code } = context.own.language;
  const lines = sourcesOf(context).map((source) => writeRecord(source, code));
  const shards = shardLines(lines, code);
  const known = shards.length > 1 ? [...new Set(shards.flatMap((shard) => shard.words))] : [];
  const words = wordFiles('words', known.filter(mayBeMistyped));
  const endings = wordFiles('endings', known.filter(mayBeMistyped).map(backwards));
  const parts = wordFiles(
    'parts',
    known.flatMap((word) => partLines(word, code)),
    PART_FILE_SIZE,
  );
  const detailsPerFile = DETAILS_PER_FILE[shards.length > 1 ? 'large' : 'small'];
  const files = [
    ...shards.map(({ lines: own }, index) => ({ name: `labels-${index}.txt`, text: own.join('\n') })),
    ...filesByNumber('details', detailLines(context), detailsPerFile),
    ...filesByNumber('places', placeLines(context), PLACES_PER_FILE),
    ...words,
    ...endings,
    ...parts,
  ];
  const listed = {
    ...directory(context, shards, files),
    detailsPerFile,
    placesPerFile: PLACES_PER_FILE,
    beginnings: separators(words.map(linesOf)),
    endings: separators(endings.map(linesOf)),
    parts: separators(parts.map(linesOf)),
  };
  return [{ name: 'index.json', text: JSON.stringify(listed) }, ...files];
}

function directory(
  context: PageContext,
  shards: readonly Shard[],
  files: readonly LabelFile[],
): Omit<Directory, 'beginnings' | 'endings' | 'parts' | 'detailsPerFile' | 'placesPerFile'> {
  const { own, urls, glossary } = context;
  const digest = createHash('sha256');
  for (const { name, text } of files) digest.update(name).update(text);
  const link = ({ label, href }: { label: string; href: string }): Link => [label, href];
  const { repository } = glossary.site;
  return {
    version: digest.digest('hex').slice(0, 10),
    entries: own.entries.length,
    firstWords: separators(shards.map(({ words }) => words)),
    others: [...glossary.languages.keys()].filter((code) => code !== own.language.code),
    glossary: urls.glossary(own.language.code),
    letters: usedLetters(context).map(link),
    topics: topicLinks(context).map(link),
    ...(repository && { suggest: `${repository.url.replace(/\/$/, '')}/issues/new?title=` }),
  };
}

/** What is written of each entry, in the order A–Z. */
function sourcesOf({ own }: PageContext): LabelSource[] {
  const { code } = own.language;
  const topics = new Map(own.topics.map(({ topic }, index) => [topic.id, index]));
  return own.entries.map((entry, number) => {
    const { term, qualifier, abbreviation = '', aliases, status } = entry.matter;
    return {
      number,
      slug: entry.slug,
      term,
      qualifier,
      abbreviation,
      topics: [...new Set(entry.matter.topics)].flatMap((id) => topics.get(id) ?? []),
      deprecated: status === 'deprecated',
      aliases,
      hidden: hiddenNames(entry, code),
    };
  });
}

/** Former slugs, written forms, and the plurals that are not found by adding an s. */
function hiddenNames(entry: Entry, language: string): string[] {
  const { term, abbreviation, aliases } = entry.matter;
  const shown = [term, ...(abbreviation === undefined ? [] : [abbreviation]), ...aliases];
  const known = shown.map((text) => makeName('term', text, language).words);
  const isKnown = (words: readonly string[]): boolean =>
    known.some((own) => own.length === words.length && own.every((word, index) => equalWord(word, words[index] ?? '')));
  const hidden: string[] = [];
  for (const text of [...formerSlugs(entry).map((slug) => slug.replaceAll('-', ' ')), ...formsOf(entry, language)]) {
    const { words } = makeName('hidden', text, language);
    if (words.length === 0 || isKnown(words)) continue;
    known.push(words);
    hidden.push(text);
  }
  return hidden;
}

/** A line for each entry, in the order A–Z; texts are set as on its page. */
function detailLines({ own }: PageContext): string[] {
  const { code } = own.language;
  const numbers = new Map(own.entries.map((entry, number) => [entry, number]));
  const compared = new Map<Entry, Details['compared']>();
  const add = (one: Entry, other: Entry, verdict: string): void => {
    compared.set(one, [
      ...(compared.get(one) ?? []),
      { number: numbers.get(other) ?? 0, verdict: typeset(verdict, code) },
    ]);
  };
  for (const { first, second, verdict = '' } of comparisonsOf(own)) {
    add(first, second, verdict);
    add(second, first, '');
  }
  return own.entries.map((entry) => {
    const { matter, outline } = entry;
    const definition = typeset(matter.definition, code);
    const faqs = outline.faqs.map(({ id, question }) => ({ id, question: typeset(question, code) }));
    return writeDetails({ definition, compared: compared.get(entry) ?? [], faqs }, code);
  });
}

/** Lines of all entries, by their numbers. */
function filesByNumber(name: string, lines: readonly string[], perFile: number): LabelFile[] {
  return Array.from({ length: Math.ceil(lines.length / perFile) }, (_, index) => ({
    name: `${name}-${index}.txt`,
    text: lines.slice(index * perFile, (index + 1) * perFile).join('\n'),
  }));
}

/** Lines in the order of their characters, in files of much the same size. */
function wordFiles(name: string, lines: readonly string[], fileSize = WORD_FILE_SIZE): LabelFile[] {
  const files: string[][] = [];
  let size = fileSize;
  for (const line of lines.toSorted()) {
    if (size >= fileSize) [size] = [0, files.push([])];
    size += line.length + 1;
    files.at(-1)?.push(line);
  }
  return files.map((own, index) => ({ name: `${name}-${index}.txt`, text: own.join('\n') }));
}

function linesOf({ text }: LabelFile): string[] {
  return text.split('\n');
}

/** For each list of sorted lines, as much of its first as tells it from the last of the list before: `ab` after `aa`. */
function separators(lists: readonly (readonly string[])[]): string[] {
  return lists.map(([first = ''], index) => {
    const before = lists[index - 1]?.at(-1);
    if (before === undefined) return '';
    const apart = Array.from({ length: first.length }, (_, at) => at).find((at) => first[at] !== before[at]);
    return first.slice(0, (apart ?? first.length) + 1);
  });
}
