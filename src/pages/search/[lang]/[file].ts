import type { APIRoute, GetStaticPaths } from 'astro';
import { getContext, getLanguages } from '../../../loading/query.ts';
import { labelFiles } from '../../../search/label-files.ts';

export const getStaticPaths = (async () => {
  const languages = await getLanguages();
  const files = await Promise.all(
    languages.map(async (lang) =>
      labelFiles(await getContext(lang)).map(({ name, text }) => ({ params: { lang, file: name }, props: { text } })),
    ),
  );
  return files.flat();
}) satisfies GetStaticPaths;

/** One of the files from which search knows the labels of a language. */
export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
