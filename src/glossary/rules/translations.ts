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
    const groups = new Groups();
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
          const clash = groups.join(entry, other);
          return clash ? problem(disagreement(entry, other, clash)) : [];
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

/** Entries that are translations of each other, whichever of them says so. */
class Groups {
  readonly #groups = new Map<Entry, Entry[]>();

  /** Joins the groups of two entries; or gives two entries of one language that would then stand in one group. */
  join(one: Entry, other: Entry): readonly [Entry, Entry] | undefined {
    const [first, second] = [this.#groups.get(one) ?? [one], this.#groups.get(other) ?? [other]];
    if (first === second) return undefined;
    for (const member of second) {
      const rival = first.find((candidate) => candidate.language === member.language);
      if (rival) return [rival, member];
    }
    const joined = [...first, ...second];
    for (const member of joined) this.#groups.set(member, joined);
    return undefined;
  }
}
