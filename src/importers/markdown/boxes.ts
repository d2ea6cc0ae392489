/** Constructs that hold more than a line: boxes with indented contents, and code between two lines. */
import { blankLine } from 'micromark-core-commonmark';
import type { Construct, Effects, State } from 'micromark-util-types';
import { consume, isEnd, isSpace, markState, signOf, type Mark } from './signs.ts';

/** Lines around a piece of code. */
export interface CodeBlock {
  open: string;
  isStart: (line: string) => boolean;
  isEnd: (line: string) => boolean;
}

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

/** `{% highlight ruby %}` to `{% endhighlight %}`; to the end of what holds it when that is missing. */
export function codeConstruct({ isStart, isEnd: isLast }: CodeBlock): Construct {
  return {
    name: 'foreignCode',
    concrete: true,
    tokenize(effects, ok, nok) {
      let line = '';
      let started = false;
      const sign: State = (code) => {
        if (!isEnd(code)) {
          if (line === '') effects.enter('foreignMarkData');
          line += signOf(code);
          effects.consume(code);
          return sign;
        }
        if (line !== '') effects.exit('foreignMarkData');
        if (!started && !isStart(line)) return nok(code);
        const isDone = started ? isLast(line) : this.interrupt === true;
        if (code === null || isDone) return end(code);
        started = true;
        line = '';
        consume(effects, code, 'lineEnding');
        return (next) => (this.parser.lazy[this.now().line] === true ? end(next) : sign(next));
      };
      const end: State = (code) => {
        effects.exit('foreignCode');
        return ok(code);
      };
      return (code) => {
        effects.enter('foreignCode');
        return sign(code);
      };
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
