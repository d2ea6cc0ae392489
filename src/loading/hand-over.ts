/** How the content that a build has loaded gets to the build around Astro, which makes the exports of it: same process, no copy. */
import { channel } from 'node:diagnostics_channel';
import { storedContentSchema, type StoredContent } from './stored.ts';

const CHANNEL = 'glossary:exports';

export function handOver(content: StoredContent): void {
  channel(CHANNEL).publish(content);
}

/** Calls back with what is handed over. */
export function takeOver(listener: (content: StoredContent) => void): void {
  channel(CHANNEL).subscribe((message: unknown) => listener(storedContentSchema.parse(message)));
}
