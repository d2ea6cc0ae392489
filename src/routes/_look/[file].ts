/** Files of the owner's look: the theme as a stylesheet, fonts. */
import type { APIRoute } from 'astro';
import { COMMON_TYPES } from '../../exports/responses.ts';
import { getContent } from '../../glossary/held.ts';

export const getStaticPaths = () => [...getContent().lookFiles.keys()].toSorted().map((file) => ({ params: { file } }));

export const GET: APIRoute<object, { file: string }> = ({ params: { file } }) => {
  const bytes = getContent().lookFiles.get(file);
  if (!bytes) return new Response(null, { status: 404 });
  return new Response(Buffer.from(bytes), {
    headers: { 'content-type': COMMON_TYPES[file.split('.')[1] ?? ''] ?? 'application/octet-stream' },
  });
};
