import type { APIRoute } from 'astro';
import { getGlossary } from '../glossary/held.ts';
import { sitemapFiles, sitemapIndexXml } from '../exports/sitemap.ts';
import { Urls } from '../glossary/urls.ts';

export const GET: APIRoute = async () => {
  const glossary = getGlossary();
  const urls = new Urls(glossary.site);
  const files = sitemapFiles(glossary).map((_, index) => urls.absolute(urls.path(`/sitemap-${index}.xml`)));
  return new Response(await sitemapIndexXml(files), { headers: { 'content-type': 'application/xml' } });
};
