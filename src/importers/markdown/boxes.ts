/** Boxes of MkDocs, whose contents are indented. */
import { blankLine } from 'micromark-core-commonmark';
import type { Construct, Effects, State } from 'micromark-util-types';
import { isSpace, markState, type Mark } from './signs.ts';

/** `!!! note "Title"` and what is indented below it by four. */
export function boxConstruct(open: string): Construct {
  const head: Mark = { open, close: '', place: 'line', accepts: (inside) => /^\+? +\w/.test(inside) };
  return {
    name: 'foreignBox',
    tokenize(effects, ok, nok) {
      return (code) => {
        effects.enter('foreignBox', { _container: true });
        return markState(effects, head, true, ok, nok)(code);
      };
    },
    continuation: {
      tokenize(effects, ok, nok) {
        return effects.check(blankLine, ok, indent(effects, ok, nok));
      },
    },
    exit(effects) {
      effects.exit('foreignBox');
    },
  };
}

/** Four columns of spaces; a tab takes as many signs as it is wide. */
function indent(effects: Effects, ok: State, nok: State): State {
  let columns = 0;
  const space: State = (code) => {
    if (columns === 4) {
      effects.exit('linePrefix');
      return ok(code);
    }
    if (!isSpace(code)) return nok(code);
    columns += 1;
    effects.consume(code);
    return space;
  };
  return (code) => {
    if (!isSpace(code)) return nok(code);
    effects.enter('linePrefix');
    return space(code);
  };
}
