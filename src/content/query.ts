/** The one module that reads Astro's content store: gives pages the glossary, bodies and pictures. */
import type { ImageMetadata } from 'astro';
import { getCollection, getEntry } from 'astro:content';
import { z } from 'zod';
import type { Body } from '../glossary/body.ts';
import type { Entry } from '../glossary/entry.ts';
import { buildGlossary, type Glossary } from '../glossary/glossary.ts';
import { isError, sortProblems, type Problem } from '../glossary/problem.ts';
import { pageContext, type PageContext } from '../glossary/pages/page.ts';
import { siteSchema } from '../glossary/site.ts';
import { decodeBody } from '../mdx/codec.ts';
import { GlossaryError } from './error.ts';
import { problemsSchema, readStored, storedSchema } from './record.ts';

/** @throws {GlossaryError} when the content has errors; in dev the error page shows it until they are fixed. */
export async function getGlossary(): Promise<Glossary> {
  if (import.meta.env.DEV) return readGlossary();
  built ??= readGlossary();
  return built;
}

/** A build reads the store once; content does not change under it. */
let built: Promise<Glossary> | undefined;

/** The context from which a language's page models are made. */
export async function getContext(language: string): Promise<PageContext> {
  return pageContext(await getGlossary(), language);
}

export async function getLanguages(): Promise<string[]> {
  return [...(await getGlossary()).languages.keys()];
}

/** The body of an entry and, for each path that its figures name, the picture. */
export async function getBody({ language, slug }: Pick<Entry, 'language'> & { slug: string }): Promise<{ body: Body; images: ReadonlyMap<string, ImageMetadata> }> {
  const found = await getEntry('entries', `${language}/${slug}`);
  if (!found) throw new RangeError(`no entry ${language}/${slug}`);
  const stored = storedSchema.parse(found.data);
  const { entry } = readStored(stored, '');
  if (!entry) throw new RangeError(`the entry ${language}/${slug} has errors`);
  const images = entry.outline.images.map(({ src }, index) => [src, imageMetadata(stored.images[index])] as const);
  return { body: decodeBody(entry.body), images: new Map(images) };
}

async function readGlossary(): Promise<Glossary> {
  const problems: Problem[] = [];
  const siteRecord = await getEntry('site', 'site');
  const { site: siteJson, problems: siteProblems } = z.object({ site: z.string(), problems: z.string() }).parse(siteRecord?.data);
  problems.push(...problemsSchema.parse(JSON.parse(siteProblems)));
  if (siteJson === '') throw new GlossaryError(problems);
  const site = siteSchema.parse(JSON.parse(siteJson));
  const entries: Entry[] = [];
  for (const { data, digest } of await getCollection('entries')) {
    const result = readStored(storedSchema.parse(data), String(digest ?? ''));
    problems.push(...result.problems);
    if (result.entry) entries.push(result.entry);
  }
  const glossary = buildGlossary({ site, entries, showDrafts: import.meta.env.DEV });
  const all = sortProblems(problems.some(isError) ? problems : [...problems, ...glossary.problems]);
  if (all.some(isError)) throw new GlossaryError(all);
  return glossary;
}

function imageMetadata(value: unknown): ImageMetadata {
  if (isImage(value)) return value;
  throw new TypeError('a picture was not resolved; delete the cache folder and build again');
}

/** Astro gives a picture as an object, an SVG as a component with the same properties. */
function isImage(value: unknown): value is ImageMetadata {
  return value !== null && (typeof value === 'object' || typeof value === 'function') && 'src' in value && 'width' in value && 'format' in value;
}
