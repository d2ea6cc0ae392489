import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import type { PageImage } from '../structured-data/web-pages.ts';

/** The largest file of a picture that `Figure.astro` shows: the same options, so that no further file is made. */
export async function fullImage(image: ImageMetadata, caption?: string): Promise<PageImage> {
  const { width, height } = image;
  const { src } = image.format === 'svg' ? image : await getImage({ src: image, width, format: 'avif' });
  return { src, width, height, ...(caption !== undefined && { caption }) };
}
