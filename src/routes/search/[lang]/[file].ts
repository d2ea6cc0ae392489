import type { APIRoute, GetStaticPaths } from 'astro';
import { getContext, getLanguages } from '../../../glossary/held.ts';
import { labelFiles } from '../../../search/label-files.ts';

export const getStaticPaths = (() =>
  getLanguages().flatMap((lang) =>
    labelFiles(getContext(lang)).map(({ name, text }) => ({ params: { lang, file: name }, props: { text } })),
  )) satisfies GetStaticPaths;

/** One of the files from which search knows the labels of a language. */
export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
