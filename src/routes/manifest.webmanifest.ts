/** The web app manifest: how the site shows among installed ones. https://www.w3.org/TR/appmanifest/ */
import type { APIRoute } from 'astro';
import { getContext, getGlossary } from '../glossary/held.ts';
import { PALETTE } from '../glossary/look/palette.ts';
import { text, type PageContext } from '../glossary/pages/page.ts';

export const GET: APIRoute = () => {
  const context = getContext(getGlossary().site.defaultLanguage);
  return new Response(JSON.stringify(webManifest(context)), {
    headers: { 'content-type': 'application/manifest+json' },
  });
};

function webManifest(context: PageContext): Record<string, unknown> {
  const { glossary, own, urls, code } = context;
  const drawing = { src: urls.path('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' };
  const name = text(context, glossary.site.name);
  return {
    id: urls.path('/'),
    name,
    short_name: name,
    description: text(context, glossary.site.tagline),
    lang: code,
    dir: own.language.direction,
    start_url: urls.home(code),
    scope: urls.path('/'),
    display: 'minimal-ui',
    // The background of the pages, in which the browser's own bars are shown.
    background_color: PALETTE.paper.light,
    theme_color: PALETTE.paper.light,
    icons: [
      ...(glossary.look.icon === 'png' ? [] : [drawing]),
      { src: urls.path('/icon-192.png'), sizes: '192x192', type: 'image/png' },
      { src: urls.path('/icon-512.png'), sizes: '512x512', type: 'image/png' },
      { src: urls.path('/icon-512.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
