/** The page on which readers choose a language, where `site.yaml` wants one at the address of the site. */
import { localize } from '../site.ts';
import { PAGES } from './all.ts';
import { frameOf } from './frame.ts';
import { text, type PageContext, type PageFrame } from './page.ts';

export interface ChooserPage {
  frame: PageFrame;
  /** The site's name in the default language. */
  name: string;
  languages: ChoosableLanguage[];
}

/** A language in its own words. */
export interface ChoosableLanguage {
  code: string;
  direction: 'ltr' | 'rtl';
  href: string;
  label: string;
  tagline: string;
}

/** @param context That of the default language. */
export function chooserPage(context: PageContext): ChooserPage {
  const { glossary, own, urls, words } = context;
  const { site } = glossary;
  return {
    frame: frameOf(context, PAGES.root.of(context, own), {
      title: words.chooseLanguage,
      description: text(context, site.tagline),
    }),
    name: text(context, site.name),
    languages: site.languages.map((language) => ({
      code: language.code,
      direction: language.direction,
      href: urls.home(language.code),
      label: language.label,
      tagline: localize(site.tagline, language.code, site),
    })),
  };
}
