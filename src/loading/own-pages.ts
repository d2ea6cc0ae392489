/** The pages of a content folder that its owner has written: `pages/<language>/<slug>.mdx`. */
import path from 'node:path';
import { readInside } from '../disk/inside.ts';
import type { BodyImage } from '../glossary/body.ts';
import { parseSlug, slugComplaint } from '../glossary/slug.ts';
import { isMenuPage, isOff } from '../glossary/menus.ts';
import { isInPlace, standsAlone, type OwnPage } from '../glossary/own-page.ts';
import { isError, type Problem } from '../glossary/problem.ts';
import type { WrittenText } from '../glossary/quality/passage.ts';
import { RESERVED } from '../glossary/routes.ts';
import type { Site } from '../glossary/site.ts';
import { didYouMean } from '../glossary/suggest.ts';
import { parseOwnPage } from '../mdx/own-page-file.ts';
import type { PictureReader } from '../pictures/reader.ts';
import { besideEntries } from '../pictures/reader.ts';
import { checkPicture, picturesOf } from '../pictures/review.ts';
import { displayPath } from './folder.ts';

export interface OwnPagesSource {
  /** The content folder, absolute. */
  folder: string;
  site: Site;
  /** All files below `pages/`, as paths from the content folder with forward slashes. */
  files: readonly string[];
}

export interface ReadOwnPages {
  pages: OwnPage[];
  /** Reads the texts of all pages, for the rules about writing. */
  written: () => WrittenText[];
  /** What the pages show, for the check of the folder of pictures. */
  shown: { language: string; images: readonly BodyImage[] }[];
  /** Files with errors: `pages/de/impressum`. */
  unreadable: string[];
  problems: Problem[];
}

/** Reads all of them. Never throws for bad content. */
export function readOwnPages(source: OwnPagesSource): ReadOwnPages {
  const files = source.files.toSorted();
  const read = files.map((file) => readOne(source, file));
  const pages = read.flatMap(({ page }) => page ?? []);
  return {
    pages,
    written: () => read.flatMap(({ written }) => written?.() ?? []),
    shown: read.flatMap(({ page }) => (page ? [{ language: page.language, images: page.outline.images }] : [])),
    unreadable: read.flatMap(({ page }, index) => (page ? [] : [(files[index] ?? '').replace(/\.mdx$/, '')])),
    problems: [...read.flatMap(({ problems }) => problems), ...takenIds(pages)],
  };
}

/** The pages with what is published of their pictures; `bad-image` for one that nobody could see. */
export async function picturedPages(
  pages: readonly OwnPage[],
  reader: PictureReader,
): Promise<{ pages: OwnPage[]; problems: Problem[] }> {
  const found = await Promise.all(pages.map(async (page) => ({ page, ...(await picturesOf(page, reader)) })));
  return {
    pages: found.map(({ page, pictures }) => (pictures.length > 0 ? { ...page, pictures } : page)),
    problems: found.flatMap(({ problems }) => problems),
  };
}

interface ReadOne {
  page?: OwnPage;
  written?: () => WrittenText;
  problems: Problem[];
}

function readOne({ folder, site }: OwnPagesSource, relative: string): ReadOne {
  const at = path.join(folder, relative);
  const file = displayPath(folder, at);
  const refuse = (code: Problem['code'], message: string): { problems: Problem[] } => ({
    problems: [{ code, place: { file, line: 1, column: 1 }, message }],
  });
  const [, language = '', name = ''] = /^pages\/([^/]+)\/([^/]+)\.mdx$/.exec(relative) ?? [];
  if (name === '')
    return refuse(
      'bad-file-name',
      'lies where no page can be, expected pages/<language>/<slug>.mdx; move or rename it',
    );
  const codes = site.languages.map(({ code }) => code);
  if (!codes.includes(language)) {
    const advice = didYouMean(language, codes, `move the file to one of ${codes.join(', ')} or add the language`);
    return refuse('unknown-language', `"${language}" is not a language in site.yaml${advice}`);
  }
  const slug = parseSlug(name);
  if (!slug) {
    const complaint =
      slugComplaint(name) ??
      'cannot be an address, expected lower-case letters and digits joined by hyphens; rename the file';
    return refuse('bad-file-name', `the file name "${name}" ${complaint}`);
  }
  const taken = takenBy(site, language, slug);
  if (taken !== undefined) return refuse('bad-page', taken);
  const read = readInside(folder, at);
  if (!read || 'reason' in read) return refuse('bad-file', read?.reason ?? 'is no longer there; build again');
  const parsed = parseOwnPage({ bytes: read.bytes, file, language });
  if (!parsed.page) return { problems: parsed.problems };
  const { matter, outline, body, written } = parsed.page;
  const pictures = outline.images.flatMap((image) => checkPicture(image, file, besideEntries(folder, language)));
  const problems = [...parsed.problems, ...pictures];
  if (problems.some(isError)) return { problems };
  const { title, description, label = title, id = slug, updated } = matter;
  const page = {
    id,
    slug,
    language,
    file,
    title,
    label,
    description,
    ...(updated !== undefined && { updated }),
    outline,
    body,
  };
  return { page, written, problems };
}

/** Why a page cannot have its name; undefined where it can. */
function takenBy(site: Site, language: string, slug: string): string | undefined {
  if (isInPlace(slug))
    return isOff(site, slug)
      ? `is the page "${slug}", which "pages" of site.yaml turns off; turn it on, or delete the file`
      : undefined;
  const { glossaryPath } = site.languages.find(({ code }) => code === language) ?? {};
  if (!RESERVED.language.has(slug) && slug !== glossaryPath) return undefined;
  return `has the address of a page of the site itself, expected another name, or about or home, which may be replaced; rename the file`;
}

/** Pages under an id that another page of the language or of the site has: menus would name both. */
function takenIds(pages: readonly OwnPage[]): Problem[] {
  const first = new Map<string, OwnPage>();
  return pages.flatMap((page): Problem[] => {
    const key = `${page.language}/${page.id}`;
    const other = first.get(key);
    first.set(key, other ?? page);
    const isOfSite = standsAlone(page) && isMenuPage(page.id);
    if (!other && !isOfSite) return [];
    const found = other ? `which ${other.file} has, too` : 'by which menus name a page of the site itself';
    const message = `has the id "${page.id}", ${found}, expected one of its own; write another, such as id: ${page.id}-page`;
    return [{ code: 'bad-page', place: { file: page.file, line: 1, column: 1 }, message }];
  });
}
