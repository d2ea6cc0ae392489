/** Records of one name -> entries that qualifiers tell apart; a number would tell nobody which one is meant. */
import { entryMatterSchema } from '../../glossary/entry-matter.ts';
import { parseSlug, slugLike } from '../../glossary/slug.ts';
import { fullName } from '../../glossary/naming.ts';
import { isSameName, nameKey } from '../../languages/name-forms.ts';
import { sorted, type Refusal } from '../record.ts';
import { labelKey, type ExistingEntry, type Target } from './target.ts';

/**
 * Gives each target whose name others have, of this import or in the folder, what tells it from them: what the source
 * says, the words in parentheses behind its title, a topic, else what stands above it.
 */
export function tellApart(
  targets: readonly Target[],
  existing: readonly ExistingEntry[],
): { targets: Target[]; refusals: Refusal[] } {
  const terms = new Map(
    targets.flatMap(({ record, slug, term }) => [...record.keys, slug].map((name) => [name, term])),
  );
  const settled = new Map(groupsOf(targets.map(readName)).flatMap((group) => settle(group, { existing, terms })));
  const { taken, refusals } = sorted(targets.flatMap((target) => settled.get(target) ?? []));
  return { targets: taken, refusals };
}

/** A target, and how its title may be read. */
interface Named {
  target: Target;
  /** The name without what stands in parentheses behind it. */
  plain: string;
  /** What its source says to tell it from others, and whether that is the title. */
  own: string | undefined;
  isInTitle: boolean;
}

function readName(target: Target): Named {
  if (target.qualifier !== undefined) return { target, plain: target.term, own: target.qualifier, isInTitle: false };
  const [, plain, own] = /^(.*\S)\s*[(（]([^()（）]+)[)）]$/u.exec(target.term) ?? [];
  return plain === undefined ? asItStands({ target }) : { target, plain, own, isInTitle: true };
}

function asItStands({ target }: Pick<Named, 'target'>): Named {
  return { target, plain: target.term, own: undefined, isInTitle: false };
}

/** Those of one plain name. */
function groupsOf(all: readonly Named[]): Named[][] {
  const groups = new Map<string, Named[][]>();
  for (const one of all) {
    const { language } = one.target;
    const key = labelKey(one.plain, language);
    const known = groups.get(key) ?? [];
    const group = known.find(([first]) => first && isSameName(first.plain, one.plain, language));
    if (group) group.push(one);
    else groups.set(key, [...known, [one]]);
  }
  return [...groups.values()].flat();
}

/** What records and the folder say besides a name. */
interface Source {
  existing: readonly ExistingEntry[];
  /** Terms by what other records call them: a key, a slug. */
  terms: ReadonlyMap<string, string>;
}

type Settled = readonly [of: Target, result: Target | Refusal];

function settle(group: readonly Named[], source: Source): Settled[] {
  const others = othersOf(group, source);
  if (group.length + others.length < 2) return group.map(({ target }) => [target, target]);
  const owner = others.find(({ qualifier }) => qualifier === undefined);
  const qualifiers = qualifiersOf(group, source);
  if (!owner && qualifiers.size === group.length) return group.map((one) => qualified(one, qualifiers.get(one)));
  const titled = group.filter(({ isInTitle }) => isInTitle);
  if (titled.length > 0) {
    // A title that cannot be told from others by its words alone stays whole.
    const rest = group.filter(({ isInTitle }) => !isInTitle);
    const parts = [...groupsOf(titled.map(asItStands)), ...(rest.length > 0 ? [rest] : [])];
    return parts.flatMap((part) => settle(part, source));
  }
  if (owner)
    return group.map((one) =>
      refused(
        one,
        `is a name of the entry terms/${owner.language}/${owner.slug}.mdx; remove it there, give both a qualifier, or give this record another title`,
      ),
    );
  const [first] = qualifiers.size > 0 ? qualifiers.keys() : group;
  const isAlone = qualifiers.size < 2 && others.length === 0;
  const where = first?.target.record.origin ?? '';
  return group.map((one): Settled => {
    if (one === first && isAlone) return [one.target, one.target];
    const qualifier = qualifiers.get(one);
    return qualifier === undefined ? refused(one, untold(where, others)) : qualified(one, qualifier);
  });
}

function untold(where: string, [other]: readonly ExistingEntry[]): string {
  const twin = other ? `terms/${other.language}/${other.slug}.mdx` : where;
  return `is that of ${twin}, too, expected a topic, category or parent that tells the two apart; give it one in the source, write the difference behind its title in parentheses, or merge the two`;
}

function refused({ target }: Named, what: string): Settled {
  return [target, { origin: target.record.origin, message: `its term "${target.term}" ${what}` }];
}

function qualified({ target, plain, own, isInTitle }: Named, qualifier = ''): Settled {
  const name = fullName({ term: plain, qualifier });
  const isOwnSlug = !new RegExp(`^${slugLike(plain)}(?:-\\d+)?$`, 'u').test(target.slug);
  const slug = isOwnSlug ? target.slug : (parseSlug(slugLike(name)) ?? target.slug);
  const message = isInTitle
    ? `the title "${target.term}" became the term "${plain}" with the qualifier "${qualifier}"`
    : `several records are named "${plain}"; this one became "${name}"`;
  const notes = qualifier === own && !isInTitle ? [] : [{ kind: 'changed' as const, message }];
  return [target, { ...target, term: plain, qualifier, slug, notes: [...target.notes, ...notes] }];
}

/** Entries of the folder that have the name, and that none of the group is to replace. */
function othersOf(group: readonly Named[], { existing }: Source): ExistingEntry[] {
  const [first] = group;
  if (!first) return [];
  const { language } = first.target;
  return existing.filter(
    (entry) =>
      entry.language === language &&
      !group.some(({ target }) => target.slug === entry.slug) &&
      [entry.term, ...entry.otherLabels].some((label) => isSameName(label, first.plain, language)),
  );
}

/** For each the first of what could tell it from the others and is not taken; topics that it has alone go before others. */
function qualifiersOf(group: readonly Named[], { terms }: Source): Map<Named, string> {
  const found = new Map<Named, string>();
  const taken = new Set<string>();
  for (const one of group) {
    const { target, plain, own } = one;
    const key = (name: string): string => nameKey(name, target.language);
    const shared = new Set(group.filter((other) => other !== one).flatMap((other) => topicsOf(other.target)));
    const topics = topicsOf(target).toSorted((a, b) => Number(shared.has(a)) - Number(shared.has(b)));
    const parents = target.record.broader.map((name) => terms.get(name) ?? name);
    const qualifier = [...(own === undefined ? [] : [own]), ...topics, ...parents].find(
      (name) => isQualifier(name) && key(name) !== key(plain) && !taken.has(key(name)),
    );
    if (qualifier === undefined) continue;
    taken.add(key(qualifier));
    found.set(one, qualifier);
  }
  return found;
}

function topicsOf({ record }: Target): string[] {
  return record.topics.flatMap(({ label }) => label ?? []);
}

function isQualifier(name: string): boolean {
  return entryMatterSchema.shape.qualifier.safeParse(name).success && !/[/:]/.test(name);
}
