/** Texts that somebody meant to write later. */
import type { QualityRule } from './index.ts';
import { placeIn, plain, type Passage } from './passage.ts';

export const checkPlaceholders: QualityRule = ({ entries }) =>
  entries.flatMap((written) =>
    written.passages.flatMap((passage) => {
      const found = PLACEHOLDER.exec(passage.text);
      if (!found) return [];
      const text = plain(passage);
      const message = `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}" is still to be written; write it, or remove the line`;
      return [{ code: 'unwritten' as const, place: placeIn(written, passage, found.index), message }];
    }),
  );

/** True for a text that is still to be written: no other rule has anything to say of it. */
export function isUnwritten({ text }: Passage): boolean {
  return PLACEHOLDER.test(text);
}

const PLACEHOLDER = /(?<![\p{L}\p{N}])(?:TODO|TBD|TBC|FIXME|XXX+|lorem ipsum)(?![\p{L}\p{N}])/u;
