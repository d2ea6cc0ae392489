/** Addresses that lead to an entry without being its own: former slugs, its other names, a comparison named the other way round. */
import { parseSlug, slugLike, type Entry, type Slug } from './entry.ts';
import { labelsOf } from './labels.ts';
import { strings } from '../languages/index.ts';
import { nameKey } from '../languages/name-forms.ts';
import { pairSegment } from './pair.ts';
import { PAGES } from './pages/all.ts';
import type { PageContext } from './pages/page.ts';

export interface Redirect {
  /** Root-relative, percent-encoded. */
  from: string;
  to: string;
  /** What stands at `to`: the entry's term, or what the comparison is called. */
  title: string;
  kind: 'former' | 'name' | 'comparison';
}

/** An address that a label would have if it were a term. */
export interface LabelAddress {
  slug: Slug;
  /** Path of the field that holds the label, for problems. */
  field: readonly (string | number)[];
  text: string;
  /** False where letters alone do not tell the label from others: "C++" and "C#" would both be `c`. */
  exact: boolean;
}

/** All redirects of a language. */
export function redirectsOf(context: PageContext): Redirect[] {
  const { own, urls } = context;
  const { code } = own.language;
  const from = (segment: string): string => urls.glossary(code) + encodeURI(`${segment}/`);
  const toEntry = (kind: 'former' | 'name', slug: Slug, entry: Entry): Redirect => ({
    from: from(slug),
    to: urls.term(code, entry.slug),
    title: entry.matter.term,
    kind,
  });
  const former = own.entries.flatMap((entry) =>
    entry.matter.redirectFrom.map((slug) => toEntry('former', slug, entry)),
  );
  const names = [...aliasSlugs(own.entries)].map(([slug, entry]) => toEntry('name', slug, entry));
  const pairs = PAGES.comparison.all(context).map(({ path, item: { first, second } }) => ({
    from: from(`compare/${pairSegment(second.slug, first.slug)}`),
    to: path,
    title: strings(code).compareTitle(first.matter.term, second.matter.term),
    kind: 'comparison' as const,
  }));
  return [...former, ...names, ...pairs];
}

/** The free addresses of other names, and the entries that they lead to. What two entries claim leads to neither. */
function aliasSlugs(entries: readonly Entry[]): Map<Slug, Entry> {
  const taken = new Set(entries.flatMap(({ slug, matter }) => [slug, ...matter.redirectFrom]));
  const found = new Map<Slug, Entry>();
  const disputed = new Set<Slug>();
  for (const entry of entries) {
    for (const { slug } of labelAddresses(entry)) {
      if (taken.has(slug)) continue;
      const other = found.get(slug);
      if (other === undefined) found.set(slug, entry);
      else if (other !== entry) disputed.add(slug);
    }
  }
  for (const slug of disputed) found.delete(slug);
  return found;
}

/** The addresses of an entry's abbreviation and aliases; labels without a letter or digit, or as long as a text, have none. */
export function labelAddresses(entry: Pick<Entry, 'language' | 'matter'>): LabelAddress[] {
  return labelsOf(entry)
    .filter(({ kind }) => kind !== 'term')
    .flatMap(({ text, field }) => {
      const slug = parseSlug(slugLike(text));
      if (slug === undefined) return [];
      return [{ slug, field, text, exact: nameKey(text, entry.language).replaceAll(' ', '-') === slug }];
    });
}
