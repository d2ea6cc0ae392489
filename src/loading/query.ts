/** The one module that reads Astro's content store: gives pages the glossary and bodies. */
import { getCollection, getEntry } from 'astro:content';
import type { Body } from '../glossary/body.ts';
import type { Entry } from '../glossary/entry.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { pageContext, type PageContext } from '../glossary/pages/page.ts';
import type { ReadFile } from './assemble.ts';
import { ByDigest } from './by-digest.ts';
import { ParsedBodies } from './parsed-bodies.ts';
import { readBody } from './read-entry.ts';
import { glossaryOf, storedContentSchema, type StoredContent } from './stored.ts';

/** @throws {GlossaryError} when the content has errors; in dev the error page shows it until they are fixed. */
export async function getGlossary(): Promise<Glossary> {
  if (import.meta.env.DEV) return readAgain(await getStored());
  built ??= getStored().then((stored) => glossaryOf(stored, false));
  return built;
}

/** A build reads the store once; content does not change under it. */
let built: Promise<Glossary> | undefined;

/** In dev every page reads the store, which has changed since the last one or not. */
function readAgain(stored: StoredContent): Glossary {
  const records = stored.entries.flatMap(({ id, digest, data }) => [id, digest ?? data.problems]);
  const state = [...Object.values(stored.site), ...records].join('\0');
  if (last?.state !== state) last = { state, glossary: glossaryOf(stored, true, known) };
  return last.glossary;
}

const known = new ByDigest<ReadFile>();
let last: { state: string; glossary: Glossary } | undefined;

/** The context from which a language's page models are made. */
export async function getContext(language: string): Promise<PageContext> {
  return pageContext(await getGlossary(), language);
}

export async function getLanguages(): Promise<string[]> {
  return [...(await getGlossary()).languages.keys()];
}

/** The body of an entry. */
export function getBody(entry: Entry): Body {
  return readBody(entry, import.meta.env.CONTENT_FOLDER, parsed);
}

/** In dev, files change after they were parsed, and a build may go on beside. */
const parsed = import.meta.env.DEV ? undefined : new ParsedBodies(import.meta.env.BODIES_FOLDER);

/** All that the store holds. */
async function getStored(): Promise<StoredContent> {
  const site: unknown = (await getEntry('site', 'site'))?.data;
  const entries = await getCollection('entries');
  return storedContentSchema.parse({ site, entries });
}
