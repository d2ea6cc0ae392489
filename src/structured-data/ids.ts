/** The `@id`s by which nodes refer to each other, on one page and between pages. */
import type { PageContext } from '../glossary/pages/page.ts';

/** A reference to a node that this or another page defines. */
export interface Reference {
  '@id': string;
}

export function organizationId({ urls }: PageContext): string {
  return `${urls.absolute(urls.base)}#organization`;
}

export function websiteId({ urls }: PageContext): string {
  return `${urls.absolute(urls.base)}#website`;
}

export function termSetId({ urls, own }: PageContext): string {
  return `${urls.absolute(urls.glossary(own.language.code))}#definedtermset`;
}

/** `path` is the root-relative address of the term's page. */
export function termId({ urls }: PageContext, path: string): string {
  return `${urls.absolute(path)}#definedterm`;
}

export function faqId({ urls }: PageContext, path: string): string {
  return `${urls.absolute(path)}#faq`;
}

export function breadcrumbId({ urls }: PageContext, path: string): string {
  return `${urls.absolute(path)}#breadcrumb`;
}

export function primaryImageId({ urls }: PageContext, path: string): string {
  return `${urls.absolute(path)}#primaryimage`;
}

export function reference(id: string): Reference {
  return { '@id': id };
}
