/** Writes all files for programs. */
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { Pictures } from '../../content/hand-over.ts';
import { ParsedBodies } from '../../content/parsed-bodies.ts';
import { digestOf, readBody } from '../../content/read-entry.ts';
import { portableBody } from '../../content/portable-body.ts';
import { glossaryOf, storedContentSchema } from '../../content/stored.ts';
import { TextCache } from '../../content/text-cache.ts';
import { allPieces, type ReadMarkdown } from '../../exports/files.ts';
import { entryMarkdown } from '../../exports/twin.ts';
import { entryId } from '../../glossary/entry.ts';
import { OutputFolder } from './output-folder.ts';

/** Plain data: it may come from another process. */
export const exportTaskSchema = z.object({
  content: storedContentSchema,
  /** The content folder, for the bodies. */
  folder: z.string(),
  /** Where the bodies are that this build parsed. */
  bodies: z.string(),
  /** Where the Markdown of entries is kept between builds. */
  texts: z.string(),
  /** Digest of the code that makes them. */
  code: z.string(),
  outDir: z.string(),
});

export type ExportTask = z.infer<typeof exportTaskSchema>;

/**
 * Begins at once; the output, which is emptied while the pages are bundled, is written to when the pictures are there.
 * @throws {RangeError} when a body is no longer what the store knows.
 */
export async function writeExports(task: ExportTask, pictures: Promise<Pictures>): Promise<void> {
  const glossary = glossaryOf(task.content, false);
  const cache = new TextCache(task.texts);
  const files = new OutputFolder(task.outDir);
  void pictures.then(
    () => files.open(),
    () => undefined,
  );
  let pieces = 0;
  for await (const { path, text } of allPieces(glossary, cachedMarkdown(cache, task, pictures))) {
    files.add(path, text);
    pieces += 1;
    if (pieces % PIECES_AT_A_TIME === 0) await setImmediate();
    if (files.held > MOST_HELD) await pictures;
  }
  await pictures;
  files.close();
  cache.save();
}

/** Pieces of files after which whatever has come meanwhile gets its turn. */
const PIECES_AT_A_TIME = 100;

/** Characters of files that may wait for the output. */
const MOST_HELD = 50_000_000;

/** The Markdown of an entry, from the last build where nothing that it depends on has changed. */
function cachedMarkdown(
  cache: TextCache,
  { folder, bodies, code }: ExportTask,
  pictures: Promise<Pictures>,
): ReadMarkdown {
  const parsed = new ParsedBodies(bodies);
  return async (context, entry, page) => {
    const own = entry.outline.images.length === 0 ? {} : ((await pictures)[entryId(entry)] ?? {});
    const addresses = new Map(Object.entries(own));
    const digest = digestOf(
      code,
      JSON.stringify(context.glossary.site),
      JSON.stringify([...addresses]),
      JSON.stringify(page),
    );
    const make = (): string => {
      const body = { body: readBody(entry, folder, parsed), pictures: addresses };
      return entryMarkdown(context, page, portableBody(context, { entry, page }, body));
    };
    return cache.get(digest, () => Promise.resolve(make()));
  };
}
