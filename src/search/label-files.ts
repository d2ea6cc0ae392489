/** The files from which the browser answers "which entry is this?": written at build, fetched on demand. */
import { createHash } from 'node:crypto';
import { formsOf } from '../glossary/autolinks/patterns.ts';
import { comparisonsOf } from '../glossary/comparisons.ts';
import { formerSlugs, type Entry } from '../glossary/entry.ts';
import { topicLinks, usedLetters } from '../glossary/pages/list-parts.ts';
import type { PageContext } from '../glossary/pages/page.ts';
import { typeset } from '../typeset/text.ts';
import { backwards, type Directory, type Link } from './labels/directory.ts';
import { mayBeMistyped, partLines, shardLines, sizeOf } from './label-shards.ts';
import { placeLines } from './place-files.ts';
import { makeName, writeDetails, writeRecord, type Details, type LabelSource } from './labels/record.ts';
import { equalWords } from './labels/words.ts';

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
  const records = sourcesOf(context).map((source) => writeRecord(source, code));
  const shards = shardLines(records, code);
  const known = shards.length > 1 ? [...new Set(shards.flatMap((shard) => shard.words))] : [];
  const mistyped = known.filter(mayBeMistyped);
  const parts = known.flatMap((word) => partLines(word, code));
  const detailsPerFile = DETAILS_PER_FILE[shards.length > 1 ? 'large' : 'small'];
  const lines = {
    labels: shards.map((shard) => shard.lines),
    details: inFiles(detailLines(context), detailsPerFile, () => 1),
    places: inFiles(placeLines(context), PLACES_PER_FILE, () => 1),
    words: inFiles(mistyped.toSorted(), WORD_FILE_SIZE, sizeOf),
    endings: inFiles(mistyped.map(backwards).toSorted(), WORD_FILE_SIZE, sizeOf),
    parts: inFiles(parts.toSorted(), PART_FILE_SIZE, sizeOf),
  };
  const files = Object.entries(lines).flatMap(([name, all]) =>
    all.map((own, index) => ({ name: `${name}-${index}.txt`, text: own.join('\n') })),
  );
  const listed: Directory = {
    version: versionOf(files),
    entries: context.own.entries.length,
    firstWords: separators(shards.map(({ words }) => words)),
    ...linksOf(context),
    detailsPerFile,
    placesPerFile: PLACES_PER_FILE,
    beginnings: separators(lines.words),
    endings: separators(lines.endings),
    parts: separators(lines.parts),
  };
  return [{ name: 'index.json', text: JSON.stringify(listed) }, ...files];
}

function versionOf(files: readonly LabelFile[]): string {
  const digest = createHash('sha256');
  for (const { name, text } of files) digest.update(name).update(text);
  return digest.digest('hex').slice(0, 10);
}

/** Where the search box leads. */
function linksOf(context: PageContext): Pick<Directory, 'others' | 'glossary' | 'letters' | 'topics' | 'suggest'> {
  const { own, urls, glossary } = context;
  const link = ({ label, href }: { label: string; href: string }): Link => [label, href];
  const { repository } = glossary.site;
  return {
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
  const hidden: string[] = [];
  for (const text of [...formerSlugs(entry).map((slug) => slug.replaceAll('-', ' ')), ...formsOf(entry, language)]) {
    const { words } = makeName('hidden', text, language);
    if (words.length === 0 || known.some((own) => equalWords(own, words))) continue;
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

/** Lines in their order, in files that end with the line that fills them: with as many, or as many characters. */
function inFiles(lines: readonly string[], most: number, sizeOfLine: (line: string) => number): string[][] {
  const files: string[][] = [];
  let size = most;
  for (const line of lines) {
    if (size >= most) [size] = [0, files.push([])];
    size += sizeOfLine(line);
    files.at(-1)?.push(line);
  }
  return files;
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
