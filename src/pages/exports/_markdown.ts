/** The Markdown of entries as the exports show it: bodies read, links and pictures resolved. */
import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { portableBody } from '../../content/portable-body.ts';
import { getBody, getImages } from '../../content/query.ts';
import type { ReadMarkdown } from '../../exports/files.ts';
import { entryMarkdown } from '../../exports/twin.ts';
import type { Entry } from '../../glossary/entry.ts';
import type { PageContext } from '../../glossary/pages/page.ts';

export const readMarkdown: ReadMarkdown = async (context, entry, page) => {
  const [{ body }, pictures] = await Promise.all([getBody(entry), pictureAddresses(context, entry)]);
  return entryMarkdown(context, page, portableBody(context, { entry, page }, { body, pictures }));
};

/** Where the pictures of an entry are served: the files that its page shows. */
export async function pictureAddresses({ urls }: PageContext, entry: Entry): Promise<Map<string, string>> {
  const images = await getImages(entry);
  const addresses = new Map<string, string>();
  for (const [src, image] of images) addresses.set(src, urls.absolute(await pictureAddress(image)));
  return addresses;
}

async function pictureAddress(image: ImageMetadata): Promise<string> {
  return image.format === 'svg' ? image.src : (await getImage({ src: image, format: 'avif' })).src;
}
