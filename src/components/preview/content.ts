/** What a card shows: an entry, whose preview is fetched, or a source of the page. */
import { fullName } from '../../glossary/naming.ts';
import type { Preview, PreviewFile } from '../../glossary/previews.ts';
import type { BrowserPart } from '../../languages/language.ts';
import { anchor, element } from '../../search/client/make-element.ts';
import type { FoundLink, PreviewAddress } from './link-with-preview.ts';

export interface CardContent {
  name: string;
  parts: HTMLElement[];
  /** Where to go on from a card that is not beside its link. */
  links: HTMLAnchorElement[];
  /** The same in one line, for screen readers. */
  said: string;
}

/** Undefined when there is no such entry, or it could not be fetched. */
export async function contentOf(found: FoundLink, words: BrowserPart['words']): Promise<CardContent | undefined> {
  if ('source' in found) return sourceContent(found.link, found.source);
  const preview = await findPreview(found.address);
  return preview && entryContent(found.link, preview, words);
}

function entryContent(link: HTMLAnchorElement, preview: FoundPreview, words: BrowserPart['words']): CardContent {
  const { term, qualifier, abbreviation, definition, topic, deprecated, language, direction } = preview;
  const name = element('div', 'preview-term', term);
  if (qualifier !== undefined) name.append(element('span', 'qualifier', ` (${qualifier})`));
  if (abbreviation !== undefined) name.append(' ', element('span', 'abbreviation', abbreviation));
  const parts = [name, element('div', 'preview-definition', definition)];
  if (topic !== undefined) parts.unshift(element('div', 'preview-topic', topic));
  for (const part of parts) Object.assign(part, { lang: language, dir: direction });
  if (deprecated) parts.push(element('div', 'preview-topic', words.deprecated));
  const open = anchor(link.href, words.previewOpen, 'preview-open');
  return { name: fullName(preview), parts, links: [open], said: `${fullName(preview)}: ${definition}` };
}

/** As the list at the end of the page has it, under the name of that list and the number in the text. */
function sourceContent(link: HTMLAnchorElement, source: HTMLElement): CardContent {
  const list = source.closest('section')?.querySelector('h2')?.textContent ?? '';
  const name = `${list} · ${link.textContent}`;
  const text = element('div', 'preview-source');
  text.append(...[...source.childNodes].map((node) => node.cloneNode(true)));
  for (const back of text.querySelectorAll('.back')) back.remove();
  // What has an id stands in the list.
  for (const part of text.querySelectorAll('[id]')) part.removeAttribute('id');
  return { name, parts: [element('div', 'preview-topic', name), text], links: [], said: text.textContent.trim() };
}

type FoundPreview = Preview & Pick<PreviewFile, 'language' | 'direction'>;

/** Each file is fetched once. */
const files = new Map<string, Promise<unknown>>();

/** The preview at an address; undefined when there is none. A file that could not be fetched is asked for again. */
async function findPreview({ slug, file }: PreviewAddress): Promise<FoundPreview | undefined> {
  const known = files.get(file) ?? fetchJson(file);
  files.set(file, known);
  const content = await known.catch(() => {
    files.delete(file);
  });
  if (!isPreviewFile(content) || !Object.hasOwn(content.previews, slug)) return undefined;
  const preview = content.previews[slug];
  return preview && { ...preview, language: content.language, direction: content.direction };
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  return response.ok ? response.json() : undefined;
}

/** The build wrote the file; only what came instead of it is told apart, such as a page of an error. */
function isPreviewFile(value: unknown): value is PreviewFile {
  return typeof value === 'object' && value !== null && 'previews' in value && value.previews instanceof Object;
}
