/** What the head of a document tells search engines and sites that show a link to it. */
import { graphemes } from '../../languages/segmenter.ts';
import { hasSitePictures } from '../social-pictures.ts';
import { text, type PageContext, type PageFrame } from './page.ts';

export interface Head {
  /** Title of the document. */
  title: string;
  description: string;
  /** Absolute address of the page; for pages that search engines list, the canonical one. */
  url: string;
  listed: boolean;
  /** Those of the frame, with absolute addresses; none for a page that search engines should not list. */
  alternates: { language: string; url: string }[];
  siteName: string;
  /** Open Graph's locale, where the language names a country: `pt_BR`. */
  locale?: string;
  /** Absolute address of the picture for where the link is shared, and what it shows. */
  picture?: { url: string; alt: string };
}

/** Search engines cut titles that are longer. */
const TITLE_LENGTH = 60;

export function documentHead(context: PageContext, frame: PageFrame): Head {
  const { urls, glossary } = context;
  const siteName = text(context, glossary.site.name);
  const [, region] = frame.language.split('-');
  const picture = pictureOf(context, frame);
  return {
    title: documentTitle(context, frame, siteName),
    description: frame.description,
    url: urls.absolute(frame.path),
    listed: frame.noindex !== true,
    alternates:
      frame.noindex === true
        ? []
        : frame.alternates.map(({ language, path }) => ({ language, url: urls.absolute(path) })),
    siteName,
    ...(region !== undefined && /^[A-Z]{2}$/.test(region) && { locale: frame.language.replace('-', '_') }),
    ...(picture && { picture }),
  };
}

/** As much of title, abbreviation and site as fits; on the home page, the site and its tagline. */
function documentTitle(context: PageContext, { title, shortTitle = title }: PageFrame, siteName: string): string {
  if (title === siteName) return `${siteName}: ${text(context, context.glossary.site.tagline)}`;
  const candidates = [`${title} · ${siteName}`, title];
  return candidates.find((candidate) => graphemes(candidate).length <= TITLE_LENGTH) ?? shortTitle;
}

function pictureOf(context: PageContext, { language, title, entry }: PageFrame): Head['picture'] {
  const { urls, glossary } = context;
  if (entry?.picture !== undefined) return { url: urls.absolute(entry.picture), alt: title };
  if (!hasSitePictures(glossary)) return undefined;
  const url = urls.absolute(urls.socialPicture(urls.folder(language)));
  return { url, alt: text(context, glossary.site.name) };
}
