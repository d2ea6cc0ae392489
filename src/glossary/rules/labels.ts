import { placeOf, type Entry } from '../entry.ts';
import { labelsOf, type Label } from '../labels.ts';
import { fullName } from '../naming.ts';
import { areToldApart } from '../shared-names.ts';
import { isSameName, nameKey } from '../../languages/name-forms.ts';
import type { Finding } from '../finding.ts';
import { isReplaced, type GlossaryRule } from './rule.ts';

/**
 * Within a language a label names one entry, or several that their qualifiers tell apart. An abbreviation may stand for
 * several terms, which tell themselves apart. A deprecated entry may share labels with what replaces it.
 */
export const labels: GlossaryRule<'duplicate-label'> = {
  codes: {
    'duplicate-label': {
      severity: 'error',
      reason: 'A reader who types a label must reach one entry, or be told which ones there are.',
      example: `content/terms/en/a.mdx:5:24 duplicate-label: the alias "alpha" is already this entry's term; remove it`,
    },
  },
  check: ({ entries }) => {
    const owners = new Map<string, Claim[]>();
    const problems: Finding<'duplicate-label'>[] = [];
    for (const entry of entries) {
      for (const label of labelsOf(entry)) {
        const key = `${entry.language} ${nameKey(label.text, entry.language)}`;
        const claims = owners.get(key) ?? [];
        const owner = claims.find((other) => clashes(other, { entry, label }));
        if (owner) problems.push(collision({ entry, label }, owner));
        owners.set(key, [...claims, { entry, label }]);
      }
    }
    return problems;
  },
};

interface Claim {
  entry: Entry;
  label: Label;
}

function clashes(one: Claim, other: Claim): boolean {
  if (one.entry === other.entry) return true;
  if (isReplaced(one.entry, other.entry)) return false;
  if (!isSameName(one.label.text, other.label.text, one.entry.language)) return false;
  if (one.label.kind === 'abbreviation' && other.label.kind === 'abbreviation') return false;
  return !areToldApart(one.entry.matter, other.entry.matter, one.entry.language);
}

function collision({ entry, label }: Claim, { entry: owner, label: ownerLabel }: Claim): Finding<'duplicate-label'> {
  const place = placeOf(entry, ...label.field);
  if (owner === entry) {
    return {
      code: 'duplicate-label',
      place,
      message: `the ${label.kind} "${label.text}" is already this entry's ${ownerLabel.kind}; remove it`,
    };
  }
  const where = placeOf(owner, ...ownerLabel.field);
  const isTerm = label.kind === 'term' && ownerLabel.kind === 'term';
  const qualifiers = qualify(entry, owner);
  const advice = isTerm ? `${qualifiers}, or merge the entries` : `remove it here or there, or ${qualifiers}`;
  return {
    code: 'duplicate-label',
    place,
    message: `the ${label.kind} "${label.text}" is also the ${ownerLabel.kind} of "${fullName(owner.matter)}" (${where.file}:${where.line}), expected a label of its own; ${advice}`,
  };
}

/** Which of the two lacks a qualifier of its own. */
function qualify({ matter: { qualifier: own } }: Entry, { matter: { qualifier: other } }: Entry): string {
  if (own === undefined && other === undefined)
    return 'write in each what tells it from the other, like qualifier: finance';
  if (own === undefined) return 'write a qualifier here, too';
  if (other === undefined) return 'write a qualifier there, too';
  return `write another qualifier than "${own}" here or there`;
}
