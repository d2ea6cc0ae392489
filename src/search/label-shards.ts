/** Labels in files by the words of names, so that a word tells the file that has it. */
import { isStopWord } from '../languages/index.ts';
import { UNSPACED, WIDE } from '../languages/scripts.ts';
import { partLength } from './labels/match.ts';
import { readRecord, type LabelRecord } from './labels/record.ts';

/** Characters of label lines in one file: about 3 KB compressed. */
const FILE_SIZE = 7_500;

/** A glossary whose labels are no more than this has them in one file, which answers typing mistakes without another. */
const WHOLE_SIZE = 96_000;

/** A word that more labels have than this finds the shortest of them: no list shows more. */
const RECORDS_PER_WORD = 400;

/** Labels in one file, and the words that lead to it. */
export interface Shard {
  /** Sorted by the code of their characters. */
  words: string[];
  lines: string[];
}

/** Lines by the words of their names: a line stands in every file that one of its words belongs to. */
export function shardLines(lines: readonly string[], language: string): Shard[] {
  const byWord = linesByWord(lines, language);
  const words = [...byWord.keys()].toSorted();
  if (sumOf(lines) <= WHOLE_SIZE) return [{ words, lines: [...lines] }];
  const shards: { words: string[]; members: Set<string>; size: number }[] = [];
  for (const word of words) {
    const own = byWord.get(word) ?? [];
    const last = shards.at(-1);
    const added = sumOf(own.filter((line) => last?.members.has(line) !== true));
    const isFull = !last || (last.size > 0 && last.size + added > FILE_SIZE);
    const shard = isFull ? { words: [], members: new Set<string>(), size: 0 } : last;
    if (isFull) shards.push(shard);
    shard.words.push(word);
    for (const line of own) shard.members.add(line);
    shard.size += isFull ? sumOf(own) : added;
  }
  return shards.map(({ words: own, members }) => ({ words: own, lines: [...members] }));
}

function sumOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + sizeOf(line), 0);
}

/** Characters of a line in its file. */
export function sizeOf(line: string): number {
  return line.length + 1;
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

/**
 * The words that lead to an entry; common ones only where a name has no others. Scripts whose readers write words
 * together or apart, as they like, have the whole name as one word, too.
 */
function wordsOfRecord({ names }: LabelRecord, isCommon: (word: string) => boolean): Set<string> {
  return new Set(
    names.flatMap(({ words, joined }) => {
      const content = words.filter((word) => !isCommon(word));
      const known = content.length > 0 ? content : words;
      return isWrittenTogether(joined) ? [...known, joined] : known;
    }),
  );
}

function isWrittenTogether(joined: string): boolean {
  return WIDE.test(joined) || UNSPACED.test(joined);
}

/** Words of the shortest name that has the word, or is it. */
function shortest({ names }: LabelRecord, word: string): number {
  return Math.min(
    ...names
      .filter(({ words, joined }) => joined === word || words.includes(word))
      .map(({ words, joined }) => (joined === word ? 1 : words.length)),
  );
}

/** True for words that typing mistakes are looked for in; numbers have none that could be told. */
export function mayBeMistyped(word: string): boolean {
  return word.length > 2 && /\p{L}/u.test(word);
}

/**
 * What a reader may type of a word that is made of others: every end of it, then what goes before. Languages that write
 * such words apart have none.
 */
export function partLines(word: string, language: string): string[] {
  const least = partLength(word, language);
  return Array.from({ length: Math.max(0, Math.min(word.length, LONGEST_PARTED) - least) }, (_, index) => {
    const start = index + 1;
    return `${word.slice(start)}\t${word.slice(0, start)}`;
  });
}

/** Longer words are no names that are looked for by their parts. */
const LONGEST_PARTED = 40;
