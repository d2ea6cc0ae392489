import type { APIRoute, GetStaticPaths } from 'astro';
import { getContext, getLanguages } from '../../loading/query.ts';
import { strings } from '../../i18n/index.ts';
import { openSearch } from '../../search/opensearch.ts';

export const getStaticPaths = (async () =>
  (await getLanguages()).map((lang) => ({ params: { lang } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { lang: string }> = async ({ params: { lang } }) =>
  new Response(openSearch(await getContext(lang), strings(lang).searchDescription));
