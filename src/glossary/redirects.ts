/**
 * Addresses that lead to a page without being its own: former slugs of an entry, its other names, a comparison by former
 * slugs or named the other way round, the folder of the language whose home page is that of the site. A name that several
 * entries have leads to none of them: it has a page.
 */
import { formerSlugs, type Entry } from './entry.ts';
import type { Slug } from './slug.ts';
import { labelAddresses } from './labels.ts';
import type { LanguageGlossary } from './glossary.ts';
import { fullName } from './naming.ts';
import { inOrder, pairSegment } from './pair.ts';
import { PAGES } from './pages/all.ts';
import { text, type PageContext } from './pages/page.ts';

export interface Redirect {
  /** Root-relative, percent-encoded. */
  from: string;
  to: string;
  /** What stands at `to`: the entry's term, or what the comparison is called. */
  title: string;
  kind: 'home' | 'former' | 'name' | 'comparison';
}

/** All redirects of a language. */
export function redirectsOf(context: PageContext): Redirect[] {
  const { own, urls, code, words } = context;
  const from = (segment: string): string => urls.glossary(code) + encodeURI(`${segment}/`);
  const toEntry = (kind: 'former' | 'name', slug: Slug, entry: Entry): Redirect => ({
    from: from(slug),
    to: urls.term(code, entry.slug),
    title: fullName(entry.matter),
    kind,
  });
  const former = own.entries.flatMap((entry) =>
    formerSlugs(entry)
      .filter((slug) => !own.sharedNames.has(slug))
      .map((slug) => toEntry('former', slug, entry)),
  );
  const names = [...nameSlugs(own)].map(([slug, entry]) => toEntry('name', slug, entry));
  const pairs = PAGES.comparison.all(context).flatMap(({ path, item: { first, second } }) =>
    otherPairs(first, second).map((pair) => ({
      from: from(`compare/${pair}`),
      to: path,
      title: words.compareTitle(fullName(first.matter), fullName(second.matter)),
      kind: 'comparison' as const,
    })),
  );
  return [...homeOf(context), ...former, ...names, ...pairs];
}

/** What a comparison is called besides: the other way round, and as its page was with former slugs of its entries. */
function otherPairs(first: Entry, second: Entry): string[] {
  const slugsOf = (entry: Entry): Slug[] => [entry.slug, ...formerSlugs(entry)];
  const pages = slugsOf(first).flatMap((a) => slugsOf(second).map((b) => pairSegment(...inOrder(a, b))));
  return [pairSegment(second.slug, first.slug), ...pages.slice(1)];
}

/** Where the home page of a language is that of the whole site, the address of the language leads to it. */
function homeOf(context: PageContext): Redirect[] {
  const { urls, glossary, code } = context;
  const [from, to] = [urls.folder(code), urls.home(code)];
  return from === to ? [] : [{ from, to, title: text(context, glossary.site.name), kind: 'home' }];
}

/**
 * The free addresses of other names, and the entries that they lead to; of its term, where the qualifier is in the entry's
 * own. What two entries claim leads to neither.
 */
function nameSlugs({ entries, sharedNames }: LanguageGlossary): Map<Slug, Entry> {
  const taken = new Set(entries.flatMap((entry) => [entry.slug, ...formerSlugs(entry)]));
  const found = new Map<Slug, Entry>();
  const disputed = new Set<Slug>(sharedNames.keys());
  for (const entry of entries) {
    for (const { slug, kind } of labelAddresses(entry)) {
      if (taken.has(slug) || (kind === 'term' && entry.matter.qualifier === undefined)) continue;
      const other = found.get(slug);
      if (other === undefined) found.set(slug, entry);
      else if (other !== entry) disputed.add(slug);
    }
  }
  for (const slug of disputed) found.delete(slug);
  return found;
}
