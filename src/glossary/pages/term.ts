/** The page of one entry. */
import type { AutoLink } from '../autolinks/linker.ts';
import type { Faq, Heading, Landmark } from '../body.ts';
import type { ContrastPoint } from '../entry-matter.ts';
import { lastChange, type Entry } from '../entry.ts';
import { findEntry, relationsOf } from '../glossary.ts';
import { fullName, titleOf } from '../naming.ts';
import { stepsOf } from '../reading-order.ts';
import { nameInDefinition, type NamedDefinition } from './defined-name.ts';
import { hasTermPictures } from '../social-pictures.ts';
import { PAGES } from './all.ts';
import { frameOf } from './frame.ts';
import { topicLink, topicsOf } from './index-links.ts';
import { otherMeanings, type OtherMeanings } from './other-meanings.ts';
import { creditsOf, sortedName, type Credits } from './credits.ts';
import { numberSources, type NumberedSource } from './numbered-sources.ts';
import { shownPictures, type ShownPicture } from './shown-pictures.ts';
import { translationsOf, type Translations } from './translations.ts';
import { usedIn, type UsedIn } from './used-in.ts';
import {
  editUrl,
  linkTo,
  permalinkOf,
  sharedConcept,
  summarize,
  type Link,
  type PageContext,
  type PageFrame,
  type TermSummary,
} from './page.ts';

export interface TermPage extends TermSummary {
  frame: PageFrame;
  /** Id of the entry whose body the page shows, and the body's digest. */
  entry: { language: string; slug: string; digest: string };
  /** True where the term is a sentence rather than a name. */
  longTerm: boolean;
  aliases: string[];
  /** The definition around the name that it says of the term. */
  namedDefinition: NamedDefinition;
  takeaways: string[];
  topics: Link[];
  /** Headings of the body, second and third level. */
  headings: Heading[];
  faqs: Faq[];
  /** The first formula and the first worked example. */
  landmarks: Landmark[];
  /** `comparison` is the address of the page that sets the two side by side, `verdict` the sentence that leads it. */
  contrasts: { other: TermSummary; verdict?: string; points: ContrastPoint[]; comparison: string }[];
  broader: TermSummary[];
  narrower: TermSummary[];
  related: TermSummary[];
  usedIn: UsedIn;
  /** Links that the body gets where it is shown. */
  autoLinks: readonly AutoLink[];
  /** Entries that the prose links to, by hand and then automatically. */
  mentions: TermSummary[];
  /** Notes stand among them by their number. */
  sources: NumberedSource[];
  /** Ids of sources and notes by their number, from 1. */
  citations: string[];
  sameAs: string[];
  translations: Translations;
  /** Absolute address of what the entry shares with its translations. */
  concept?: string;
  /** The pictures that the body shows, in its order. */
  images: (ShownPicture & { src: string; alt: string; caption?: string })[];
  /** `YYYY-MM-DD`. */
  published: string;
  updated: string;
  credits: Credits;
  draft: boolean;
  replacedBy?: TermSummary;
  /** Deprecated entries that name this one as what to use instead. */
  replaces: TermSummary[];
  /** Names that other entries have, too. */
  otherMeanings: OtherMeanings[];
  /** Its places in the reading orders of topics. */
  steps: { topic: Link; number: number; total: number; next?: Link }[];
  previous?: Link;
  next?: Link;
  editUrl?: string;
}

/** Characters beyond which a term fills a phone's screen when it is set as a heading. */
const LONG_TERM = 60;

