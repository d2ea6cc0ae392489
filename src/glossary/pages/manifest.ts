/** The web app manifest: how the site shows among installed ones. https://www.w3.org/TR/appmanifest/ */
import { text, type PageContext } from './page.ts';

/** @param color Background of the pages, in which the browser's own bars are shown. */
export function webManifest(context: PageContext, color: string): Record<string, unknown> {
  const { glossary, own, urls } = context;
  const drawing = { src: urls.path('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' };
  const name = text(context, glossary.site.name);
  return {
    id: urls.path('/'),
    name,
    short_name: name,
    description: text(context, glossary.site.tagline),
    lang: own.language.code,
    dir: own.language.direction,
    start_url: urls.home(own.language.code),
    scope: urls.path('/'),
    display: 'minimal-ui',
    background_color: color,
    theme_color: color,
    icons: [
      ...(glossary.look.icon === 'png' ? [] : [drawing]),
      { src: urls.path('/icon-192.png'), sizes: '192x192', type: 'image/png' },
      { src: urls.path('/icon-512.png'), sizes: '512x512', type: 'image/png' },
      { src: urls.path('/icon-512.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
