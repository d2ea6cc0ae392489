/** Records of the WordPress REST API -> source records. */
import { z } from 'zod';
import { decode } from '../../mdx/urls.ts';
import { plainLine } from '../html/hast.ts';
import { expandShortcodes } from './wordpress/shortcodes.ts';
import {
  emptyRecord,
  joinRead,
  sortRead,
  type Note,
  type ReadRecords,
  type Refusal,
  type SourceRecord,
} from '../record.ts';
import { parseJson } from './json.ts';
import type { Reader, SourceText } from './reader.ts';
import { postSchema, type Post } from './wordpress/post.ts';
import { languageOfPost, translationsOfPost } from './wordpress/languages.ts';
import { customFields, featuredPicture, topicsOfPost } from './wordpress/parts.ts';

export const wordPressReader: Reader = {
  usage: 'npm run import:wordpress -- <file|folder|url> --out <content folder>',
  endings: ['.json'],
  read: (files) => joinRead(files.map(readFile)),
  readAnswer: readWordPress,
};

function readFile({ path, text }: SourceText): ReadRecords {
  const parsed = parseJson(text);
  if ('value' in parsed) return readWordPress(parsed.value, path);
  const isExport = /^\s*<\?xml|^\s*<rss/.test(text);
  const advice = isExport
    ? 'a WordPress export in XML is not read; save /wp-json/wp/v2/<type>?per_page=100&_embed, or give that address'
    : 'correct the file there, or save it again';
  const origin = `${path}:${parsed.line}:${parsed.column}`;
  return sortRead([{ origin, message: `is no JSON: found ${parsed.found}; ${advice}` }]);
}

/** The posts of one JSON value: a post, a list of posts, or an error of the API. */
export function readWordPress(value: unknown, origin: string): ReadRecords {
  if (!Array.isArray(value)) return sortRead([readPost(value, origin)]);
  return sortRead(value.map((item: unknown, index) => readPost(item, `${origin}, record ${index + 1}`)));
}

function readPost(item: unknown, origin: string): SourceRecord | Refusal {
  const { success, data: post } = postSchema.safeParse(item);
  if (!success) return { origin, message: whatItIs(item) };
  const name = post.id === undefined ? origin : `${origin} (id ${post.id})`;
  const content = partOf(post.content);
  if (content.isProtected)
    return {
      origin: name,
      message: 'is protected by a password, so its text is not in the record; make it public, export it again',
    };
  if (post.status === 'trash' || post.slug?.endsWith('__trashed') === true)
    return { origin: name, message: 'lies in the bin, and was left there' };
  const { html, notes } = expandShortcodes(content.isRaw ? paragraphs(content.html) : content.html);
  const fields = customFields(post);
  return {
    ...emptyRecord(name),
    ...fields.known,
    ...addressesOf(post),
    title: partOf(post.title).html,
    body: html,
    slug: post.slug === undefined || post.slug === '' ? undefined : decode(post.slug),
    language: languageOfPost(post),
    translations: translationsOfPost(post),
    published: dayOf(post.date) ?? dayOf(post.date_gmt),
    updated: dayOf(post.modified) ?? dayOf(post.modified_gmt),
    status: post.status === undefined || post.status === 'publish' ? 'published' : 'draft',
    excerpt: fields.known.excerpt ?? (post.excerpt === undefined ? undefined : partOf(post.excerpt).html),
    topics: topicsOfPost(post),
    picture: featuredPicture(post),
    notes: [...notes, ...fields.notes, ...statusNotes(post), ...pictureNotes(post)],
  };
}

/** Why something is no post, in words. */
function whatItIs(item: unknown): string {
  const error = z.object({ code: z.string(), message: z.string() }).safeParse(item);
  if (error.success)
    return `is an error of the API (${error.data.code}: ${plainLine(error.data.message)}), expected a post; check the address and that the post is public`;
  const found =
    item !== null && typeof item === 'object'
      ? `an object with the fields ${Object.keys(item).slice(0, 8).join(', ') || '(none)'}`
      : JSON.stringify(item);
  return `is ${found}, expected a post with "title" and "content" as /wp-json/wp/v2/<type> gives it`;
}

function partOf(part: Post['title'] | undefined): { html: string; isProtected: boolean; isRaw: boolean } {
  if (part === undefined || typeof part === 'string') return { html: part ?? '', isProtected: false, isRaw: false };
  const isRaw = part.rendered === undefined && part.raw !== undefined;
  const html = part.rendered ?? part.raw ?? '';
  return { html, isProtected: part.protected === true && html.trim() === '', isRaw };
}

/** Unrendered text of the classic editor has empty lines for paragraphs. */
function paragraphs(raw: string): string {
  if (raw.includes('<!-- wp:') || /<p[\s>]/i.test(raw)) return raw;
  const isBlock = /^\s*<(?:h[1-6]|ul|ol|table|div|blockquote|pre|figure|details|section|dl|hr)\b/i;
  return raw
    .split(/\n\s*\n/)
    .map((part) => (isBlock.test(part) ? part : `<p>${part.trim().replace(/\n/g, '<br>')}</p>`))
    .join('\n');
}

function addressesOf({ id, link, guid, type }: Post): Pick<SourceRecord, 'addresses' | 'keys'> {
  const origin = link !== undefined && URL.canParse(link) ? new URL(link).origin : undefined;
  const short =
    origin === undefined || id === undefined
      ? []
      : [`${origin}/?p=${id}`, `${origin}/?page_id=${id}`, ...(type ? [`${origin}/?post_type=${type}&p=${id}`] : [])];
  const addresses = [link ?? '', partOf(guid).html, ...short].filter((address) => /^https?:\/\//.test(address));
  return { addresses: [...new Set(addresses)], keys: id === undefined ? [] : [String(id)] };
}

/** `2020-01-28` of `2020-01-28T12:42:28`; undefined for WordPress's date of nothing. */
function dayOf(date: string | null | undefined): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0];
  return day !== undefined && z.iso.date().safeParse(day).success && !day.startsWith('0000') ? day : undefined;
}

function pictureNotes(post: Post): Note[] {
  const id = post['featured_media'];
  if (typeof id !== 'number' || id === 0 || featuredPicture(post)) return [];
  return [
    {
      kind: 'unresolved',
      message: `its featured picture (media ${id}) is not in the record; import from the address of the site, or export with ?_embed`,
    },
  ];
}

function statusNotes({ status }: Post): Note[] {
  if (status === undefined || status === 'publish' || status === 'draft') return [];
  return [{ kind: 'changed', message: `the status "${status}" became "draft"` }];
}
