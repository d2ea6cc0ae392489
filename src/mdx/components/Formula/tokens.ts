/** The text of a formula -> its words and signs. */

export type TokenKind =
  | 'words'
  | 'relation'
  | 'add'
  | 'minus'
  | 'times'
  | 'divide'
  | 'power'
  | 'raised'
  | 'root'
  | 'open'
  | 'close'
  | 'comma';

export interface Token {
  kind: TokenKind;
  /** As it is written; words with the spaces between them. */
  text: string;
  /** Offsets in the text of the formula. */
  start: number;
  end: number;
}

/** The tokens; undefined for a text with a sign that formulas do not have, or in a place where it could mean two things. */
export function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const end = at + character.length;
    const kind = isSpace(character) ? 'space' : kindOf(text, at, character);
    if (kind === undefined) return undefined;
    if (kind !== 'space') addToken(tokens, { kind, text: character, start: at, end }, text);
    at = end;
  }
  return tokens;
}

/** Letters make words, and words that follow one another are one token; raised digits are one number. */
function addToken(tokens: Token[], token: Token, text: string): void {
  const last = tokens.at(-1);
  const joins = token.kind === 'words' || (token.kind === 'raised' && last?.end === token.start);
  if (!joins || last?.kind !== token.kind) tokens.push(token);
  else {
    last.end = token.end;
    last.text = text.slice(last.start, last.end);
  }
}

function ofKind(kind: TokenKind, signs: string): Record<string, TokenKind> {
  return Object.fromEntries(Array.from(signs, (sign) => [sign, kind]));
}

const SIGNS: Readonly<Record<string, TokenKind>> = {
  ...ofKind('relation', '=≈≠≤≥<>'),
  ...ofKind('times', '×·⋅'),
  ...ofKind('open', '([{'),
  ...ofKind('close', ')]}'),
  '±': 'add',
  '−': 'minus',
  '÷': 'divide',
  '^': 'power',
  '√': 'root',
};

/** Signs that words have, too: "one-off", "24/7", "18+". */
const BETWEEN: Readonly<Record<string, TokenKind>> = {
  '+': 'add',
  '-': 'minus',
  '–': 'minus',
  '/': 'divide',
  '*': 'times',
};

function kindOf(text: string, at: number, character: string): TokenKind | undefined {
  const sign = SIGNS[character];
  if (sign !== undefined) return sign;
  if (isRaised(character)) return 'raised';
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  const between = BETWEEN[character];
  if (between !== undefined) return kindBetween(between, character, before, after);
  if (',;:'.includes(character)) {
    if (!isSpace(before) && !isSpace(after)) return 'words';
    return character === ':' ? undefined : 'comma';
  }
  return isWordCharacter(character) ? 'words' : undefined;
}

/** With spaces on both sides, or at a bracket, it is a sign; inside a word it belongs to the word. */
function kindBetween(kind: TokenKind, character: string, before: string, after: string): TokenKind | undefined {
  const [spaceBefore, spaceAfter] = [isSpace(before), isSpace(after)];
  if (spaceBefore && spaceAfter) return kind;
  if (kind === 'minus' && (spaceBefore || '([{^'.includes(before))) return kind;
  if (spaceBefore || spaceAfter) return undefined;
  if (')]}'.includes(before) || '([{'.includes(after)) return kind;
  return character === '+' || character === '*' ? kind : 'words';
}

/** Also the beginning and the end of the text. */
function isSpace(character: string): boolean {
  return character.trim() === '';
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ';
const LEVEL = '0123456789+−()n';

function isRaised(character: string): boolean {
  return RAISED.includes(character);
}

/** The text of raised characters on the line: "12" for "¹²". */
export function lowered(text: string): string {
  return Array.from(text, (character) => LEVEL.charAt(RAISED.indexOf(character))).join('');
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{M}\p{N}\p{Sc}%‰°.…'’"“”„«»&#_∑]/u.test(character);
}
