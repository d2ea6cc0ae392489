import type { APIRoute } from 'astro';
import { getGlossary } from '../loading/query.ts';
import { sitemapFiles, sitemapXml } from '../exports/sitemap.ts';

export async function getStaticPaths() {
  return sitemapFiles(await getGlossary()).map((_, index) => ({ params: { part: String(index) } }));
}

export const GET: APIRoute = async ({ params }) => {
  const glossary = await getGlossary();
  const pages = sitemapFiles(glossary)[Number(params['part'])] ?? [];
  return new Response(await sitemapXml(pages, glossary.site.url), { headers: { 'content-type': 'application/xml' } });
};
