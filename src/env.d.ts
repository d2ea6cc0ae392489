/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Absolute path of the content folder, set in `astro.config.mjs`. */
  readonly CONTENT_FOLDER: string;
  /** Absolute path of the folder of parsed bodies, set in `astro.config.mjs`. */
  readonly BODIES_FOLDER: string;
  /** Absolute path of the folder of published pictures, set in `astro.config.mjs`. */
  readonly PICTURES_FOLDER: string;
}
