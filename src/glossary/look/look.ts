/** What an owner's content folder says of the look of the site, as pages name it: files by the digests of what is in them. */
import { z } from 'zod';
import type { FontMetrics } from './fonts.ts';
import type { FontFile } from './theme.ts';

/** Mints names of published files of the look: a digest of what each is made of, and its ending. The one place where they are made. */
export const lookFile = z
  .string()
  .regex(/^[0-9a-f]{32}\.(?:css|woff2|svg|png)$/)
  .brand<'LookFile'>();

export type LookFile = z.infer<typeof lookFile>;

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
