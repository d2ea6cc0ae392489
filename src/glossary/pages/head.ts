/** What the head of a document tells search engines and sites that show a link to it. */
import { graphemes } from '../../languages/segmenter.ts';
import { verificationTags } from '../look/marks.ts';
import { hasSitePictures } from '../social-pictures.ts';
import { text, type PageContext, type PageFrame } from './page.ts';

export interface Head {
  /** Title of the document. */
  title: string;
  /** The title where the site is named beside it. */
  heading: string;
  description: string;
  /** Absolute address of the page; for pages that search engines list, the canonical one. */
  url: string;
  listed: boolean;
  /** Those of the frame, with absolute addresses; none for a page that search engines should not list. */
  alternates: { language: string; url: string }[];
  siteName: string;
  /** Open Graph's locales, `pt_BR`: that of the page, then those of its translations. */
  locales: string[];
  /** Absolute address of the picture for where the link is shared, and what it shows. */
  picture?: { url: string; alt: string };
  /** On home pages: by what services know whose the site is. */
  verification: { name: string; content: string }[];
  /** On home pages: a profile of the owner elsewhere. */
  profile?: string;
}

/** Search engines cut titles that are longer. */
const TITLE_LENGTH = 60;

export function documentHead(context: PageContext, frame: PageFrame): Head {
  const { urls, glossary } = context;
  const siteName = text(context, glossary.site.name);
  const languages = [frame.language, ...frame.alternates.map(({ language }) => language)];
  const picture = pictureOf(context, frame);
  return {
    title: documentTitle(context, frame, siteName),
    heading: marked(context, frame, frame.title),
    description: frame.description,
    url: urls.absolute(frame.path),
    listed: frame.noindex !== true,
    alternates:
      frame.noindex === true
        ? []
        : frame.alternates.map(({ language, path }) => ({ language, url: urls.absolute(path) })),
    siteName,
    locales: [...new Set(languages.flatMap((language) => localeOf(language) ?? []))],
    ...(picture && { picture }),
    ...signsOf(context, frame),
  };
}

function signsOf(
  { glossary, urls }: PageContext,
  { path, language }: PageFrame,
): Pick<Head, 'verification' | 'profile'> {
  const { verification } = glossary.site;
  if (!verification || ![urls.base, urls.home(language)].includes(path)) return { verification: [] };
  const { mastodon } = verification;
  return { verification: verificationTags(verification), ...(mastodon !== undefined && { profile: mastodon }) };
}

/** As much of title, abbreviation and site as fits; on the home page, the site and its tagline. */
function documentTitle(context: PageContext, frame: PageFrame, siteName: string): string {
  if (frame.title === siteName) return `${siteName}: ${text(context, context.glossary.site.tagline)}`;
  const title = marked(context, frame, frame.title);
  const candidates = [`${title} · ${siteName}`, title];
  return (
    candidates.find((candidate) => graphemes(candidate).length <= TITLE_LENGTH) ??
    marked(context, frame, frame.shortTitle ?? frame.title)
  );
}

/** Who finds the page elsewhere sees at once that a term is no longer in use. */
function marked({ words }: PageContext, { entry }: PageFrame, title: string): string {
  return entry?.deprecated ? words.deprecatedTitle(title) : title;
}

/**
 * A language with the country where most speak it, unless it names one, as sites that show links to pages know it:
 * https://ogp.me/#optional. Undefined for `x-default`, and where a part of the world stands for the country.
 */
function localeOf(code: string): string | undefined {
  if (code === 'x-default') return undefined;
  const { language, region } = new Intl.Locale(code).maximize();
  return region !== undefined && /^[A-Z]{2}$/.test(region) ? `${language}_${region}` : undefined;
}

function pictureOf(context: PageContext, { language, title, entry }: PageFrame): Head['picture'] {
  const { urls, glossary } = context;
  if (entry?.picture !== undefined) return { url: urls.absolute(entry.picture), alt: title };
  if (!hasSitePictures(glossary)) return undefined;
  const url = urls.absolute(urls.socialPicture(urls.folder(language)));
  return { url, alt: text(context, glossary.site.name) };
}
