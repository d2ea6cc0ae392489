/** The files of pictures, the same in dev and in a build; the integration makes routes of them. */
import type { APIRoute } from 'astro';
import { getContent, getGlossary } from '../../glossary/held.ts';
import { PICTURE_POLICY } from '../../exports/policy.ts';
import { PictureCache } from '../../pictures/cache.ts';
import { filesOf, PictureError, publishedBytes, type Wanted } from '../../pictures/publish.ts';
import { besideEntries } from '../../pictures/reader.ts';

/** One path for each file with this ending. */
export function picturePaths(ending: 'webp' | 'svg'): { params: { digest: string }; props: Wanted }[] {
  const { languages } = getGlossary();
  const shown = [...languages.values()].flatMap(({ entries, ownPages }) =>
    [...entries, ...ownPages].flatMap(({ language, pictures = [] }) =>
      pictures.map((picture) => ({ language, picture })),
    ),
  );
  return [...filesOf(shown)].flatMap(([name, { language, picture }]) => {
    const [digest = '', found] = name.split('.');
    const from = besideEntries(getContent().folder, language);
    return found === ending ? [{ params: { digest }, props: { name, src: picture.src, from } }] : [];
  });
}

/** The file that is asked for. In dev a picture may have changed since its page was shown. */
export function servePicture(type: string): APIRoute<Wanted> {
  return async ({ props }) => {
    const bytes = await publishedBytes(props, new PictureCache(getContent().pictures)).catch(notFound);
    if (!bytes) return new Response(null, { status: 404 });
    return new Response(bytes, { headers: { 'content-type': type, 'content-security-policy': PICTURE_POLICY } });
  };
}

/** @throws {unknown} what a build cannot go on with. */
function notFound(error: unknown): undefined {
  if (import.meta.env.DEV && error instanceof PictureError) return undefined;
  throw error;
}
