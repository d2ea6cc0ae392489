/** What Astro's store holds of the content, all of it -> the glossary. */
import { z } from 'zod';
import { isError } from '../glossary/problem.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { siteSchema } from '../glossary/site.ts';
import { assembleGlossary, type ReadFile } from './assemble.ts';
import type { ByDigest } from './by-digest.ts';
import { GlossaryError } from './error.ts';
import { fieldPlacesSchema, problemsSchema, readLinks, readStored, storedSchema } from './record.ts';

/** The store as plain data, which can be sent to another process. */
export const storedContentSchema = z.object({
  /** JSON of the site and of what is wrong with it; `site` is empty where it could not be read. */
  site: z.object({ site: z.string(), places: z.string(), problems: z.string() }),
  entries: z.array(
    z.object({
      id: z.string(),
      data: storedSchema,
      /** Of all that the record was made of; a file with errors has none. */
      digest: z.string().optional(),
    }),
  ),
});

export type StoredContent = z.infer<typeof storedContentSchema>;

/**
 * @param known What earlier calls have read, in a process that reads the store again and again.
 * @throws {GlossaryError} when the content has errors.
 */
export function glossaryOf(
  { site: stored, entries }: StoredContent,
  showDrafts: boolean,
  known?: ByDigest<ReadFile>,
): Glossary {
  const problems = problemsSchema.parse(JSON.parse(stored.problems));
  if (stored.site === '') throw new GlossaryError(problems);
  const site = siteSchema.parse(JSON.parse(stored.site));
  const places = fieldPlacesSchema.parse(JSON.parse(stored.places));
  const files = entries.map(({ id, data, digest }) => {
    const read = (): ReadFile => ({ id, ...readStored(data, digest ?? ''), links: readLinks(data) });
    return known && digest !== undefined ? known.get(id, digest, read) : read();
  });
  const all = assembleGlossary({ site, places, problems, files, showDrafts });
  if (all.problems.some(isError)) throw new GlossaryError(all.problems);
  return all.glossary;
}
