/**
 * `$…$` in a line and `$$…$$` as constructs of the careful parser, as remark-math has them, but for money: as in Pandoc
 * (https://pandoc.org/MANUAL.html#math), no space follows the first dollar, none stands before the last, and no digit
 * follows that, and words alone are none. Each becomes code of a class that no editor can write.
 */
import type { Element } from 'hast';
import type { CompileContext, Extension as FromMarkdown, Handle } from 'mdast-util-from-markdown';
import type { Code, Effects, Extension, State, Token, TokenizeContext, Tokenizer } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathText: 'mathText';
    mathFlow: 'mathFlow';
    mathData: 'mathData';
  }
}

/** Classes of the code that formulas are: in a line, and as a block. */
const MATH_CLASSES = { text: 'math-text', flow: 'math-flow' } as const;

/**
 * True for a text that could hold a formula: only then the careful parser must read it. Without a formula, it is the same
 * text to both. Linear.
 */
export function mayHoldMath(text: string): boolean {
  const unescaped = text.replace(/\\[\\$]/g, '');
  if (unescaped.includes('$$')) return true;
  return unescaped.split(/\n[^\S\n]*\n/).some((block) => {
    const open = block.search(/\$\S/);
    return open >= 0 && /\S\$(?!\d)/.test(block.slice(open + 1));
  });
}

/** What stands between the dollars of a formula, and before it. */
export function texOf(written: string): { tex: string; isDisplay: boolean; isClosed: boolean } {
  const isDisplay = written.startsWith('$$');
  const dollars = isDisplay ? '$$' : '$';
  const inside = written.slice(dollars.length).trimEnd();
  const isClosed = inside.endsWith(dollars);
  return { tex: isClosed ? inside.slice(0, -dollars.length) : inside, isDisplay, isClosed };
}

/** The formula that an element of the parser is, with its dollars; undefined for any other. */
export function mathOf({ tagName, properties, children }: Element): string | undefined {
  const [only] = children;
  if (tagName === 'pre' && only?.type === 'element') return mathOf(only);
  const { className } = properties;
  if (tagName !== 'code' || only?.type !== 'text' || !Array.isArray(className)) return undefined;
  return className.some((name) => name === MATH_CLASSES.text || name === MATH_CLASSES.flow) ? only.value : undefined;
}

export const DOLLARS: Extension = {
  flow: { 36: { name: 'mathFlow', concrete: true, tokenize: flowTokenizer } },
  text: {
    36: {
      name: 'mathText',
      previous(code) {
        return code !== 36 || this.events.at(-1)?.[1].type === 'characterEscape';
      },
      tokenize: textTokenizer,
    },
  },
};

/** The value of the code is all that is written, with the dollars. */
export const DOLLAR_NODES: FromMarkdown = {
  enter: { mathText: entering('inlineCode', MATH_CLASSES.text), mathFlow: entering('code', MATH_CLASSES.flow) },
  exit: { mathText: leave, mathFlow: leave },
};

function entering(type: 'inlineCode' | 'code', className: string): Handle {
  return function (token) {
    this.enter({ type, value: this.sliceSerialize(token), data: { hProperties: { className: [className] } } }, token);
  };
}

function leave(this: CompileContext, token: Token): void {
  this.exit(token);
}

function textTokenizer(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let [size, closing, tex] = [0, 0, ''];
  const isGlued = /[\p{L}\p{N}]/u.test(signOf(this.previous));
  const data = (code: Code, next: State): State => {
    tex += signOf(code);
    effects.consume(code);
    return next;
  };
  const open: State = (code) => {
    if (code === 36 && size < 2) {
      size += 1;
      effects.consume(code);
      return open;
    }
    // Behind a letter or a figure it is one of money, US$, unless TeX follows that is set beside it: CO$_2$, 10$\times$.
    const begins = isGlued ? /[\\^_{]/ : /\S/;
    return code === 36 || (size === 1 && !begins.test(signOf(code))) ? nok(code) : inside(code);
  };
  const inside: State = (code) => {
    if (code === null) return nok(code);
    if (isLineEnd(code)) {
      tex += ' ';
      lineEnd(effects, code);
      return inside;
    }
    if (code === 36) return size === 1 && /\s$/.test(tex) ? nok(code) : close(code);
    return data(code, code === 92 ? escaped : inside);
  };
  const escaped: State = (code) => (code === null || isLineEnd(code) ? inside(code) : data(code, inside));
  const close: State = (code) => {
    if (code === 36 && closing < size) {
      closing += 1;
      effects.consume(code);
      return close;
    }
    // A dollar inside is no TeX, and a backtick between two begins code that holds the second.
    if (closing < size || code === 36 || isProse(tex)) return nok(code);
    if (size === 1 && (/[0-9]/.test(signOf(code)) || tex.includes('`'))) return nok(code);
    effects.exit('mathData');
    effects.exit('mathText');
    return ok(code);
  };
  return (code) => {
    effects.enter('mathText');
    effects.enter('mathData');
    return open(code);
  };
}

/** Two dollars alone on a line, up to the next such line; without one, up to the end of what is around it. */
function flowTokenizer(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { parser } = this;
  const now = (): number => this.now().line;
  let [line, isFirst] = ['', true];
  const end: State = (code) => {
    effects.exit('mathFlow');
    return ok(code);
  };
  const nextLine: Tokenizer = (attempt, fits, fails) => (code) => {
    if (code === null) return fails(code);
    attempt.enter('lineEnding');
    attempt.consume(code);
    attempt.exit('lineEnding');
    return (first) => (parser.lazy[now()] ? fails(first) : fits(first));
  };
  const inside: State = (code) => {
    if (code !== null && !isLineEnd(code)) {
      if (line === '') effects.enter('mathData');
      line += signOf(code);
      effects.consume(code);
      return inside;
    }
    if (line !== '') effects.exit('mathData');
    const isFence = line.trim() === '$$';
    if (isFirst && !isFence) return nok(code);
    if (isFence && !isFirst) return end(code);
    [line, isFirst] = ['', false];
    return effects.attempt({ tokenize: nextLine, partial: true }, inside, end)(code);
  };
  return (code) => {
    effects.enter('mathFlow');
    return inside(code);
  };
}

/** Words with spaces, and no sign of TeX: "3 million, or 5" between two prices. */
function isProse(tex: string): boolean {
  return /\s/.test(tex) && /\p{L}{2}/u.test(tex) && !/[\\^_{}=]/.test(tex);
}

function lineEnd(effects: Effects, code: Code): void {
  effects.exit('mathData');
  effects.enter('lineEnding');
  effects.consume(code);
  effects.exit('lineEnding');
  effects.enter('mathData');
}

function isLineEnd(code: Code): boolean {
  return code !== null && code < -2;
}

/** Empty for the end of the text; a tab and the space that fills it up are spaces. */
function signOf(code: Code): string {
  if (code === null) return '';
  return code < 0 ? ' ' : String.fromCodePoint(code);
}
