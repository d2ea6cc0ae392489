import { merge } from '../concepts.ts';
import { entryId, placeOf, type Entry } from '../entry.ts';
import type { Finding } from '../finding.ts';
import { didYouMean } from '../suggest.ts';
import { namesToSuggest, type GlossaryRule, type RuleInput } from './rule.ts';

/** `translations` names existing entries in other languages of the site, and all of them agree. */
export const translations: GlossaryRule<'missing-translation', 'unknown-language'> = {
  codes: {
    'missing-translation': {
      severity: 'error',
      reason: 'A language link must lead to a page.',
      example: 'content/terms/en/a.mdx:5:27 missing-translation: "cuent" is no entry in "es"; did you mean "cuenta"?',
    },
  },
  check: (input) => {
    const groups = new Map(input.entries.map((entry) => [entry, new Set([entry])]));
    return input.entries.flatMap((entry) =>
      Object.entries(entry.matter.translations).flatMap(
        ([language, slug]): Finding<'missing-translation' | 'unknown-language'>[] => {
          const place = placeOf(entry, 'translations', language);
          const unknown = unknownLanguage(input, language);
          if (unknown !== undefined) return [{ code: 'unknown-language', place, message: unknown }];
          const problem = (message: string): Finding<'missing-translation' | 'unknown-language'>[] => [
            { code: 'missing-translation', place, message },
          ];
          if (language === entry.language) {
            return problem(`"${language}" is this entry's own language, expected another; remove it`);
          }
          const id = entryId({ language, slug });
          const other = input.byId.get(id);
          if (!other && input.unreadable.has(id)) return [];
          if (!other) {
            const advice = `write terms/${language}/${slug}.mdx or remove it`;
            const names = namesToSuggest(input, language, entry);
            return problem(`"${slug}" is no entry in "${language}"${didYouMean(slug, names, advice)}`);
          }
          const [clash] = rivals(groups.get(entry), groups.get(other));
          if (clash) return problem(disagreement(entry, other, clash));
          merge(groups, entry, other);
          return [];
        },
      ),
    );
  },
};

function unknownLanguage({ site }: RuleInput, language: string): string | undefined {
  const codes = site.languages.map(({ code }) => code);
  if (codes.includes(language)) return undefined;
  return `"${language}" is not a language in site.yaml${didYouMean(language, codes, `the languages are ${codes.join(', ')}`)}`;
}

function disagreement(entry: Entry, other: Entry, [one, two]: readonly [Entry, Entry]): string {
  const rival = one === entry || one === other ? two : one;
  return rival.language === entry.language
    ? `"${other.slug}" is already the translation of ${rival.file}, expected one entry for each; remove it here or there`
    : `"${other.slug}" would stand beside ${rival.file} as a translation into "${rival.language}", expected one for each language; remove it here or there`;
}

/** Two entries of one language that would stand in one group, were two groups one. */
function rivals(first: ReadonlySet<Entry> = new Set(), second: ReadonlySet<Entry> = new Set()): [Entry, Entry][] {
  if (first === second) return [];
  return [...second].flatMap((member) =>
    [...first].flatMap((rival): [Entry, Entry][] => (rival.language === member.language ? [[rival, member]] : [])),
  );
}
