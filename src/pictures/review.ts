/** Pictures that a site could not show, or should not, told at the line that shows them. */
import type { BodyImage } from '../glossary/body.ts';
import type { Entry } from '../glossary/entry.ts';
import type { Picture } from '../glossary/picture.ts';
import type { Problem } from '../glossary/problem.ts';
import type { From } from './locate.ts';
import { readPicture } from './read.ts';
import { PictureReader, type Readable } from './reader.ts';

/** What an entry shows, and where. */
export type ShowsPictures = Pick<Entry, 'file' | 'language' | 'outline'>;

/** What is wrong with the address, the name or the kind of a picture: what can be said without reading it to its end. */
export function checkPicture(image: BodyImage, file: string, from: From): Problem[] {
  const read = readPicture(image.src, from);
  return 'refused' in read ? [badImage(file, image, read.refused)] : [];
}

/** The pictures of an entry, each once; `bad-image` at each place that shows one which nobody could see. */
export interface ReadPictures {
  pictures: Picture[];
  problems: Problem[];
}

export async function picturesOf(entry: ShowsPictures, reader: PictureReader): Promise<ReadPictures> {
  const pictures = new Map<string, Picture>();
  const problems: Problem[] = [];
  for (const image of entry.outline.images) {
    const found = await reader.read(entry, image.src);
    if ('refused' in found) problems.push(badImage(entry.file, image, found.refused));
    else pictures.set(image.src, { src: image.src, files: found.files });
  }
  return { pictures: [...pictures.values()], problems };
}

/**
 * Everything that is wrong with the pictures of entries, and of pages what nobody has told yet: their pictures were read with them.
 * One that is too heavy or too small is told where it is first shown.
 */
export async function reviewPictures(
  { entries, pages }: Readonly<Record<'entries' | 'pages', readonly ShowsPictures[]>>,
  folder: string,
): Promise<Problem[]> {
  const reader = new PictureReader(folder);
  const found = new Map<ShowsPictures, Problem[]>();
  await inParallel(entries, async (entry) => {
    found.set(entry, (await picturesOf(entry, reader)).problems);
  });
  const bad = entries.flatMap((entry) => found.get(entry) ?? []);
  return [...bad, ...(await checkSizes([...entries, ...pages], reader))];
}

/** Some at a time: each may take the memory of a large picture. */
export async function inParallel<Item>(items: Iterable<Item>, work: (item: Item) => Promise<void>): Promise<void> {
  const queue = [...items].values();
  const run = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, run));
}

const AT_ONCE = 4;

async function checkSizes(all: readonly ShowsPictures[], reader: PictureReader): Promise<Problem[]> {
  const told = new Set<Readable>();
  const problems: Problem[] = [];
  for (const entry of all) {
    for (const { src, line, column } of entry.outline.images) {
      const found = await reader.read(entry, src);
      if ('refused' in found || told.has(found)) continue;
      told.add(found);
      const why = whyUnfit(found);
      const message = `the picture "${src}" ${why ?? ''}`;
      if (why !== undefined) problems.push({ code: 'image-size', place: { file: entry.file, line, column }, message });
    }
  }
  return problems;
}

/** Pixels and bytes. A picture fills a column of 704 pixels, on fine screens with twice as many. */
const [NARROWEST, HEAVIEST] = [320, 2_000_000];

function whyUnfit({ format, width, weight }: Readable): string | undefined {
  if (weight > HEAVIEST)
    return `weighs ${(weight / 1_000_000).toFixed(1)} MB, expected at most ${HEAVIEST / 1_000_000}; export it 1440 pixels wide`;
  return format !== 'svg' && width < NARROWEST
    ? `is ${width} pixels wide, expected at least ${NARROWEST}; a picture that small is blurred, export it larger`
    : undefined;
}

function badImage(file: string, { src, line, column }: BodyImage, refused: string): Problem {
  return { code: 'bad-image', place: { file, line, column }, message: `the picture "${src}" ${refused}` };
}
