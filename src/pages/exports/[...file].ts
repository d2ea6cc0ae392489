/** The files for programs: a build, which writes them itself, asks where pictures are; dev shows the one asked for. */
import type { APIRoute } from 'astro';
import { handOver, type Pictures } from '../../content/hand-over.ts';
import { getGlossary } from '../../content/query.ts';
import { allPaths, contentType, fileText } from '../../exports/files.ts';
import { entryId } from '../../glossary/entry.ts';
import { pageContext } from '../../glossary/pages/page.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { pictureAddresses, readMarkdown } from './_markdown.ts';

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
  handOver({ pictures: await allPictures(glossary) });
  return new Response(null);
};

async function allPictures(glossary: Glossary): Promise<Pictures> {
  const pictures: Pictures = {};
  for (const [language, { entries }] of glossary.languages) {
    const context = pageContext(glossary, language);
    for (const entry of entries) {
      if (entry.outline.images.length === 0) continue;
      pictures[entryId(entry)] = Object.fromEntries(await pictureAddresses(context, entry));
    }
  }
  return pictures;
}
