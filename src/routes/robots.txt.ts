import type { APIRoute } from 'astro';
import { getGlossary } from '../glossary/held.ts';
import { Urls } from '../glossary/urls.ts';

export const GET: APIRoute = () => {
  const urls = new Urls(getGlossary().site);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${urls.absolute(urls.path('/sitemap-index.xml'))}\n`);
};
