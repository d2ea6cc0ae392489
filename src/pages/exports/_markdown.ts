/** The Markdown of entries as the exports show it: bodies read, links and pictures resolved. */
import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { getBody, getImages } from '../../content/query.ts';
import { digestOf } from '../../content/read-entry.ts';
import { TextCache } from '../../content/text-cache.ts';
import type { ReadMarkdown } from '../../exports/files.ts';
import { entryMarkdown } from '../../exports/twin.ts';
import { applyAutoLinks } from '../../glossary/autolinks/apply.ts';
import type { Entry } from '../../glossary/entry.ts';
import { linkResolver } from '../../glossary/pages/links.ts';
import type { PageContext } from '../../glossary/pages/page.ts';
import type { TermPage } from '../../glossary/pages/term.ts';
import { entryHref, readEntryHref } from '../../mdx/urls.ts';

export const readMarkdown: ReadMarkdown = async (context, entry, page) => {
  return makeMarkdown(context, { entry, page }, await pictureAddresses(context, entry));
};

/** The same, from the texts of the last build where nothing has changed. Ask for every entry, then `prune`. */
export class CachedMarkdown {
  readonly #cache = new TextCache(import.meta.env.GLOSSARY_TEXTS);

  readonly read: ReadMarkdown = async (context, entry, page) => {
    const pictures = await pictureAddresses(context, entry);
    const digest = digestOf(
      import.meta.env.GLOSSARY_CODE,
      JSON.stringify(context.glossary.site),
      JSON.stringify([...pictures]),
      JSON.stringify(page),
    );
    return this.#cache.get(digest, () => makeMarkdown(context, { entry, page }, pictures));
  };

  prune(): void {
    this.#cache.prune();
  }
}

async function makeMarkdown(
  context: PageContext,
  { entry, page }: { entry: Entry; page: TermPage },
  pictures: ReadonlyMap<string, string>,
): Promise<string> {
  const { body } = await getBody(entry);
  const toPage = linkResolver(context, readEntryHref);
  const address = context.urls.absolute(page.frame.path);
  return entryMarkdown(context, page, {
    body: applyAutoLinks(body, page.autoLinks, (slug) => entryHref(`${entry.language}/${slug}`, undefined)),
    resolve: (href) => {
      const target = toPage(href);
      return target === undefined ? undefined : new URL(target, address).href;
    },
    image: (src) => pictures.get(src) ?? src,
  });
}

/** Where the pictures of an entry are served: the files that its page shows. */
async function pictureAddresses(context: PageContext, entry: Entry): Promise<Map<string, string>> {
  const images = await getImages(entry);
  const addresses = new Map<string, string>();
  for (const [src, image] of images) addresses.set(src, context.urls.absolute(await pictureAddress(image)));
  return addresses;
}

async function pictureAddress(image: ImageMetadata): Promise<string> {
  return image.format === 'svg' ? image.src : (await getImage({ src: image, format: 'avif' })).src;
}
