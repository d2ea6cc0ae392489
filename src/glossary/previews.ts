/** What a preview of an entry shows, and the file that holds it. Used by the build and by the browser. */
import { hashOf } from './hash.ts';

export interface Preview {
  term: string;
  qualifier?: string;
  abbreviation?: string;
  definition: string;
  /** The entry's first topic. */
  topic?: string;
  deprecated?: true;
}

/** The previews of a file, by slug; all of one language. */
export interface PreviewFile {
  language: string;
  direction: 'ltr' | 'rtl';
  previews: Record<string, Preview>;
}

/**
 * Files over which the previews of a language are spread. The number is fixed, so that no page depends on how many
 * entries there are: one preview or two in each file of a small glossary, 55 (about 6 KB compressed) of 7,000 entries.
 */
const FILES = 128;

/** The file of an entry, from 0. */
export function previewFileOf(slug: string): number {
  return hashOf(slug) % FILES;
}
