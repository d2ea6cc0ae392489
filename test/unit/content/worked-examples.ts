/** Finds the sums in prose, such as "28 ÷ 800 × 100 = 3.5%", and works them out again. */

/** Two sides of an equals sign that prose says are equal. */
export interface Sum {
  text: string;
  left: Side;
  right: Side;
}

/** What one side comes to. */
interface Side {
  text: string;
  value: number;
  /** Half of the last place that is written; 0 for a calculation. */
  rounding: number;
  calculated: boolean;
}

/** Every sum of a text; sides with letters in the place of a number are no sums. `language` decides what a comma is. */
export function sumsIn(text: string, language: string): Sum[] {
  return text.split(/\n|(?<=[.;:]) (?=\p{Lu})/u).flatMap((line) => {
    const parts = line.split('=');
    return parts.slice(1).flatMap((after, index) => {
      const left = longest(suffixes(tokenize(parts[index] ?? '', language)));
      const right = longest(prefixes(tokenize(after, language)));
      if (!left || !right || !(left.calculated || right.calculated)) return [];
      return [{ text: `${left.text} = ${right.text}`, left, right }];
    });
  });
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

interface Token {
  kind: 'number' | 'operator' | 'word' | 'other';
  text: string;
  value: number;
  rounding: number;
}

const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, mil: 1e3, millones: 1e6 };
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function tokenize(text: string, language: string): Token[] {
  const number =
    language === 'es'
      ? String.raw`\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?`
      : String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
  const pattern = new RegExp(
    `(?<number>[$€£]?(?:${number})(?:[ \\u00a0\\u202f]?[%€])?)|(?<power>[${SUPERSCRIPTS}]+)|(?<operator>[-+−–×*÷/^()])|(?<word>\\p{L}[\\p{L}’'-]*)|(?<other>[^\\s\\u200b])`,
    'gu',
  );
  const tokens: Token[] = [];
  for (const { groups = {}, 0: found } of text.matchAll(pattern)) {
    const last = tokens.at(-1);
    if (groups['number'] !== undefined) tokens.push(readNumber(found, language));
    else if (groups['power'] !== undefined)
      tokens.push(token('operator', '^'), readNumber(plainDigits(found), language));
    else if (groups['operator'] !== undefined)
      tokens.push(token('operator', found.replace(/[−–]/, '-').replace('×', '*').replace('÷', '/')));
    else if (groups['word'] !== undefined && last?.kind === 'number' && SCALES[found] !== undefined) scale(last, found);
    else tokens.push(token(groups['word'] === undefined ? 'other' : 'word', found));
  }
  return tokens;
}

function token(kind: Token['kind'], text: string): Token {
  return { kind, text, value: 0, rounding: 0 };
}

function plainDigits(superscript: string): string {
  return superscript.replace(/./g, (digit) => String(SUPERSCRIPTS.indexOf(digit)));
}

function readNumber(text: string, language: string): Token {
  const digits = text.replace(/[$€£%\s\u00a0\u202f]/g, '');
  const plain = language === 'es' ? digits.replace(',', '.') : digits.replaceAll(',', '');
  const decimals = plain.split('.')[1]?.length ?? 0;
  const percent = text.includes('%') ? 0.01 : 1;
  return { kind: 'number', text, value: Number(plain) * percent, rounding: 0.5 * 10 ** -decimals * percent };
}

function scale(number: Token, word: string): void {
  const by = SCALES[word] ?? 1;
  number.value *= by;
  number.rounding *= by;
  number.text += ` ${word}`;
}

function* suffixes(tokens: readonly Token[]): Iterable<readonly Token[]> {
  for (let start = 0; start < tokens.length; start += 1) yield tokens.slice(start);
}

function* prefixes(tokens: readonly Token[]): Iterable<readonly Token[]> {
  const first = tokens.findIndex(
    ({ kind, text }) => !(kind === 'word' && /^(?:about|roughly|nearly|unos?|unas|casi|aproximadamente)$/.test(text)),
  );
  for (let end = tokens.length; end > first; end -= 1) yield tokens.slice(first, end);
}

/** The first of these stretches that is a whole calculation or number. */
function longest(stretches: Iterable<readonly Token[]>): Side | undefined {
  for (const tokens of stretches) {
    const side = new Calculation(tokens).side();
    if (side) return side;
  }
  return undefined;
}

/** Recursive descent: sum, product, power, then a number with its unit, or brackets. */
class Calculation {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  side(): Side | undefined {
    const value = this.#sum();
    if (value === undefined || this.#at < this.#tokens.length || !this.#tokens.some(({ kind }) => kind === 'number'))
      return undefined;
    const numbers = this.#tokens.filter(({ kind }) => kind === 'number');
    const calculated = numbers.length > 1;
    const text = this.#tokens.map((each) => each.text).join(' ');
    return { text, value, calculated, rounding: calculated ? 0 : (numbers[0]?.rounding ?? 0) };
  }

  #sum(): number | undefined {
    let value = this.#product();
    while (value !== undefined && (this.#is('+') || this.#is('-'))) {
      const sign = this.#take() === '+' ? 1 : -1;
      const next = this.#product();
      value = next === undefined ? undefined : value + sign * next;
    }
    return value;
  }

  #product(): number | undefined {
    let value = this.#power();
    while (value !== undefined && (this.#is('*') || this.#is('/'))) {
      const divides = this.#take() === '/';
      const next = this.#power();
      value = next === undefined ? undefined : divides ? value / next : value * next;
    }
    return value;
  }

  #power(): number | undefined {
    const base = this.#factor();
    if (base === undefined || !this.#is('^')) return base;
    this.#take();
    const exponent = this.#factor();
    return exponent === undefined ? undefined : base ** exponent;
  }

  #factor(): number | undefined {
    if (this.#is('-') || this.#is('+')) {
      const sign = this.#take() === '-' ? -1 : 1;
      const value = this.#factor();
      return value === undefined ? undefined : sign * value;
    }
    if (this.#is('(')) return this.#brackets();
    const next = this.#tokens[this.#at];
    if (next?.kind !== 'number') return undefined;
    this.#at += 1;
    this.#skipUnit();
    return next.value;
  }

  #brackets(): number | undefined {
    this.#take();
    const value = this.#sum();
    if (value === undefined || !this.#is(')')) return undefined;
    this.#take();
    return value;
  }

  /** "7 hours × $900": words between a number and the next operator. */
  #skipUnit(): void {
    while (this.#tokens[this.#at]?.kind === 'word') this.#at += 1;
  }

  #is(text: string): boolean {
    const next = this.#tokens[this.#at];
    return next?.kind === 'operator' && next.text === text;
  }

  #take(): string | undefined {
    const next = this.#tokens[this.#at];
    this.#at += 1;
    return next?.text;
  }
}
