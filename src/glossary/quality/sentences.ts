/** Sentences that two entries share. */
import { sentencesOf } from '../../languages/sentences.ts';
import { beginningOf, type Finding } from '../finding.ts';
import type { QualityRule } from './rule.ts';
import { placeIn, type Passage, type WrittenEntry } from './passage.ts';
import { lengthOf, QUOTATION, tokensOf } from './text.ts';

/** A sentence of eight words or more stands in one entry of a language, quotations and headings apart: many have one frame. */
export const sentences: QualityRule<'shared-sentence'> = {
  codes: {
    'shared-sentence': {
      reason: 'A sentence that stands in two entries belongs to neither.',
      example:
        'content/terms/en/ledger.mdx:7:12 shared-sentence: "Whoever signs last keeps the paper in a drawer." stands in content/terms/en/charter.mdx:8 too; say it in one of the two and link there',
    },
  },
  check: ({ entries }) => {
    const languages = Map.groupBy(entries, ({ entry }) => entry.language);
    return [...languages.values()].flatMap((own) => {
      const seen = new Map<string, Seen>();
      return own.flatMap((written) => written.passages.flatMap((passage) => sharedIn(written, passage, seen)));
    });
  },
};

function sharedIn(written: WrittenEntry, passage: Passage, seen: Map<string, Seen>): Finding<'shared-sentence'>[] {
  // Who cites a source has its note, too, and many entries have one frame of headings.
  if (passage.inside.includes('quotation') || passage.kind === 'source' || passage.kind === 'heading') return [];
  const text = passage.text.replace(QUOTATION, (quotation) => '\uFFFC'.repeat(quotation.length));
  return sentencesOf(text, written.entry.language).flatMap((sentence) => {
    const tokens = tokensOf(sentence.text);
    if (lengthOf(tokens) < SHORTEST) return [];
    const key = tokens.join(' ');
    const first = seen.get(key);
    if (!first) seen.set(key, { written, passage, start: sentence.start });
    return first && first.written !== written ? [problem(written, passage, sentence, first)] : [];
  });
}

const SHORTEST = 8;

interface Seen {
  written: WrittenEntry;
  passage: Passage;
  start: number;
}

function problem(
  written: WrittenEntry,
  passage: Passage,
  { text, start }: { text: string; start: number },
  first: Seen,
): Finding<'shared-sentence'> {
  const { file, line } = placeIn(first.written, first.passage, first.start);
  const words = text.replace(/[\uFFFC\uFFF9\s]+/gu, ' ').trim();
  const message = `"${beginningOf(words)}" stands in ${file}:${line} too; say it in one of the two and link there`;
  return { code: 'shared-sentence', place: placeIn(written, passage, start), message };
}
