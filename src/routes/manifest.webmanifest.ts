import type { APIRoute } from 'astro';
import { getContext, getGlossary } from '../glossary/held.ts';
import { PALETTE } from '../glossary/look/palette.ts';
import { webManifest } from '../glossary/pages/manifest.ts';

export const GET: APIRoute = () => {
  const context = getContext(getGlossary().site.defaultLanguage);
  return new Response(JSON.stringify(webManifest(context, PALETTE.paper.light)), {
    headers: { 'content-type': 'application/manifest+json' },
  });
};
