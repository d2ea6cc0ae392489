/** What an owner's content folder says of the look of the site, as pages name it: files by the digests of what is in them. */
import type { FontMetrics } from './fonts.ts';
import type { FontFile } from './theme.ts';

declare const nameBrand: unique symbol;

/** The name of a published file of the look: a digest of what it is made of, and its ending. */
export type LookFile = string & { readonly [nameBrand]: true };

/** From the root of the site. */
export const LOOK_FOLDER = '_look';

export interface Look {
  /** The theme and the owner's own styles. */
  stylesheet?: LookFile;
  /** The font that every page needs first; undefined where the engine's own stays. */
  textFont?: LookFile;
  logo?: { light: LogoFile; dark?: LogoFile };
  /** The kind of the picture that its icons are made from; undefined where they are the engine's own. */
  icon?: 'svg' | 'png';
  /** True where texts are set in other fonts than the engine's own. */
  hasOwnText?: true;
}

/** A logo as pages show it. */
export interface LogoFile {
  name: LookFile;
  /** In pixels. */
  width: number;
  height: number;
}

/** A font of the theme that was read. */
export interface PublishedFont extends Pick<FontFile, 'family' | 'weight' | 'style'> {
  name: LookFile;
  /** Undefined where it has no Latin letters. */
  metrics?: FontMetrics;
}

/** Mints a name, or returns undefined when the text is none. The one place where names of files of the look are made. */
export function parseLookFile(text: string): LookFile | undefined {
  return isLookFile(text) ? text : undefined;
}

function isLookFile(text: string): text is LookFile {
  return /^[0-9a-f]{32}\.(?:css|woff2|svg|png)$/.test(text);
}
