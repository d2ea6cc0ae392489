/** All that a content folder holds besides entries: the look of the site, and the pages that its owner has written. */
import type { FieldPlaces } from '../glossary/entry.ts';
import type { Look } from '../glossary/look/look.ts';
import type { OwnPage } from '../glossary/own-page.ts';
import type { Problem } from '../glossary/problem.ts';
import type { Site } from '../glossary/site.ts';
import type { PictureReader } from '../pictures/reader.ts';
import { readLook, type ReadLook } from './look.ts';
import { picturedPages, readOwnPages, type ReadOwnPages } from './own-pages.ts';

export interface OwnSource {
  /** The content folder, absolute. */
  folder: string;
  site: Site;
  /** Where the fields of `site.yaml` stand. */
  places?: FieldPlaces | undefined;
  /** All files below `pages/`, as paths from the content folder with forward slashes. */
  pages: readonly string[];
  reader: PictureReader;
}

export interface ReadOwn extends Pick<ReadOwnPages, 'written' | 'shown' | 'unreadable'> {
  look: Look;
  files: ReadLook['files'];
  pages: OwnPage[];
  problems: Problem[];
}

/** Never throws for bad content. */
export async function readOwn({ folder, site, places, pages, reader }: OwnSource): Promise<ReadOwn> {
  const { look, files, problems } = await readLook({ folder, site, places });
  const written = readOwnPages({ folder, site, files: pages });
  const pictured = await picturedPages(written.pages, reader);
  const all = [...problems, ...written.problems, ...pictured.problems];
  return { ...written, look, files, pages: pictured.pages, problems: all };
}
