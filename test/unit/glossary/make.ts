/** Glossaries for tests, made from as little as each test needs. */
import { z } from 'zod';
import type { Outline } from '../../../src/glossary/body.ts';
import { entryMatterSchema } from '../../../src/glossary/entry-matter.ts';
import type { Entry } from '../../../src/glossary/entry.ts';
import { parseSlug, type Slug } from '../../../src/glossary/slug.ts';
import { buildGlossary, relationsOf, type Glossary, type LanguageGlossary } from '../../../src/glossary/glossary.ts';
import type { OwnPage } from '../../../src/glossary/own-page.ts';
import type { Relations } from '../../../src/glossary/relations.ts';
import type { Problem } from '../../../src/glossary/problem.ts';
import { checkGlossary } from '../../../src/glossary/rules/index.ts';
import { pageContext, type PageContext } from '../../../src/glossary/pages/page.ts';
import { siteSchema, type Site } from '../../../src/glossary/site.ts';

export function slug(text: string): Slug {
  const found = parseSlug(text);
  if (found === undefined) throw new Error(`${text} is not a slug`);
  return found;
}

export type Matter = Partial<z.input<typeof entryMatterSchema>>;

/** An entry `en/kam`; its term is its slug unless told. `links` are ids of the entries that its prose links to. */
export function entry(
  id: string,
  matter: Matter = {},
  outline: Partial<Outline> & { links?: readonly string[] } = {},
): Entry {
  const [language = '', name = ''] = id.split('/');
  const { links = [], ...rest } = outline;
  return {
    slug: slug(name),
    language,
    file: `content/terms/${id}.mdx`,
    matter: entryMatterSchema.parse({
      term: name,
      definition: `${name} defined.`,
      published: '2026-01-01',
      autolink: false,
      ...matter,
    }),
    outline: {
      headings: [],
      faqs: [],
      landmarks: [],
      images: [],
      citations: [],
      webLinks: [],
      termLinks: links.map((target) => ({ id: target, line: 9, column: 1 })),
      ...rest,
    },
    fieldPlaces: {},
    digest: id,
  };
}

export function site(more: Partial<z.input<typeof siteSchema>> = {}): Site {
  return siteSchema.parse({
    name: 'Test',
    tagline: 'Test',
    url: 'https://example.org',
    publisher: { name: 'Test', url: 'https://example.org' },
    languages: [
      { code: 'en', label: 'English' },
      { code: 'es', label: 'Español', glossaryPath: 'glosario' },
      { code: 'fr', label: 'Français', glossaryPath: 'glossaire' },
    ],
    ...more,
  });
}

/** The model, and what the rules between entries find. */
export function glossary(
  entries: readonly Entry[],
  more: { site?: Site; pages?: readonly OwnPage[]; today?: string; showDrafts?: boolean } = {},
): Glossary & { problems: Problem[] } {
  const input = { site: site(), entries, ...more };
  return { ...buildGlossary(input), problems: checkGlossary(input) };
}

export function english(model: Glossary): LanguageGlossary {
  return languageOf(model, 'en');
}

export function languageOf({ languages }: Glossary, code: string): LanguageGlossary {
  const found = languages.get(code);
  if (!found) throw new Error(`no language ${code}`);
  return found;
}

/** The relations of `en/kam`. */
export function relations(model: Glossary, id: string): Relations {
  const [language = '', name = ''] = id.split('/');
  const own = languageOf(model, language);
  const found = own.bySlug.get(slug(name));
  if (!found) throw new Error(`no entry ${id}`);
  return relationsOf(own, found);
}

export function slugs(entries: readonly Entry[]): string[] {
  return entries.map((one) => one.slug);
}

export function context(
  entries: readonly Entry[],
  more: { site?: Site; pages?: readonly OwnPage[]; today?: string; language?: string } = {},
): PageContext {
  const { language = 'en', ...rest } = more;
  return pageContext(glossary(entries, rest), language);
}

/** A contrast with one point for each aspect. */
export function contrastWith(name: string, ...aspects: string[]): NonNullable<Matter['contrasts']>[number] {
  return {
    with: slug(name),
    points: aspects.map((aspect) => ({ aspect, this: `own ${aspect}`, other: `other ${aspect}` })),
  };
}

/** A page of the owner: `de/impressum`. */
export function ownPage(address: string, more: Partial<OwnPage> = {}): OwnPage {
  const [language = '', name = ''] = address.split('/');
  const { outline } = entry(address);
  return {
    id: name,
    slug: slug(name),
    language,
    file: `content/pages/${address}.mdx`,
    title: name,
    label: name,
    description: `What ${name} is for.`,
    outline,
    body: { nodes: [{ tag: 'p', children: ['Text.'] }], notes: [] },
    ...more,
  };
}
