/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Absolute path of the content folder, set in `astro.config.mjs`. */
  readonly GLOSSARY_CONTENT: string;
}
