/** The files from which the browser answers "which entry is this?": written at build, fetched on demand. */
import { createHash } from 'node:crypto';
import { formsOf } from '../glossary/autolinks/patterns.ts';
import { comparisonsOf } from '../glossary/comparisons.ts';
import type { Entry } from '../glossary/entry.ts';
import { letterLinks, topicLinks } from '../glossary/pages/lists.ts';
import type { PageContext } from '../glossary/pages/page.ts';
import { isStopWord } from '../languages/index.ts';
import { backwards, type Directory, type Link } from './labels/directory.ts';
import { equalWord } from './labels/match.ts';
import { placeLines } from './place-files.ts';
import {
  makeName,
  readRecord,
  writeDetails,
  writeRecord,
  type Details,
  type LabelRecord,
  type LabelSource,
} from './labels/record.ts';

export interface LabelFile {
  /** Name inside the language's folder: `labels-0.txt`. */
  name: string;
  text: string;
}

/** Characters of label lines in one file: about 4 KB compressed. */
const FILE_SIZE = 9_000;

/** Characters of words in one file: about 2 KB compressed. */
const WORD_FILE_SIZE = 4_000;

/** A glossary whose labels are no more than this has them in one file, which answers typing mistakes without another. */
const WHOLE_SIZE = 96_000;

/** Entries in a file of definitions and questions: fewer where a name is one of thousands, and all that is asked for. */
const DETAILS_PER_FILE = { small: 16, large: 8 };
const PLACES_PER_FILE = 16;

/** A word that more labels have than this finds the shortest of them: no list shows more. */
const RECORDS_PER_WORD = 400;

/** Every file of a language; the directory is `index.json`. */
export function labelFiles(context: PageContext): LabelFile[] {
  const { code } = context.own.language;
  const lines = sourcesOf(context).map((source) => writeRecord(source, code));
  const shards = shardLines(lines, code);
  const known = shards.length > 1 ? wordsOfShards(shards) : [];
  const [words, endings] = [wordFiles('words', known), wordFiles('endings', known.map(backwards))];
  const detailsPerFile = DETAILS_PER_FILE[shards.length > 1 ? 'large' : 'small'];
  const files = [
    ...shards.map(({ lines: own }, index) => ({ name: `labels-${index}.txt`, text: own.join('\n') })),
    ...filesByNumber('details', detailLines(context), detailsPerFile),
    ...filesByNumber('places', placeLines(context), PLACES_PER_FILE),
    ...words,
    ...endings,
  ];
  const listed = {
    ...directory(context, shards, files),
    detailsPerFile,
    placesPerFile: PLACES_PER_FILE,
    beginnings: words.map(firstLine),
    endings: endings.map(firstLine),
  };
  return [{ name: 'index.json', text: JSON.stringify(listed) }, ...files];
}

function directory(
  context: PageContext,
  shards: readonly Shard[],
  files: readonly LabelFile[],
): Omit<Directory, 'beginnings' | 'endings' | 'detailsPerFile' | 'placesPerFile'> {
  const { own, urls, glossary } = context;
  const digest = createHash('sha256');
  for (const { name, text } of files) digest.update(name).update(text);
  const link = ({ label, href }: { label: string; href: string }): Link => [label, href];
  const { repository } = glossary.site;
  return {
    version: digest.digest('hex').slice(0, 10),
    entries: own.entries.length,
    firstWords: shards.map(({ words }, index) => (index === 0 ? '' : (words[0] ?? ''))),
    others: [...glossary.languages.keys()].filter((code) => code !== own.language.code),
    glossary: urls.glossary(own.language.code),
    letters: letterLinks(context).map(link),
    topics: topicLinks(context).map(link),
    ...(repository && { suggest: `${repository.url.replace(/\/$/, '')}/issues/new?title=` }),
  };
}

