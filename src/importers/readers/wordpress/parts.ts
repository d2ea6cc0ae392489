/** Parts of a WordPress record besides its text: terms of taxonomies, the featured picture, custom fields. */
import { z } from 'zod';
import { decode } from '../../../mdx/urls.ts';
import { plainLine } from '../../html/hast.ts';
import { tell, type Note, type SourcePicture, type SourceRecord, type SourceTopic } from '../../record.ts';
import { maybe, type Post } from './post.ts';

const term = z.object({
  id: z.number().optional(),
  name: z.string(),
  slug: z.string().default(''),
  taxonomy: z.string().default(''),
});
const media = z.object({
  source_url: z.string(),
  alt_text: z.string().default(''),
  caption: maybe(z.object({ rendered: z.string().default('') })),
});
const embedded = z.object({
  'wp:term': maybe(z.array(z.array(term.nullable().catch(null)).catch([]))),
  'wp:featuredmedia': maybe(z.array(z.unknown())),
});
const links = z.object({ 'wp:term': maybe(z.array(z.object({ taxonomy: z.string() }))) });

/** Taxonomies that say nothing of the subject. */
const TECHNICAL = /^(post_format|language|post_translations|term_language|term_translations|nav_menu|wp_theme|author)$/;

export function topicsOfPost(post: Post): SourceTopic[] {
  const terms = embedded.safeParse(post['_embedded']).data?.['wp:term']?.flat() ?? [];
  const named = terms.flatMap((found) =>
    found && !TECHNICAL.test(found.taxonomy) && !/^uncategori[sz]ed$/.test(found.slug) ? [found] : [],
  );
  if (named.length > 0) return named.map(({ name, slug }) => ({ key: slug, label: plainLine(name) }));
  return taxonomiesOf(post).flatMap(({ taxonomy, ids }): SourceTopic[] => {
    const classes = z.array(z.string()).catch([]).parse(post['class_list']);
    const prefix = `${taxonomy === 'post_tag' ? 'tag' : taxonomy}-`;
    const slugs = classes.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
    // As many classes as ids: the slugs are these topics, whose names are near enough.
    if (slugs.length === ids.length)
      return slugs
        .filter((slug) => !/^uncategori[sz]ed$/.test(slug))
        .map((slug) => ({ key: slug, label: humanName(slug) }));
    return ids.map((number) => ({ key: String(number), label: undefined }));
  });
}

function taxonomiesOf(post: Post): { taxonomy: string; ids: number[] }[] {
  const linked = links.safeParse(post['_links']).data?.['wp:term']?.map(({ taxonomy }) => taxonomy) ?? [];
  return [...new Set(['category', 'post_tag', ...linked])].flatMap((taxonomy) => {
    const name = { category: 'categories', post_tag: 'tags' }[taxonomy] ?? taxonomy;
    const ids = z.array(z.number()).safeParse(post[name]).data ?? [];
    return TECHNICAL.test(taxonomy) || ids.length === 0 || (taxonomy === 'category' && ids.every((id) => id === 1))
      ? []
      : [{ taxonomy, ids }];
  });
}

function humanName(slug: string): string {
  const words = decode(slug).replace(/-/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function featuredPicture(post: Post): SourcePicture | undefined {
  const [first] = embedded.safeParse(post['_embedded']).data?.['wp:featuredmedia'] ?? [];
  const { success, data } = media.safeParse(first);
  return success
    ? { src: data.source_url, alt: plainLine(data.alt_text), caption: plainLine(data.caption?.rendered ?? '') }
    : undefined;
}

export interface CustomFields {
  known: Partial<
    Pick<SourceRecord, 'definition' | 'abbreviation' | 'aliases' | 'related' | 'excerpt' | 'structuredData'>
  >;
  notes: Note[];
}

/** Fields of Advanced Custom Fields, registered meta, and what Yoast says of the post. */
export function customFields(post: Post): CustomFields {
  const result: CustomFields = { known: {}, notes: [] };
  const yoast = z
    .object({ schema: z.unknown().optional(), description: z.string().optional() })
    .safeParse(post['yoast_head_json']).data;
  if (yoast?.schema !== undefined) result.known.structuredData = [yoast.schema];
  const written = z.record(z.string(), z.unknown());
  for (const source of ['acf', 'meta']) {
    for (const [name, value] of Object.entries(written.safeParse(post[source]).data ?? {})) {
      if (!name.startsWith('_')) takeField(name, value, source, result);
    }
  }
  return result;
}

function takeField(name: string, value: unknown, source: string, { known, notes }: CustomFields): void {
  const texts = textsIn(value);
  const [first] = texts;
  if (first === undefined) return;
  const many = texts.length > 1 ? texts : first.split(/\s*[,;|\n]\s*/).filter(Boolean);
  if (/^(short_?|glossary_?|term_?)?(definition|meaning|description)$/i.test(name)) known.definition ??= first;
  else if (/^(abbreviation|acronym|abbr|short_?form|initialism)$/i.test(name)) known.abbreviation ??= first;
  else if (/^(synonyms?|alias(es)?|alternative_?names?|also_known_as|other_names?|variants?)$/i.test(name))
    known.aliases ??= many;
  else if (/^(related(_terms?|_entries|_posts)?|see_also|similar_terms?)$/i.test(name)) known.related ??= many;
  else if (source === 'acf' || /\s/.test(first.trim()))
    tell(notes, 'left-out', `the field "${source}.${name}": ${texts.map(plainLine).join(' | ')}`);
}

/** @param depth Levels of the value around it: nobody writes a text hundreds of them deep. */
function textsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, depth + 1));
  const { success, data } = z.record(z.string(), z.unknown()).safeParse(value);
  if (!success) return [];
  const name = data['post_title'] ?? data['name'] ?? data['title'];
  return typeof name === 'string' ? [name] : Object.values(data).flatMap((item) => textsIn(item, depth + 1));
}

const DEEPEST = 200;
