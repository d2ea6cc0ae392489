/** The words of several indexes as those of one, in files of even size. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { read, wordsFile, write, type IndexedWord, type IndexMeta, type Postings } from './files.ts';

/** An index to join. */
export interface Part {
  folder: string;
  meta: IndexMeta;
  /** Ids of its pages as they were and as they will be, in the order of their numbers. */
  pages: { was: string; id: string; words: number }[];
  /** Number that its first page gets. */
  offset: number;
  /** Numbers that its metadata fields get. */
  fields: number[];
}

/** Writes the words of all indexes; files are named in the order of their words. */
export async function writeChunks(parts: readonly Part[], target: string, id: string): Promise<IndexMeta[2]> {
  const chunks: { first: string; last: string; id: string }[] = [];
  const files: Promise<void>[] = [];
  let [words, size]: [IndexedWord[], number] = [[], 0];
  const finish = (): void => {
    const own = `${id}/${chunks.length.toString(36)}`;
    const file = path.join(target, 'index', `${own}.pf_index`);
    files.push(write([words]).then((bytes) => writeFile(file, bytes)));
    chunks.push({ first: words[0]?.[0] ?? '', last: words.at(-1)?.[0] ?? '', id: own });
    [words, size] = [[], 0];
  };
  for (const word of wordsOf(parts)) {
    const [text, pages] = word;
    const last = words.at(-1)?.[0];
    const isAlike = last?.slice(0, BEGINNING) === text.slice(0, BEGINNING) && size < 2 * CHUNK_SIZE;
    if (last !== undefined && size >= CHUNK_SIZE && !isAlike) finish();
    words.push(word);
    size += pages.reduce((sum, [, places, named]) => sum + 1 + places.length + named.length, 0);
  }
  if (words.length > 0) finish();
  await Promise.all(files);
  return withBounds(chunks);
}

/** Pages and places in a file from which the next file begins: about 10 KB compressed, where Pagefind's own have 25. */
const CHUNK_SIZE = 5000;

/** Letters that words share where a reader who has typed them may mean each of them. */
const BEGINNING = 4;

/** As few letters of a file's first and last word as tell it from the files beside it. */
function withBounds(chunks: readonly { first: string; last: string; id: string }[]): IndexMeta[2] {
  return chunks.map(({ first, last, id }, index) => [
    distinct(first, chunks[index - 1]?.last),
    distinct(last, chunks[index + 1]?.first),
    id,
  ]);
}

function distinct(word: string, other: string | undefined): string {
  if (other === undefined) return word;
  const [own, others] = [Array.from(word), Array.from(other)];
  const differs = own.findIndex((letter, index) => letter !== others[index]);
  return differs < 0 ? word : own.slice(0, differs + 1).join('');
}

/** What one index has of a word. */
interface Source {
  part: Part;
  found: IndexedWord;
}

/** Every word of the indexes once, with all that they have of it, sorted by the bytes of words. */
function* wordsOf(parts: readonly Part[]): Generator<IndexedWord> {
  const streams = parts.map((part) => {
    const words = readPart(part);
    return { part, words, next: words.next().value };
  });
  for (;;) {
    let first: Buffer | undefined;
    for (const { next } of streams) if (next && (!first || next.bytes.compare(first) < 0)) first = next.bytes;
    if (!first) return;
    const sources: Source[] = [];
    for (const stream of streams) {
      if (stream.next?.bytes.equals(first) !== true) continue;
      sources.push({ part: stream.part, found: stream.next.found });
      stream.next = stream.words.next().value;
    }
    yield joinWord(first.toString(), sources);
  }
}

function* readPart({ folder, meta: [, , chunks] }: Part): Generator<{ bytes: Buffer; found: IndexedWord }, undefined> {
  for (const [, , id] of chunks)
    for (const found of read(path.join(folder, 'index', `${id}.pf_index`), wordsFile)[0])
      yield { bytes: Buffer.from(found[0]), found };
}

function joinWord(word: string, sources: readonly Source[]): IndexedWord {
  const forms = sources.flatMap(({ part, found: [, , variants] }) =>
    variants.map(([form, pages]) => ({ form, part, pages })),
  );
  const variants = [...Map.groupBy(forms, ({ form }) => form)].toSorted(([a], [b]) =>
    Buffer.compare(Buffer.from(a), Buffer.from(b)),
  );
  return [
    word,
    joinPostings(sources.map(({ part, found: [, pages] }) => ({ part, pages }))),
    variants.map(([form, found]) => [form, joinPostings(found)]),
  ];
}

/** The pages that have a word, by the numbers and fields that they have together. */
function joinPostings(sources: readonly { part: Part; pages: Postings }[]): Postings {
  let last = 0;
  return sources.flatMap(({ part: { offset, fields }, pages }) => {
    let page = offset;
    return pages.map(([step, places, named]): Postings[number] => {
      page += step;
      const fromLast = page - last;
      last = page;
      return [fromLast, places, named.map((place) => (place < 0 ? -1 - (fields[-1 - place] ?? 0) : place))];
    });
  });
}
