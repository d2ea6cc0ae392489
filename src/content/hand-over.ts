/** How pieces of files get from the pages, which are bundled, to the build around them, which writes them: same process, no copy. */
import { channel } from 'node:diagnostics_channel';
import { z } from 'zod';

/** A piece of a file of the output. A path that comes again adds to the file. */
export interface OutputPiece {
  /** From the root of the output, with forward slashes. */
  path: string;
  text: string;
}

const CHANNEL = 'glossary:output';
const pieceSchema = z.object({ path: z.string(), text: z.string() }) satisfies z.ZodType<OutputPiece>;

export function handOver(piece: OutputPiece): void {
  channel(CHANNEL).publish(piece);
}

/** Calls back for each piece until the function that it returns is called. */
export function takeOver(listener: (piece: OutputPiece) => void): () => void {
  const listen = (message: unknown): void => {
    listener(pieceSchema.parse(message));
  };
  channel(CHANNEL).subscribe(listen);
  return () => channel(CHANNEL).unsubscribe(listen);
}
