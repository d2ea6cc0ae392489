import { entryId, placeOf, type Entry } from '../entry.ts';
import { didYouMean } from '../suggest.ts';
import { namesToSuggest, type GlossaryRule, type RuleInput } from './rule.ts';

/** A deprecated entry says what to use instead: a published entry of the same language. */
export const replacements: GlossaryRule<'missing-replacement'> = {
  codes: {
    'missing-replacement': {
      severity: 'error',
      reason: 'A deprecated entry must say what to use instead.',
      example: 'content/terms/en/d.mdx:6:13 missing-replacement: "dd" is no entry; write terms/en/dd.mdx first',
    },
  },
  check: (input) =>
    input.entries.flatMap((entry) => {
      const message = complaint(entry, input);
      const field = entry.matter.replacedBy === undefined ? 'status' : 'replacedBy';
      return message === undefined ? [] : [{ code: 'missing-replacement', place: placeOf(entry, field), message }];
    }),
};

function complaint(entry: Entry, input: RuleInput): string | undefined {
  const { language, matter } = entry;
  const { status, replacedBy: slug } = matter;
  if (slug === undefined) return status === 'deprecated' ? NOTHING_NAMED : undefined;
  if (status !== 'deprecated')
    return `"replacedBy" is set but the status is "${status}", expected deprecated; set status: deprecated or remove replacedBy`;
  if (slug === entry.slug) return 'the entry replaces itself, expected another entry; name the entry to use instead';
  const id = entryId({ language, slug });
  const target = input.byId.get(id);
  if (!target && input.unreadable.has(id)) return undefined;
  if (!target)
    return `"${slug}" is no entry${didYouMean(slug, namesToSuggest(input, language, entry), `write terms/${language}/${slug}.mdx first`)}`;
  if (target.matter.status === 'published') return undefined;
  return `"${slug}" is ${target.matter.status}, expected a published entry; name one that is`;
}

const NOTHING_NAMED =
  'the entry is deprecated without "replacedBy", expected the slug of the entry to use instead; add replacedBy: slug';
