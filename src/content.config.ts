import { defineCollection } from 'astro:content';
import { entryLoader, siteLoader } from './loading/loader.ts';

export const collections = {
  entries: defineCollection({ loader: entryLoader() }),
  site: defineCollection({ loader: siteLoader() }),
};
