/** How the content gets from the pages, which are bundled, to the build around them, which makes the exports: same process, no copy. */
import { channel } from 'node:diagnostics_channel';
import { z } from 'zod';
import { storedContentSchema } from './stored.ts';

export const exportSourceSchema = z.object({
  content: storedContentSchema,
  /** By id of an entry: the absolute addresses of its pictures, by the paths that its figures name. */
  pictures: z.record(z.string(), z.record(z.string(), z.string())),
});

/** What the exports are made from, besides the bodies. */
export type ExportSource = z.infer<typeof exportSourceSchema>;

const CHANNEL = 'glossary:exports';

export function handOver(source: ExportSource): void {
  channel(CHANNEL).publish(source);
}

/** Calls back with what is handed over, until the function that it returns is called. */
export function takeOver(listener: (source: ExportSource) => void): () => void {
  const listen = (message: unknown): void => {
    listener(exportSourceSchema.parse(message));
  };
  channel(CHANNEL).subscribe(listen);
  return () => channel(CHANNEL).unsubscribe(listen);
}
