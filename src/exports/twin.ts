/** The Markdown twins of pages: everything that a page says, without anything around it. */
import type { RootContent, TableRow } from 'mdast';
import { applyAutoLinks } from '../glossary/autolinks/apply.ts';
import { splitQuestions, type Body, type Note } from '../glossary/body.ts';
import type { Source } from '../glossary/entry-matter.ts';
import { permanentId, type Entry } from '../glossary/entry.ts';
import { plainValues } from '../glossary/entry-fields.ts';
import type { OwnPage } from '../glossary/own-page.ts';
import { fullName } from '../glossary/naming.ts';
import { localize } from '../glossary/site.ts';
import { ownPageAddress, sharedConcept, type PageContext, type TermSummary } from '../glossary/pages/page.ts';
import { creditsOf, type Person } from '../glossary/pages/credits.ts';
import { shownPictures } from '../glossary/pages/shown-pictures.ts';
import type { TermPage } from '../glossary/pages/term.ts';
import { formatDate } from '../languages/dates.ts';
import { strings, type Strings } from '../languages/index.ts';
import { bulletList, heading, link, paragraph, strong, text, writeMarkdown, type FlowContent } from '../mdx/mdast.ts';
import { entryHref } from '../mdx/urls.ts';
import { flowOf } from './markdown.ts';
import { markdownContext, type MarkdownContext } from './markdown-context.ts';

/** Frontmatter and text, as one Markdown document. The values are JSON, which is YAML, too (https://yaml.org/spec/1.2.2/). */
export function markdownTwin(context: PageContext, entry: Entry, markdown: string): string {
  const fields = Object.entries(headOf(context, entry)).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  return `---\n${fields.join('')}---\n\n${markdown}`;
}

/**
 * The text of the twin, from its first-level heading on, automatic links in it: what programs read that have the fields from
 * elsewhere.
 */
export function entryMarkdown(context: PageContext, page: TermPage, body: Body): string {
  const { language, path } = page.frame;
  const words = strings(language);
  const pictures = new Map(page.images.map((image) => [image.src, image]));
  const write = markdownContext(context, { path, pictures, citations: page.citations });
  const { nodes, notes } = applyAutoLinks(body, page.autoLinks, (slug) => entryHref(`${language}/${slug}`, undefined));
  const { prose, questions } = splitQuestions(nodes);
  const absolute = (path: string): string => context.urls.absolute(path);
  const children: RootContent[] = [
    heading(1, page.frame.title),
    ...introduction(page, words, absolute),
    ...section(
      words.takeaways,
      page.takeaways.length > 0 ? [bulletList(page.takeaways.map((item) => [text(item)]))] : [],
    ),
    ...flowOf(prose, write),
    ...section(words.questions, flowOf(questions, write)),
    ...section(words.contrasts, contrasts(page, words, absolute)),
    ...section(words.related, relations(page, words, absolute)),
    ...section(words.sources, sources(page, notes, write)),
  ];
  return writeMarkdown(children);
}

/** A page of the owner's as Markdown, from its heading on, every address absolute. */
export function ownPageMarkdown(context: PageContext, page: OwnPage): string {
  const write = markdownContext(context, {
    path: ownPageAddress(context, page),
    pictures: shownPictures(context, page),
    citations: page.outline.citations,
  });
  const notes = page.body.notes.map(({ id, nodes }): FlowContent => ({
    type: 'footnoteDefinition',
    identifier: id.toLowerCase(),
    label: id,
    children: flowOf(nodes, write),
  }));
  return writeMarkdown([heading(1, page.title), ...flowOf(page.body.nodes, write), ...notes]);
}

/** The fields of the twin's frontmatter, in the order in which they are written. */
function headOf(context: PageContext, entry: Entry): Record<string, unknown> {
  const { glossary, own, urls } = context;
  const { matter, language, slug } = entry;
  const labelOf = (id: string): string => {
    const topic = own.topics.find((group) => group.topic.id === id)?.topic;
    return topic ? localize(topic.label, language, glossary.site) : id;
  };
  const { authors, reviewers } = creditsOf(context, matter);
  const namesOf = (people: readonly Person[]): string[] => people.map(({ name }) => name);
  return {
    term: matter.term,
    ...(matter.qualifier !== undefined && { qualifier: matter.qualifier }),
    ...(matter.abbreviation !== undefined && { abbreviation: matter.abbreviation }),
    ...(matter.aliases.length > 0 && { aliases: matter.aliases }),
    language,
    id: permanentId(entry),
    ...sharedConcept(context, entry),
    url: urls.absolute(urls.term(language, slug)),
    ...(matter.topics.length > 0 && { topics: matter.topics.map(labelOf) }),
    status: matter.status,
    published: matter.published,
    modified: matter.updated ?? matter.published,
    ...(authors.length > 0 && { authors: namesOf(authors) }),
    ...(reviewers.length > 0 && { reviewers: namesOf(reviewers) }),
    ...(matter.sameAs.length > 0 && { sameAs: matter.sameAs }),
    publisher: glossary.site.publisher.name,
    ...(glossary.site.license && { license: glossary.site.license.name, licenseUrl: glossary.site.license.url }),
    ...Object.fromEntries(plainValues(matter, 'markdown')),
  };
}

