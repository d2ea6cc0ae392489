/** Pictures of entries as the site publishes them. */
declare const nameBrand: unique symbol;

/** The name of a published picture: a digest of all that its bytes come from, and `.webp` or `.svg`. */
export type PictureName = string & { readonly [nameBrand]: true };

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

/** Mints a name, or returns undefined when the text is none. The one place where names of published pictures are made. */
export function parsePictureName(text: string): PictureName | undefined {
  return isPictureName(text) ? text : undefined;
}

function isPictureName(text: string): text is PictureName {
  return /^[0-9a-f]{32}\.(?:webp|svg)$/.test(text);
}
