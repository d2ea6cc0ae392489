/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Absolute path of the content folder, set in `astro.config.mjs`. */
  readonly GLOSSARY_CONTENT: string;
  /** Absolute path of the folder of parsed bodies, set in `astro.config.mjs`. */
  readonly GLOSSARY_BODIES: string;
  /** Absolute path of the folder of published pictures, set in `astro.config.mjs`. */
  readonly GLOSSARY_PICTURES: string;
}
