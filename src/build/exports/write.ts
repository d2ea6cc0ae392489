/** Writes all files for programs. */
import { z } from 'zod';
import { ParsedBodies } from '../../content/parsed-bodies.ts';
import { digestOf, readBody } from '../../content/read-entry.ts';
import { portableBody } from '../../content/portable-body.ts';
import { exportSourceSchema } from '../../content/hand-over.ts';
import { glossaryOf } from '../../content/stored.ts';
import { TextCache } from '../../content/text-cache.ts';
import { allPieces, type ReadMarkdown } from '../../exports/files.ts';
import { entryMarkdown } from '../../exports/twin.ts';
import { entryId } from '../../glossary/entry.ts';
import { OutputFolder } from './output-folder.ts';

/** Plain data: it may come from another process. */
export const exportTaskSchema = z.object({
  source: exportSourceSchema,
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

/** @throws {RangeError} when a body is no longer what the store knows. */
export async function writeExports(task: ExportTask): Promise<void> {
  const glossary = glossaryOf(task.source.content, false);
  const cache = new TextCache(task.texts);
  const files = new OutputFolder(task.outDir);
  for await (const { path, text } of allPieces(glossary, cachedMarkdown(cache, task))) files.add(path, text);
  files.close();
  cache.save();
}

/** The Markdown of an entry, from the last build where nothing that it depends on has changed. */
function cachedMarkdown(cache: TextCache, { source, folder, bodies, code }: ExportTask): ReadMarkdown {
  const parsed = new ParsedBodies(bodies);
  return (context, entry, page) => {
    const pictures = new Map(Object.entries(source.pictures[entryId(entry)] ?? {}));
    const digest = digestOf(
      code,
      JSON.stringify(context.glossary.site),
      JSON.stringify([...pictures]),
      JSON.stringify(page),
    );
    const make = (): string => {
      const body = portableBody(context, { entry, page }, { body: readBody(entry, folder, parsed), pictures });
      return entryMarkdown(context, page, body);
    };
    return cache.get(digest, () => Promise.resolve(make()));
  };
}
