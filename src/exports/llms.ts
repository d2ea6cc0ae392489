/** `llms.txt`: where a language model finds what it needs, in few words. The form is that of https://llmstxt.org */
import type { RootContent } from 'mdast';
import type { Entry } from '../glossary/entry.ts';
import { relationsOf, type Glossary } from '../glossary/glossary.ts';
import { hasPage } from '../glossary/menus.ts';
import { pageInPlace, standsAlone } from '../glossary/own-page.ts';
import { titleOf } from '../glossary/naming.ts';
import { pageContext, text as localized, type PageContext } from '../glossary/pages/page.ts';
import type { Topic } from '../glossary/site.ts';
import { strings } from '../languages/index.ts';
import { DATASETS, twinsOf } from './formats.ts';
import type { Frame, Part } from './sheet.ts';
import { bulletList, heading, link, paragraph, text, writeMarkdown } from '../mdx/mdast.ts';

/** Entries named under a topic: a list of all would be no help in choosing. */
const ENTRIES_OF_TOPIC = 10;

/** From the root of the output: the texts of all entries. */
export const FULL_TEXT = 'llms-full.txt';

/** What is around the texts of all entries, and where they are when they are too long for one file. */
export function fullText(glossary: Glossary): Frame {
  const context = pageContext(glossary, glossary.site.defaultLanguage);
  const { urls } = context;
  const item = ({ label, path, entries }: Part): Item => [
    link(label, urls.absolute(urls.path(path))),
    text(`: ${entries}`),
  ];
  const index = (parts: readonly Part[]): string =>
    writeMarkdown([heading(1, localized(context, glossary.site.name)), bulletList(parts.map(item))]);
  return { head: '', foot: '', split: { head: () => '', index } };
}

/** In the default language; the others are named at the end. */
export function llmsTxt(glossary: Glossary): string {
  const context = pageContext(glossary, glossary.site.defaultLanguage);
  const { site } = glossary;
  const words = strings(site.defaultLanguage);
  const { own } = context;
  const groups = own.topics.length > 0 ? own.topics : [{ topic: undefined, entries: own.entries }];
  const children: RootContent[] = [
    heading(1, localized(context, site.name)),
    { type: 'blockquote', children: [paragraph(text(localized(context, site.tagline)))] },
    ...(site.description ? [paragraph(text(localized(context, site.description)))] : []),
    ...(hasTwins(context) ? [paragraph(text(words.llmsHint))] : []),
    ...groups.flatMap(({ topic, entries }) => [
      heading(2, topic ? localized(context, topic.label) : words.glossaryTitle),
      bulletList(chosen(context, topic, entries).map((entry) => entryItem(context, entry))),
    ]),
    ...dataSection(context),
    ...optionalSection(context),
  ];
  return writeMarkdown(children.filter((node) => node.type !== 'list' || node.children.length > 0));
}

/** What the topic tells newcomers to read first; else what other entries mention most. */
function chosen({ own }: PageContext, topic: Topic | undefined, entries: readonly Entry[]): Entry[] {
  const start = topic?.start[own.language.code] ?? [];
  const first = start.flatMap((slug) => entries.find((entry) => entry.slug === slug) ?? []);
  const mentions = (entry: Entry): number => relationsOf(own, entry).mentionedIn.length;
  const others = entries
    .filter((entry) => !first.includes(entry) && entry.matter.status !== 'deprecated')
    .toSorted((a, b) => mentions(b) - mentions(a));
  return [...first, ...others].slice(0, ENTRIES_OF_TOPIC);
}

type Item = ReturnType<typeof link>[];

function entryItem(context: PageContext, { language, slug, matter }: Entry): Item {
  const { urls } = context;
  const address = hasTwins(context) ? urls.twin(language, slug, 'md') : urls.term(language, slug);
  return [link(titleOf(matter), urls.absolute(address)), text(`: ${matter.definition}`)];
}

function hasTwins(context: PageContext): boolean {
  return twinsOf(context).length > 0;
}

function dataSection({ own, urls }: PageContext): RootContent[] {
  const { code } = own.language;
  const words = strings(code);
  const item = (label: string, path: string): Item => [link(label, urls.absolute(path))];
  return [
    heading(2, words.dataTitle),
    bulletList([
      item(words.glossaryTitle, urls.glossary(code)),
      ...DATASETS.map(({ label, ending }) => item(label, urls.dataset(code, ending))),
    ]),
  ];
}

/** By the convention, readers with little room leave the section of this name out. */
function optionalSection(context: PageContext): RootContent[] {
  const { glossary, own, urls } = context;
  const others = [...glossary.languages.values()].filter((other) => other !== own && other.entries.length > 0);
  const words = strings(own.language.code);
  return [
    heading(2, 'Optional'),
    bulletList([
      [link(FULL_TEXT, urls.absolute(urls.path(FULL_TEXT))), text(`: ${words.llmsFull}`)],
      ...others.map(({ language }): Item => [link(language.label, urls.absolute(urls.glossary(language.code)))]),
      ...(hasPage(glossary.site, 'about')
        ? [[link(pageInPlace(own, 'about')?.label ?? words.about, urls.absolute(urls.about(own.language.code)))]]
        : []),
      ...own.ownPages.filter(standsAlone).map((page): Item => {
        const { language, slug } = page;
        const address = hasTwins(context) ? urls.ownPageTwin(language, slug) : urls.ownPage(language, slug);
        return [link(page.label, urls.absolute(address)), text(`: ${page.description}`)];
      }),
    ]),
  ];
}
