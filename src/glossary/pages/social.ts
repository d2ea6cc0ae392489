/** Social pictures: what each shows, and where it lies. `src/build` draws them. */
import type { Entry } from '../entry.ts';
import type { Glossary } from '../glossary.ts';
import { fullName } from '../naming.ts';
import { hasSitePictures, hasTermPictures } from '../social-pictures.ts';
import { softened } from '../look/palette.ts';
import { pageContext, text, type PageContext } from './page.ts';
import { topicsOf } from './index-links.ts';

/** What one picture shows. */
export interface SocialCard {
  /** Root-relative address of the picture. */
  path: string;
  direction: 'ltr' | 'rtl';
  /** Name of the site. */
  site: string;
  /** Where the site is: host and path, without slashes at the end. */
  address: string;
  /** The term, or the site's name on the picture of a whole language. */
  title: string;
  abbreviation?: string;
  /** The definition, or the site's tagline. */
  definition: string;
  topic?: string;
  /** The accent of the site, and its soft shade; the engine's own where left out. */
  colors?: { accent: string; watermark: string };
}

/** Every picture of the site. */
export function socialCards(glossary: Glossary): SocialCard[] {
  if (!hasSitePictures(glossary)) return [];
  const terms = hasTermPictures(glossary);
  return [...glossary.languages.values()].flatMap((own) => {
    const context = pageContext(glossary, own.language.code);
    return [siteCard(context), ...(terms ? own.entries.map((entry) => termCard(context, entry)) : [])];
  });
}

function siteCard(context: PageContext): SocialCard {
  const { urls, own, glossary } = context;
  const card = frame(context, urls.socialPicture(urls.folder(own.language.code)));
  return { ...card, title: card.site, definition: text(context, glossary.site.tagline) };
}

function termCard(context: PageContext, entry: Entry): SocialCard {
  const { abbreviation, definition } = entry.matter;
  const [topic] = topicsOf(context, entry);
  return {
    ...frame(context, context.urls.socialPicture(context.urls.term(entry.language, entry.slug))),
    title: fullName(entry.matter),
    ...(abbreviation !== undefined && { abbreviation }),
    definition,
    ...(topic && { topic: topic.label }),
  };
}

function frame(
  context: PageContext,
  path: string,
): Pick<SocialCard, 'path' | 'direction' | 'site' | 'address' | 'colors'> {
  const { direction } = context.own.language;
  const { host, pathname } = new URL(context.glossary.site.url);
  const accent = context.glossary.site.theme?.accent?.light;
  return {
    path,
    direction,
    site: text(context, context.glossary.site.name),
    address: (host + decodeURI(pathname)).replace(/\/+$/, ''),
    ...(accent && { colors: { accent, watermark: softened(accent, 'light') } }),
  };
}
