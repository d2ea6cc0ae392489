/**
 * How what the exports are made from gets to the build around Astro, which makes them: the content from the loader, then
 * the addresses of pictures from the pages, which are bundled. Same process, no copy.
 */
import { channel } from 'node:diagnostics_channel';
import { z } from 'zod';
import { storedContentSchema } from './stored.ts';

/** By id of an entry: the absolute addresses of its pictures, by the paths that its figures name. */
export const picturesSchema = z.record(z.string(), z.record(z.string(), z.string()));

export type Pictures = z.infer<typeof picturesSchema>;

const handedOverSchema = z.union([z.object({ content: storedContentSchema }), z.object({ pictures: picturesSchema })]);

/** The content that a build has loaded without an error; or, later, the pictures of its entries. */
export type HandedOver = z.infer<typeof handedOverSchema>;

const CHANNEL = 'glossary:exports';

export function handOver(what: HandedOver): void {
  channel(CHANNEL).publish(what);
}

/** Calls back with each thing that is handed over. */
export function takeOver(listener: (what: HandedOver) => void): void {
  channel(CHANNEL).subscribe((message: unknown) => listener(handedOverSchema.parse(message)));
}
