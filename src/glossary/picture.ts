/** Pictures of entries as the site publishes them. */
import { z } from 'zod';

/** Mints names of published pictures: a digest of all that the bytes come from, and the ending. The one place where they are made. */
export const pictureName = z
  .string()
  .regex(/^[0-9a-f]{32}\.(?:webp|svg)$/)
  .brand<'PictureName'>();

export type PictureName = z.infer<typeof pictureName>;

/** One published file of a picture. */
export interface PictureFile {
  name: PictureName;
  /** In pixels. */
  width: number;
  height: number;
  /** True for a drawing in colours for light paper alone, which dark pages show in colours for dark. */
  forLightPaper?: true;
}

/** A picture of an entry. */
export interface Picture {
  /** As the entry names it. */
  src: string;
  /** Narrowest first; an SVG has one. */
  files: [PictureFile, ...PictureFile[]];
}
