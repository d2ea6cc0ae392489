import type { APIRoute } from 'astro';
import { getContext, getGlossary } from '../glossary/held.ts';
import { webManifest } from '../glossary/pages/manifest.ts';
import { PAPER } from '../styles/colors.ts';

export const GET: APIRoute = () => {
  const context = getContext(getGlossary().site.defaultLanguage);
  return new Response(JSON.stringify(webManifest(context, PAPER.light)), {
    headers: { 'content-type': 'application/manifest+json' },
  });
};
