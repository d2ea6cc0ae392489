/** Pictures and links of a draft get their files and addresses; then the whole is checked as any entry is. */
import type { Link, Nodes, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { formatProblem, isError } from '../../glossary/problem.ts';
import { parseBody } from '../../mdx/body.ts';
import { parseEntryFile } from '../../mdx/entry-file.ts';
import { paragraph } from '../../mdx/mdast.ts';
import { absoluteAddress, fragmentOf } from '../addresses.ts';
import { component, isPhrasing, type Picture } from '../html/mdast.ts';
import { entryFileText } from '../writer/entry-file.ts';
import type { Draft, PlannedFile } from './draft.ts';
import { tell, type Refusal } from '../record.ts';
import type { Directory } from './directory.ts';
import { stringify, whyNoLink } from '../writer/stringify.ts';
import { idOf } from './target.ts';

/** For each picture's address the file that it became, from the content folder, or why it has none. */
export type PictureResults = ReadonlyMap<string, { file: string } | { reason: string }>;

export interface FinishContext {
  directory: Directory;
  pictures: PictureResults;
  /** True for entries of this import. */
  has: (id: string) => boolean;
  /** The fragment of a section of an entry, for an id of the source. */
  section: (id: string, fragment: string) => string | undefined;
}

/** The addresses of all pictures, whole, each once. */
export function picturesIn(drafts: readonly Draft[]): string[] {
  const found = drafts.flatMap(({ root, target }) =>
    [...pending(root)].map(({ src }) => absoluteSource(src, target.record.addresses)),
  );
  return [...new Set(found)];
}

function* pending(node: Nodes): Generator<Picture> {
  if (node.type === 'picture') yield node;
  if ('children' in node) for (const child of node.children) yield* pending(child);
}

function absoluteSource(src: string, addresses: readonly string[]): string {
  return absoluteAddress(src, addresses[0]) ?? src;
}

/** The body as Markdown. */
export function finishBody(draft: Draft, context: FinishContext): string {
  return stringify({
    ...draft.root,
    children: draft.root.children.flatMap((node) => finishBlock(node, draft, context)),
  });
}

/** Ids of the sections of a body, as its page has them. */
export function outlineIds(draft: Draft): { heading: string[]; question: string[] } {
  const { outline } = parseBody({
    text: stringify(draft.root),
    file: '',
    lineOffset: 0,
    language: draft.target.language,
    sourceIds: [],
    checkCitations: false,
  });
  return { heading: outline?.headings.map(({ id }) => id) ?? [], question: outline?.faqs.map(({ id }) => id) ?? [] };
}

function finishBlock(node: RootContent, draft: Draft, context: FinishContext): RootContent[] {
  if (node.type === 'picture') return finishPicture(node, draft, context);
  if (!('children' in node)) return [node];
  const children: readonly RootContent[] = node.children;
  const finished = children.flatMap((child) =>
    isPhrasing(child) ? finishInline(child, draft, context) : finishBlock(child, draft, context),
  );
  return [Object.assign({}, node, { children: finished })];
}

function finishPicture(
  { caption, align, href, ...node }: Picture,
  draft: Draft,
  context: FinishContext,
): RootContent[] {
  const { record, term, notes } = draft.target;
  const src = absoluteSource(node.src, record.addresses);
  const alt = node.alt || caption || term;
  const result = context.pictures.get(src) ?? { reason: 'pictures stay where they are' };
  if ('reason' in result) {
    tell(notes, 'changed', `the picture "${alt}" became a link to ${src}: ${result.reason}`);
    const link: Link = { type: 'link', url: src, children: [{ type: 'text', value: alt }] };
    const more: PhrasingContent[] = caption && caption !== alt ? [{ type: 'text', value: `: ${caption}` }] : [];
    return [paragraph(...finishInline(link, draft, context), ...more), ...around(href, alt, draft, context)];
  }
  if (!node.alt)
    tell(
      notes,
      'unresolved',
      `the picture ${result.file} has no alternative text; "${alt}" stands for it until somebody describes it`,
    );
  const shown = component('Figure', { src: `../../${result.file}`, alt, caption, align });
  return [shown, ...around(href, alt, draft, context)];
}

/** A picture that was a link: figures lead nowhere, so the link follows it. */
function around(href: string, alt: string, draft: Draft, context: FinishContext): RootContent[] {
  if (!href) return [];
  const link = finishInline({ type: 'link', url: href, children: [{ type: 'text', value: alt }] }, draft, context);
  return link.some(({ type }) => type === 'link') ? [paragraph(...link)] : [];
}

function finishInline(node: PhrasingContent, draft: Draft, context: FinishContext): PhrasingContent[] {
  if (!('children' in node)) return [node];
  const children = node.children.flatMap((child) => finishInline(child, draft, context));
  if (node.type !== 'link') return [Object.assign({}, node, { children })];
  return finishLink(Object.assign({}, node, { children }), draft, context);
}

function finishLink(link: Link, draft: Draft, context: FinishContext): PhrasingContent[] {
  const { notes } = draft.target;
  const words = toString(link);
  if (link.url.trim() === '') return link.children;
  const address = addressOf(link, draft, context);
  if (address === undefined) return link.children;
  const reason = whyNoLink(address);
  if (reason !== undefined) {
    tell(notes, 'left-out', `the address of the link "${words}", ${link.url}: ${reason}`);
    return link.children;
  }
  if (words.trim() !== '') return [{ ...link, url: address }];
  if (link.title) return [{ type: 'link', url: address, children: [{ type: 'text', value: link.title }] }];
  tell(notes, 'left-out', `a link without words to ${address}`);
  return [];
}

/** The address to write; undefined for a link that leads nowhere, which is told. */
function addressOf(link: Link, draft: Draft, { directory, has, section }: FinishContext): string | undefined {
  const { url } = link;
  const { target } = draft;
  const { notes } = target;
  const own = idOf(target);
  const drop = (why: string): void => {
    tell(notes, 'changed', `the link "${toString(link)}" to ${url} became text: ${why}`);
  };
  if (url.startsWith('#')) {
    const href = sectionHref('', section(own, fragmentOf(url) ?? ''));
    if (href === undefined) drop('there is no such section');
    return href;
  }
  const found = directory.byLink(url, target);
  if (found) {
    const id = idOf(found);
    const fragment = found.fragment === undefined ? undefined : section(id, found.fragment);
    if (id === own) {
      if (fragment === undefined) drop('it leads to its own page');
      return sectionHref('', fragment);
    }
    const file = found.language === target.language ? `${found.slug}.mdx` : `../${found.language}/${found.slug}.mdx`;
    if (found.fragment !== undefined && fragment === undefined && has(id)) {
      tell(notes, 'changed', `the link to ${url} leads to the whole entry: there is no section "${found.fragment}"`);
    }
    return sectionHref(file, fragment) ?? file;
  }
  const whole = absoluteAddress(url, target.record.addresses[0]);
  if (whole !== undefined && !whole.startsWith('source:')) return whole;
  drop('no such page was imported');
  return undefined;
}

function sectionHref(file: string, fragment: string | undefined): string | undefined {
  return fragment === undefined ? undefined : `${file}#${encodeURI(fragment)}`;
}

/** The file, when it is one that a build takes. */
export function fileOf(draft: Draft, body: string): PlannedFile | Refusal {
  const { record, language, slug, notes } = draft.target;
  const path = `terms/${language}/${slug}.mdx`;
  const text = entryFileText(draft.matter, body);
  const bytes = new TextEncoder().encode(text);
  const problems = parseEntryFile({ bytes, file: path, language, name: slug }).problems.filter(isError);
  if (problems.length === 0) return { origin: record.origin, path, text, notes };
  return { origin: record.origin, message: `could not become an entry: ${problems.map(formatProblem).join('; ')}` };
}
