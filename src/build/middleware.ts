/** Runs with the pages of a build, and tells the build which are rendered. */
import type { MiddlewareHandler } from 'astro';
import { givePage, publish, wantsPages } from '../loading/build-events.ts';

export const onRequest: MiddlewareHandler = async ({ routePattern, url }, next) => {
  const response = await next();
  if (!INDEXED.has(routePattern)) return response;
  publish({ kind: 'rendered' });
  if (!wantsPages()) return response;
  const html = new Uint8Array(await response.arrayBuffer());
  givePage({ pathname: url.pathname, html });
  return new Response(html, response);
};

/** The pages that the search indexes, which are nearly all pages. */
const INDEXED: ReadonlySet<string> = new Set([
  '/[lang]/[page]',
  '/[lang]/[glossary]/[term]',
  '/[lang]/[glossary]/compare/[pair]',
]);