/** What is written of each entry, in the order A–Z. */
function sourcesOf({ own }: PageContext): LabelSource[] {
  const { code } = own.language;
  const topics = new Map(own.topics.map(({ topic }, index) => [topic.id, index]));
  return own.entries.map((entry, number) => {
    const { term, abbreviation = '', aliases, status } = entry.matter;
    return {
      number,
      slug: entry.slug,
      term,
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
  const { term, abbreviation, aliases, redirectFrom } = entry.matter;
  const shown = [term, ...(abbreviation === undefined ? [] : [abbreviation]), ...aliases];
  const known = shown.map((text) => makeName('term', text, language).words);
  const isKnown = (words: readonly string[]): boolean =>
    known.some((own) => own.length === words.length && own.every((word, index) => equalWord(word, words[index] ?? '')));
  const hidden: string[] = [];
  for (const text of [...redirectFrom.map((slug) => slug.replaceAll('-', ' ')), ...formsOf(entry, language)]) {
    const { words } = makeName('hidden', text, language);
    if (words.length === 0 || isKnown(words)) continue;
    known.push(words);
    hidden.push(text);
  }
  return hidden;
}

/** A line for each entry, in the order A–Z. */
function detailLines({ own }: PageContext): string[] {
  const numbers = new Map(own.entries.map((entry, number) => [entry, number]));
  const compared = new Map<Entry, Details['compared']>();
  const add = (one: Entry, other: Entry, verdict: string): void => {
    compared.set(one, [...(compared.get(one) ?? []), { number: numbers.get(other) ?? 0, verdict }]);
  };
  for (const { first, second, verdict = '' } of comparisonsOf(own)) {
    add(first, second, verdict);
    add(second, first, '');
  }
  return own.entries.map((entry) => {
    const { matter, outline } = entry;
    const details = { definition: matter.definition, compared: compared.get(entry) ?? [], faqs: outline.faqs };
    return writeDetails(details, own.language.code);
  });
}

/** Lines of all entries, by their numbers. */
function filesByNumber(name: string, lines: readonly string[], perFile: number): LabelFile[] {
  return Array.from({ length: Math.ceil(lines.length / perFile) }, (_, index) => ({
    name: `${name}-${index}.txt`,
    text: lines.slice(index * perFile, (index + 1) * perFile).join('\n'),
  }));
}

interface Shard {
  /** Sorted by the code of their characters. */
  words: string[];
  lines: string[];
}

/** Lines by the words of their names: a line stands in every file that one of its words belongs to. */
function shardLines(lines: readonly string[], language: string): Shard[] {
  const byWord = linesByWord(lines, language);
  const words = [...byWord.keys()].toSorted();
  if (lines.reduce((sum, line) => sum + line.length + 1, 0) <= WHOLE_SIZE) return [{ words, lines: [...lines] }];
  const shards: { words: string[]; members: Set<string>; size: number }[] = [];
  for (const word of words) {
    const own = byWord.get(word) ?? [];
    const shard = shards.at(-1);
    const added = own.filter((line) => !shard?.members.has(line));
    const size = added.reduce((sum, line) => sum + line.length + 1, 0);
    if (!shard || (shard.size > 0 && shard.size + size > FILE_SIZE)) {
      shards.push({ words: [word], members: new Set(own), size: own.reduce((sum, line) => sum + line.length + 1, 0) });
    } else {
      shard.words.push(word);
      for (const line of added) shard.members.add(line);
      shard.size += size;
    }
  }
  return shards.map((shard) => ({ words: shard.words, lines: [...shard.members] }));
}

function linesByWord(lines: readonly string[], language: string): Map<string, string[]> {
  const isCommon = (word: string): boolean => isStopWord(word, language);
  const found = new Map<string, { line: string; length: number }[]>();
  for (const line of lines) {
    const record = readRecord(line, language);
    for (const word of wordsOfRecord(record, isCommon)) {
      const members = found.get(word) ?? [];
      found.set(word, members);
      members.push({ line, length: shortest(record, word) });
    }
  }
  return new Map(
    [...found].map(([word, members]) => [
      word,
      members
        .toSorted((a, b) => a.length - b.length)
        .slice(0, RECORDS_PER_WORD)
        .map(({ line }) => line),
    ]),
  );
}

/** The words that lead to an entry; common ones only where a name has no others. */
function wordsOfRecord({ names }: LabelRecord, isCommon: (word: string) => boolean): Set<string> {
  return new Set(
    names.flatMap(({ words }) => {
      const content = words.filter((word) => !isCommon(word));
      return content.length > 0 ? content : words;
    }),
  );
}

/** Words of the shortest name that has the word. */
function shortest({ names }: LabelRecord, word: string): number {
  return Math.min(...names.filter(({ words }) => words.includes(word)).map(({ words }) => words.length));
}

/** All words of labels that may be mistyped; numbers are not. */
function wordsOfShards(shards: readonly Shard[]): string[] {
  const words = new Set(shards.flatMap((shard) => shard.words));
  return [...words].filter((word) => word.length > 2 && /\p{L}/u.test(word));
}

/** Lines in the order of their characters, in files of much the same size. */
function wordFiles(name: string, lines: readonly string[]): LabelFile[] {
  const files: string[][] = [];
  let size = WORD_FILE_SIZE;
  for (const line of lines.toSorted()) {
    if (size >= WORD_FILE_SIZE) [size] = [0, files.push([])];
    size += line.length + 1;
    files.at(-1)?.push(line);
  }
  return files.map((own, index) => ({ name: `${name}-${index}.txt`, text: own.join('\n') }));
}

function firstLine({ text }: LabelFile): string {
  return text.split('\n', 1)[0] ?? '';
}
