/** Makes glossaries for tests from nothing but what a test is about. */
import type { Outline } from '../../src/glossary/body.ts';
import { entryMatterSchema, parseSlug, type Entry, type EntryMatter, type Slug } from '../../src/glossary/entry.ts';
import { buildGlossary, type Glossary } from '../../src/glossary/glossary.ts';
import { siteSchema } from '../../src/glossary/site.ts';

const SITE = siteSchema.parse({
  name: 'Test',
  tagline: 'A glossary for tests.',
  url: 'https://example.org/',
  publisher: { name: 'Test', url: 'https://example.org/' },
  languages: [
    { code: 'en', label: 'English' },
    { code: 'es', label: 'Español', glossaryPath: 'glosario' },
  ],
  topics: [
    { id: 'roles', label: 'Roles' },
    { id: 'metrics', label: 'Metrics' },
  ],
});

const NOTHING: Outline = { headings: [], faqs: [], termLinks: [], images: [], citations: [] };

/** @throws {RangeError} when the text is no slug. */
export function slugOf(text: string): Slug {
  const slug = parseSlug(text);
  if (slug === undefined) throw new RangeError(`"${text}" is no slug`);
  return slug;
}

/** An entry `en/slug` with its slug as the term, and the fields that the test gives. */
export function makeEntry(id: string, fields: Record<string, unknown> = {}, outline: Partial<Outline> = {}): Entry {
  const [language = '', slug = ''] = id.split('/');
  const matter: EntryMatter = entryMatterSchema.parse({
    term: slug,
    definition: `What ${slug} is.`,
    published: '2026-01-01',
    ...fields,
  });
  return {
    slug: slugOf(slug),
    language,
    file: `content/terms/${id}.mdx`,
    matter,
    outline: { ...NOTHING, ...outline },
    fieldPlaces: {},
    digest: id,
  };
}

export function makeGlossary(entries: readonly Entry[], showDrafts = false): Glossary {
  return buildGlossary({ site: SITE, entries, showDrafts });
}

/** A contrast with one point for each aspect. */
export function contrastWith(slug: string, ...aspects: string[]): Record<string, unknown> {
  return { with: slug, points: aspects.map((aspect) => ({ aspect, this: `own ${aspect}`, other: `other ${aspect}` })) };
}
