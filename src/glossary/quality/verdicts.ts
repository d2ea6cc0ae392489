/** What the sentence that leads a comparison says: something, in one sentence, of these two terms. */
import { languageOf } from '../../languages/index.ts';
import { UNSPACED } from '../../languages/scripts.ts';
import { sentencesOf } from '../../languages/sentences.ts';
import { comparisonsOf, type Comparison } from '../comparisons.ts';
import { placeOf } from '../entry.ts';
import type { Finding, Place } from '../finding.ts';
import { labelsOf } from '../labels.ts';
import { fullName } from '../naming.ts';
import type { QualityRule } from './rule.ts';
import { stemsOf, wordsOf } from './text.ts';

type Code = 'missing-verdict' | 'verdict-length' | 'empty-verdict';

export const verdicts: QualityRule<Code> = {
  codes: {
    'missing-verdict': {
      reason: 'Whoever compares two terms asks what the difference is; the page should answer in its first sentence.',
      example:
        'content/terms/en/ledger.mdx:5:11 missing-verdict: the comparison of "Charter" and "Ledger" has no verdict; add to this contrast, or to that of the other entry, verdict: and one sentence that says what the difference is',
    },
    'verdict-length': {
      reason: 'A verdict is also the search result: what comes after one short sentence is cut off there.',
      example:
        'content/terms/en/ledger.mdx:6:14 verdict-length: the verdict has 2 sentences, expected one; leave the rest to the points below it',
    },
    'empty-verdict': {
      reason: 'A sentence that fits any two terms tells nobody which of them is meant.',
      example:
        'content/terms/en/ledger.mdx:6:14 empty-verdict: the verdict says nothing of these two terms alone: without their names, the aspects below it and words like "different", nothing is left of it; say what each of the two is or does that the other is not or does not',
    },
  },
  check: ({ glossary }) =>
    [...glossary.languages.values()].flatMap((own) =>
      comparisonsOf(own).flatMap((comparison) => {
        const { verdict } = comparison;
        if (verdict === undefined) return [missing(comparison)];
        return [...checkLength(comparison, verdict), ...checkWords(comparison, verdict)];
      }),
    ),
};

function missing(comparison: Comparison): Finding<Code> {
  const { first, second } = comparison;
  const message = `the comparison of "${fullName(first.matter)}" and "${fullName(second.matter)}" has no verdict; add to this contrast, or to that of the other entry, verdict: and one sentence that says what the difference is`;
  return { code: 'missing-verdict', place: placeOfContrast(comparison, 'with'), message };
}

/** Search results cut a description at about 160 characters; a sentence of this length is still read in one go. */
const LONGEST = 240;

function checkLength(comparison: Comparison, verdict: string): Finding<Code>[] {
  const sentences = sentencesOf(verdict, comparison.first.language).length;
  const characters = Array.from(verdict).length;
  const found =
    sentences > 1
      ? `has ${sentences} sentences, expected one`
      : characters > LONGEST
        ? `has ${characters} characters, expected at most ${LONGEST}`
        : undefined;
  if (found === undefined) return [];
  const message = `the verdict ${found}; leave the rest to the points below it`;
  return [{ code: 'verdict-length', place: placeOfContrast(comparison, 'verdict'), message }];
}

/** Words of its own from which on a verdict says something. */
const FEWEST = 3;

function checkWords(comparison: Comparison, verdict: string): Finding<Code>[] {
  // Words of scripts without spaces are not told apart.
  if (UNSPACED.test(verdict)) return [];
  const own = ownWords(comparison, verdict);
  if (own.length >= FEWEST) return [];
  const words = own.map((word) => `"${word}"`).join(' and ');
  const left = own.length === 0 ? 'nothing is left' : `only ${words} ${own.length === 1 ? 'is' : 'are'} left`;
  const message = `the verdict says nothing of these two terms alone: without their names, the aspects below it and words like "different", ${left} of it; say what each of the two is or does that the other is not or does not`;
  return [{ code: 'empty-verdict', place: placeOfContrast(comparison, 'verdict'), message }];
}

/** The words of a verdict that are neither names of the two, nor aspects, nor what any comparison says; each once. */
function ownWords({ first, second, points }: Comparison, verdict: string): string[] {
  const { language } = first;
  const comparing = languageOf(language).writing?.comparing;
  const taken = [...[first, second].flatMap(labelsOf).map(({ text }) => text), ...points.map(({ aspect }) => aspect)];
  const stems = new Set(taken.flatMap((text) => stemsOf(text, language)));
  const found = new Map<string, string>();
  for (const word of wordsOf(verdict)) {
    const [stem] = stemsOf(word, language);
    if (stem !== undefined && !stems.has(stem) && comparing?.test(word) !== true) found.set(stem, word);
  }
  return [...found.values()];
}

/** Where one of the two entries, the first if it does, has the field of the contrast. */
function placeOfContrast({ first, second }: Comparison, field: 'with' | 'verdict'): Place {
  const written = [
    [first, second],
    [second, first],
  ].flatMap(([one, other]) =>
    (one?.matter.contrasts ?? []).flatMap((contrast, index) =>
      one && contrast.with === other?.slug && contrast[field] !== undefined
        ? [placeOf(one, 'contrasts', index, field)]
        : [],
    ),
  );
  return written[0] ?? placeOf(first, 'contrasts');
}
