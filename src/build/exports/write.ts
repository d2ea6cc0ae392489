/** Writes all files for programs. */
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { ParsedBodies } from '../../loading/parsed-bodies.ts';
import { digestOf, readBody } from '../../loading/read-entry.ts';
import { portableBody } from '../../loading/portable-body.ts';
import { glossaryOf, storedContentSchema } from '../../loading/stored.ts';
import { TextCache } from '../../loading/text-cache.ts';
import { allPieces, type ReadMarkdown } from '../../exports/files.ts';
import { entryMarkdown } from '../../exports/twin.ts';
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
 * Begins at once; the output, which is emptied while the pages are bundled, is written to from then on.
 * @throws {RangeError} when a body is no longer what the store knows.
 */
export async function writeExports(task: ExportTask, emptied: Promise<void>): Promise<void> {
  const glossary = glossaryOf(task.content, false);
  const cache = new TextCache(task.texts);
  const files = new OutputFolder(task.outDir);
  void emptied.then(
    () => files.open(),
    () => undefined,
  );
  let pieces = 0;
  for await (const { path, text } of allPieces(glossary, cachedMarkdown(cache, task))) {
    files.add(path, text);
    pieces += 1;
    if (pieces % PIECES_AT_A_TIME === 0) await setImmediate();
    if (files.held > MOST_HELD) await emptied;
  }
  await emptied;
  files.close();
  cache.save();
}

/** Pieces of files after which whatever has come meanwhile gets its turn. */
const PIECES_AT_A_TIME = 100;

/** Characters of files that may wait for the output. */
const MOST_HELD = 50_000_000;

/** The Markdown of an entry, from the last build where nothing that it depends on has changed. */
function cachedMarkdown(cache: TextCache, { folder, bodies, code }: ExportTask): ReadMarkdown {
  const parsed = new ParsedBodies(bodies);
  return (context, entry, page) => {
    const digest = digestOf(code, JSON.stringify(context.glossary.site), JSON.stringify(page));
    const make = (): string =>
      entryMarkdown(context, page, portableBody(context, { entry, page }, readBody(entry, folder, parsed)));
    return cache.get(digest, () => Promise.resolve(make()));
  };
}
