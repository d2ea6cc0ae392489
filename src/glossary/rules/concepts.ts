import { groupConcepts, groupTranslations, sharesConcepts, wantedId } from '../concepts.ts';
import { placeOf, type Entry } from '../entry.ts';
import type { Slug } from '../slug.ts';
import type { Finding } from '../finding.ts';
import type { Site } from '../site.ts';
import type { GlossaryRule } from './rule.ts';

/** Translations are one concept, and no two concepts have one id. */
export const concepts: GlossaryRule<'concept-collision' | 'shared-concept'> = {
  codes: {
    'concept-collision': {
      severity: 'error',
      reason: 'Programs know a concept by its id, in every language.',
      example:
        'content/terms/es/cuenta.mdx:5:10 concept-collision: "concept" says "cuenta", but the translation content/terms/en/account.mdx says "client"; write one of them in both, or remove one',
    },
    'shared-concept': {
      reason: 'Two entries of one name in two languages are mostly translations that do not say so.',
      example:
        'content/terms/es/churn.mdx:1:1 shared-concept: would be the concept "churn", which content/terms/en/churn.mdx is; write translations: {en: churn} if both mean the same, else concept: churn-es',
    },
  },
  check: ({ site, entries }) => {
    const groups = groupTranslations(site, entries);
    return [...groups.flatMap(contradictions), ...collisions(site, entries, groups)];
  },
};

type Group = readonly Entry[];

function contradictions(group: Group): Finding<'concept-collision'>[] {
  const [first, ...others] = group.filter(({ matter }) => matter.concept !== undefined);
  return others.flatMap((entry): Finding<'concept-collision'>[] => {
    if (!first || entry.matter.concept === first.matter.concept) return [];
    const message = `"concept" says "${entry.matter.concept ?? ''}", but the translation ${first.file} says "${first.matter.concept ?? ''}"; write one of them in both, or remove one`;
    return [{ code: 'concept-collision', place: placeOf(entry, 'concept'), message }];
  });
}

function collisions(
  site: Site,
  entries: readonly Entry[],
  groups: readonly Group[],
): Finding<'concept-collision' | 'shared-concept'>[] {
  const owners = new Map<Slug, Group>();
  const given = new Map(groupConcepts(site, entries).map(({ id, entries: [first] }) => [first, id]));
  return groups
    .toSorted((a, b) => Number(sayer(b) !== undefined) - Number(sayer(a) !== undefined))
    .flatMap((group) => {
      const id = wantedId(group);
      const owner = owners.get(id);
      if (!owner) owners.set(id, group);
      return owner ? collision(group, owner, { id, free: given.get(group[0]) ?? id, site }) : [];
    });
}

function collision(
  group: Group,
  owner: Group,
  { id, free, site }: { id: Slug; free: Slug; site: Site },
): Finding<'concept-collision' | 'shared-concept'>[] {
  const [[own], [other]] = [group, owner];
  if (!own || !other) return [];
  // Of two that say it, the later one should not; one that only has the name may keep it.
  const [said, rival] = sayer(group) ? [sayer(group), other] : [sayer(owner), own];
  if (said) {
    const message = `the concept "${id}" is that of ${rival.file}, expected one that no other entry has; name that entry in translations if both mean the same, else write another`;
    return [{ code: 'concept-collision', place: placeOf(said, 'concept'), message }];
  }
  if (!sharesConcepts(site) || own.language === other.language) return [];
  const message = `would be the concept "${id}", which ${other.file} is; write translations: {${other.language}: ${other.slug}} if both mean the same, else concept: ${free}`;
  return [{ code: 'shared-concept', place: placeOf(own, 'slug'), message }];
}

function sayer(group: Group): Entry | undefined {
  return group.find(({ matter }) => matter.concept !== undefined);
}
