import type { APIRoute } from 'astro';
import { getGlossary } from '../loading/query.ts';
import { Urls } from '../glossary/urls.ts';

export const GET: APIRoute = async () => {
  const urls = new Urls((await getGlossary()).site);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${urls.absolute(urls.path('/sitemap-index.xml'))}\n`);
};
