import { proseForm } from '../autolinks/fold.ts';
import { patternsOf, whyUnlinkable, type Claim, type SharedForm } from '../autolinks/patterns.ts';
import { placeOf, type Entry } from '../entry.ts';
import { labelsOf } from '../labels.ts';
import type { Finding } from '../finding.ts';
import type { GlossaryRule } from './rule.ts';

/** Labels that prose cannot link to by itself, because they are everywhere or because two entries claim them. */
export const autoLinks: GlossaryRule<'unlinkable-label' | 'shared-form'> = {
  codes: {
    'unlinkable-label': {
      reason: 'A label that stands in every sentence would link all of them.',
      example:
        'content/terms/en/a.mdx:3:14 unlinkable-label: the alias "360" has no letter, so no prose links to it by itself; if that is right, write autolinkExcept: ["360"]',
    },
    'shared-form': {
      reason: 'A word that two entries claim cannot link to either.',
      example:
        'content/terms/en/b.mdx:2:7 shared-form: "Axes" is a form of this entry and of "Axe" (content/terms/en/a.mdx:2), so it links to neither; write it under "forms" in the entry that it should link to',
    },
  },
  check: ({ entries }) => {
    const languages = Map.groupBy(entries, ({ language }) => language);
    const shared = [...languages].flatMap(([language, own]) => patternsOf(own, language).shared.flatMap(sharedProblem));
    return [...entries.flatMap(unlinkable), ...shared];
  },
};

function unlinkable(entry: Entry): Finding<'unlinkable-label' | 'shared-form'>[] {
  const { autolink, autolinkExcept, forms } = entry.matter;
  if (!autolink) return [];
  const written = forms.map((text, index) => ({ kind: 'form', text, field: ['forms', index] }));
  return [...labelsOf(entry), ...written].flatMap(({ kind, text, field }) => {
    const why = autolinkExcept.includes(text) ? undefined : whyUnlinkable(text, entry.language);
    if (why === undefined) return [];
    const message = `the ${kind} "${text}" ${why}, so no prose links to it by itself; if that is right, write autolinkExcept: ["${text}"]`;
    return [{ code: 'unlinkable-label', place: placeOf(entry, ...field), message }];
  });
}

/** One problem at the last entry that claims the form. Two labels that are the same are `duplicate-label` already. */
function sharedProblem({ form, claims }: SharedForm): Finding<'unlinkable-label' | 'shared-form'>[] {
  const [first, ...others] = claims;
  const claim = others.findLast(({ entry }) => entry !== first?.entry);
  if (!first || !claim || (isFromLabel(first) && isFromLabel(claim) && sameLabel(first, claim))) return [];
  return [problem(form, first, claim)];
}

function sameLabel(one: Claim, other: Claim): boolean {
  return proseForm(one.label) === proseForm(other.label);
}

function isFromLabel({ field }: Claim): boolean {
  return field[0] !== 'forms';
}

function problem(form: string, first: Claim, { entry, field }: Claim): Finding<'unlinkable-label' | 'shared-form'> {
  const other = placeOf(first.entry, ...first.field);
  const message = `"${form}" is a form of this entry and of "${first.entry.matter.term}" (${other.file}:${other.line}), so it links to neither; write it under "forms" in the entry that it should link to`;
  return { code: 'shared-form', place: placeOf(entry, ...field), message };
}
