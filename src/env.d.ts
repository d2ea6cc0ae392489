/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Absolute path of the content folder, set in `astro.config.mjs`. */
  readonly GLOSSARY_CONTENT: string;
  /** Absolute path of the folder in which the texts of entries are kept between builds. */
  readonly GLOSSARY_TEXTS: string;
  /** Digest of the code that makes those texts. */
  readonly GLOSSARY_CODE: string;
}
