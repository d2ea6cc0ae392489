/** Texts that somebody meant to write later. */
import { beginningOf } from '../finding.ts';
import type { QualityRule } from './rule.ts';
import { placeIn, plain, type Passage } from './passage.ts';

export const placeholders: QualityRule<'unwritten'> = {
  codes: {
    unwritten: {
      reason: 'A placeholder is for the one who writes, not for those who read.',
      example:
        'content/terms/en/ledger.mdx:7:1 unwritten: "TODO: how it is kept." is still to be written; write it, or remove the line',
    },
  },
  check: ({ entries, pages }) =>
    [...entries, ...pages].flatMap((written) =>
      written.passages.flatMap((passage) => {
        const found = PLACEHOLDER.exec(passage.text);
        if (!found) return [];
        const message = `"${beginningOf(plain(passage))}" is still to be written; write it, or remove the line`;
        return [{ code: 'unwritten' as const, place: placeIn(written, passage, found.index), message }];
      }),
    ),
};

/** True for a text that is still to be written: no other rule has anything to say of it. */
export function isUnwritten({ text }: Passage): boolean {
  return PLACEHOLDER.test(text);
}

const PLACEHOLDER = /(?<![\p{L}\p{N}])(?:TODO|TBD|TBC|FIXME|XXX+|lorem ipsum)(?![\p{L}\p{N}])/u;
