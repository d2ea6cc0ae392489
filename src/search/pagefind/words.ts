/** The words of several indexes as those of one, in files of even size. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cbor } from './cbor.ts';
import { joinPostings, readWords, writeWords, type IndexedWord, type IndexMeta, type Postings } from './files.ts';

/** An index to join. */
export interface Part {
  folder: string;
  meta: IndexMeta;
  /** Ids of its pages as they were and as they will be, in the order of their numbers. */
  pages: { was: string; id: string; words: number }[];
  /** Number that its first page gets. */
  offset: number;
  /** Numbers that its metadata fields get; undefined where they stay the same. */
  fields: number[] | undefined;
}

/** Writes the words of all indexes; files are named in the order of their words. */
export async function writeChunks(parts: readonly Part[], target: string, id: string): Promise<IndexMeta['chunks']> {
  const chunks: { first: string; last: string; id: string }[] = [];
  const files: Promise<void>[] = [];
  let [words, size]: [{ text: string; written: Buffer[] }[], number] = [[], 0];
  const write = (): void => {
    const own = `${id}/${chunks.length.toString(36)}`;
    const file = path.join(target, 'index', `${own}.pf_index`);
    files.push(writeWords(words.map(({ written }) => written)).then((bytes) => writeFile(file, bytes)));
    chunks.push({ first: words[0]?.text ?? '', last: words.at(-1)?.text ?? '', id: own });
    [words, size] = [[], 0];
  };
  for (const { word, sources } of wordsOf(parts)) {
    const text = word.toString();
    const last = words.at(-1)?.text;
    const isAlike = last?.slice(0, BEGINNING) === text.slice(0, BEGINNING) && size < 2 * CHUNK_SIZE;
    if (last !== undefined && size >= CHUNK_SIZE && !isAlike) write();
    words.push({ text, written: writeWord(word, sources) });
    size += sources.reduce((sum, { found }) => sum + found.pages.size, 0);
  }
  if (words.length > 0) write();
  await Promise.all(files);
  return withBounds(chunks);
}

/** Size of a file of words from which the next file begins: about 10 KB compressed, where Pagefind's own have 25. */
const CHUNK_SIZE = 5000;

/** Letters that words share where a reader who has typed them may mean each of them. */
const BEGINNING = 4;

/** As few letters of a file's first and last word as tell it from the files beside it. */
function withBounds(chunks: readonly { first: string; last: string; id: string }[]): IndexMeta['chunks'] {
  return chunks.map(({ first, last, id }, index) => {
    const [before, after] = [chunks[index - 1]?.last, chunks[index + 1]?.first];
    return {
      from: before === undefined ? first : distinct(first, before),
      to: after === undefined ? last : distinct(last, after),
      id,
    };
  });
}

function distinct(word: string, other: string): string {
  const [own, others] = [Array.from(word), Array.from(other)];
  const differs = own.findIndex((letter, index) => letter !== others[index]);
  return differs < 0 ? word : own.slice(0, differs + 1).join('');
}

interface Source {
  part: Part;
  found: IndexedWord;
}

/** Every word of the indexes once, with what each of them has of it, sorted by their bytes. */
function* wordsOf(parts: readonly Part[]): Generator<{ word: Buffer; sources: Source[] }> {
  const streams = parts.map((part) => {
    const words = readPart(part);
    return { part, words, next: words.next().value };
  });
  for (;;) {
    let word: Buffer | undefined;
    for (const { next } of streams) if (next && (!word || next.word.compare(word) < 0)) word = next.word;
    if (!word) return;
    const sources: Source[] = [];
    for (const stream of streams) {
      if (stream.next?.word.equals(word) !== true) continue;
      sources.push({ part: stream.part, found: stream.next });
      stream.next = stream.words.next().value;
    }
    yield { word, sources };
  }
}

function* readPart({ folder, meta, fields }: Part): Generator<IndexedWord, undefined> {
  for (const { id } of meta.chunks) yield* readWords(path.join(folder, 'index', `${id}.pf_index`), fields);
}

function writeWord(word: Buffer, sources: readonly Source[]): Buffer[] {
  const forms = new Map<string, { pages: Postings; offset: number }[]>();
  for (const { part, found } of sources)
    for (const { form, pages } of found.variants)
      forms.set(form, [...(forms.get(form) ?? []), { pages, offset: part.offset }]);
  const variants = [...forms].toSorted(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return [
    cbor.array(3),
    cbor.text(word),
    ...joinPostings(sources.map(({ part, found }) => ({ pages: found.pages, offset: part.offset }))),
    cbor.array(variants.length),
    ...variants.flatMap(([form, pages]) => [cbor.array(2), cbor.text(form), ...joinPostings(pages)]),
  ];
}
