/** The pages for addresses that lead nowhere. */
import type { Glossary, LanguageGlossary } from '../glossary.ts';
import { frameOf } from './frame.ts';
import { pageContext, type PageContext, type PageFrame } from './page.ts';
import type { PagesOfKind } from './page-kind.ts';

/** @param kind That of the whole site, or that of a language. */
export function notFoundFrame(context: PageContext, kind: PagesOfKind<LanguageGlossary>): PageFrame {
  const { notFoundTitle, notFound } = context.words;
  return frameOf(context, kind.of(context, context.own), { title: notFoundTitle, description: notFound });
}

/** The language of an address, from its folder; the default one for any other address. */
export function languageAt(glossary: Glossary, pathname: string): string {
  const { site, languages } = glossary;
  const { base } = pageContext(glossary, site.defaultLanguage).urls;
  const [folder = ''] = pathname.slice(base.length).split('/');
  return pathname.startsWith(base) && languages.has(folder) ? folder : site.defaultLanguage;
}