export function termPage(context: PageContext, entry: Entry): TermPage {
  const { glossary, own, urls } = context;
  const { matter, outline } = entry;
  const relations = relationsOf(own, entry);
  const summaries = (entries: readonly Entry[]): TermSummary[] => entries.map((other) => summarize(context, other));
  const edit = editUrl(glossary.site, entry);
  return {
    ...summarize(context, entry),
    frame: frame(context, entry),
    entry: { language: entry.language, slug: entry.slug, digest: entry.digest },
    longTerm: fullName(matter).length > LONG_TERM,
    aliases: matter.aliases,
    namedDefinition: nameInDefinition(matter.definition, namesOf(matter)),
    takeaways: matter.takeaways,
    topics: topicsOf(context, entry),
    headings: outline.headings.filter(({ depth }) => depth <= 3),
    faqs: outline.faqs,
    landmarks: firstOfEach(outline.landmarks),
    contrasts: relations.contrasts.map(({ entry: other, ...contrast }) => ({
      other: summarize(context, other),
      ...contrast,
      comparison: urls.comparison(entry.language, entry.slug, other.slug),
    })),
    broader: summaries(relations.broader),
    narrower: summaries(relations.narrower),
    related: summaries(relations.related),
    usedIn: usedIn(context, entry),
    autoLinks: relations.autoLinks,
    mentions: summaries(mentionsOf(context, entry)),
    sources: numberSources(matter.sources, outline.citations),
    citations: outline.citations,
    sameAs: matter.sameAs,
    translations: translationsOf(context, entry),
    ...sharedConcept(context, entry),
    images: imagesOf(context, entry),
    published: matter.published,
    updated: lastChange(entry),
    credits: creditsOf(context, matter),
    draft: matter.status === 'draft',
    ...(relations.replacedBy && { replacedBy: summarize(context, relations.replacedBy) }),
    replaces: summaries(relations.replaces),
    otherMeanings: otherMeanings(context, entry),
    steps: stepsOf(own, entry).map(({ group, number, total, next }) => ({
      topic: topicLink(context, group),
      number,
      total,
      ...(next && { next: linkTo(context, next) }),
    })),
    ...(relations.previous && { previous: linkTo(context, relations.previous) }),
    ...(relations.next && { next: linkTo(context, relations.next) }),
    ...(edit !== undefined && { editUrl: edit }),
  };
}

function namesOf({ term, abbreviation }: Entry['matter']): string[] {
  return abbreviation === undefined ? [term] : [term, abbreviation];
}

function frame(context: PageContext, entry: Entry): PageFrame {
  const { abbreviation, definition, status } = entry.matter;
  const topics = topicsOf(context, entry);
  const page = PAGES.term.of(context, entry);
  const isDeprecated = status === 'deprecated';
  const said = isDeprecated ? `${context.words.deprecated} ${definition}` : definition;
  return frameOf(context, page, {
    ...permalinkOf(context.urls, entry),
    title: titleOf(entry.matter),
    ...(abbreviation !== undefined && { shortTitle: fullName(entry.matter) }),
    description: said,
    breadcrumb: topics.slice(0, 1),
    entry: {
      published: entry.matter.published,
      updated: lastChange(entry),
      topics: topics.map(({ label }) => label),
      authors: creditsOf(context, entry.matter).authors.map(sortedName),
      ...(hasTermPictures(context.glossary) && { picture: context.urls.socialPicture(page.path) }),
      ...(isDeprecated && { deprecated: true }),
    },
  });
}

function firstOfEach(landmarks: readonly Landmark[]): Landmark[] {
  return landmarks.filter(({ kind }, index) => landmarks.findIndex((other) => other.kind === kind) === index);
}

function imagesOf(context: PageContext, entry: Entry): TermPage['images'] {
  const shown = shownPictures(context, entry);
  return entry.outline.images.flatMap(({ src, alt, caption }) => {
    const picture = shown.get(src);
    return picture ? [{ src, alt, ...(caption !== undefined && { caption }), ...picture }] : [];
  });
}

/** Entries that the prose links to, in any language, by hand or automatically. */
export function mentionsOf({ glossary, own }: PageContext, entry: Entry): Entry[] {
  const mentioned = new Set<Entry>();
  const automatic = relationsOf(own, entry).autoLinks.map((link) => ({ id: `${entry.language}/${link.slug}` }));
  for (const { id } of [...entry.outline.termLinks, ...automatic]) {
    const [language = '', slug = ''] = id.split('/');
    const other = findEntry(glossary, language, slug);
    if (other && other !== entry) mentioned.add(other);
  }
  return [...mentioned];
}
