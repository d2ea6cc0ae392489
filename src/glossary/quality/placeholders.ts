/** Texts that somebody meant to write later. */
import type { QualityRule } from './index.ts';
import { placeIn } from './passage.ts';

export const checkPlaceholders: QualityRule = ({ entries }) =>
  entries.flatMap((written) =>
    written.passages.flatMap((passage) => {
      const found = PLACEHOLDER.exec(passage.text);
      if (!found) return [];
      const message = `"${found[0]}" stands for text that is still to be written; write it, or remove the line`;
      return [{ code: 'unwritten' as const, place: placeIn(written, passage, found.index), message }];
    }),
  );

const PLACEHOLDER = /(?<![\p{L}\p{N}])(?:TODO|TBD|TBC|FIXME|XXX+|lorem ipsum)(?![\p{L}\p{N}])/u;
