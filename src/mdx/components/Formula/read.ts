/** The text of a formula -> its tree, by the usual order of operations. */
import { tokensOf, type Token, type TokenKind } from './tokens.ts';

/** A part of a formula, with its place in the text. */
export type Part = { start: number; end: number } & (
  | { kind: 'words' | 'sign' | 'raised'; text: string; children: readonly [] }
  | { kind: 'row'; children: readonly Part[] }
  /** In brackets; `isOwn` where a fraction alone in them cannot do without: a function's, or with a power. */
  | { kind: 'group'; children: readonly [Part]; open: string; close: string; isOwn: boolean }
  | { kind: 'fraction'; children: readonly [over: Part, under: Part] }
  | { kind: 'power'; children: readonly [base: Part, exponent: Part] }
  | { kind: 'root'; children: readonly [Part] }
);

/**
 * Reads a formula such as `CES = sum of all ratings ÷ number of answers`.
 * @returns undefined for a text that is no formula, or that readers could take for two.
 */
export function readFormula(text: string): Part | undefined {
  const tokens = text.length <= MOST_CHARACTERS ? tokensOf(text) : undefined;
  return tokens && new Reader(text, tokens).read();
}

/** Longer is no formula that anybody reads. */
const MOST_CHARACTERS = 1000;

/** In one product, each of which stands over the next. */
const MOST_DIVISIONS = 2;

/** Of brackets, powers and roots in one another: nobody reads deeper. */
const MOST_LEVELS = 8;

class Reader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #at = 0;
  #level = 0;

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  read(): Part | undefined {
    const whole = this.#list(['relation'], () => this.#sum());
    return this.#at === this.#tokens.length ? whole : undefined;
  }

  /** Parts with signs of these kinds between them. */
  #list(signs: readonly TokenKind[], next: () => Part | undefined): Part | undefined {
    const first = next();
    if (!first) return undefined;
    const parts = [first];
    for (let sign = this.#take(...signs); sign; sign = this.#take(...signs)) {
      const part = next();
      if (!part) return undefined;
      parts.push(signOf(sign), part);
    }
    return rowOf(parts);
  }

  #sum(): Part | undefined {
    return this.#list(['add', 'minus'], () => this.#product());
  }

  /** A division takes all that is multiplied before it as what is divided: `a × b ÷ c × d` is (ab/c)d. */
  #product(): Part | undefined {
    const first = this.#factor();
    if (!first) return undefined;
    let [parts, divisions] = [[first], 0];
    for (let sign = this.#take('times', 'divide'); sign; sign = this.#take('times', 'divide')) {
      const part = this.#factor();
      if (!part) return undefined;
      if (sign.kind === 'times') parts.push(signOf(sign), part);
      else {
        const over = rowOf(parts);
        divisions += 1;
        if (divisions > MOST_DIVISIONS) return undefined;
        parts = [{ kind: 'fraction', children: [over, part], start: over.start, end: part.end }];
      }
    }
    return rowOf(parts);
  }

  /** Words and brackets that stand side by side: `sum of (measure × weight)`. */
  #factor(): Part | undefined {
    const minus = this.#take('minus');
    const parts = minus ? [signOf(minus)] : [];
    for (let next = this.#next(); next && BEGINS.has(next.kind); next = this.#next()) {
      const part = this.#operand();
      if (!part) return undefined;
      parts.push(...part);
    }
    return parts.length > (minus ? 1 : 0) ? rowOf(parts) : undefined;
  }

  /** One operand with its power, which belongs to the last of several words. */
  #operand(): Part[] | undefined {
    const [before, operand] = this.#base();
    if (!operand) return undefined;
    const sign = this.#take('power', 'raised');
    if (!sign) return before ? [before, operand] : [operand];
    const exponent: Part | undefined =
      sign.kind === 'raised' ? { ...sign, kind: 'raised', children: [] } : this.#exponent();
    if (!exponent) return undefined;
    if (operand.kind === 'group') operand.isOwn = true;
    const base: Part = { kind: 'power', children: [operand, exponent], start: operand.start, end: exponent.end };
    return before ? [before, base] : [base];
  }

  #base(): [before: Part | undefined, base: Part | undefined] {
    const whole = this.#primary();
    const next = this.#next()?.kind;
    if (whole?.kind !== 'words' || (next !== 'power' && next !== 'raised')) return [undefined, whole];
    const from = whole.text.search(/\S+$/);
    if (from === 0) return [undefined, whole];
    const middle = whole.start + from;
    const before = this.#words(whole.start, whole.start + whole.text.slice(0, from).trimEnd().length);
    return [before, this.#words(middle, whole.end)];
  }

  /** A bracket, or one word: of several, nobody could tell which of them are raised. */
  #exponent(): Part | undefined {
    const minus = this.#take('minus');
    const part = this.#primary();
    if (!part || (part.kind === 'words' && /\s/.test(part.text))) return undefined;
    return minus ? rowOf([signOf(minus), part]) : part;
  }

  #primary(): Part | undefined {
    const token = this.#take('words', 'open', 'root');
    if (!token) return undefined;
    if (token.kind === 'words') return this.#words(token.start, token.end);
    this.#level += 1;
    const part = this.#level > MOST_LEVELS ? undefined : token.kind === 'open' ? this.#group(token) : this.#root(token);
    this.#level -= 1;
    return part;
  }

  #group({ text: open, start }: Token): Part | undefined {
    const inner = this.#list(['comma'], () => this.#list(['relation'], () => this.#sum()));
    const close = this.#take('close');
    if (!inner || !close || close.text !== CLOSES[open]) return undefined;
    const isOwn = /[\p{L}\p{N}]/u.test(this.#text.charAt(start - 1));
    return { kind: 'group', children: [inner], open, close: close.text, isOwn, start, end: close.end };
  }

  /** A root of a power, or a power of a root? Brackets tell. */
  #root({ start }: Token): Part | undefined {
    const of = this.#primary();
    const next = this.#next()?.kind;
    if (next === 'power' || next === 'raised') return undefined;
    return of && { kind: 'root', children: [of], start, end: of.end };
  }

  #words(start: number, end: number): Part {
    return { kind: 'words', text: this.#text.slice(start, end), children: [], start, end };
  }

  #next(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #take(...kinds: TokenKind[]): Token | undefined {
    const next = this.#next();
    if (!next || !kinds.includes(next.kind)) return undefined;
    this.#at += 1;
    return next;
  }
}

const BEGINS: ReadonlySet<TokenKind> = new Set(['words', 'open', 'root']);
const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

function signOf({ text, start, end }: Token): Part {
  return { kind: 'sign', text, children: [], start, end };
}

function rowOf(parts: readonly Part[]): Part {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) throw new RangeError('a row of nothing');
  return parts.length === 1 ? first : { kind: 'row', children: parts, start: first.start, end: last.end };
}
