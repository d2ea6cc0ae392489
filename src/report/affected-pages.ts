/** Which pages of the site differ between two states of a glossary. */
import type { Body } from '../glossary/body.ts';
import type { Glossary, LanguageGlossary } from '../glossary/glossary.ts';
import { PAGES } from '../glossary/pages/all.ts';
import { comparisonPage } from '../glossary/pages/comparison.ts';
import { comparisonsPage, topicsPage } from '../glossary/pages/indexes.ts';
import { homePage } from '../glossary/pages/home.ts';
import { indexPage } from '../glossary/pages/a-z.ts';
import { letterPage, topicPage } from '../glossary/pages/lists.ts';
import { ownPageModel, type OwnPageModel } from '../glossary/pages/own-page.ts';
import { pageContext, type PageContext, type PageFrame } from '../glossary/pages/page.ts';
import { sharedNamePage } from '../glossary/pages/shared-name.ts';
import { termPage } from '../glossary/pages/term.ts';
import { topicMapPage } from '../glossary/pages/topic-map.ts';
import { pageInPlace } from '../glossary/own-page.ts';

export interface AffectedPage {
  /** Address under the site's base path. */
  path: string;
  change: 'added' | 'changed' | 'removed';
}

/** In the order of addresses. */
export function affectedPages(before: Glossary | undefined, after: Glossary | undefined): AffectedPage[] {
  const [old, now] = [modelsOf(before), modelsOf(after)];
  const paths = [...new Set([...old.keys(), ...now.keys()])].toSorted();
  return paths.flatMap((path): AffectedPage[] => {
    const [was, is] = [old.get(path), now.get(path)];
    if (was === is) return [];
    return [{ path, change: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed' }];
  });
}

/** The page models as JSON, by address. */
function modelsOf(glossary: Glossary | undefined): Map<string, string> {
  const languages = [...(glossary?.languages.values() ?? [])].filter(({ entries }) => entries.length > 0);
  const pages = languages.flatMap((own) => (glossary ? pagesOf(glossary, own) : []));
  return new Map(pages.map((page) => [page.frame.path, JSON.stringify(page)]));
}

function pagesOf(glossary: Glossary, own: LanguageGlossary): PageModel[] {
  const context = pageContext(glossary, own.language.code);
  return [
    { ...homePage(context), introduction: pageInPlace(own, 'home')?.body },
    ...aboutPage(context),
    ...PAGES['own-page'].all(context).map(({ item }) => withBody(ownPageModel(context, item))),
    ...PAGES['shared-name'].all(context).map(({ item }) => sharedNamePage(context, item)),
    ...PAGES['topic-map'].all(context).flatMap(({ item }) => topicMapPage(context, item) ?? []),
    indexPage(context),
    ...PAGES.letter.all(context).map(({ item }) => letterPage(context, item)),
    ...PAGES.topics.all(context).map(() => topicsPage(context)),
    ...PAGES.comparisons.all(context).map(({ item }) => comparisonsPage(context, item)),
    ...PAGES.topic.all(context).map(({ item }) => topicPage(context, item)),
    ...PAGES.term.all(context).map(({ item }) => termPage(context, item)),
    ...PAGES.comparison.all(context).map(({ item }) => comparisonPage(context, item)),
  ];
}

interface PageModel {
  frame: { path: string };
  /** Of a home page: what the owner has written there. */
  introduction?: Body | undefined;
}

/** The About page that the owner has written; the engine's own differs with the engine alone. */
function aboutPage(context: PageContext): { frame: { path: string }; body: Body }[] {
  const page = pageInPlace(context.own, 'about');
  if (!page) return [];
  return [{ frame: { path: context.urls.about(page.language) }, body: page.body }];
}

/** Without the lines of the file, which move. */
function withBody({ frame, page }: OwnPageModel): { frame: PageFrame; body: Body } {
  return { frame, body: page.body };
}
