import type { APIRoute } from 'astro';
import { getContext, getGlossary } from '../loading/query.ts';
import { webManifest } from '../glossary/pages/manifest.ts';
import { PAPER } from '../styles/colors.ts';

export const GET: APIRoute = async () => {
  const context = await getContext((await getGlossary()).site.defaultLanguage);
  return new Response(JSON.stringify(webManifest(context, PAPER.light)), {
    headers: { 'content-type': 'application/manifest+json' },
  });
};
