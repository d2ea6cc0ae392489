/** Which page comes before which from A to Z: Pagefind itself sorts by bytes, not as a language does. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { titleComparer } from '../../glossary/title-order.ts';
import type { Part } from './words.ts';

/** Ids of all pages from A to Z. */
export function orderOf(parts: readonly Part[], language: string): string[] {
  const compare = titleComparer(language);
  return parts
    .flatMap(({ folder, pages }) =>
      pages.map(({ was, id }) => ({ id, title: titleIn(path.join(folder, textFile(was))) })),
    )
    .toSorted((a, b) => compare(a.title, b.title) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** The file that holds a page's text and metadata. */
export function textFile(id: string): string {
  return `fragment/${id}.pf_fragment`;
}

/** The file is gzip of a signature and JSON. */
function titleIn(file: string): string {
  const text = gunzipSync(readFileSync(file)).toString();
  return textSchema.parse(JSON.parse(text.slice(text.indexOf('{')))).meta.title;
}

const textSchema = z.object({ meta: z.object({ title: z.string() }) });
