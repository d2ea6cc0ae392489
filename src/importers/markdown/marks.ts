/**
 * Marks that site generators add to Markdown, as constructs of its parser: what stands in code stays as it is. Each becomes a
 * node of raw HTML that holds the mark as it is written; what it means is said in `meanings.ts`.
 */
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Construct, Effects, Extension, State } from 'micromark-util-types';
import { boxConstruct } from './boxes.ts';
import { consume, isEnd, isSpace, LONGEST, markState, type Mark } from './signs.ts';

export interface Syntax {
  marks: readonly Mark[];
  /** Signs such as `!!!`, which open a box: what is indented below them stands in it. */
  boxes: readonly string[];
}

/** The mark that begins at a place of a text, and what stands in it. */
export function markAt<Kind extends Mark>(
  text: string,
  at: number,
  marks: readonly Kind[],
): { mark: Kind; whole: string; inside: string } | undefined {
  for (const mark of marks) {
    if (!text.startsWith(mark.open, at)) continue;
    const start = at + mark.open.length;
    for (
      let to = text.indexOf(mark.close, start);
      to >= 0 && to < at + LONGEST;
      to = text.indexOf(mark.close, to + 1)
    ) {
      const inside = text.slice(start, to);
      if (mark.accepts(inside)) return { mark, inside, whole: text.slice(at, to + mark.close.length) };
    }
  }
  return undefined;
}

export function syntaxOf({ marks, boxes }: Syntax): Extension {
  const text = marks.filter(({ place }) => place !== 'line').map((mark) => keyed(mark, markConstruct(mark, false)));
  const flow = marks.filter(({ place }) => place !== 'text').map((mark) => keyed(mark, markConstruct(mark, true)));
  return {
    document: byCode(boxes.map((open) => keyed({ open }, boxConstruct(open)))),
    flow: byCode(flow),
    text: byCode(text),
  };
}

function keyed({ open }: { open: string }, construct: Construct): [code: number, Construct] {
  return [open.charCodeAt(0), construct];
}

function byCode(constructs: readonly [code: number, Construct][]): Record<number, Construct[]> {
  const groups = Map.groupBy(constructs, ([code]) => code);
  return Object.fromEntries([...groups].map(([code, group]) => [code, group.map(([, construct]) => construct)]));
}

/** Marks and the lines that open boxes become raw HTML; the end of a box is `BOX_END`. */
export const MARK_NODES: FromMarkdown = {
  enter: {
    foreignMark(token) {
      this.enter({ type: 'html', value: this.sliceSerialize(token) }, token);
    },
  },
  exit: {
    foreignMark(token) {
      this.exit(token);
    },
    foreignBox(token) {
      this.enter({ type: 'html', value: BOX_END }, token);
      this.exit(token);
    },
  },
};

export const BOX_END = '/box';

function markConstruct(mark: Mark, isFlow: boolean): Construct {
  return {
    name: 'foreignMark',
    tokenize(effects, ok, nok) {
      return markState(effects, mark, isFlow, isFlow ? restOfLine(effects, ok, nok) : ok, nok);
    },
  };
}

/** Nothing but spaces. */
function restOfLine(effects: Effects, ok: State, nok: State): State {
  const space: State = (code) => {
    if (isEnd(code)) return ok(code);
    if (!isSpace(code)) return nok(code);
    consume(effects, code, 'whitespace');
    return space;
  };
  return space;
}
