import { placeOf, type Entry } from '../entry.ts';
import type { Finding, Place } from '../finding.ts';
import { inOrder, pairSegment } from '../pair.ts';
import type { GlossaryRule } from './rule.ts';

/** Bytes of a name in UTF-8 that file systems hold: ext4, APFS and NTFS alike, NTFS a little more. */
const LONGEST_NAME = 255;

type Code = 'long-comparison' | 'two-verdicts';

/** The page that compares two entries is a folder named after both, and one sentence leads it. */
export const comparisons: GlossaryRule<Code> = {
  codes: {
    'long-comparison': {
      severity: 'error',
      reason:
        'Two entries that are compared get a page that is named after both, and no name on disk is longer than 255 bytes.',
      example:
        'content/terms/en/a-term-that-goes-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-to-its-end.mdx:6:11 long-comparison: the page that compares this entry with "b-term-that-goes-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-an…" would have a name of 274 bytes, expected at most 255; rename one of the two files to something shorter',
    },
    'two-verdicts': {
      severity: 'error',
      reason: 'The page that compares two entries starts with one sentence; of two, readers would never see the other.',
      example:
        'content/terms/en/beta.mdx:6:14 two-verdicts: this comparison with "alpha" has a verdict already, in content/terms/en/alpha.mdx:6; keep the better one and remove the other',
    },
  },
  check: ({ entries, shown }) => [...shown.flatMap(checkLength), ...checkVerdicts(entries)],
};

function checkLength(entry: Entry): Finding<Code>[] {
  return entry.matter.contrasts.flatMap(({ with: other }, index) => {
    const bytes = new TextEncoder().encode(pairSegment(...inOrder(entry.slug, other))).length;
    if (bytes <= LONGEST_NAME) return [];
    const message = `the page that compares this entry with "${other}" would have a name of ${bytes} bytes, expected at most ${LONGEST_NAME}; rename one of the two files to something shorter`;
    return [{ code: 'long-comparison', place: placeOf(entry, 'contrasts', index, 'with'), message }];
  });
}

function checkVerdicts(entries: readonly Entry[]): Finding<Code>[] {
  const known = new Map<string, Place>();
  return entries.flatMap((entry) =>
    entry.matter.contrasts.flatMap(({ with: other, verdict }, index): Finding<Code>[] => {
      if (verdict === undefined) return [];
      const pair = `${entry.language}/${pairSegment(...inOrder(entry.slug, other))}`;
      const place = placeOf(entry, 'contrasts', index, 'verdict');
      const first = known.get(pair);
      known.set(pair, first ?? place);
      if (!first) return [];
      const message = `this comparison with "${other}" has a verdict already, in ${first.file}:${first.line}; keep the better one and remove the other`;
      return [{ code: 'two-verdicts', place, message }];
    }),
  );
}
