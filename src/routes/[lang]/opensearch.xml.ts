import type { APIRoute, GetStaticPaths } from 'astro';
import { getContext, getLanguages } from '../../glossary/held.ts';
import { strings } from '../../languages/index.ts';
import { openSearch } from '../../search/opensearch.ts';

export const getStaticPaths = (() => getLanguages().map((lang) => ({ params: { lang } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { lang: string }> = ({ params: { lang } }) =>
  new Response(openSearch(getContext(lang), strings(lang).searchDescription));
