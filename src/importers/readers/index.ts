/** The formats that whole glossaries are read from. */
import { csvReader } from './csv.ts';
import { markdownReader } from './markdown.ts';
import type { Reader } from './reader.ts';
import { wordPressReader } from './wordpress.ts';

export const READERS = {
  csv: csvReader,
  markdown: markdownReader,
  wordpress: wordPressReader,
} as const satisfies Readonly<Record<string, Reader>>;

export type Format = keyof typeof READERS;
