/** Runs with the pages of a build, and tells the build which are rendered. */
import type { MiddlewareHandler } from 'astro';
import { publish } from '../loading/build-events.ts';

export const onRequest: MiddlewareHandler = async ({ routePattern }, next) => {
  const response = await next();
  if (INDEXED.has(routePattern)) publish({ kind: 'rendered' });
  return response;
};

/** The pages that the search indexes, which are nearly all pages. */
const INDEXED: ReadonlySet<string> = new Set([
  '/[lang]/[page]',
  '/[lang]/[glossary]/[term]',
  '/[lang]/[glossary]/compare/[pair]',
]);
