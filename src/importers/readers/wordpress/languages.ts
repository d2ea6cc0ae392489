/** In which language a WordPress post is, and which posts say the same in others (Polylang, WPML, Yoast, addresses). */
import { z } from 'zod';
import { isTwoLetterCode } from '../../../languages/code.ts';
import { maybe, type Post } from './post.ts';

export function languageOfPost(post: Post): string | undefined {
  const { success, data } = fields.safeParse(post);
  const said = success
    ? (data.lang ?? data.locale ?? data.wpml_current_locale ?? data.yoast_head_json?.og_locale)
    : undefined;
  const code = said == null ? undefined : /^([a-z]{2,3})(?:[-_].*)?$/i.exec(said)?.[1]?.toLowerCase();
  if (code !== undefined && isTwoLetterCode(code)) return code;
  return fromAddress(post.link) ?? (success ? fromAddress(data._links?.self?.[0]?.href) : undefined);
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
  const { success, data } = fields.safeParse(post);
  if (!success) return {};
  const own = Object.entries(data.translations ?? {}).filter(([, id]) => String(id) !== String(post.id));
  const wpml = (data.wpml_translations ?? []).flatMap(({ locale, id, href }): [string, string][] =>
    locale === undefined ? [] : [[locale.slice(0, 2).toLowerCase(), String(id ?? href ?? '')]],
  );
  return Object.fromEntries([
    ...own.map(([code, id]): [string, string] => [code.slice(0, 2).toLowerCase(), String(id)]),
    ...wpml,
  ]);
}

const id = z.union([z.number(), z.string()]);
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
