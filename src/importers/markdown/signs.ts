/** Small steps that the constructs of marks are made of. */
import type { Code, Effects, State, TokenType } from 'micromark-util-types';

/** A kind of mark: what opens it, what closes it, and what may stand between. */
export interface Mark {
  open: string;
  /** Empty for a mark that goes to the end of its line. */
  close: string;
  /** `block`: alone on a line it stands between blocks, as HTML does. `line`: it is a whole line, and nothing else. */
  place: 'text' | 'block' | 'line';
  accepts: (inside: string) => boolean;
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    foreignMark: 'foreignMark';
    foreignMarkData: 'foreignMarkData';
    foreignBox: 'foreignBox';
  }
}

/** Signs; what is longer is no mark that anybody wrote. */
export const LONGEST = 20_000;

/** From the first sign of a mark to its last one. */
export function markState(
  effects: Effects,
  { open, close, accepts }: Mark,
  isFlow: boolean,
  ok: State,
  nok: State,
): State {
  let text = '';
  const isWhole = (): boolean =>
    text.length >= open.length + close.length &&
    text.endsWith(close) &&
    accepts(text.slice(open.length, text.length - close.length));
  const end = (next: State): State => {
    effects.exit('foreignMarkData');
    effects.exit('foreignMark');
    return next;
  };
  const sign: State = (code) => {
    if (isEnd(code)) {
      if (close === '' && isWhole()) return end(ok)(code);
      if (code === null || isFlow) return nok(code);
      text += '\n';
      effects.exit('foreignMarkData');
      consume(effects, code, 'lineEnding');
      effects.enter('foreignMarkData');
      return sign;
    }
    text += signOf(code);
    effects.consume(code);
    if (text.length > LONGEST || !(text.startsWith(open) || open.startsWith(text))) return nok;
    return close !== '' && isWhole() ? end(ok) : sign;
  };
  return (code) => {
    effects.enter('foreignMark');
    effects.enter('foreignMarkData');
    return sign(code);
  };
}

export function consume(effects: Effects, code: Code, type: TokenType): void {
  effects.enter(type);
  effects.consume(code);
  effects.exit(type);
}

export function isEnd(code: Code): boolean {
  return code === null || code < -2;
}

export function isSpace(code: Code): boolean {
  return code === -2 || code === -1 || code === 32;
}

/** A tab is one sign and as many spaces as it is wide. */
function signOf(code: Code): string {
  return code === -2 ? '\t' : code === -1 ? ' ' : String.fromCharCode(code ?? 0);
}
