import { placeOf, type Entry } from '../entry.ts';
import { labelsOf, type Label } from '../labels.ts';
import { nameKey } from '../../languages/name-forms.ts';
import type { Finding } from '../finding.ts';
import type { GlossaryRule } from './rule.ts';

/** Within a language a label names one entry. A deprecated entry may share labels with what replaces it. */
export const labels: GlossaryRule<'duplicate-label'> = {
  codes: {
    'duplicate-label': {
      severity: 'error',
      reason: 'A reader who types a label must reach one entry.',
      example: `content/terms/en/a.mdx:5:24 duplicate-label: the alias "alpha" is already this entry's term; remove it`,
    },
  },
  check: ({ entries }) => {
    const owners = new Map<string, { entry: Entry; label: Label }>();
    const problems: Finding<'duplicate-label'>[] = [];
    for (const entry of entries) {
      for (const label of labelsOf(entry)) {
        const key = `${entry.language} ${nameKey(label.text, entry.language)}`;
        const owner = owners.get(key);
        if (!owner) owners.set(key, { entry, label });
        else if (!replaces(owner.entry, entry)) problems.push(collision(entry, label, owner.entry, owner.label));
      }
    }
    return problems;
  },
};

function collision(entry: Entry, label: Label, owner: Entry, ownerLabel: Label): Finding<'duplicate-label'> {
  const place = placeOf(entry, ...label.field);
  if (owner === entry) {
    return {
      code: 'duplicate-label',
      place,
      message: `the ${label.kind} "${label.text}" is already this entry's ${ownerLabel.kind}; remove it`,
    };
  }
  const where = placeOf(owner, ...ownerLabel.field);
  const advice =
    label.kind === 'term' ? 'give one of them another term, or merge the entries' : `remove it here or there`;
  return {
    code: 'duplicate-label',
    place,
    message: `the ${label.kind} "${label.text}" is also the ${ownerLabel.kind} of "${owner.matter.term}" (${where.file}:${where.line}), expected a label of its own; ${advice}`,
  };
}

function replaces(one: Entry, other: Entry): boolean {
  return one.matter.replacedBy === other.slug || other.matter.replacedBy === one.slug;
}
