/** In which language a WordPress post is, and which posts say the same in others (Polylang, WPML, Yoast, addresses). */
import { z } from 'zod';
import { isTwoLetterCode } from '../../../languages/code.ts';
import { maybe, type Post } from './post.ts';

export function languageOfPost(post: Post): string | undefined {
  const { lang, locale, wpml_current_locale: wpml, yoast_head_json: yoast, _links: links } = fields.parse(post);
  const said = lang ?? locale ?? wpml ?? yoast?.og_locale ?? '';
  const code = /^([a-z]{2,3})(?:[-_].*)?$/i.exec(said)?.[1]?.toLowerCase();
  if (code !== undefined && isTwoLetterCode(code)) return code;
  return fromAddress(post.link) ?? fromAddress(links?.self?.[0]?.href);
}

/** `en` of `https://example.org/en/glossary/kam` and of `https://en.example.org/kam`. */
function fromAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { hostname, pathname } = new URL(address);
  const [first = '', second] = pathname.split('/').filter(Boolean);
  const [host = ''] = hostname.split('.');
  const folder = /^([a-z]{2})(?:-[a-z]{2,4})?$/i.exec(first)?.[1]?.toLowerCase();
  // The last part of an address names the post, whatever it looks like.
  if (folder !== undefined && second !== undefined && isTwoLetterCode(folder)) return first.toLowerCase();
  return hostname.split('.').length > 2 && /^[a-z]{2}$/.test(host) && isTwoLetterCode(host) ? host : undefined;
}

export function translationsOfPost(post: Post): Record<string, string> {
  const { translations = {}, wpml_translations: wpml = [] } = fields.parse(post);
  const own = Object.entries(translations).filter(([, id]) => String(id) !== String(post.id));
  const others = wpml.flatMap(({ locale, id, href }): [string, string | number][] =>
    locale === undefined ? [] : [[locale, id ?? href ?? '']],
  );
  return Object.fromEntries([...own, ...others].map(([code, id]) => [code.slice(0, 2).toLowerCase(), String(id)]));
}

const id = z.union([z.number(), z.string()]);
/** What is not as it should be is not there. */
const fields = z.object({
  lang: maybe(z.string()),
  locale: maybe(z.string()),
  wpml_current_locale: maybe(z.string().nullable()),
  translations: maybe(z.record(z.string(), id)),
  wpml_translations: maybe(
    z.array(z.object({ locale: z.string().optional(), id: id.optional(), href: z.string().optional() })),
  ),
  yoast_head_json: maybe(z.object({ og_locale: z.string().optional() })),
  _links: maybe(z.object({ self: z.array(z.object({ href: z.string() })).optional() })),
});
