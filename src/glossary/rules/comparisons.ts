import { placeOf } from '../entry.ts';
import { inOrder, pairSegment } from '../pair.ts';
import type { GlossaryRule } from './rule.ts';

/** Bytes of a name in UTF-8 that file systems hold: ext4, APFS and NTFS alike, NTFS a little more. */
const LONGEST_NAME = 255;

/** The page that compares two entries is a folder named after both. */
export const comparisons: GlossaryRule<'long-comparison'> = {
  codes: {
    'long-comparison': {
      severity: 'error',
      reason:
        'Two entries that are compared get a page that is named after both, and no name on disk is longer than 255 bytes.',
      example:
        'content/terms/en/a-term-that-goes-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-to-its-end.mdx:6:11 long-comparison: the page that compares this entry with "b-term-that-goes-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-an…" would have a name of 274 bytes, expected at most 255; rename one of the two files to something shorter',
    },
  },
  check: ({ shown }) =>
    shown.flatMap((entry) =>
      entry.matter.contrasts.flatMap(({ with: other }, index) => {
        const bytes = new TextEncoder().encode(pairSegment(...inOrder(entry.slug, other))).length;
        if (bytes <= LONGEST_NAME) return [];
        const message = `the page that compares this entry with "${other}" would have a name of ${bytes} bytes, expected at most ${LONGEST_NAME}; rename one of the two files to something shorter`;
        return [{ code: 'long-comparison' as const, place: placeOf(entry, 'contrasts', index, 'with'), message }];
      }),
    ),
};
