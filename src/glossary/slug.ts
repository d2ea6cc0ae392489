/** Slugs: how entries are named in addresses and files. */
import { UNSEEN_LETTERS } from '../languages/name-forms.ts';
import { fileNameComplaint, isAddressPart } from './file-name.ts';
import { RESERVED } from './routes.ts';

declare const slugBrand: unique symbol;

/** The last part of an entry's address: lower-case letters and digits of any script, with single hyphens. */
export type Slug = string & { readonly [slugBrand]: true };

/** Mints a slug, or returns undefined when the text is not one. The one place where slugs are made. */
export function parseSlug(text: string): Slug | undefined {
  return isSlug(text) ? text : undefined;
}

/** The text in the shape of a slug, as far as it has one: what a file name or a label comes nearest to. */
export function slugLike(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(UNSEEN_LETTERS, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The slug that a text comes nearest to; that of a name which no file or no entry may have gets another word. */
export function nearestSlug(text: string): Slug | undefined {
  const like = slugLike(text);
  return parseSlug(like) ?? parseSlug(`${like}-term`);
}

/** Why a text in the shape of a slug is none; undefined for one that is, and for a text of another shape. */
export function slugComplaint(text: string): string | undefined {
  const isReserved = RESERVED.glossary.has(text);
  return (
    fileNameComplaint(text) ??
    (isReserved ? `is the name of a page of the site itself; write another, such as "${text}-term"` : undefined)
  );
}

/** True for a text that is a slug. */
export function isSlug(text: string): text is Slug {
  return isAddressPart(text) && slugComplaint(text) === undefined;
}