function introduction(page: TermPage, words: Strings, absolute: (path: string) => string): FlowContent[] {
  const { aliases, deprecated, replacedBy, replaces } = page;
  const linked = (others: readonly TermSummary[]): ReturnType<typeof text>[] =>
    others.flatMap((other, index) => [...(index > 0 ? [text(', ')] : []), link(fullName(other), absolute(other.href))]);
  const instead = replacedBy
    ? [text(` ${words.useInstead} `), link(fullName(replacedBy), absolute(replacedBy.href))]
    : [];
  return [
    ...(deprecated
      ? [{ type: 'blockquote' as const, children: [paragraph(strong(words.deprecated), ...instead)] }]
      : []),
    paragraph(text(page.definition)),
    ...(aliases.length > 0 ? [paragraph(text(`${words.alsoCalled} ${aliases.join(', ')}`))] : []),
    ...page.otherMeanings.map(({ name, others }) =>
      paragraph(text(`${words.otherMeanings} `), link(name.label, absolute(name.href)), text(': '), ...linked(others)),
    ),
    ...(replaces.length > 0 ? [paragraph(text(`${words.replaces} `), ...linked(replaces))] : []),
  ];
}

/** A second-level heading with what stands under it; nothing at all when there is nothing. */
function section(title: string, content: readonly FlowContent[]): FlowContent[] {
  return content.length > 0 ? [heading(2, title), ...content] : [];
}

function contrasts(page: TermPage, words: Strings, absolute: (path: string) => string): FlowContent[] {
  return page.contrasts.flatMap(({ other, verdict, points, comparison }): FlowContent[] => [
    heading(3, words.contrastWith(fullName(page), fullName(other))),
    ...(verdict === undefined ? [] : [paragraph(text(verdict))]),
    {
      type: 'table',
      align: [null, null, null],
      children: [
        row([text(words.aspect)], [text(fullName(page))], [link(fullName(other), absolute(other.href))]),
        ...points.map((point) => row([text(point.aspect)], [text(point.this)], [text(point.other)])),
      ],
    },
    paragraph(link(words.compareLink(fullName(page), fullName(other)), absolute(comparison))),
  ]);
}

function row(...cells: ReturnType<typeof text>[][]): TableRow {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) };
}

function relations(page: TermPage, words: Strings, absolute: (path: string) => string): FlowContent[] {
  const groups: [string, TermSummary[]][] = [
    [words.broader, page.broader],
    [words.narrower, page.narrower],
    [words.seeAlso, page.related],
  ];
  return groups.flatMap(([label, terms]) =>
    terms.length === 0
      ? []
      : [paragraph(strong(label)), bulletList(terms.map((other) => [link(fullName(other), absolute(other.href))]))],
  );
}

/** Cited sources and notes are footnotes under their own ids; a source that nothing cites stands in a list. */
function sources(page: TermPage, notes: readonly Note[], write: MarkdownContext): FlowContent[] {
  const { language } = page.frame;
  const isCited = ({ id }: { id: string }): boolean => page.citations.includes(id);
  const footnotes = page.citations.flatMap((id): FlowContent[] => {
    const source = page.sources.find((other) => other.id === id);
    const note = notes.find((other) => other.id === id);
    const children = source ? [paragraph(...sourceLine(source, language))] : note ? flowOf(note.nodes, write) : [];
    return [{ type: 'footnoteDefinition', identifier: id.toLowerCase(), label: id, children }];
  });
  const others = page.sources.filter((source) => !isCited(source)).map((source) => sourceLine(source, language));
  return [...(others.length > 0 ? [bulletList(others)] : []), ...footnotes];
}

function sourceLine(
  { author, title, url, publisher, asOf, note }: Source,
  language: string,
): ReturnType<typeof text>[] {
  const words = strings(language);
  return [
    ...(author === undefined ? [] : [text(`${author}: `)]),
    url === undefined ? text(title) : link(title, url),
    ...(publisher === undefined ? [] : [text(`, ${publisher}`)]),
    ...(asOf === undefined ? [] : [text(` (${words.asOf(formatDate(asOf, language))})`)]),
    ...(note === undefined ? [] : [text(`. ${note}`)]),
  ];
}
