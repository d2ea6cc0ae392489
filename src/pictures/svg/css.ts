/** CSS of pictures: divided into declarations and tokens, and written anew from those that are allowed. */
import { readDeclarations, readRules, type CssRule } from './css-structure.ts';
import { readValue } from './css-values.ts';
import { cleanFont } from './data.ts';
import { FONT_DESCRIPTORS, PROPERTIES } from './lists.ts';
import { placed, quoted, Refusal, type SvgPlace } from './refusal.ts';

/** Of rules within rules. */
const MOST_LEVELS = 8;

export interface CleanCss {
  css: string;
  /** Ids of elements that it draws with: `url(#id)`. */
  parts: string[];
}

/** Declarations that were kept. */
export interface CleanDeclarations extends CleanCss {
  /** Of the longest line that they give a path. */
  corners: number;
}

/** A rule that was kept, of a stylesheet or of a rule in it. */
export interface CleanRule extends Omit<CleanDeclarations, 'css'> {
  selector: string;
}

/** A style attribute. What browsers would not understand is left out. @throws {Refusal} */
export function cleanStyle(text: string): CleanDeclarations {
  return cleanDeclarations({ text, place: () => undefined, clean: cleanProperty });
}

/** A stylesheet that begins at a place. @throws {Refusal} */
export function cleanSheet(text: string, begin: SvgPlace): { css: string; rules: CleanRule[] } {
  const rules: CleanRule[] = [];
  const place = (offset: number) => () => placeIn(text, offset, begin);
  return { css: cleanRules({ text, place, clean: cleanProperty, rules }, 1), rules };
}

/** The value of one property; undefined when browsers would not understand it. @throws {Refusal} */
export function cleanValue(text: string): CleanCss | undefined {
  const { css, parts, strange } = readValue(text);
  if (css === undefined) return undefined;
  refuseStrange(strange);
  return { css, parts };
}

function refuseStrange(name: string | undefined): void {
  if (name === undefined) return;
  throw new Refusal(
    `has the function ${quoted(`${name}()`)} in a style, expected one of CSS for colours, shapes and sizes; remove it`,
  );
}

/** Declarations, and where they stand. */
interface Block {
  text: string;
  place: (offset: number) => (() => SvgPlace) | undefined;
  /** The value of one property. */
  clean: (name: string, text: string) => CleanCss | undefined;
}

/** A stylesheet or a block of one. */
interface Sheet extends Block {
  /** The rules that were kept so far. */
  rules: CleanRule[];
}

function cleanRules(sheet: Sheet, level: number): string {
  if (level > MOST_LEVELS) throw new Refusal(`has a style with rules in more than ${MOST_LEVELS} levels; write fewer`);
  const rules = readRules(sheet.text, level === 1);
  return rules.map((rule) => placed(sheet.place(rule.start), () => cleanRule(rule, sheet, level))).join('');
}

function cleanRule(rule: CssRule, sheet: Sheet, level: number): string {
  const { name, prelude, block = '', blockStart } = rule;
  const inner: Sheet = { ...sheet, text: block, place: (offset) => sheet.place(blockStart + offset) };
  if (name !== undefined) return cleanAtRule(name, rule, inner, level);
  const selector = readValue(prelude).css;
  const { css, ...drawn } = cleanDeclarations(inner);
  if (selector === undefined || css === '') return '';
  sheet.rules.push({ selector, ...drawn });
  return `${selector}{${css}}`;
}

function cleanAtRule(written: string, { prelude, block }: CssRule, inner: Sheet, level: number): string {
  const name = written.toLowerCase();
  if (name === 'charset' && block === undefined) return '';
  if (name === 'font-face' && block !== undefined)
    return `@font-face{${cleanDeclarations({ ...inner, clean: cleanDescriptor }).css}}`;
  if (!['media', 'keyframes', '-webkit-keyframes'].includes(name) || block === undefined) {
    throw new Refusal(
      `has ${quoted(`@${written}`)} in a style, expected @media, @keyframes, or @font-face with the font in it; remove it`,
    );
  }
  const text = readValue(prelude).css;
  const clean = name === 'media' ? inner.clean : cleanUnfollowed;
  return text === undefined ? '' : `@${name} ${text}{${cleanRules({ ...inner, clean }, level + 1)}}`;
}

function cleanDeclarations({ text, place, clean }: Block): CleanDeclarations {
  const [kept, parts]: [string[], string[]] = [[], []];
  let corners = 0;
  for (const declaration of readDeclarations(text)) {
    if (!declaration) throw new Refusal('has a rule within a rule in its style; write one after the other');
    const { name, value, important, start } = declaration;
    const found = placed(place(start), () => clean(name, value));
    if (found === undefined) continue;
    kept.push(`${name}:${found.css}${important ? '!important' : ''}`);
    for (const part of found.parts) parts.push(part);
    if (name.toLowerCase() === 'd') corners = Math.max(corners, cornersOfLine(found.css));
  }
  return { css: kept.join(';'), parts, corners };
}

/** No fewer than a line has: two numbers make a corner; some letters make one with one number, or none. */
export function cornersOfLine(line: string): number {
  return line.match(/[a-z]|\d+/gi)?.length ?? 0;
}

function placeIn(text: string, offset: number, { line, column }: SvgPlace): SvgPlace {
  const lines = text.slice(0, offset).split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return { line: line + lines.length - 1, column: lines.length === 1 ? column + last : last + 1 };
}

function cleanProperty(written: string, text: string): CleanCss | undefined {
  const name = written.toLowerCase();
  if (name === 'behavior' || name === '-moz-binding')
    throw new Refusal(`has "${name}" in a style, which runs programs; remove it`);
  if (name.startsWith('--')) return withoutParts(cleanValue(text));
  if (PROPERTIES.has(name)) return cleanValue(text);
  // Refuses what would load something, also where browsers of today know no such property.
  readValue(text);
  return undefined;
}

/** Of an animation, which any element may run. */
function cleanUnfollowed(written: string, text: string): CleanCss | undefined {
  return withoutParts(cleanProperty(written, text));
}

/** Where a value is put in cannot be followed: no part is drawn by one. */
function withoutParts(value: CleanCss | undefined): CleanCss | undefined {
  return value && value.parts.length === 0 ? value : undefined;
}

function cleanDescriptor(written: string, text: string): CleanCss | undefined {
  const name = written.toLowerCase();
  if (!FONT_DESCRIPTORS.has(name)) return undefined;
  const value = readValue(text, name === 'src' ? cleanFont : undefined);
  refuseStrange(value.strange);
  return value.css === undefined ? undefined : { css: value.css, parts: [] };
}
