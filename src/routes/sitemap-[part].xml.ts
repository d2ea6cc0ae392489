import type { APIRoute } from 'astro';
import { getGlossary } from '../glossary/held.ts';
import { sitemapFiles, sitemapXml } from '../exports/sitemap.ts';

export function getStaticPaths() {
  return sitemapFiles(getGlossary()).map((_, index) => ({ params: { part: String(index) } }));
}

export const GET: APIRoute = async ({ params }) => {
  const pages = sitemapFiles(getGlossary())[Number(params['part'])] ?? [];
  return new Response(await sitemapXml(pages), { headers: { 'content-type': 'application/xml' } });
};
