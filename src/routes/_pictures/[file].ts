/** The files of pictures, the same in dev and in a build: drawings as SVG, all others as WebP. */
import type { APIRoute } from 'astro';
import { getContent, getGlossary } from '../../glossary/held.ts';
import { PICTURE_POLICY } from '../../exports/policy.ts';
import { PictureCache } from '../../pictures/cache.ts';
import { filesOf, PictureError, publishedBytes, type Wanted } from '../../pictures/publish.ts';
import { besideEntries } from '../../pictures/reader.ts';

export function getStaticPaths(): { params: { file: string }; props: Wanted }[] {
  const { languages } = getGlossary();
  const shown = [...languages.values()].flatMap(({ entries, ownPages }) =>
    [...entries, ...ownPages].flatMap(({ language, pictures = [] }) =>
      pictures.map((picture) => ({ language, picture })),
    ),
  );
  return [...filesOf(shown)].map(([name, { language, picture }]) => ({
    params: { file: name },
    props: { name, src: picture.src, from: besideEntries(getContent().folder, language) },
  }));
}

/** In dev a picture may have changed since its page was shown. */
export const GET: APIRoute<Wanted> = async ({ props }) => {
  const bytes = await publishedBytes(props, new PictureCache(getContent().pictures)).catch(notFound);
  if (!bytes) return new Response(null, { status: 404 });
  const type = props.name.endsWith('.svg') ? 'image/svg+xml' : 'image/webp';
  return new Response(bytes, { headers: { 'content-type': type, 'content-security-policy': PICTURE_POLICY } });
};

/** @throws {unknown} what a build cannot go on with. */
function notFound(error: unknown): undefined {
  if (import.meta.env.DEV && error instanceof PictureError) return undefined;
  throw error;
}
