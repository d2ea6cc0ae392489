/** The files for programs, one at a time, as dev shows them; a build writes them itself. */
import type { APIRoute } from 'astro';
import { getGlossary } from '../../loading/query.ts';
import { allPaths, contentType, fileText } from '../../exports/files.ts';
import { readMarkdown } from './_markdown.ts';

export async function getStaticPaths() {
  if (!import.meta.env.DEV) return [];
  return allPaths(await getGlossary()).map((file) => ({ params: { file } }));
}

export const GET: APIRoute = async ({ params: { file = '' } }) =>
  new Response(await fileText(await getGlossary(), file, readMarkdown), {
    headers: { 'content-type': contentType(file) },
  });
