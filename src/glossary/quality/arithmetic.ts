/** Sums in prose, such as "28 ÷ 800 × 100 = 3.5%", found and worked out again. */
import { isWord, tokenize, type Token } from './sum-tokens.ts';

/** Two sides of an equals sign that prose says are equal. */
export interface Sum {
  /** As it is written. */
  text: string;
  /** Where it begins in the text. */
  start: number;
  left: Side;
  right: Side;
}

/** What one side comes to. */
export interface Side {
  text: string;
  start: number;
  value: number;
  /** Half of the last place that is written; 0 for a calculation. */
  rounding: number;
  calculated: boolean;
  /** The words right after its numbers. */
  units: readonly string[];
}

/**
 * Every sum of a text; a side with letters in the place of a number is none, nor is one that changes from one unit to
 * another (2 × 1 km = 2,000 m). Citations and line ends count as spaces.
 * @param language Decides what separates thousands and decimals.
 */
export function sumsIn(text: string, language: string): Sum[] {
  const plain = text.replace(/[\s\uFFF9]/gu, ' ');
  const tokens = tokenize(plain, language);
  const equals = tokens.flatMap(({ kind }, index) => (kind === 'equals' ? index : []));
  return equals.flatMap((at, index) => {
    const left = longest(suffixes(tokens.slice((equals[index - 1] ?? -1) + 1, at)), plain);
    const right = longest(prefixes(tokens.slice(at + 1, equals[index + 1])), plain);
    if (!left || !right || !(left.calculated || right.calculated) || converts(left, right)) return [];
    return [{ text: `${left.text} = ${right.text}`, start: left.start, left, right }];
  });
}

function converts(left: Side, right: Side): boolean {
  const [from, to] = [left.units, right.units];
  return from.length > 0 && to.length > 0 && !to.some((unit) => from.includes(unit));
}

/** True when the sides are equal as far as they are written out; 0.035 and 3.5% are equal, and so are 3.5 and 3.5%. */
export function isRight({ text, left, right }: Sum): boolean {
  const factors = text.includes('%') ? [1, 100, 0.01] : [1];
  return factors.some((factor) => {
    const slack =
      left.rounding * factor +
      right.rounding +
      (left.calculated && right.calculated ? 0.005 * Math.abs(right.value) : 0);
    return Math.abs(left.value * factor - right.value) <= slack * 1.000001 + 1e-9;
  });
}

function* suffixes(tokens: readonly Token[]): Iterable<readonly Token[]> {
  const from = Math.max(0, tokens.length - LONGEST);
  for (let start = from; start < tokens.length; start += 1) if (!isTight(tokens[start - 1])) yield tokens.slice(start);
}

function* prefixes(tokens: readonly Token[]): Iterable<readonly Token[]> {
  const first = tokens.findIndex(({ kind }) => kind !== 'about');
  for (let end = Math.min(tokens.length, first + LONGEST); end > first; end -= 1)
    if (!isTight(tokens[end])) yield tokens.slice(first, end);
}

/** True for what ties a number to that on its other side, which may be a letter: P × 1.05² is no 1.05². */
function isTight(token: Token | undefined): boolean {
  return token?.kind === 'operator' && /[*/^]/.test(token.text);
}

/** No sum in prose has more signs than this on one side; each stretch is tried, so that more would take their square. */
const LONGEST = 60;

/** The first of these stretches that is a whole calculation or number. */
function longest(stretches: Iterable<readonly Token[]>, text: string): Side | undefined {
  for (const tokens of stretches) {
    const side = sideOf(tokens, text);
    if (side) return side;
  }
  return undefined;
}

function sideOf(tokens: readonly Token[], text: string): Side | undefined {
  const value = valueOf(tokens);
  const [number, ...others] = tokens.filter(({ kind }) => kind === 'number');
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (Number.isNaN(value) || !number || !first || !last) return undefined;
  const calculated = others.length > 0;
  return {
    text: text.slice(first.start, last.end),
    start: first.start,
    value,
    calculated,
    rounding: calculated ? 0 : number.rounding,
    units: tokens.flatMap((token, index) => (isUnit(token, tokens[index - 1]) ? token.text : [])),
  };
}

/** By precedence climbing; what cannot be worked out, or is more than a calculation, is `NaN`. */
function valueOf(tokens: readonly Token[]): number {
  let at = 0;
  const operation = (least: number): number => {
    let value = operand();
    for (let rank = rankOf(tokens[at]); rank >= least; rank = rankOf(tokens[at])) {
      const sign = tokens[at]?.text;
      at += 1;
      value = apply(sign, value, operation(sign === '^' ? rank : rank + 1));
    }
    return value;
  };
  /** A number with its unit, or brackets, with a sign or without. */
  const operand = (): number => {
    const token = tokens[at];
    at += 1;
    if (token?.kind === 'number') {
      // "7 hours × $900": words between a number and the next operator.
      while (isWord(tokens[at])) at += 1;
      return token.value;
    }
    // A hyphen in a word or a span is no operator.
    const sign = token?.kind === 'operator' ? token.text : '';
    if (sign === '-') return -operation(POWER);
    if (sign === '+') return operation(POWER);
    if (sign !== '(') return Number.NaN;
    const value = operation(1);
    at += 1;
    return tokens[at - 1]?.text === ')' ? value : Number.NaN;
  };
  const value = operation(1);
  return at < tokens.length ? Number.NaN : value;
}

const POWER = 3;

/** Operators of a higher rank come first; 0 for what is none. */
function rankOf(token: Token | undefined): number {
  if (token?.kind !== 'operator') return 0;
  return /[-+]/.test(token.text) ? 1 : /[*/]/.test(token.text) ? 2 : token.text === '^' ? POWER : 0;
}

function apply(sign: string | undefined, one: number, other: number): number {
  if (sign === '+') return one + other;
  if (sign === '-') return one - other;
  if (sign === '*') return one * other;
  if (sign === '/') return one / other;
  // JavaScript has 1 for the power of zero of what is no number, too.
  return Number.isNaN(one) ? one : one ** other;
}

/** A word right after a bare number: "2 km", but not "$900 a day". */
function isUnit({ kind }: Token, before: Token | undefined): boolean {
  return kind === 'word' && before?.kind === 'number' && !/[$€£%]/.test(before.text);
}
