/** The pictures of an entry as its pages show them. */
import type { Entry } from '../entry.ts';
import type { PageContext } from './page.ts';

/** What an `<img>` says. Addresses are root-relative. */
export interface ShownPicture {
  /** The largest file. */
  href: string;
  /** In pixels: of the largest file. */
  width: number;
  height: number;
  /** All files, where there are several. */
  srcset?: string;
  /** See `PictureFile`. */
  forLightPaper?: true;
}

/** By the paths that figures name. */
export function shownPictures(
  { urls }: PageContext,
  { pictures = [] }: Pick<Entry, 'pictures'>,
): Map<string, ShownPicture> {
  return new Map(
    pictures.map(({ src, files }) => {
      const { name, ...shown } = files.at(-1) ?? files[0];
      const srcset = files.map((file) => `${urls.picture(file.name)} ${file.width}w`).join(', ');
      return [src, { href: urls.picture(name), ...shown, ...(files.length > 1 && { srcset }) }];
    }),
  );
}
