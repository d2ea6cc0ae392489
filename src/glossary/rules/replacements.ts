import type { Finding } from '../finding.ts';
import { entryId, placeOf } from '../entry.ts';
import { didYouMean } from '../suggest.ts';
import { namesToSuggest, slugsByLanguage } from './lookup.ts';
import type { GlossaryRule } from './rule.ts';

/** A deprecated entry says what to use instead: a published entry of the same language. */
export const replacements: GlossaryRule<'missing-replacement'> = {
  codes: {
    'missing-replacement': {
      severity: 'error',
      reason: 'A deprecated entry must say what to use instead.',
      example: 'content/terms/en/d.mdx:6:13 missing-replacement: "dd" is no entry; write terms/en/dd.mdx first',
    },
  },
  check: (input) => {
    const languages = slugsByLanguage(input.entries);
    return input.entries.flatMap((entry) => {
      const { status, replacedBy } = entry.matter;
      const problem = (message: string): Finding<'missing-replacement'>[] => [
        {
          code: 'missing-replacement',
          place: placeOf(entry, replacedBy === undefined ? 'status' : 'replacedBy'),
          message,
        },
      ];
      if (replacedBy === undefined)
        return status === 'deprecated'
          ? problem(
              'the entry is deprecated without "replacedBy", expected the slug of the entry to use instead; add replacedBy: slug',
            )
          : [];
      if (status !== 'deprecated')
        return problem(
          `"replacedBy" is set but the status is "${status}", expected deprecated; set status: deprecated or remove replacedBy`,
        );
      if (replacedBy === entry.slug)
        return problem('the entry replaces itself, expected another entry; name the entry to use instead');
      if (input.unreadable.has(entryId({ language: entry.language, slug: replacedBy }))) return [];
      const target = languages.get(entry.language)?.get(replacedBy);
      if (!target)
        return problem(
          `"${replacedBy}" is no entry${didYouMean(replacedBy, namesToSuggest(input, entry.language, entry), `write terms/${entry.language}/${replacedBy}.mdx first`)}`,
        );
      return target.matter.status === 'published'
        ? []
        : problem(`"${replacedBy}" is ${target.matter.status}, expected a published entry; name one that is`);
    });
  },
};
