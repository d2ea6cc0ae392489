/** The files for programs: a build takes all of them from one request, and writes them itself; dev shows the one asked for. */
import type { APIRoute } from 'astro';
import { handOver } from '../../content/hand-over.ts';
import { getGlossary } from '../../content/query.ts';
import { allPaths, allPieces, contentType, fileText } from '../../exports/files.ts';
import { CachedMarkdown, readMarkdown } from './_markdown.ts';

export async function getStaticPaths() {
  const paths = import.meta.env.DEV ? allPaths(await getGlossary()) : ['all'];
  return paths.map((file) => ({ params: { file } }));
}

export const GET: APIRoute = async ({ params: { file = '' } }) => {
  const glossary = await getGlossary();
  if (import.meta.env.DEV) {
    return new Response(await fileText(glossary, file, readMarkdown), {
      headers: { 'content-type': contentType(file) },
    });
  }
  const markdown = new CachedMarkdown();
  for await (const piece of allPieces(glossary, markdown.read)) handOver(piece);
  markdown.prune();
  return new Response(null);
};
