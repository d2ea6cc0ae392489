/** Pages that an owner writes: `pages/<language>/<slug>.mdx`. */
import { z } from 'zod';
import type { Body, Outline } from './body.ts';
import type { Slug } from './slug.ts';
import { textBlock, textLine } from './fields.ts';
import type { Picture } from './picture.ts';
import { pathSegment } from './site-fields.ts';

export interface OwnPage {
  /** The same for its translations; menus name the page by it. */
  id: string;
  slug: Slug;
  language: string;
  /** Path as the owner knows it, for problems. */
  file: string;
  title: string;
  /** What menus call it. */
  label: string;
  description: string;
  /** `YYYY-MM-DD`. */
  updated?: string;
  outline: Outline;
  body: Body;
  /** What is published of the pictures that it shows. */
  pictures?: Picture[];
}

export const ownPageMatterSchema = z.strictObject({
  title: textLine('is empty; write the heading of the page'),
  description: textBlock('is empty; write what the page is for, in a sentence or two'),
  /** What menus call it, where that is not its title. */
  label: textLine('is empty').optional(),
  /** The same for its translations; its slug when left out. */
  id: pathSegment.optional(),
  /** The day on which it was last changed. */
  updated: z.iso.date('is not a date; write one like 2026-11-22').optional(),
});

export type OwnPageMatter = z.infer<typeof ownPageMatterSchema>;

/** Slugs of pages that stand in the place of words of the engine: its About page, the introduction of a home page. */
const IN_PLACE = ['about', 'home'] as const;

type InPlace = (typeof IN_PLACE)[number];

/** True for a page with an address of its own. */
export function standsAlone({ slug }: Pick<OwnPage, 'slug'>): boolean {
  return !isInPlace(slug);
}

export function isInPlace(slug: string): slug is InPlace {
  return IN_PLACE.some((name) => name === slug);
}

/** The page that stands in the place of words of the engine, where the owner has written one. */
export function pageInPlace({ ownPages }: { ownPages: readonly OwnPage[] }, name: InPlace): OwnPage | undefined {
  return ownPages.find(({ slug }) => slug === name);
}
